// dict (library reference, "Mapping Types").

import type { VM } from '../vm.js';
import { attributeOrUndefined, getAttribute, specialMethod } from './attributes.js';
import type { TypeDefinition } from './define.js';
import { DictIterator, reversedDict } from './dict-iterators.js';
import { itemsOf, keysOf, PyAnySet, PyDict, valuesOf } from './dicts.js';
import { keyError, PyException, runtimeError, typeError, typeErrorType, valueError } from './exceptions.js';
import { HashTable, type Table } from './hash-table.js';
import { unhashable } from './hashing.js';
import { cursorOf, type MemberCursor } from './member-cursor.js';
import { binarySlots, type KeywordArguments, NOT_IMPLEMENTED, type PyType, slots, type Value } from './object.js';
import {
  callValue,
  getItem,
  getIterator,
  isEqual,
  iteratorFor,
  listOf,
  nextOf,
  reprOf,
  setItem,
} from './operations.js';
import { PyList, PyTuple } from './sequences.js';
import { dictKeyIteratorType, dictType, listType, orderedDictType, tupleType } from './types.js';

function store(vm: VM, table: Table, cursor: MemberCursor): void {
  if (table instanceof HashTable) table.setKnown(vm, cursor.key, cursor.value, cursor.hash);
  else table.set(vm, cursor.key, cursor.value);
}

/** A new hash table with the members of another table. */
export function copyTable(vm: VM, table: Table): HashTable {
  if (table instanceof HashTable) return table.copy();
  const copy = new HashTable();
  const cursor = cursorOf(table);
  while (cursor.advance()) copy.set(vm, cursor.key, cursor.value);
  return copy;
}

/** `dict[key]` of a key that is not there: `__missing__` of a derived class, or KeyError. */
function missing(vm: VM, dict: PyDict, key: Value): Value {
  if (dict.type !== dictType) {
    const method = specialMethod(vm, dict, '__missing__');
    if (method !== undefined) return callValue(vm, method, [key]);
  }
  throw keyError(key);
}

/** Whether a dict's members can be read without asking it: a derived class may have its own `__iter__`. */
export const isPlainDict = (value: Value): value is PyDict =>
  value instanceof PyDict &&
  (value.type === dictType || value.type.slots.iter === dictType.slots.iter || value.type === orderedDictType);

/** `dict.update(other)`: `other` is a dict, an object with `keys()`, or an iterable of pairs. */
export function updateDict(vm: VM, dict: PyDict, other: Value): void {
  if (isPlainDict(other) || attributeOrUndefined(vm, other, 'keys') !== undefined) mergeDict(vm, dict, other);
  else updateFromPairs(vm, dict.table, other);
}

/** Adds the members of another dict, or of an object with `keys()`. */
export function mergeDict(vm: VM, dict: PyDict, other: Value): void {
  const { table } = dict;
  if (isPlainDict(other)) {
    const source = other.table;
    if (source === table) return;
    const { size } = source;
    const cursor = cursorOf(source);
    while (cursor.advance()) {
      store(vm, table, cursor);
      // A hash or comparison may have run Python code.
      if (source.size !== size) throw runtimeError('dict mutated during update');
    }
    return;
  }
  const iterator = getIterator(vm, callValue(vm, getAttribute(vm, other, 'keys'), []));
  for (;;) {
    const key = nextOf(vm, iterator);
    if (key === undefined) return;
    table.set(vm, key, getItem(vm, other, key));
  }
}

function updateFromPairs(vm: VM, table: Table, pairs: Value): void {
  const iterator = getIterator(vm, pairs);
  for (let i = 0; ; i++) {
    const pair = nextOf(vm, iterator);
    if (pair === undefined) return;
    const items = pairItems(vm, pair, i);
    if (items.length !== 2)
      throw valueError(`dictionary update sequence element #${i} has length ${items.length}; 2 is required`);
    table.set(vm, items[0] as Value, items[1] as Value);
  }
}

