// The iterators of dict and of its views (library reference, "Dictionary view objects").

import type { VM } from '../vm.js';
import type { TypeDefinition } from './define.js';
import type { PyDict } from './dicts.js';
import { runtimeError } from './exceptions.js';
import { HashTable } from './hash-table.js';
import { ReverseTableCursor } from './hash-table-cursors.js';
import { cursorOf, type MemberCursor } from './member-cursor.js';
import { PyObject, type PyType, type Slots, slots, type Value } from './object.js';
import { iterationOf, reduceRow } from './reducing.js';
import { PyTuple } from './sequences.js';
import { dictReverseItemIteratorType, dictReverseKeyIteratorType, dictReverseValueIteratorType } from './types.js';

/** What a reverse iterator walks with. */
type Cursor = Pick<MemberCursor, 'key' | 'value' | 'advance'>;

/** Walks over a dict, forwards or backwards; its type says whether it gives keys, values or pairs. */
export class DictIterator extends PyObject {
  /** Null at the end. */
  dict: PyDict | null;
  readonly cursor: Cursor;
  /** The size of the dict at the start, which must not change; -1 once it has. */
  size: number;
  remaining: number;
  constructor(type: PyType, dict: PyDict, cursor: Cursor = cursorOf(dict.table)) {
    super();
    this.type = type;
    this.dict = dict;
    this.cursor = cursor;
    this.size = dict.table.size;
    this.remaining = this.size;
  }
}

/** Moves to the next member. @returns false at the end @throws RuntimeError if keys were added or removed */
function advance(iterator: DictIterator): boolean {
  const { dict, cursor } = iterator;
  if (dict === null) return false;
  if (dict.table.size !== iterator.size) {
    iterator.size = -1;
    throw runtimeError('dictionary changed size during iteration');
  }
  if (!cursor.advance()) {
    iterator.dict = null;
    return false;
  }
  if (iterator.remaining-- === 0) {
    iterator.dict = null;
    throw runtimeError('dictionary keys changed during iteration');
  }
  return true;
}

/** What is left for an iterator, which stays where it is. */
function rest({ type, dict, size, remaining }: DictIterator, current: (cursor: Cursor) => Value): Value[] {
  if (dict === null) return [];
  if (dict.table.size !== size) throw runtimeError('dictionary changed size during iteration');
  const entries = [...dict.table.entries()];
  if (Object.values(REVERSE).includes(type)) entries.reverse();
  const left = remaining > 0 ? entries.slice(-remaining) : [];
  return left.map(([key, value]) => current({ key, value, advance: () => false }));
}

const dictIterator = (current: (cursor: Cursor) => Value, nextPair: Slots['nextPair'] = null): TypeDefinition => ({
  final: true,
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => (advance(self as DictIterator) ? current((self as DictIterator).cursor) : undefined),
    nextPair,
  }),
  methods: [
    [
      '__length_hint__()',
      (_vm: VM, self: DictIterator) => (self.dict !== null && self.dict.table.size === self.size ? self.remaining : 0),
      'How many members are left.',
    ],
    reduceRow((vm, self: DictIterator) => iterationOf(vm, rest(self, current))),
  ],
});

export const dictKeyIteratorDefinition = dictIterator((cursor) => cursor.key);
export const dictValueIteratorDefinition = dictIterator((cursor) => cursor.value);
export const dictItemIteratorDefinition = dictIterator(
  (cursor) => new PyTuple([cursor.key, cursor.value]),
  (_vm, self, registers, first) => {
    const { cursor } = self as DictIterator;
    if (!advance(self as DictIterator)) return false;
    registers[first] = cursor.key;
    registers[first + 1] = cursor.value;
    return true;
  },
);
export const dictReverseKeyIteratorDefinition = dictIterator((cursor) => cursor.key);
export const dictReverseValueIteratorDefinition = dictIterator((cursor) => cursor.value);
export const dictReverseItemIteratorDefinition = dictIterator((cursor) => new PyTuple([cursor.key, cursor.value]));

const REVERSE = {
  keys: dictReverseKeyIteratorType,
  values: dictReverseValueIteratorType,
  items: dictReverseItemIteratorType,
};

/** `reversed(dict)`, `reversed(dict.values())`, `reversed(dict.items())`. */
export function reversedDict(dict: PyDict, what: keyof typeof REVERSE): Value {
  const { table } = dict;
  if (table instanceof HashTable) return new DictIterator(REVERSE[what], dict, new ReverseTableCursor(table));
  return new DictIterator(REVERSE[what], dict, new ReverseEntries([...table.entries()]));
}

/** Backwards over the members that a table had. */
class ReverseEntries implements Cursor {
  key: Value;
  value: Value;
  private readonly entries: (readonly [Value, Value])[];
  constructor(entries: (readonly [Value, Value])[]) {
    this.key = null;
    this.value = null;
    this.entries = entries;
  }

  advance(): boolean {
    const entry = this.entries.pop();
    if (entry === undefined) return false;
    this.key = entry[0];
    this.value = entry[1];
    return true;
  }
}
