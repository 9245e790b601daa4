// The hash table behind set and frozenset.
//
// A program's output may depend on the order of a set of ints, tuples or None: it is the same in every run of CPython, since it follows
// from the hashes and from how the table grew. So members whose hashes are CPython's are laid out as CPython lays them out: open addressing
// by stretches of up to ten neighbours, a perturbed step between them, dummies for removed members.
//
// The order of a set of strings, or of objects hashed by identity, changes from run to run in CPython. A table with such a member keeps
// the order of insertion instead (`ordered`), and finds strings through a JavaScript Map, without hashing them anew.

import type { VM } from '../vm.js';
import { HashTable } from './hash-table.js';
import { type TableCursor, UNKNOWN_HASH } from './hash-table-cursors.js';
import { hashElement, hashInt, isEqual, usesIdentity } from './hashing.js';
import type { Value } from './object.js';
import { PyWrapped } from './object.js';

const MINIMUM_SIZE = 8;
/** Neighbours looked at behind a place before the search jumps. */
const NEIGHBOURS = 9;
const PERTURB_SHIFT = 5;
const MODULUS = 2 ** 31 - 1;

/** The places and members of an empty table, which nobody writes to: see NOTHING in hash-table.ts. */
export const NO_PLACES = new Int32Array(MINIMUM_SIZE);
export const NO_KEYS: (Value | undefined)[] = [];

/** Whether a member makes the table keep the order of insertion. */
function wantsOrder(key: Value): boolean {
  if (typeof key === 'string') return true;
  if (key === null || typeof key !== 'object') return false;
  if (key instanceof PyWrapped) return typeof key.payload === 'string';
  return usesIdentity(key);
}

export class SetTable {
  /**
   * @internal The table by place, read by the cursor: 0 where there is nothing, the number of a member (from 1 on), or minus the number that a
   * member had that was removed. Numbers in a typed array: V8 takes ten times as long to make an array of 16,384 values as one of 8,192.
   */
  places: Int32Array;
  /** @internal The members by number, from 1 on; `undefined` where one was removed. */
  keys: (Value | undefined)[];
  /** @internal The hashes of the members by number; null while all members are numbers. */
  hashes: number[] | null;
  private used: number;
  /** Where `pop` looks next. */
  private finger: number;
  /** Changes when the table is built anew, so that a lookup under way starts again. */
  private epoch: number;
  /** @internal The members, once one of them has no order of its own in CPython. */
  ordered: HashTable | null;

  constructor() {
    this.places = NO_PLACES;
    this.keys = NO_KEYS;
    this.hashes = null;
    this.used = 0;
    this.finger = 0;
    this.epoch = 0;
    this.ordered = null;
  }

  /** Members and those that were removed. */
  private get fill(): number {
    return this.keys.length;
  }

  /** The number of members. */
  get size(): number {
    return this.ordered === null ? this.used : this.ordered.count;
  }

  /** Whether there is a member equal to `key`. @throws TypeError if it cannot be hashed */
  has(vm: VM, key: Value): boolean {
    if (this.ordered !== null) return this.ordered.get(vm, key) !== undefined;
    if (typeof key === 'number') return this.findNumber(vm, key) >= 0;
    if (typeof key === 'string') return false;
    return this.find(vm, key, hashElement(vm, key)) >= 0;
  }

  /** The same with the hash that a cursor gave. */
  hasKnown(vm: VM, key: Value, hash: number): boolean {
    if (hash === UNKNOWN_HASH) return this.has(vm, key);
    if (this.ordered !== null) return this.ordered.getKnown(vm, key, hash) !== undefined;
    return this.find(vm, key, hash) >= 0;
  }

  /** Adds a member unless there is an equal one. @throws TypeError if it cannot be hashed */
  add(vm: VM, key: Value): void {
    this.addKnown(vm, key, UNKNOWN_HASH);
  }

