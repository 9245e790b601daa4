// collections.deque (library reference, "deque objects"): a ring of members, so that both ends are cheap.

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import { getAttribute } from '../objects/attributes.js';
import type { TypeDefinition } from '../objects/define.js';
import { indexError, runtimeError, typeError, valueError } from '../objects/exceptions.js';
import { classGetItem } from '../objects/generic-alias-type.js';
import { unhashable } from '../objects/hashing.js';
import { asInt, indexSize, sizeArgument } from '../objects/numbers.js';
import {
  binarySlots,
  EMPTY_SHAPE,
  NO_VALUES,
  PyInstance,
  PyObject,
  PyType,
  slots,
  type Value,
} from '../objects/object.js';
import { callValue, getIterator, isEqual, listOf, nextOf, reprOf, resolveIndex } from '../objects/operations.js';
import { reduceRow } from '../objects/reducing.js';
import {
  compareItems,
  concatenation,
  extension,
  onlyItsKind,
  repeatItems,
  repetition,
  repetitionInPlace,
  searchBound,
} from '../objects/sequence-operations.js';
import { PyTuple } from '../objects/sequences.js';
import { subscriptOrUndefined } from '../objects/slices.js';
import { one, two } from '../objects/slot-calls.js';
import { objectType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';

export const dequeType = new PyType('deque', [objectType], typeType, false);
export const dequeIteratorType = new PyType('_deque_iterator', [objectType], typeType, false);
export const dequeReverseIteratorType = new PyType('_deque_reverse_iterator', [objectType], typeType, false);

const INITIAL_CAPACITY = 8;

export class PyDeque extends PyInstance {
  /** The ring; its length is a power of two. */
  private ring: (Value | undefined)[];
  private head: number;
  count: number;
  maximum: number | null;
  /** Changes with every change of the members' places: iterators compare it. */
  version: number;

  constructor(type: PyType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.ring = new Array(INITIAL_CAPACITY).fill(undefined);
    this.head = 0;
    this.count = 0;
    this.maximum = null;
    this.version = 0;
  }

  at(index: number): Value {
    return this.ring[(this.head + index) & (this.ring.length - 1)] as Value;
  }

  put(index: number, value: Value): void {
    this.ring[(this.head + index) & (this.ring.length - 1)] = value;
  }

  toArray(): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < this.count; i++) items.push(this.at(i));
    return items;
  }

  /** Takes over members. @param room how many there must be room for */
  assign(items: readonly Value[], room = items.length): void {
    let capacity = INITIAL_CAPACITY;
    while (capacity < room) capacity *= 2;
    const ring: (Value | undefined)[] = new Array(capacity).fill(undefined);
    for (let i = 0; i < items.length; i++) ring[i] = items[i];
    this.ring = ring;
    this.head = 0;
    this.count = items.length;
    this.version++;
  }

  push(value: Value): void {
    if (this.count === this.maximum) {
      if (this.count === 0) return;
      this.shift();
    }
    if (this.count === this.ring.length) this.assign(this.toArray(), this.count + 1);
    this.ring[(this.head + this.count) & (this.ring.length - 1)] = value;
    this.count++;
    this.version++;
  }

  unshift(value: Value): void {
    if (this.count === this.maximum) {
      if (this.count === 0) return;
      this.pop();
    }
    if (this.count === this.ring.length) this.assign(this.toArray(), this.count + 1);
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = value;
    this.count++;
    this.version++;
  }

  pop(): Value | undefined {
    if (this.count === 0) return undefined;
    const at = (this.head + --this.count) & (this.ring.length - 1);
    const value = this.ring[at];
    this.ring[at] = undefined;
    this.version++;
    return value;
  }

  shift(): Value | undefined {
    if (this.count === 0) return undefined;
    const value = this.ring[this.head];
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.count--;
    this.version++;
    return value;
  }
}

/** Iterates in either direction; a change of the deque in between is an error. */
class DequeIterator extends PyObject {
  readonly deque: PyDeque;
  readonly version: number;
  remaining: number;
  constructor(type: PyType, deque: PyDeque) {
    super();
    this.type = type;
    this.deque = deque;
    this.version = deque.version;
    this.remaining = deque.count;
  }
}

