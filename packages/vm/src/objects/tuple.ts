// tuple (library reference, "Tuples").

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import type { TypeDefinition } from './define.js';
import { typeError, valueError } from './exceptions.js';
import { hashSequence } from './hashing.js';
import { binarySlots, type PyType, slots, type Value } from './object.js';
import { listOf, resolveIndex } from './operations.js';
import {
  compareItems,
  concatenation,
  containsItem,
  countItems,
  findItem,
  onlyItsKind,
  repeatItems,
  repetition,
  searchBound,
  showItems,
  sliceItems,
} from './sequence-operations.js';
import { EMPTY_TUPLE, PyTuple, tupleIterator, tupleOf } from './sequences.js';
import { PySlice, resolveSlice, subscriptOrUndefined } from './slices.js';
import { objectType, tupleType, typeOf } from './types.js';

const isTuple = (value: Value): boolean => value instanceof PyTuple;

/** Members of any iterable, as `tuple(iterable)` takes them. */
export function itemsOfIterable(vm: VM, iterable: Value): readonly Value[] {
  if (iterable instanceof PyTuple && iterable.type === tupleType) return iterable.items;
  return listOf(vm, iterable);
}

function getTupleItem(vm: VM, self: Value, key: Value): Value {
  const { items } = self as PyTuple;
  if (typeof key === 'number') {
    const item = items[key < 0 ? key + items.length : key];
    if (item !== undefined) return item;
  } else if (key instanceof PySlice) {
    const resolved = resolveSlice(vm, key, items.length);
    if (resolved.count === items.length && resolved.step === 1 && (self as PyTuple).type === tupleType) return self;
    return tupleOf(sliceItems(items, resolved));
  }
  const index = subscriptOrUndefined(vm, key);
  if (index === undefined) throw typeError(`tuple indices must be integers or slices, not ${typeOf(key).name}`);
  return items[resolveIndex(index, items.length, 'tuple index out of range')] as Value;
}

const isPrimitive = (value: Value): boolean => typeof value === 'number' || typeof value === 'string';

/** `hash(tuple)`: from the hashes of the members. @throws TypeError if one cannot be hashed */
function hashTuple(vm: VM, self: Value): number {
  const { items } = self as PyTuple;
  // Only a member that is an object can go deeper.
  if (items.every(isPrimitive)) return hashSequence(vm, items);
  vm.enterNested('');
  try {
    return hashSequence(vm, items);
  } finally {
    vm.leaveNested();
  }
}

function index(vm: VM, self: PyTuple, value: Value, start: Value | undefined, stop: Value | undefined): Value {
  const first = searchBound(vm, start, 0, self.items.length);
  const last = searchBound(vm, stop, self.items.length, self.items.length);
  const found = findItem(vm, () => self.items, value, first, last);
  if (found < 0) throw valueError('tuple.index(x): x not in tuple');
  return found;
}

const CONSTRUCTOR = parseSignature('(iterable=(), /)');

/** Whether a class derived from a built-in type has an `__init__` of its own, which may take what the type's `__new__` does not. */
export const hasOwnInit = (type: PyType): boolean =>
  type.slots.init !== null && type.slots.init !== objectType.slots.init;

const concatenate = concatenation(
  isTuple,
  isTuple,
  (vm, left, right) => {
    const a = (left as PyTuple).items;
    const b = (right as PyTuple).items;
    if (a.length === 0 && (right as PyTuple).type === tupleType) return right;
    if (b.length === 0 && (left as PyTuple).type === tupleType) return left;
    vm.checkSize(a.length + b.length);
    return new PyTuple(a.concat(b));
  },
  onlyItsKind('tuple'),
);

const multiply = repetition(isTuple, (value, count) => {
  const tuple = value as PyTuple;
  if ((count === 1 || tuple.items.length === 0) && tuple.type === tupleType) return tuple;
  return tupleOf(repeatItems(tuple.items, count));
});

/** `tuple(iterable)`: a tuple is itself. */
function asTuple(vm: VM, iterable: Value): PyTuple {
  if (iterable instanceof PyTuple && iterable.type === tupleType && iterable.items.length > 0) return iterable;
  return tupleOf(itemsOfIterable(vm, iterable));
}

export const tupleDefinition: TypeDefinition = {
  patternKind: 'sequence',
  documentation:
    'Built-in immutable sequence.\n\nWithout an argument, the empty tuple; else the members of an iterable.',
  slots: slots({
    binary: binarySlots([1, concatenate], [3, multiply]),
    compare: compareItems((value) => (value instanceof PyTuple ? value.items : undefined)),
    hash: hashTuple,
    repr: (vm, self) => {
      const { items } = self as PyTuple;
      if (items.length === 0) return '()';
      if (vm.isBeingShown(self)) return '(...)';
      return `(${showItems(vm, self, () => items)}${items.length === 1 ? ',' : ''})`;
    },
    length: (_vm, self) => (self as PyTuple).items.length,
    getItem: getTupleItem,
    contains: (vm, self, value) => containsItem(vm, () => (self as PyTuple).items, value),
    iter: (_vm, self) => tupleIterator(self as PyTuple),
    new: (vm, type, args, keywords) => {
      const exact = type === tupleType;
      const [iterable] = bindBuiltin('tuple', CONSTRUCTOR, args, exact || !hasOwnInit(type) ? keywords : null) as (
        | Value
        | undefined
      )[];
      if (iterable === undefined) return exact ? EMPTY_TUPLE : new PyTuple([], type);
      return exact ? asTuple(vm, iterable) : new PyTuple(itemsOfIterable(vm, iterable), type);
    },
  }),
  callOne: asTuple,
  methods: [
    [
      'count(value, /)',
      (vm: VM, self: PyTuple, value: Value) => countItems(vm, () => self.items, value),
      'How many members are equal to a value.',
    ],
    ['index(value, start=0, stop=2147483647, /)', index, 'The index of the first member equal to a value.'],
    [
      '__getnewargs__()',
      (_vm: VM, self: PyTuple) => new PyTuple([new PyTuple(self.items)]),
      'The arguments that make an equal tuple.',
    ],
  ],
};