  /** The same with the hash that a cursor gave. */
  addKnown(vm: VM, key: Value, hash: number): void {
    if (this.ordered === null) {
      if (typeof key === 'number') {
        const at = this.findNumber(vm, key);
        if (this.ordered !== null) this.addKnown(vm, key, hash);
        else if (at < 0) this.insert(-1 - at, key, hashNumber(key));
        return;
      }
      if (!wantsOrder(key)) {
        const known = hash === UNKNOWN_HASH ? hashElement(vm, key) : hash;
        const at = this.find(vm, key, known, true);
        // A comparison may have given the table an order.
        if (this.ordered !== null) this.addKnown(vm, key, known);
        else if (at < 0) this.insert(-1 - at, key, known);
        return;
      }
      this.keepOrder(vm);
    }
    const ordered = this.ordered as unknown as HashTable;
    // The first of equal members stays.
    if (typeof key === 'string') ordered.set(vm, key, true);
    else if (ordered.getKnown(vm, key, hash) === undefined) ordered.setKnown(vm, key, true, hash);
  }

  /** @returns whether there was such a member */
  delete(vm: VM, key: Value): boolean {
    return this.deleteKnown(vm, key, UNKNOWN_HASH);
  }

  deleteKnown(vm: VM, key: Value, hash: number): boolean {
    if (this.ordered !== null) return this.ordered.deleteKnown(vm, key, hash) !== undefined;
    if (typeof key === 'string') return false;
    const at =
      typeof key === 'number'
        ? this.findNumber(vm, key)
        : this.find(vm, key, hash === UNKNOWN_HASH ? hashElement(vm, key) : hash);
    if (at < 0) return false;
    this.removeAt(at);
    return true;
  }

  /** Takes a member out: the first from where the last call ended, or the last of an ordered table. `undefined` if there is none. */
  pop(): Value | undefined {
    if (this.ordered !== null) return this.ordered.pop()?.[0];
    if (this.used === 0) return undefined;
    const { places } = this;
    const mask = places.length - 1;
    let at = this.finger & mask;
    while ((places[at] as number) <= 0) at = at < mask ? at + 1 : 0;
    const key = this.keys[(places[at] as number) - 1] as Value;
    this.removeAt(at);
    this.finger = at + 1;
    return key;
  }

  clear(): void {
    this.places = NO_PLACES;
    this.keys = NO_KEYS;
    this.hashes = null;
    this.used = 0;
    this.epoch++;
    this.ordered = null;
  }

  /** A new table with the same members, in the order that CPython's copy has. */
  copy(): SetTable {
    const copy = new SetTable();
    copy.merge(null as never, this);
    return copy;
  }

  /** Takes over the members of another table, which is not used any more. */
  replaceBy(other: SetTable): void {
    this.places = other.places;
    this.keys = other.keys;
    this.hashes = other.hashes;
    this.used = other.used;
    this.ordered = other.ordered;
    this.epoch++;
  }

  /** Adds the members of another table; an empty table takes them over without comparing them. */
  merge(vm: VM, other: SetTable): void {
    if (other === this || other.size === 0) return;
    if (this.ordered === null && other.ordered === null) {
      if ((this.fill + other.used) * 5 >= (this.places.length - 1) * 3) this.resize((this.used + other.used) * 2);
      if (this.fill === 0) {
        if (this.places.length === other.places.length && other.fill === other.used) {
          this.places = other.places.slice();
          this.keys = other.keys.slice();
          this.hashes = other.hashes === null ? null : other.hashes.slice();
        } else this.rebuild(other, this.places.length);
        this.used = other.used;
        return;
      }
      if (this.hasNumbers && other.hasNumbers) {
        const { places, keys } = other;
        for (let i = 0; i < places.length; i++) {
          const number = places[i] as number;
          if (number <= 0) continue;
          const key = keys[number - 1] as number;
          const at = this.findNumber(vm, key);
          if (at < 0) this.insert(-1 - at, key, hashNumber(key));
        }
        return;
      }
    } else if (this.size === 0 && other.ordered !== null) {
      this.ordered = other.ordered.copy();
      return;
    }
    const cursor = other.cursor();
    while (cursor.advance()) this.addKnown(vm, cursor.key, cursor.hash);
  }

  /** Whether no member is known to be anything but a number, so that looking for one runs no code of a program. */
  get hasNumbers(): boolean {
    return this.ordered === null && this.hashes === null;
  }