const iteratorDefinition = (indexOf: (iterator: DequeIterator) => number): TypeDefinition => ({
  final: true,
  slots: slots({
    new: (vm, type, args) => {
      const [deque, skipped] = args;
      if (args.length === 0 || args.length > 2)
        throw typeError(
          `function takes ${args.length === 0 ? 'at least 1 argument' : 'at most 2 arguments'} (${args.length} given)`,
        );
      if (!(deque instanceof PyDeque))
        throw typeError(`argument 1 must be collections.deque, not ${typeOf(deque as Value).name}`);
      const iterator = new DequeIterator(type, deque);
      if (skipped !== undefined) iterator.remaining -= Math.min(Math.max(sizeArgument(vm, skipped), 0), deque.count);
      return iterator;
    },
    iter: (_vm, self) => self,
    next: (_vm, self) => {
      const iterator = self as DequeIterator;
      if (iterator.version !== iterator.deque.version) {
        iterator.remaining = 0;
        throw runtimeError('deque mutated during iteration');
      }
      if (iterator.remaining === 0) return undefined;
      const value = iterator.deque.at(indexOf(iterator));
      iterator.remaining--;
      return value;
    },
  }),
  methods: [
    ['__length_hint__()', (_vm, self: DequeIterator) => self.remaining, 'How many members are left.'],
    reduceRow((_vm, self: DequeIterator) => {
      const { deque, remaining, type } = self;
      return new PyTuple([type, new PyTuple([deque, deque.count - remaining])]);
    }),
  ],
});

export const dequeIteratorDefinition = iteratorDefinition((it) => it.deque.count - it.remaining);
export const dequeReverseIteratorDefinition = iteratorDefinition((it) => it.remaining - 1);

function extend(vm: VM, self: PyDeque, iterable: Value, add: (value: Value) => void): void {
  if (iterable === self) {
    for (const value of self.toArray()) add(value);
    return;
  }
  const iterator = getIterator(vm, iterable);
  for (;;) {
    const value = nextOf(vm, iterator);
    if (value === undefined) return;
    add(value);
    vm.checkSize(self.count);
  }
}

function makeDeque(like: PyDeque, items: readonly Value[]): PyDeque {
  const deque = new PyDeque(like.type);
  deque.maximum = like.maximum;
  deque.assign(like.maximum !== null && items.length > like.maximum ? items.slice(items.length - like.maximum) : items);
  return deque;
}

/** A shallow copy: a class that derives from deque is called, and may iterate in a way of its own. */
function copyDeque(vm: VM, self: PyDeque): PyDeque {
  const { type, maximum } = self;
  if (!type.isHeap) return makeDeque(self, self.toArray());
  const copy = callValue(vm, type, maximum === null ? [self] : [self, maximum]);
  if (!(copy instanceof PyDeque)) throw typeError(`${type.name}() must return a deque, not ${typeOf(copy).name}`);
  return copy;
}

const SIGNATURE = parseSignature('(iterable=(), maxlen=None)');

function indexIn(vm: VM, key: Value, self: PyDeque): number {
  const index = subscriptOrUndefined(vm, key);
  if (index === undefined) throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
  return resolveIndex(index, self.count, 'deque index out of range');
}

/** Calls back for each member with its index; the deque may not change meanwhile. @returns what stopped it, or undefined */
function search<T>(
  self: PyDeque,
  start: number,
  stop: number,
  mutated: () => ReturnType<typeof runtimeError>,
  visit: (value: Value, index: number) => T | undefined,
): T | undefined {
  const { version } = self;
  for (let i = start; i < stop && i < self.count; i++) {
    const found = visit(self.at(i), i);
    if (self.version !== version) throw mutated();
    if (found !== undefined) return found;
  }
  return undefined;
}

const MUTATION = 'deque mutated during iteration';
const MUTATED = () => runtimeError(MUTATION);

const isDeque = (value: Value) => value instanceof PyDeque;

const add = concatenation(
  isDeque,
  isDeque,
  (vm, left, right) => {
    const deque = left as PyDeque;
    const other = right as PyDeque;
    vm.checkSize(deque.count + other.count);
    const sum = copyDeque(vm, deque);
    extend(vm, sum, other, (value) => sum.push(value));
    return sum;
  },
  onlyItsKind('deque'),
);

const multiply = repetition(isDeque, (value, count) =>
  makeDeque(value as PyDeque, repeatItems((value as PyDeque).toArray(), count)),
);

