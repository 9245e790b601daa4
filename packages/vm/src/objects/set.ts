// set and frozenset (library reference, "Set Types").

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import type { MethodRow, TypeDefinition } from './define.js';
import { PyAnySet, PyFrozenSet, PySet } from './dicts.js';
import { keyError, runtimeError } from './exceptions.js';
import { unhashable } from './hashing.js';
import {
  type BinarySlot,
  binarySlots,
  type CompareSlot,
  isSubtype,
  NOT_IMPLEMENTED,
  PyObject,
  type Slots,
  slots,
  type Value,
} from './object.js';
import { callOfType, iterationOf, reduceRow } from './reducing.js';
import { showItems } from './sequence-operations.js';
import { PyList } from './sequences.js';
import {
  difference,
  differenceUpdate,
  hashSet,
  intersection,
  isDisjoint,
  isSubset,
  isSubsetOf,
  isSupersetOf,
  symmetricDifference,
  symmetricDifferenceUpdate,
  updateSet,
  withSetAsKey,
} from './set-operations.js';
import { type SetCursor, SetTable } from './set-table.js';
import { hasOwnInit } from './tuple.js';
import { frozensetType, setIteratorType, setType } from './types.js';

/** A set or frozenset, as `self` is: an instance of a derived class gives one of the built-in type. */
const like = (self: PyAnySet, table: SetTable): Value =>
  isSubtype(self.type, frozensetType) ? new PyFrozenSet(table) : new PySet(table);

/** An operator between two sets of either kind; the left one decides the kind of the result. */
const operator =
  (combine: (vm: VM, left: SetTable, right: PyAnySet) => SetTable): BinarySlot =>
  (vm, left, right) => {
    if (!(left instanceof PyAnySet) || !(right instanceof PyAnySet)) return NOT_IMPLEMENTED;
    return like(left, combine(vm, left.table, right));
  };

const BINARY = binarySlots(
  [
    10,
    operator((vm, left, right) => {
      const result = left.copy();
      if (right.table !== left) result.merge(vm, right.table);
      return result;
    }),
  ],
  [12, operator(intersection)],
  [2, operator(difference)],
  [11, operator(symmetricDifference)],
);

/** An operator that changes the left set. */
const inplace =
  (change: (vm: VM, left: SetTable, right: PyAnySet) => void): BinarySlot =>
  (vm, left, right) => {
    if (!(right instanceof PyAnySet)) return NOT_IMPLEMENTED;
    change(vm, (left as PyAnySet).table, right);
    return left;
  };

const INPLACE = binarySlots(
  [10, inplace(updateSet)],
  [12, inplace((vm, left, right) => left.replaceBy(intersection(vm, left, right)))],
  [2, inplace(differenceUpdate)],
  [11, inplace(symmetricDifferenceUpdate)],
);

/** `<=` is "is a subset", and so on. */
const compareSets: CompareSlot = (vm, op, self, other) => {
  if (!(self instanceof PyAnySet) || !(other instanceof PyAnySet)) return NOT_IMPLEMENTED;
  const left = self.table;
  const right = other.table;
  switch (op) {
    case 1:
    case 2: {
      if (left.size !== right.size || differentHashes(self, other)) return op === 2;
      return isSubset(vm, left, right) === (op === 1);
    }
    case 3:
      return left.size < right.size && isSubset(vm, left, right);
    case 4:
      return isSubset(vm, left, right);
    case 5:
      return left.size > right.size && isSubset(vm, right, left);
    default:
      return isSubset(vm, right, left);
  }
};

const differentHashes = (left: PyAnySet, right: PyAnySet): boolean =>
  left instanceof PyFrozenSet &&
  right instanceof PyFrozenSet &&
  left.cachedHash !== null &&
  right.cachedHash !== null &&
  left.cachedHash !== right.cachedHash;

function showSet(vm: VM, self: Value): string {
  const { table, type } = self as PyAnySet;
  if (table.size === 0) return `${type.name}()`;
  if (vm.isBeingShown(self)) return `${type.name}(...)`;
  const members = table.keyList();
  const text = `{${showItems(vm, self, () => members)}}`;
  return type === setType ? text : `${type.name}(${text})`;
}

