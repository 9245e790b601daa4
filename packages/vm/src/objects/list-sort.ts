// list.sort(): a stable merge sort of natural runs (the algorithm known as timsort, with the merge order of powersort), which makes the
// same comparisons in the same order as CPython does, so that members without a total order (nan) end up alike.

import type { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { valueError } from './exceptions.js';
import { type CompareSlot, isNotImplemented, type Value } from './object.js';
import { callWithOne, compareOperation, isTrue } from './operations.js';
import type { PyList, PyTuple } from './sequences.js';
import { Keys, kindOf } from './sort-keys.js';
import { sortNumbers } from './sort-numbers.js';
import { typeOf } from './types.js';

/** Runs shorter than this are brought up to length by binary insertion. */
const MAX_MIN_RUN = 64;
/** So many wins in a row of one run make a merge gallop. */
const MIN_GALLOP = 7;

/**
 * Sorts a list. While it runs the list is empty for whoever looks at it.
 * @throws ValueError if a comparison or the key function changed the list; the list holds all its members in any case
 */
export function sortList(vm: VM, list: PyList, key: Value, reverse: Value): void {
  const backwards = isTrue(vm, reverse);
  const items = list.items;
  const empty: Value[] = [];
  list.items = empty;
  try {
    sortItems(vm, items, key, backwards);
  } catch (error) {
    list.items = items;
    throw error;
  }
  // What was added meanwhile is lost.
  const modified = list.items !== empty || empty.length > 0;
  list.items = items;
  if (modified) throw valueError('list modified during sort');
}

/** Sorts an array that nobody else sees. */
export function sortItems(vm: VM, items: Value[], key: Value, reverse: boolean): void {
  if (items.length < 2) {
    if (key !== null && items.length === 1) callWithOne(vm, key, items[0] as Value);
    return;
  }
  let keys = items;
  if (key !== null) {
    // By `push` alone: an array with holes would teach V8 to make one of each list that is sorted.
    keys = [];
    // A sort takes as much of the host's stack as a call does.
    vm.enterNested('', 3);
    for (let i = 0; i < items.length; i++) keys.push(callWithOne(vm, key, items[i] as Value));
    vm.leaveNested(3);
  }
  const values = key === null ? null : items;
  // Reversed before and after: equal members keep their order.
  if (reverse) {
    keys.reverse();
    values?.reverse();
  }
  vm.enterNested(' in comparison', 3);
  try {
    const kind = kindOf(keys);
    if (kind !== Keys.Numbers || !sortNumbers(keys as number[], values)) new MergeSort(vm, keys, values, kind).sort();
  } finally {
    vm.leaveNested(3);
    if (reverse) items.reverse();
  }
}

/** A run that waits to be merged with its neighbour. */
interface Run {
  start: number;
  length: number;
  /** Depth in the merge tree of the boundary behind it. */
  power: number;
}

class MergeSort {
  private readonly vm: VM;
  private readonly keys: Value[];
  /** Moved along with the keys; null if the keys are the members themselves. */
  private readonly values: Value[] | null;
  private readonly kind: Keys;
  private readonly compare: CompareSlot | null;
  private readonly pending: Run[];
  private minGallop: number;

  constructor(vm: VM, keys: Value[], values: Value[] | null, kind: Keys) {
    this.vm = vm;
    this.keys = keys;
    this.values = values;
    this.kind = kind;
    this.compare = typeOf(keys[0] as Value).slots.compare;
    this.pending = [];
    this.minGallop = MIN_GALLOP;
  }

  sort(): void {
    const { length } = this.keys;
    const minimum = minimumRun(length);
    let start = 0;
    let remaining = length;
    while (remaining > 0) {
      let run = this.countRun(start, remaining);
      if (run < minimum) {
        const forced = Math.min(remaining, minimum);
        this.insertionSort(start, forced, run);
        run = forced;
      }
      this.foundNewRun(run);
      this.pending.push({ start, length: run, power: 0 });
      start += run;
      remaining -= run;
    }
    while (this.pending.length > 1) {
      const { pending } = this;
      let n = pending.length - 2;
      if (n > 0 && (pending[n - 1] as Run).length < (pending[n + 1] as Run).length) n--;
      this.mergeAt(n);
    }
  }

  /** `a < b`; may run Python code. */
  private less(a: Value, b: Value): boolean {
    switch (this.kind) {
      case Keys.Numbers:
        return (a as number) < (b as number);
      case Keys.Strings:
        return (a as string) < (b as string);
      case Keys.Floats:
        return (a as PyFloat).value < (b as PyFloat).value;
      case Keys.Same: {
        // A comparison before may have given the object another class.
        if (typeOf(a).slots.compare !== this.compare) return isTrue(this.vm, compareOperation(this.vm, 3, a, b));
        const result = (this.compare as CompareSlot)(this.vm, 3, a, b);
        if (typeof result === 'boolean') return result;
        if (!isNotImplemented(result)) return isTrue(this.vm, result);
        return isTrue(this.vm, compareOperation(this.vm, 3, a, b));
      }
      case Keys.Tuples: {
        const x = (a as PyTuple).items[0] as string;
        const y = (b as PyTuple).items[0] as string;
        if (x !== y) return x < y;
      }
      // Falls through to the comparison of whole tuples.
      default: {
        const result = compareOperation(this.vm, 3, a, b);
        return typeof result === 'boolean' ? result : isTrue(this.vm, result);
      }
    }
  }

  private reverse(low: number, high: number): void {
    reverseRange(this.keys, low, high);
    if (this.values !== null) reverseRange(this.values, low, high);
  }

  /** The length of the run at `start`; a descending one is reversed in place, its equal members keeping their order. */
  private countRun(start: number, remaining: number): number {
    const { keys } = this;
    const at = (i: number) => keys[start + i] as Value;
    if (remaining === 1) return 1;
    let n = 1;
    while (n < remaining && !this.less(at(n), at(n - 1))) n++;
    if (n === remaining) return n;
    // The next is smaller: the run is over, unless all of it is equal, which a descending run can begin with.
    if (n > 1) {
      if (this.less(at(0), at(n - 1))) return n;
      this.reverse(start, start + n);
    }
    n++;
    let equal = 0;
    for (; n < remaining; n++) {
      if (this.less(at(n), at(n - 1))) {
        if (equal > 0) this.reverse(start + n - equal - 1, start + n);
        equal = 0;
      } else if (this.less(at(n - 1), at(n))) break;
      else equal++;
    }
    if (equal > 0) this.reverse(start + n - equal - 1, start + n);
    this.reverse(start, start + n);
    while (n < remaining && !this.less(at(n), at(n - 1))) n++;
    return n;
  }

  /** Sorts `count` members at `start`, of which the first `sorted` are in order. */
  private insertionSort(start: number, count: number, sorted: number): void {
    const { keys, values } = this;
    for (let i = start + sorted; i < start + count; i++) {
      const pivot = keys[i] as Value;
      let low = start;
      let high = i;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.less(pivot, keys[middle] as Value)) high = middle;
        else low = middle + 1;
      }
      for (let j = i; j > low; j--) keys[j] = keys[j - 1] as Value;
      keys[low] = pivot;
      if (values !== null) {
        const value = values[i] as Value;
        for (let j = i; j > low; j--) values[j] = values[j - 1] as Value;
        values[low] = value;
      }
    }
  }

  /** Merges what powersort wants merged before a run of length `next` is pushed. */
  private foundNewRun(next: number): void {
    const { pending } = this;
    if (pending.length === 0) return;
    const last = pending[pending.length - 1] as Run;
    const power = runPower(last.start, last.length, next, this.keys.length);
    while (pending.length > 1 && (pending[pending.length - 2] as Run).power > power) this.mergeAt(pending.length - 2);
    (pending[pending.length - 1] as Run).power = power;
  }

  /** Merges the pending runs `i` and `i + 1`. */
  private mergeAt(i: number): void {
    const { pending, keys } = this;
    const a = pending[i] as Run;
    const b = pending[i + 1] as Run;
    let startA = a.start;
    let lengthA = a.length;
    const startB = b.start;
    a.length += b.length;
    if (i === pending.length - 3) pending[i + 1] = pending[i + 2] as Run;
    pending.pop();
    // Members of A that belong before all of B, and of B behind all of A, are in place.
    const skipped = this.gallopRight(keys[startB] as Value, keys, startA, lengthA, 0);
    startA += skipped;
    lengthA -= skipped;
    if (lengthA === 0) return;
    const lengthB = this.gallopLeft(keys[startA + lengthA - 1] as Value, keys, startB, b.length, b.length - 1);
    if (lengthB <= 0) return;
    if (lengthA <= lengthB) this.mergeLow(startA, lengthA, startB, lengthB);
    else this.mergeHigh(startA, lengthA, startB, lengthB);
  }

  /** Where `key` belongs in a sorted stretch, before members equal to it: searched from `hint` on in steps that double. */
  private gallopLeft(key: Value, keys: readonly Value[], start: number, length: number, hint: number): number {
    const base = start + hint;
    let last = 0;
    let offset = 1;
    if (this.less(keys[base] as Value, key)) {
      const most = length - hint;
      while (offset < most && this.less(keys[base + offset] as Value, key)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    } else {
      const most = hint + 1;
      while (offset < most && !this.less(keys[base - offset] as Value, key)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > most) offset = most;
      const low = last;
      last = hint - offset;
      offset = hint - low;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (this.less(keys[start + middle] as Value, key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** The same, behind members equal to `key`. */
  private gallopRight(key: Value, keys: readonly Value[], start: number, length: number, hint: number): number {
    const base = start + hint;
    let last = 0;
    let offset = 1;
    if (this.less(key, keys[base] as Value)) {
      const most = hint + 1;
      while (offset < most && this.less(key, keys[base - offset] as Value)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > most) offset = most;
      const low = last;
      last = hint - offset;
      offset = hint - low;
    } else {
      const most = length - hint;
      while (offset < most && !this.less(key, keys[base + offset] as Value)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (this.less(key, keys[start + middle] as Value)) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  /** Merges two adjacent runs, A the shorter: A is set aside and both are written from the left. */
  private mergeLow(startA: number, countA: number, startB: number, countB: number): void {
    const { keys, values } = this;
    const keysA = keys.slice(startA, startA + countA);
    const valuesA = values === null ? null : values.slice(startA, startA + countA);
    let a = 0;
    let b = startB;
    let to = startA;
    let leftA = countA;
    let leftB = countB;
    const takeB = (count: number) => {
      copyRange(keys, b, to, count);
      if (values !== null) copyRange(values, b, to, count);
      to += count;
      b += count;
      leftB -= count;
    };
    const takeA = (count: number) => {
      for (let i = 0; i < count; i++) keys[to + i] = keysA[a + i] as Value;
      if (values !== null) for (let i = 0; i < count; i++) values[to + i] = (valuesA as Value[])[a + i] as Value;
      to += count;
      a += count;
      leftA -= count;
    };
    let { minGallop } = this;
    // Whatever a comparison raises, the rest of A goes back to the gap that is left.
    try {
      takeB(1);
      if (leftB === 0) return;
      if (leftA === 1) {
        takeB(leftB);
        return;
      }
      for (;;) {
        let winsA = 0;
        let winsB = 0;
        for (;;) {
          if (this.less(keys[b] as Value, keysA[a] as Value)) {
            keys[to] = keys[b] as Value;
            if (values !== null) values[to] = values[b] as Value;
            to++;
            b++;
            leftB--;
            winsB++;
            winsA = 0;
            if (leftB === 0) return;
            if (winsB >= minGallop) break;
          } else {
            keys[to] = keysA[a] as Value;
            if (values !== null) values[to] = (valuesA as Value[])[a] as Value;
            to++;
            a++;
            leftA--;
            winsA++;
            winsB = 0;
            if (leftA === 1) {
              takeB(leftB);
              return;
            }
            if (winsA >= minGallop) break;
          }
        }
        minGallop++;
        do {
          if (minGallop > 1) minGallop--;
          this.minGallop = minGallop;
          winsA = this.gallopRight(keys[b] as Value, keysA, a, leftA, 0);
          if (winsA > 0) {
            takeA(winsA);
            if (leftA === 1) {
              takeB(leftB);
              return;
            }
            // Only a comparison that is not consistent empties A.
            if (leftA === 0) return;
          }
          takeB(1);
          if (leftB === 0) return;
          winsB = this.gallopLeft(keysA[a] as Value, keys, b, leftB, 0);
          if (winsB > 0) {
            takeB(winsB);
            if (leftB === 0) return;
          }
          takeA(1);
          if (leftA === 1) {
            takeB(leftB);
            return;
          }
        } while (winsA >= MIN_GALLOP || winsB >= MIN_GALLOP);
        minGallop++;
        this.minGallop = minGallop;
      }
    } finally {
      takeA(leftA);
    }
  }

  /** Merges two adjacent runs, B the shorter: B is set aside and both are written from the right. */
  private mergeHigh(startA: number, countA: number, startB: number, countB: number): void {
    const { keys, values } = this;
    const keysB = keys.slice(startB, startB + countB);
    const valuesB = values === null ? null : values.slice(startB, startB + countB);
    let a = startA + countA - 1;
    let b = countB - 1;
    let to = startB + countB - 1;
    let leftA = countA;
    let leftB = countB;
    const takeA = (count: number) => {
      to -= count;
      a -= count;
      leftA -= count;
      copyRange(keys, a + 1, to + 1, count);
      if (values !== null) copyRange(values, a + 1, to + 1, count);
    };
    const takeB = (count: number) => {
      to -= count;
      b -= count;
      leftB -= count;
      for (let i = 1; i <= count; i++) keys[to + i] = keysB[b + i] as Value;
      if (values !== null) for (let i = 1; i <= count; i++) values[to + i] = (valuesB as Value[])[b + i] as Value;
    };
    let { minGallop } = this;
    try {
      takeA(1);
      if (leftA === 0) return;
      if (leftB === 1) {
        takeA(leftA);
        return;
      }
      for (;;) {
        let winsA = 0;
        let winsB = 0;
        for (;;) {
          if (this.less(keysB[b] as Value, keys[a] as Value)) {
            keys[to] = keys[a] as Value;
            if (values !== null) values[to] = values[a] as Value;
            to--;
            a--;
            leftA--;
            winsA++;
            winsB = 0;
            if (leftA === 0) return;
            if (winsA >= minGallop) break;
          } else {
            keys[to] = keysB[b] as Value;
            if (values !== null) values[to] = (valuesB as Value[])[b] as Value;
            to--;
            b--;
            leftB--;
            winsB++;
            winsA = 0;
            if (leftB === 1) {
              takeA(leftA);
              return;
            }
            if (winsB >= minGallop) break;
          }
        }
        minGallop++;
        do {
          if (minGallop > 1) minGallop--;
          this.minGallop = minGallop;
          winsA = leftA - this.gallopRight(keysB[b] as Value, keys, startA, leftA, leftA - 1);
          if (winsA > 0) {
            takeA(winsA);
            if (leftA === 0) return;
          }
          takeB(1);
          if (leftB === 1) {
            takeA(leftA);
            return;
          }
          winsB = leftB - this.gallopLeft(keys[a] as Value, keysB, 0, leftB, leftB - 1);
          if (winsB > 0) {
            takeB(winsB);
            if (leftB === 1) {
              takeA(leftA);
              return;
            }
            if (leftB === 0) return;
          }
          takeA(1);
          if (leftA === 0) return;
        } while (winsA >= MIN_GALLOP || winsB >= MIN_GALLOP);
        minGallop++;
        this.minGallop = minGallop;
      }
    } finally {
      takeB(leftB);
    }
  }
}

function reverseRange(items: Value[], low: number, high: number): void {
  for (let i = low, j = high - 1; i < j; i++, j--) {
    const item = items[i] as Value;
    items[i] = items[j] as Value;
    items[j] = item;
  }
}

/** Moves members within an array; the ranges may overlap. */
function copyRange(items: Value[], from: number, to: number, count: number): void {
  if (count === 1) items[to] = items[from] as Value;
  else items.copyWithin(to, from, from + count);
}

/** The length below which runs are extended: `length` divided by a power of two, rounded up, so that it is at most 64. */
function minimumRun(length: number): number {
  let rest = 0;
  while (length >= MAX_MIN_RUN) {
    rest |= length & 1;
    length >>= 1;
  }
  return length + rest;
}

/** The power of the boundary between two adjacent runs, as powersort defines it: the depth of the merge tree's node for it. */
function runPower(start: number, length: number, next: number, total: number): number {
  let a = 2 * start + length;
  let b = a + length + next;
  for (let power = 1; ; power++) {
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return power;
    a *= 2;
    b *= 2;
  }
}