/** The member's index that a special method called by name is given: what is no index gets another error than from an operator. */
const namedIndex = (vm: VM, key: Value, self: PyDeque): number =>
  resolveIndex(indexSize(vm, key), self.count, 'deque index out of range');

function deleteMember(self: PyDeque, index: number): void {
  const items = self.toArray();
  items.splice(index, 1);
  self.assign(items);
}

export const dequeDefinition: TypeDefinition = {
  patternKind: 'sequence',
  documentation: 'A list-like sequence optimized for data accesses near its endpoints.',
  slots: slots({
    binary: binarySlots([1, add], [3, multiply]),
    inplace: binarySlots(
      [
        1,
        extension((vm, left, right) => {
          const deque = left as PyDeque;
          extend(vm, deque, right, (value) => deque.push(value));
          return deque;
        }),
      ],
      [
        3,
        repetitionInPlace((_vm, left, count) => {
          const deque = left as PyDeque;
          deque.assign(makeDeque(deque, repeatItems(deque.toArray(), count)).toArray());
          return deque;
        }),
      ],
    ),
    compare: compareItems((value) => (value instanceof PyDeque ? value.toArray() : undefined)),
    hash: unhashable,
    length: (_vm, self) => (self as PyDeque).count,
    getItem: (vm, self, key) => (self as PyDeque).at(indexIn(vm, key, self as PyDeque)),
    setItem: (vm, self, key, value) => (self as PyDeque).put(indexIn(vm, key, self as PyDeque), value),
    deleteItem: (vm, self, key) => {
      deleteMember(self as PyDeque, indexIn(vm, key, self as PyDeque));
    },
    contains: (vm, self, value) =>
      search(self as PyDeque, 0, (self as PyDeque).count, MUTATED, (member) =>
        isEqual(vm, member, value) ? true : undefined,
      ) === true,
    iter: (_vm, self) => new DequeIterator(dequeIteratorType, self as PyDeque),
    repr: (vm, self) => {
      const deque = self as PyDeque;
      if (vm.isBeingShown(deque)) return '[...]';
      vm.beginShowing(deque);
      try {
        // A class that derives from deque shows what it iterates over.
        const members = deque.type.isHeap ? listOf(vm, deque) : deque.toArray();
        const items = members.map((item) => reprOf(vm, item));
        const maximum = deque.maximum === null ? '' : `, maxlen=${deque.maximum}`;
        return `${deque.type.qualname}([${items.join(', ')}]${maximum})`;
      } finally {
        vm.endShowing();
      }
    },
    new: (_vm, type) => new PyDeque(type),
    init: (vm, self, args, keywords) => {
      const deque = self as PyDeque;
      const [iterable, maximum] = bindBuiltin('deque', SIGNATURE, args, keywords) as [Value?, Value?];
      if (maximum !== undefined && maximum !== null) {
        if (asInt(maximum) === undefined) throw typeError('an integer is required');
        const size = sizeArgument(vm, maximum);
        if (size < 0) throw valueError('maxlen must be non-negative');
        deque.maximum = size;
      } else deque.maximum = null;
      if (deque.count > 0) deque.assign([]);
      if (iterable !== undefined) extend(vm, deque, iterable, (value) => deque.push(value));
    },
  }),
  wrappers: [
    ['__getitem__', one((vm, self, key) => (self as PyDeque).at(namedIndex(vm, key, self as PyDeque)))],
    [
      '__setitem__',
      two('__setitem__', (vm, self, key, value) => {
        (self as PyDeque).put(namedIndex(vm, key, self as PyDeque), value);
        return null;
      }),
    ],
    [
      '__delitem__',
      one((vm, self, key) => {
        deleteMember(self as PyDeque, namedIndex(vm, key, self as PyDeque));
        return null;
      }),
    ],
  ],
  methods: [
    [
      'append(item, /)',
      (_vm, self: PyDeque, value: Value) => nothing(self.push(value)),
      'Adds an element on the right.',
    ],
    [
      'appendleft(item, /)',
      (_vm, self: PyDeque, value: Value) => nothing(self.unshift(value)),
      'Adds an element on the left.',
    ],
    ['clear()', (_vm, self: PyDeque) => nothing(self.assign([])), 'Removes all elements.'],
    ['copy()', copyDeque, 'A shallow copy.'],
    ['__copy__()', copyDeque, 'A shallow copy.'],
    [
      'count(value, /)',
      (vm: VM, self: PyDeque, value: Value) => {
        let count = 0;
        search(self, 0, self.count, MUTATED, (member) => {
          if (isEqual(vm, member, value)) count++;
          return undefined;
        });
        return count;
      },
      'How often a value occurs.',
    ],
    [
      'extend(iterable, /)',
      (vm: VM, self: PyDeque, iterable: Value) => nothing(extend(vm, self, iterable, (value) => self.push(value))),
      'Adds elements on the right.',
    ],
    [
      'extendleft(iterable, /)',
      (vm: VM, self: PyDeque, iterable: Value) => nothing(extend(vm, self, iterable, (value) => self.unshift(value))),
      'Adds elements on the left, one by one.',
    ],
    [
      'index(value, start=0, stop=None, /)',
      (vm: VM, self: PyDeque, value: Value, start: Value | undefined, stop: Value | undefined) => {
        const from = searchBound(vm, start, 0, self.count);
        const to = searchBound(vm, stop, self.count, self.count);
        const found = search(self, from, to, MUTATED, (member, i) => (isEqual(vm, member, value) ? i : undefined));
        if (found === undefined) throw valueError('deque.index(x): x not in deque');
        return found;
      },
      'The first index of a value.',
    ],
    [
      'insert(index, value, /)',
      (vm: VM, self: PyDeque, index: Value, value: Value) => {
        if (self.count === self.maximum) throw indexError('deque already at its maximum size');
        const at = sizeArgument(vm, index);
        const items = self.toArray();
        items.splice(at < 0 ? Math.max(at + items.length, 0) : at, 0, value);
        return nothing(self.assign(items));
      },
      'Inserts a value in front of an index.',
    ],
    [
      'pop()',
      (_vm, self: PyDeque) => {
        const value = self.pop();
        if (value === undefined) throw indexError('pop from an empty deque');
        return value;
      },
      'Removes the rightmost element and returns it.',
    ],
    [
      'popleft()',
      (_vm, self: PyDeque) => {
        const value = self.shift();
        if (value === undefined) throw indexError('pop from an empty deque');
        return value;
      },
      'Removes the leftmost element and returns it.',
    ],
    [
      'remove(value, /)',
      (vm: VM, self: PyDeque, value: Value) => {
        const mutated = () => indexError(MUTATION);
        const index = search(self, 0, self.count, mutated, (member, i) => (isEqual(vm, member, value) ? i : undefined));
        if (index === undefined) throw valueError('deque.remove(x): x not in deque');
        const items = self.toArray();
        items.splice(index, 1);
        return nothing(self.assign(items));
      },
      'Removes the first element equal to a value.',
    ],
    ['reverse()', (_vm, self: PyDeque) => nothing(self.assign(self.toArray().reverse())), 'Reverses the order.'],
    [
      'rotate(n=1, /)',
      (vm: VM, self: PyDeque, steps: Value | undefined) => {
        const n = steps === undefined ? 1 : sizeArgument(vm, steps);
        const { count } = self;
        if (count <= 1) return null;
        let turns = ((n % count) + count) % count;
        if (turns <= count >> 1) for (; turns > 0; turns--) self.unshift(self.pop() as Value);
        else for (turns = count - turns; turns > 0; turns--) self.push(self.shift() as Value);
        return null;
      },
      'Moves elements from one end to the other, to the right for a positive number.',
    ],
    [
      '__reversed__()',
      (_vm, self: PyDeque) => new DequeIterator(dequeReverseIteratorType, self),
      'An iterator from the right.',
    ],
    [
      '__reduce__()',
      (vm: VM, self: PyDeque) => {
        const state = callValue(vm, getAttribute(vm, self, '__getstate__'), []);
        const maximum = self.maximum === null ? new PyTuple([]) : new PyTuple([new PyTuple([]), self.maximum]);
        return new PyTuple([self.type, maximum, state, getIterator(vm, self)]);
      },
      'How to make the deque anew.',
    ],
  ],
  classMethods: [classGetItem],
  attributes: [['maxlen', (_vm, self: PyDeque) => self.maximum, null, 'maximum size of a deque or None if unbounded']],
};

const nothing = (_done: unknown): null => null;