/** Walks over a set. */
export class SetIterator extends PyObject {
  /** Null at the end. */
  set: PyAnySet | null;
  readonly cursor: SetCursor;
  /** The size of the set at the start, which must not change; -1 once it has. */
  size: number;
  remaining: number;
  constructor(set: PyAnySet) {
    super();
    this.type = setIteratorType;
    this.set = set;
    this.cursor = set.table.cursor();
    this.size = set.table.size;
    this.remaining = this.size;
  }
}

export const setIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => {
      const iterator = self as SetIterator;
      const { set, cursor } = iterator;
      if (set === null) return undefined;
      if (set.table.size !== iterator.size) {
        iterator.size = -1;
        throw runtimeError('Set changed size during iteration');
      }
      if (cursor.advance()) {
        iterator.remaining--;
        return cursor.key;
      }
      iterator.set = null;
      return undefined;
    },
  }),
  methods: [
    [
      '__length_hint__()',
      (_vm: VM, self: SetIterator) => (self.set !== null && self.set.table.size === self.size ? self.remaining : 0),
      'How many members are left.',
    ],
    reduceRow((vm, { set, size, remaining }: SetIterator) => {
      if (set !== null && set.table.size !== size) throw runtimeError('Set changed size during iteration');
      return iterationOf(vm, set !== null && remaining > 0 ? set.table.keyList().slice(-remaining) : []);
    }),
  ],
};

const hasMember = (vm: VM, self: Value, value: Value): boolean =>
  withSetAsKey(value, (key) => (self as PyAnySet).table.has(vm, key));

const SHARED_SLOTS: Partial<Slots> = {
  binary: BINARY,
  compare: compareSets,
  repr: showSet,
  length: (_vm, self) => (self as PyAnySet).table.size,
  contains: hasMember,
  iter: (_vm, self) => new SetIterator(self as PyAnySet),
};

type Others = readonly Value[];

const SHARED_METHODS: readonly MethodRow[] = [
  ['__contains__(object, /)', hasMember, 'Whether there is such a member.'],
  [
    'difference(*others)',
    (vm: VM, self: PyAnySet, others: Others) => {
      if (others.length === 0) return like(self, self.table.copy());
      const result = difference(vm, self.table, others[0] as Value);
      for (const other of others.slice(1)) differenceUpdate(vm, result, other);
      return like(self, result);
    },
    'The members that are in none of the others.',
  ],
  [
    'intersection(*others)',
    (vm: VM, self: PyAnySet, others: Others) => {
      if (others.length === 0) return like(self, self.table.copy());
      let { table } = self;
      for (const other of others) table = intersection(vm, table, other);
      return like(self, table);
    },
    'The members that are in all of the others.',
  ],
  [
    'isdisjoint(other, /)',
    (vm: VM, self: PyAnySet, other: Value) => isDisjoint(vm, self.table, other),
    'Whether there is no common member.',
  ],
  [
    'issubset(other, /)',
    (vm: VM, self: PyAnySet, other: Value) => isSubsetOf(vm, self.table, other),
    'Whether the other contains every member.',
  ],
  [
    'issuperset(other, /)',
    (vm: VM, self: PyAnySet, other: Value) => isSupersetOf(vm, self.table, other),
    'Whether every member of the other is in this set.',
  ],
  [
    'symmetric_difference(other, /)',
    (vm: VM, self: PyAnySet, other: Value) => like(self, symmetricDifference(vm, self.table, other)),
    'The members of exactly one of the two.',
  ],
  [
    'union(*others)',
    (vm: VM, self: PyAnySet, others: Others) => {
      const result = self.table.copy();
      for (const other of others) if (other !== self) updateSet(vm, result, other);
      return like(self, result);
    },
    'The members of this set and of all the others.',
  ],
  reduceRow((vm, self: PyAnySet) => callOfType(vm, self, [new PyList(self.table.keyList())])),
];

const CONSTRUCTOR = parseSignature('(iterable=(), /)');

