// itertools (library reference, "itertools - Functions creating iterators for efficient looping").

import type { BuiltinRow } from '../builtins/signature.js';
import { typeError, valueError } from '../objects/exceptions.js';
import { addInt } from '../objects/integers.js';
import { asInt, indexSize, sizeArgument } from '../objects/numbers.js';
import { PyObject, PyType, slots, type Value } from '../objects/object.js';
import {
  binaryOperation,
  callValue,
  getIterator,
  isEqual,
  isTrue,
  listOf,
  MAX_INDEX,
  nextOf,
  reprOf,
} from '../objects/operations.js';
import { PyTuple } from '../objects/sequences.js';
import { objectType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';
import { COMBINATORIC_TYPES } from './itertools_combinatoric.js';
import { LazyIterator, type LazySource, lazyType } from './lazy_iterator.js';
import type { ModuleDefinition } from './module.js';

function count(_vm: VM, start: Value | undefined, step: Value | undefined): LazySource {
  let current: Value = start ?? 0;
  if (start === null) current = null;
  const distance: Value = step === undefined ? 1 : step;
  for (const value of [current, distance]) {
    const { int, float, index } = typeOf(value).slots;
    if (int === null && float === null && index === null && typeOf(value).lookup('__complex__') === undefined)
      throw typeError('a number is required');
  }
  const byOne = typeof distance === 'number' && distance === 1;
  return {
    advance: (machine) => {
      const value = current;
      current =
        byOne && (typeof value === 'number' || typeof value === 'bigint')
          ? addInt(value, 1)
          : binaryOperation(machine, 1, value, distance);
      return value;
    },
    show: (machine) => {
      const shown = reprOf(machine, current);
      return asInt(distance) === 1 ? `count(${shown})` : `count(${shown}, ${reprOf(machine, distance)})`;
    },
  };
}

function cycle(vm: VM, iterable: Value): LazySource {
  let iterator: Value | undefined = getIterator(vm, iterable);
  const saved: Value[] = [];
  let at = 0;
  return {
    advance: (machine) => {
      if (iterator !== undefined) {
        const member = nextOf(machine, iterator);
        if (member !== undefined) {
          saved.push(member);
          return member;
        }
        iterator = undefined;
      }
      if (saved.length === 0) return undefined;
      const member = saved[at] as Value;
      at = (at + 1) % saved.length;
      return member;
    },
  };
}

function repeat(vm: VM, object: Value, times: Value | undefined): LazySource {
  let left = times === undefined ? -1 : Math.max(0, sizeArgument(vm, times));
  return {
    advance: () => {
      if (left === 0) return undefined;
      if (left > 0) left--;
      return object;
    },
    show: (machine) => `repeat(${reprOf(machine, object)}${left < 0 ? '' : `, ${left}`})`,
    lengthHint: () => {
      if (left < 0) throw typeError('len() of unsized object');
      return left;
    },
  };
}

function accumulate(vm: VM, iterable: Value, func: Value | undefined, initial: Value | undefined): LazySource {
  const iterator = getIterator(vm, iterable);
  let total: Value | undefined;
  let first = initial === undefined || initial === null ? undefined : initial;
  return {
    advance: (machine) => {
      if (first !== undefined) {
        total = first;
        first = undefined;
        return total;
      }
      const member = nextOf(machine, iterator);
      if (member === undefined) return undefined;
      if (total === undefined) total = member;
      else if (func === undefined || func === null) total = binaryOperation(machine, 1, total, member);
      else total = callValue(machine, func, [total, member]);
      return total;
    },
  };
}

function batched(vm: VM, iterable: Value, size: Value, strict: Value | undefined): LazySource {
  const n = sizeArgument(vm, size);
  const isStrict = strict !== undefined && isTrue(vm, strict);
  if (n < 1) throw valueError('n must be at least one');
  let iterator: Value | undefined = getIterator(vm, iterable);
  return {
    advance: (machine) => {
      if (iterator === undefined) return undefined;
      const members: Value[] = [];
      while (members.length < n) {
        const member: Value | undefined = nextOf(machine, iterator);
        if (member === undefined) {
          iterator = undefined;
          break;
        }
        members.push(member);
      }
      if (members.length === 0) return undefined;
      if (isStrict && members.length < n) throw valueError('batched(): incomplete batch');
      return new PyTuple(members);
    },
  };
}

/** Chains what an iterator of iterables gives. */
function chained(nextIterable: (vm: VM) => Value | undefined): LazySource {
  let active: Value | undefined;
  let hasEnded = false;
  return {
    advance: (vm) => {
      while (!hasEnded) {
        if (active === undefined) {
          const iterable = nextIterable(vm);
          if (iterable === undefined) {
            hasEnded = true;
            return undefined;
          }
          active = getIterator(vm, iterable);
        }
        const member = nextOf(vm, active);
        if (member !== undefined) return member;
        active = undefined;
      }
      return undefined;
    },
  };
}

function chain(_vm: VM, iterables: readonly Value[]): LazySource {
  let i = 0;
  return chained(() => (i < iterables.length ? (iterables[i++] as Value) : undefined));
}

function chainFromIterable(vm: VM, type: PyType, iterable: Value): Value {
  const iterator = getIterator(vm, iterable);
  return new LazyIterator(
    type,
    chained((machine) => nextOf(machine, iterator)),
  );
}

function compress(vm: VM, data: Value, selectors: Value): LazySource {
  const members = getIterator(vm, data);
  const choices = getIterator(vm, selectors);
  return {
    advance: (machine) => {
      for (;;) {
        const member = nextOf(machine, members);
        if (member === undefined) return undefined;
        const choice = nextOf(machine, choices);
        if (choice === undefined) return undefined;
        if (isTrue(machine, choice)) return member;
      }
    },
  };
}

function dropwhile(vm: VM, predicate: Value, iterable: Value): LazySource {
  const iterator = getIterator(vm, iterable);
  let isDropping = true;
  return {
    advance: (machine) => {
      for (;;) {
        const member = nextOf(machine, iterator);
        if (member === undefined || !isDropping) return member;
        if (!isTrue(machine, callValue(machine, predicate, [member]))) {
          isDropping = false;
          return member;
        }
      }
    },
  };
}

function takewhile(vm: VM, predicate: Value, iterable: Value): LazySource {
  const iterator = getIterator(vm, iterable);
  let hasEnded = false;
  return {
    advance: (machine) => {
      if (hasEnded) return undefined;
      const member = nextOf(machine, iterator);
      if (member === undefined) return undefined;
      if (isTrue(machine, callValue(machine, predicate, [member]))) return member;
      hasEnded = true;
      return undefined;
    },
  };
}

function filterfalse(vm: VM, predicate: Value, iterable: Value): LazySource {
  const iterator = getIterator(vm, iterable);
  return {
    advance: (machine) => {
      for (;;) {
        const member = nextOf(machine, iterator);
        if (member === undefined) return undefined;
        if (!isTrue(machine, predicate === null ? member : callValue(machine, predicate, [member]))) return member;
      }
    },
  };
}

/** A group of `groupby`: valid until the next one is asked for. */
class Grouper extends PyObject {
  readonly advance: (vm: VM, self: Grouper) => Value | undefined;
  constructor(advance: (vm: VM, self: Grouper) => Value | undefined) {
    super();
    this.type = grouperType;
    this.advance = advance;
  }
}

const grouperType = new PyType('_grouper', [objectType], typeType, false);

function groupby(vm: VM, iterable: Value, key: Value | undefined): LazySource {
  const iterator = getIterator(vm, iterable);
  let target: Value | undefined;
  let currentKey: Value | undefined;
  let currentValue: Value | undefined;
  let currentGroup: Grouper | null = null;
  /** Reads a member and its key. @returns false at the end */
  const step = (machine: VM): boolean => {
    const member = nextOf(machine, iterator);
    if (member === undefined) return false;
    currentKey = key === undefined || key === null ? member : callValue(machine, key, [member]);
    currentValue = member;
    return true;
  };
  const advanceGroup = (machine: VM, self: Grouper, groupKey: Value): Value | undefined => {
    if (currentGroup !== self) return undefined;
    if (currentValue === undefined && !step(machine)) return undefined;
    if (!isEqual(machine, groupKey, currentKey as Value)) return undefined;
    const value = currentValue;
    currentValue = undefined;
    return value;
  };
  return {
    advance: (machine) => {
      currentGroup = null;
      // Skip what is left of the group that was given last.
      while (currentKey === undefined || (target !== undefined && isEqual(machine, target, currentKey)))
        if (!step(machine)) return undefined;
      const groupKey = currentKey;
      target = groupKey;
      currentGroup = new Grouper((m, self) => advanceGroup(m, self, groupKey));
      return new PyTuple([groupKey, currentGroup]);
    },
  };
}

function islice(vm: VM, iterable: Value, bounds: readonly Value[]): LazySource {
  if (bounds.length < 1) throw typeError(`islice expected at least 2 arguments, got ${bounds.length + 1}`);
  if (bounds.length > 3) throw typeError(`islice expected at most 4 arguments, got ${bounds.length + 1}`);
  const [first, second, third] = bounds as [Value, Value | undefined, Value | undefined];
  /** An index, -1 for None, or undefined for anything that is no index. */
  const indexOf = (value: Value | undefined, absent: number): number | undefined => {
    if (value === undefined || value === null) return absent;
    const int = asInt(value) ?? (typeOf(value).slots.index === null ? undefined : indexSize(vm, value));
    return int === undefined || int < 0 || int > MAX_INDEX ? undefined : Number(int);
  };
  const stop = indexOf(second === undefined ? first : second, -1);
  const start = second === undefined ? 0 : indexOf(first, 0);
  const name = second === undefined || start !== undefined ? 'Stop argument' : 'Indices';
  if (stop === undefined || start === undefined)
    throw valueError(`${name} for islice() must be None or an integer: 0 <= x <= sys.maxsize.`);
  const step = indexOf(third, 1);
  if (step === undefined || step < 1) throw valueError('Step for islice() must be a positive integer or None.');
  let iterator: Value | undefined = getIterator(vm, iterable);
  let position = 0;
  let wanted = start;
  const end = (): undefined => {
    iterator = undefined;
    return undefined;
  };
  return {
    advance: (machine) => {
      if (iterator === undefined) return undefined;
      for (; position < wanted; position++) {
        if (stop >= 0 && position >= stop) return end();
        if (nextOf(machine, iterator) === undefined) return end();
      }
      if (stop >= 0 && position >= stop) return end();
      const member = nextOf(machine, iterator);
      if (member === undefined) return end();
      position++;
      wanted = stop >= 0 ? Math.min(wanted + step, stop) : wanted + step;
      return member;
    },
  };
}

function pairwise(vm: VM, iterable: Value): LazySource {
  let iterator: Value | undefined = getIterator(vm, iterable);
  let previous: Value | undefined;
  return {
    advance: (machine) => {
      if (iterator === undefined) return undefined;
      // The iterable may ask for pairs itself: what it finds is what is left behind here.
      let first = previous;
      if (first === undefined) {
        first = previous = nextOf(machine, iterator);
        if (first === undefined) iterator = undefined;
        if (iterator === undefined) {
          previous = undefined;
          return undefined;
        }
      }
      const second = nextOf(machine, iterator);
      if (second === undefined) {
        iterator = previous = undefined;
        return undefined;
      }
      previous = second;
      return new PyTuple([first as Value, second]);
    },
  };
}

function starmap(vm: VM, fn: Value, iterable: Value): LazySource {
  const iterator = getIterator(vm, iterable);
  return {
    advance: (machine) => {
      const args = nextOf(machine, iterator);
      return args === undefined ? undefined : callValue(machine, fn, listOf(machine, args));
    },
  };
}

function zipLongest(vm: VM, iterables: readonly Value[], fillvalue: Value | undefined): LazySource {
  const fill = fillvalue === undefined ? null : fillvalue;
  const iterators: (Value | undefined)[] = iterables.map((iterable) => getIterator(vm, iterable));
  let active = iterators.length;
  return {
    advance: (machine) => {
      if (active === 0) return undefined;
      const members: Value[] = [];
      for (let i = 0; i < iterators.length; i++) {
        const iterator = iterators[i];
        const member = iterator === undefined ? undefined : nextOf(machine, iterator);
        if (member === undefined && iterator !== undefined) {
          iterators[i] = undefined;
          if (--active === 0) return undefined;
        }
        members.push(member === undefined ? fill : member);
      }
      return new PyTuple(members);
    },
  };
}

/** The members that several iterators of `tee` share: a linked list that grows at its end. */
class TeeLink {
  value: Value | undefined = undefined;
  next: TeeLink | null = null;
}

const teeType = new PyType('_tee', [objectType], typeType, false);

class Tee extends PyObject {
  readonly iterator: Value;
  link: TeeLink;
  constructor(iterator: Value, link: TeeLink) {
    super();
    this.type = teeType;
    this.iterator = iterator;
    this.link = link;
  }
}

function tee(vm: VM, iterable: Value, n: Value | undefined): Value {
  const copies = n === undefined ? 2 : sizeArgument(vm, n);
  if (copies < 0) throw valueError('n must be >= 0');
  const iterator = getIterator(vm, iterable);
  if (copies === 0) return new PyTuple([]);
  const first = iterator instanceof Tee ? iterator : new Tee(iterator, new TeeLink());
  return new PyTuple(Array.from({ length: copies }, (_, i) => (i === 0 ? first : new Tee(first.iterator, first.link))));
}

const COUNT = lazyType('count(start=0, step=1)', 'Numbers at equal distances, without end.', count, { shows: true });
const REPEAT = lazyType('repeat(object, times=None)', 'One object again and again.', repeat, {
  shows: true,
  hasLengthHint: true,
});

const FUNCTIONS: readonly BuiltinRow[] = [['tee(iterable, n=2, /)', tee, 'Iterators that each give all members.']];

export const itertoolsModule: ModuleDefinition = {
  name: 'itertools',
  documentation: 'Iterators that build on other iterators.',
  functions: FUNCTIONS,
  constants: [],
  types: [
    lazyType('accumulate(iterable, func=None, *, initial=None)', 'Running totals.', accumulate),
    lazyType('batched(iterable, n, *, strict=False)', 'Tuples of n members.', batched),
    lazyType('chain(*iterables)', 'The members of one iterable after the other.', chain, {
      classMethods: [['from_iterable(iterable, /)', chainFromIterable, 'Chains what an iterable gives.']],
    }),
    lazyType('compress(data, selectors)', 'The members whose selectors are true.', compress),
    COUNT,
    lazyType('cycle(iterable, /)', 'The members again and again.', cycle),
    lazyType('dropwhile(predicate, iterable, /)', 'The members from the first that fails on.', dropwhile),
    lazyType('filterfalse(function, iterable, /)', 'The members for which a function is false.', filterfalse),
    lazyType('groupby(iterable, key=None)', 'Consecutive members with the same key.', groupby),
    lazyType('islice(iterable, /, *args)', 'Members by index.', islice),
    lazyType('pairwise(iterable, /)', 'Pairs of neighbours.', pairwise),
    REPEAT,
    lazyType('starmap(function, iterable, /)', 'Results for members that are arguments.', starmap),
    lazyType('takewhile(predicate, iterable, /)', 'The members before the first that fails.', takewhile),
    lazyType('zip_longest(*iterables, fillvalue=None)', 'Tuples until the longest iterable ends.', zipLongest),
    ...COMBINATORIC_TYPES,
    [
      grouperType,
      {
        slots: slots({
          iter: (_vm, self) => self,
          next: (vm, self) => (self as Grouper).advance(vm, self as Grouper),
        }),
      },
    ],
    [
      teeType,
      {
        slots: slots({
          iter: (_vm, self) => self,
          next: (vm, self) => {
            const copy = self as Tee;
            const { link } = copy;
            if (link.value === undefined) {
              const member = nextOf(vm, copy.iterator);
              if (member === undefined) return undefined;
              link.value = member;
              link.next = new TeeLink();
            }
            copy.link = link.next as TeeLink;
            return link.value;
          },
        }),
        methods: [
          ['__copy__()', (_vm: VM, self: Tee) => new Tee(self.iterator, self.link), 'An iterator at the same place.'],
        ],
      },
    ],
  ],
};