function pairItems(vm: VM, pair: Value, i: number): readonly Value[] {
  if (pair instanceof PyTuple && pair.type === tupleType) return pair.items;
  if (pair instanceof PyList && pair.type === listType) return pair.items;
  try {
    return listOf(vm, iteratorFor(vm, pair, 'object is not iterable'));
  } catch (error) {
    if (error instanceof PyException && error.type === typeErrorType)
      addNote(error, `Cannot convert dictionary update sequence element #${i} to a sequence`);
    throw error;
  }
}

function addNote(error: PyException, note: string): void {
  const notes = error.getOwn('__notes__');
  if (notes instanceof PyList) notes.items.push(note);
  else error.setOwn('__notes__', new PyList([note]));
}

function updateFromArguments(
  vm: VM,
  name: string,
  self: PyDict,
  args: readonly Value[],
  keywords: KeywordArguments | null,
): void {
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) updateDict(vm, self, args[0] as Value);
  if (keywords === null) return;
  for (let i = 0; i < keywords.names.length; i++)
    self.table.set(vm, keywords.names[i] as string, keywords.values[i] as Value);
}

/** `left == right` of two dicts: the same keys with equal values. May run Python code. */
function equalDicts(vm: VM, left: PyDict, right: PyDict): boolean {
  if (left.table.size !== right.table.size) return false;
  const cursor = cursorOf(left.table);
  vm.enterNested(' in comparison');
  try {
    while (cursor.advance()) {
      const { value } = cursor;
      const other =
        right.table instanceof HashTable
          ? right.table.getKnown(vm, cursor.key, cursor.hash)
          : right.table.get(vm, cursor.key);
      if (other === undefined || !isEqual(vm, value, other)) return false;
    }
    return true;
  } finally {
    vm.leaveNested();
  }
}

function showDict(vm: VM, self: Value): string {
  const { table } = self as PyDict;
  if (table.size === 0) return '{}';
  if (vm.isBeingShown(self)) return '{...}';
  vm.beginShowing(self);
  try {
    let text = '';
    const cursor = cursorOf(table);
    while (cursor.advance()) {
      const { value } = cursor;
      text += `${text === '' ? '{' : ', '}${reprOf(vm, cursor.key)}: `;
      text += reprOf(vm, value);
    }
    return `${text}}`;
  } finally {
    vm.endShowing();
  }
}

function fromKeys(vm: VM, type: PyType, iterable: Value, given: Value | undefined): Value {
  const value = given ?? null;
  const dict = callValue(vm, type, []);
  if (dict instanceof PyDict && dict.type === dictType) {
    const { table } = dict;
    if (iterable instanceof PyDict && iterable.type === dictType) {
      const cursor = cursorOf(iterable.table);
      while (cursor.advance()) (table as HashTable).setKnown(vm, cursor.key, value, cursor.hash);
      return dict;
    }
    if (iterable instanceof PyAnySet && !iterable.type.isHeap) {
      const cursor = iterable.table.cursor();
      while (cursor.advance()) (table as HashTable).setKnown(vm, cursor.key, value, cursor.hash);
      return dict;
    }
  }
  const iterator = getIterator(vm, iterable);
  for (;;) {
    const key = nextOf(vm, iterator);
    if (key === undefined) return dict;
    if (dict instanceof PyDict && dict.type === dictType) dict.table.set(vm, key, value);
    else setItem(vm, dict, key, value);
  }
}

function pop(vm: VM, self: PyDict, key: Value, byDefault: Value | undefined): Value {
  // An empty dict does not ask for the hash.
  const value = self.table.size === 0 ? undefined : self.table.delete(vm, key);
  if (value !== undefined) return value;
  if (byDefault !== undefined) return byDefault;
  throw keyError(key);
}

function popItem(vm: VM, self: PyDict): Value {
  const { table } = self;
  if (table.size === 0) throw keyError('popitem(): dictionary is empty');
  if (table instanceof HashTable) return new PyTuple(table.pop() as readonly [Value, Value]);
  const entries = [...table.entries()];
  const last = entries[entries.length - 1] as readonly [Value, Value];
  table.delete(vm, last[0]);
  return new PyTuple(last);
}