  /** Adds, to an empty table, the members of one table of numbers that are in another (`inOther`), or are not. */
  sift(vm: VM, table: SetTable, other: SetTable, inOther: boolean): void {
    const { places, keys } = table;
    for (let i = 0; i < places.length; i++) {
      const number = places[i] as number;
      if (number <= 0) continue;
      const key = keys[number - 1] as number;
      if (other.findNumber(vm, key) >= 0 !== inOther) continue;
      const hash = hashNumber(key);
      this.insert(freePlace(this.places, this.places.length - 1, hash), key, hash);
    }
  }

  /** Removes the members that are in another table as well, and adds its others: the symmetric difference. */
  toggle(vm: VM, other: SetTable): void {
    if (this.hasNumbers && other.hasNumbers) {
      const { places, keys } = other;
      for (let i = 0; i < places.length; i++) {
        const number = places[i] as number;
        if (number <= 0) continue;
        const key = keys[number - 1] as number;
        const at = this.findNumber(vm, key);
        if (at >= 0) this.removeAt(at);
        else this.insert(-1 - at, key, hashNumber(key));
      }
      return;
    }
    const cursor = other.cursor();
    while (cursor.advance()) {
      const { key, hash } = cursor;
      if (!this.deleteKnown(vm, key, hash)) this.addKnown(vm, key, hash);
    }
  }

  /** Makes room for so many members more, as CPython does before it adds the keys of a dict. */
  reserve(count: number): void {
    if (this.ordered === null && (this.fill + count) * 5 >= (this.places.length - 1) * 3)
      this.resize((this.used + count) * 2);
  }

  /** Builds the table anew if a quarter of it are dummies, as CPython does after it removed members. */
  tidy(): void {
    if (this.ordered === null && this.fill - this.used > Math.floor((this.places.length - 1) / 4)) this.grow();
  }

  cursor(): SetCursor {
    return new SetCursor(this);
  }

  /** The members in order, as an array. */
  keyList(): Value[] {
    const list: Value[] = [];
    const cursor = new SetCursor(this);
    while (cursor.advance()) list.push(cursor.key);
    return list;
  }

  /** The place of a number, or -1 - the place where it would be added. */
  private findNumber(vm: VM, key: number): number {
    const { places, keys } = this;
    const hash = hashNumber(key);
    if (this.hashes !== null) return this.find(vm, key, hash);
    const mask = places.length - 1;
    let start = hash & mask;
    let perturb = hash >>> 0;
    let free = -1;
    for (;;) {
      const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (let at = start; at <= end; at++) {
        const number = places[at] as number;
        if (number === 0) return -1 - (free < 0 ? at : free);
        // All members are numbers.
        if (number < 0) free = at;
        else if ((keys[number - 1] as number) === key) return at;
      }
      perturb >>>= PERTURB_SHIFT;
      start = (start * 5 + 1 + perturb) & mask;
    }
  }

  /**
   * The place of a member equal to `key`, or -1 - the place where it would be added. `==` may change the table: the search starts again,
   * unless a member is to be added and an equal one was met, as in CPython.
   */
  private find(vm: VM, key: Value, hash: number, adding = false): number {
    restart: for (;;) {
      const { places, keys, hashes, epoch } = this;
      const mask = places.length - 1;
      let start = hash & mask;
      let perturb = hash >>> 0;
      let free = -1;
      for (;;) {
        const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
        for (let at = start; at <= end; at++) {
          const number = places[at] as number;
          if (number === 0) return -1 - (free < 0 ? at : free);
          if (number < 0) {
            free = at;
            continue;
          }
          const member = keys[number - 1] as Value;
          const known = hashes === null ? hashNumber(member as number) : hashes[number - 1];
          if (known !== hash) continue;
          if (member === key) return at;
          const equal = isEqual(vm, member, key);
          if (equal && adding) return at;
          if (this.epoch !== epoch || places[at] !== number || keys[number - 1] !== member) continue restart;
          if (equal) return at;
        }
        perturb >>>= PERTURB_SHIFT;
        start = (start * 5 + 1 + perturb) & mask;
      }
    }
  }