export const setDefinition: TypeDefinition = {
  documentation: 'Build an unordered collection of unique elements.',
  slots: slots({
    ...SHARED_SLOTS,
    inplace: INPLACE,
    hash: unhashable,
    new: (_vm, type) => new PySet(new SetTable(), type),
    init: (vm, self, args, keywords) => {
      // Arguments are counted on behalf of the class, names refused on behalf of the type.
      const owner = keywords !== null && keywords.names.length > 0 ? 'set' : (self as PySet).type.name;
      const [iterable] = bindBuiltin(owner, CONSTRUCTOR, args, keywords) as (Value | undefined)[];
      const { table } = self as PySet;
      table.clear();
      if (iterable !== undefined) updateSet(vm, table, iterable);
    },
  }),
  callOne: (vm, iterable) => {
    const set = new PySet(new SetTable());
    updateSet(vm, set.table, iterable);
    return set;
  },
  methods: [
    ...SHARED_METHODS,
    [
      'add(object, /)',
      (vm: VM, self: PySet, object: Value) => {
        self.table.add(vm, object);
        return null;
      },
      'Adds a member.',
    ],
    [
      'clear()',
      (_vm: VM, self: PySet) => {
        self.table.clear();
        return null;
      },
      'Removes all members.',
    ],
    ['copy()', (_vm: VM, self: PySet) => like(self, self.table.copy()), 'A shallow copy.'],
    [
      'difference_update(*others)',
      (vm: VM, self: PySet, others: Others) => {
        for (const other of others) differenceUpdate(vm, self.table, other);
        return null;
      },
      'Removes the members of the others.',
    ],
    [
      'discard(object, /)',
      (vm: VM, self: PySet, object: Value) => {
        withSetAsKey(object, (key) => self.table.delete(vm, key));
        return null;
      },
      'Removes a member if it is there.',
    ],
    [
      'intersection_update(*others)',
      (vm: VM, self: PySet, others: Others) => {
        let { table } = self;
        for (const other of others) table = intersection(vm, table, other);
        if (table !== self.table) self.table.replaceBy(table);
        return null;
      },
      'Keeps the members that are in all of the others.',
    ],
    [
      'pop()',
      (_vm: VM, self: PySet) => {
        const key = self.table.pop();
        if (key === undefined) throw keyError('pop from an empty set');
        return key;
      },
      'Removes and returns a member.',
    ],
    [
      'remove(object, /)',
      (vm: VM, self: PySet, object: Value) => {
        if (!withSetAsKey(object, (key) => self.table.delete(vm, key))) throw keyError(object);
        return null;
      },
      'Removes a member, which must be there.',
    ],
    [
      'symmetric_difference_update(other, /)',
      (vm: VM, self: PySet, other: Value) => {
        symmetricDifferenceUpdate(vm, self.table, other);
        return null;
      },
      'Keeps the members of exactly one of the two.',
    ],
    [
      'update(*others)',
      (vm: VM, self: PySet, others: Others) => {
        for (const other of others) updateSet(vm, self.table, other);
        return null;
      },
      'Adds the members of the others.',
    ],
  ],
};

export const frozensetDefinition: TypeDefinition = {
  documentation: 'Build an immutable unordered collection of unique elements.',
  slots: slots({
    ...SHARED_SLOTS,
    hash: (vm, self) => {
      const set = self as PyFrozenSet;
      set.cachedHash ??= hashSet(vm, set.table);
      return set.cachedHash;
    },
    new: (vm, type, args, keywords) => {
      const exact = type === frozensetType;
      const named = exact || !hasOwnInit(type) ? keywords : null;
      const [iterable] = bindBuiltin('frozenset', CONSTRUCTOR, args, named) as (Value | undefined)[];
      if (iterable === undefined) return new PyFrozenSet(new SetTable(), type);
      if (exact && iterable instanceof PyFrozenSet && iterable.type === frozensetType) return iterable;
      const table = new SetTable();
      updateSet(vm, table, iterable);
      return new PyFrozenSet(table, type);
    },
  }),
  methods: [
    ...SHARED_METHODS,
    [
      'copy()',
      (_vm: VM, self: PyFrozenSet) => (self.type === frozensetType ? self : new PyFrozenSet(self.table.copy())),
      'A shallow copy: the set itself, since it cannot change.',
    ],
  ],
};

/** The set that a display of three or more constants makes: CPython merges it from a frozenset, which decides its order. */
export function setOfConstants(vm: VM, constants: readonly Value[]): PySet {
  const frozen = new SetTable();
  for (const value of constants) frozen.add(vm, value);
  const table = new SetTable();
  table.merge(vm, frozen);
  return new PySet(table);
}