function setDefault(vm: VM, self: PyDict, key: Value, given: Value | undefined): Value {
  const { table } = self;
  if (table instanceof HashTable) return table.setDefault(vm, key, given ?? null);
  const value = table.get(vm, key);
  if (value !== undefined) return value;
  table.set(vm, key, given ?? null);
  return given ?? null;
}

/** `left | right`, for dicts. */
const union = (vm: VM, left: Value, right: Value) => {
  if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NOT_IMPLEMENTED;
  const result = new PyDict(copyTable(vm, left.table));
  updateDict(vm, result, right);
  return result;
};

function getMember(vm: VM, self: Value, key: Value): Value {
  const value = (self as PyDict).table.get(vm, key);
  return value === undefined ? missing(vm, self as PyDict, key) : value;
}

const hasKey = (vm: VM, self: Value, key: Value): boolean => (self as PyDict).table.get(vm, key) !== undefined;

export const dictDefinition: TypeDefinition = {
  patternKind: 'mapping',
  documentation:
    'dict() -> new empty dictionary\ndict(mapping), dict(iterable of pairs), dict(**kwargs) -> with these members',
  slots: slots({
    binary: binarySlots([10, union]),
    inplace: binarySlots([
      10,
      (vm, left, right) => {
        updateDict(vm, left as PyDict, right);
        return left;
      },
    ]),
    compare: (vm, op, left, right) => {
      if (op > 2 || !(left instanceof PyDict) || !(right instanceof PyDict)) return NOT_IMPLEMENTED;
      return (left === right || equalDicts(vm, left, right)) === (op === 1);
    },
    hash: unhashable,
    repr: showDict,
    length: (_vm, self) => (self as PyDict).table.size,
    getItem: getMember,
    setItem: (vm, self, key, value) => (self as PyDict).table.set(vm, key, value),
    deleteItem: (vm, self, key) => {
      if ((self as PyDict).table.delete(vm, key) === undefined) throw keyError(key);
    },
    contains: hasKey,
    iter: (_vm, self) => new DictIterator(dictKeyIteratorType, self as PyDict),
    new: (_vm, type) => new PyDict(new HashTable(), type),
    init: (vm, self, args, keywords) => updateFromArguments(vm, 'dict', self as PyDict, args, keywords),
  }),
  methods: [
    ['__getitem__(key, /)', getMember, 'The value of a key.'],
    ['__contains__(key, /)', hasKey, 'Whether there is such a key.'],
    [
      'clear()',
      (_vm: VM, self: PyDict) => {
        self.table.clear();
        return null;
      },
      'Removes all members.',
    ],
    ['copy()', (vm: VM, self: PyDict) => new PyDict(copyTable(vm, self.table)), 'A shallow copy.'],
    [
      'get(key, default=None, /)',
      (vm: VM, self: PyDict, key: Value, byDefault: Value | undefined) => {
        const value = self.table.get(vm, key);
        return value === undefined ? (byDefault ?? null) : value;
      },
      'The value of a key, or the default.',
    ],
    ['items()', (_vm: VM, self: PyDict) => itemsOf(self), 'A view of the members as pairs.'],
    ['keys()', (_vm: VM, self: PyDict) => keysOf(self), 'A view of the keys.'],
    ['pop(key, default=None, /)', pop, 'Removes a key and returns its value, or the default.'],
    ['popitem()', popItem, 'Removes the last member and returns it as a pair.'],
    [
      'setdefault(key, default=None, /)',
      setDefault,
      'The value of a key, which is set to the default if it is not there.',
    ],
    [
      'update(*args, **kwargs)',
      (vm: VM, self: PyDict, args: readonly Value[], keywords: KeywordArguments | null) => {
        updateFromArguments(vm, 'update', self, args, keywords);
        return null;
      },
      'Adds the members of a mapping or of an iterable of pairs, and those given by keyword.',
    ],
    ['values()', (_vm: VM, self: PyDict) => valuesOf(self), 'A view of the values.'],
    [
      '__reversed__()',
      (_vm: VM, self: PyDict) => reversedDict(self, 'keys'),
      'An iterator over the keys, the last first.',
    ],
  ],
  classMethods: [
    ['fromkeys(iterable, value=None, /)', fromKeys, 'A new dict with the members of an iterable as keys.'],
  ],
};