  private insert(at: number, key: Value, hash: number): void {
    if (this.places === NO_PLACES) {
      this.places = new Int32Array(MINIMUM_SIZE);
      this.keys = [];
    }
    const { places, keys } = this;
    // What hash one has that was removed does not matter.
    if (this.hashes === null && typeof key !== 'number')
      this.hashes = keys.map((member) => (member === undefined ? 0 : hashNumber(member as number)));
    const { hashes } = this;
    const removed = -(places[at] as number);
    this.used++;
    if (removed > 0) {
      places[at] = removed;
      keys[removed - 1] = key;
      if (hashes !== null) hashes[removed - 1] = hash;
      return;
    }
    keys.push(key);
    if (hashes !== null) hashes.push(hash);
    places[at] = keys.length;
    if (this.fill * 5 >= (places.length - 1) * 3) this.grow();
  }

  private removeAt(at: number): void {
    const number = this.places[at] as number;
    this.places[at] = -number;
    this.keys[number - 1] = undefined;
    this.used--;
  }

  private grow(): void {
    this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
  }

  /** Builds the table anew with more than `least` places. */
  private resize(least: number): void {
    let size = MINIMUM_SIZE;
    while (size <= least) size *= 2;
    this.rebuild(this, size);
    this.epoch++;
  }

  /** Takes the members of a table, known to be different, into `size` places. */
  private rebuild(from: SetTable, size: number): void {
    const places = new Int32Array(size);
    const keys: Value[] = [];
    const hashes: number[] | null = from.hashes === null ? null : [];
    const mask = size - 1;
    for (let i = 0; i < from.places.length; i++) {
      const number = from.places[i] as number;
      if (number <= 0) continue;
      const key = from.keys[number - 1] as Value;
      const hash = from.hashes === null ? hashNumber(key as number) : (from.hashes[number - 1] as number);
      keys.push(key);
      if (hashes !== null) hashes.push(hash);
      places[freePlace(places, mask, hash)] = keys.length;
    }
    this.places = places;
    this.keys = keys;
    this.hashes = hashes;
  }

  private keepOrder(vm: VM): void {
    const ordered = new HashTable(true);
    const cursor = new SetCursor(this);
    while (cursor.advance()) ordered.setKnown(vm, cursor.key, true, cursor.hash);
    this.clear();
    this.ordered = ordered;
  }
}

const hashNumber = (key: number): number => (key >= 0 && key < MODULUS ? key : hashInt(key));

/** The first place for a member with this hash, in a table from which none was removed. */
function freePlace(places: Int32Array, mask: number, hash: number): number {
  let start = hash & mask;
  let perturb = hash >>> 0;
  for (;;) {
    const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
    for (let at = start; at <= end; at++) if (places[at] === 0) return at;
    perturb >>>= PERTURB_SHIFT;
    start = (start * 5 + 1 + perturb) & mask;
  }
}

/** Walks over the members of a set; see TableCursor. */
export class SetCursor {
  private readonly table: SetTable;
  key: Value;
  /** The hash of the member if the table knows it, else UNKNOWN_HASH. */
  hash: number;
  private position: number;
  private passed: number;
  private inner: TableCursor | null;

  constructor(table: SetTable) {
    this.table = table;
    this.key = null;
    this.hash = UNKNOWN_HASH;
    this.position = 0;
    this.passed = 0;
    this.inner = table.ordered === null ? null : table.ordered.cursor();
  }

  advance(): boolean {
    const { table } = this;
    if ((table.ordered === null) !== (this.inner === null)) {
      // The table has got an order meanwhile: go on behind the members that were passed.
      this.inner = table.ordered === null ? null : table.ordered.cursor();
      for (let i = 0; i < this.passed && this.inner?.advance() === true; i++);
    }
    this.passed++;
    const { inner } = this;
    if (inner !== null) {
      if (!inner.advance()) return false;
      this.key = inner.key;
      this.hash = inner.hash;
      return true;
    }
    const { places, keys, hashes } = table;
    while (this.position < places.length) {
      const number = places[this.position++] as number;
      if (number <= 0) continue;
      this.key = keys[number - 1] as Value;
      this.hash = hashes === null ? UNKNOWN_HASH : (hashes[number - 1] as number);
      return true;
    }
    return false;
  }
}
