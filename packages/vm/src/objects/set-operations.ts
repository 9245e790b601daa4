// The algebra of set and frozenset, on their tables (library reference, "Set Types"). The order in which members are visited and added is
// CPython's, since the order of the result follows from it.

import type { VM } from '../vm.js';
import { PyAnySet, PyDict, PyFrozenSet, PySet } from './dicts.js';
import { PyException, typeErrorType } from './exceptions.js';
import { HashTable } from './hash-table.js';
import { UNKNOWN_HASH } from './hash-table-cursors.js';
import { hashElement, hashOf } from './hashing.js';
import { cursorOf } from './member-cursor.js';
import { isSubtype, type Value } from './object.js';
import { getIterator, nextOf } from './operations.js';
import { SetTable } from './set-table.js';
import { dictType } from './types.js';

const isExactDict = (value: Value): value is PyDict => value instanceof PyDict && value.type === dictType;

/** Calls `visit` for each member of an iterable until it answers false. May run Python code. */
function forEach(vm: VM, iterable: Value, visit: (key: Value, hash: number) => boolean | undefined): void {
  if (iterable instanceof PyAnySet) {
    const cursor = iterable.table.cursor();
    while (cursor.advance()) if (visit(cursor.key, cursor.hash) === false) return;
    return;
  }
  if (isExactDict(iterable)) {
    const cursor = cursorOf(iterable.table);
    while (cursor.advance()) if (visit(cursor.key, cursor.hash) === false) return;
    return;
  }
  const iterator = getIterator(vm, iterable);
  for (;;) {
    const key = nextOf(vm, iterator);
    if (key === undefined || visit(key, -1) === false) return;
  }
}

/** `set.update(iterable)`. */
export function updateSet(vm: VM, table: SetTable, iterable: Value): void {
  if (iterable instanceof PyAnySet) {
    table.merge(vm, iterable.table);
    return;
  }
  if (isExactDict(iterable)) table.reserve(iterable.table.size);
  forEach(vm, iterable, (key, hash) => {
    table.addKnown(vm, key, hash);
    return true;
  });
}

/** A table with the members of any iterable; a set's own table is not copied. */
export function tableOf(vm: VM, iterable: Value): SetTable {
  if (iterable instanceof PyAnySet) return iterable.table;
  const table = new SetTable();
  updateSet(vm, table, iterable);
  return table;
}

/** Whether a set or dict has a member whose hash may be known. */
function hasMember(vm: VM, container: PyAnySet | PyDict, key: Value, hash: number): boolean {
  if (container instanceof PyAnySet) return container.table.hasKnown(vm, key, hash);
  const { table } = container;
  return (table instanceof HashTable ? table.getKnown(vm, key, hash) : table.get(vm, key)) !== undefined;
}

/** `set.difference(iterable)`. */
export function difference(vm: VM, table: SetTable, other: Value): SetTable {
  if (!(other instanceof PyAnySet) && !isExactDict(other)) {
    const result = table.copy();
    differenceUpdate(vm, result, other);
    return result;
  }
  const { size } = other.table;
  // Far fewer members to remove than to keep.
  if (table.size >> 2 > size) {
    const result = table.copy();
    differenceUpdate(vm, result, other);
    return result;
  }
  const result = new SetTable();
  if (other instanceof PyAnySet && table.isOfInts && other.table.isOfInts) {
    result.sift(table, other.table, false);
    return result;
  }
  const cursor = table.cursor();
  while (cursor.advance()) {
    const { key, hash } = cursor;
    if (!hasMember(vm, other, key, hash)) result.addKnown(vm, key, hash);
  }
  return result;
}

/** `set.difference_update(iterable)`. */
export function differenceUpdate(vm: VM, table: SetTable, other: Value): void {
  if (other instanceof PyAnySet && other.table === table) {
    table.clear();
    return;
  }
  // Of a much larger set only the common members matter.
  const removed =
    other instanceof PyAnySet && other.table.size >> 3 > table.size ? new PySet(intersection(vm, table, other)) : other;
  forEach(vm, removed, (key, hash) => {
    table.deleteKnown(vm, key, hash);
    return true;
  });
  table.tidy();
}

/** `set.intersection(iterable)`. */
export function intersection(vm: VM, table: SetTable, other: Value): SetTable {
  const result = new SetTable();
  if (other instanceof PyAnySet) {
    if (other.table === table) return table.copy();
    const [small, large] = other.table.size > table.size ? [table, other.table] : [other.table, table];
    if (small.isOfInts && large.isOfInts) {
      result.sift(small, large, true);
      return result;
    }
    const cursor = small.cursor();
    while (cursor.advance()) {
      const { key, hash } = cursor;
      if (large.hasKnown(vm, key, hash)) result.addKnown(vm, key, hash);
    }
    return result;
  }
  forEach(vm, other, (key, known) => {
    // A member without a hash is an error in the words of hash().
    const hash = known === UNKNOWN_HASH && typeof key === 'object' ? hashOf(vm, key) : known;
    if (!table.hasKnown(vm, key, hash)) return true;
    result.addKnown(vm, key, hash);
    // Nobody is asked for more when all members are there.
    return result.size < table.size;
  });
  return result;
}

/** `set.symmetric_difference_update(iterable)`. */
export function symmetricDifferenceUpdate(vm: VM, table: SetTable, other: Value): void {
  if (other instanceof PyAnySet && other.table === table) {
    table.clear();
    return;
  }
  if (!isExactDict(other)) {
    // Members of an iterable count once.
    table.toggle(vm, tableOf(vm, other));
    return;
  }
  forEach(vm, other, (key, hash) => {
    if (!table.deleteKnown(vm, key, hash)) table.addKnown(vm, key, hash);
    return true;
  });
}

/** `set.symmetric_difference(iterable)`. */
export function symmetricDifference(vm: VM, table: SetTable, other: Value): SetTable {
  const result = new SetTable();
  updateSet(vm, result, other);
  symmetricDifferenceUpdate(vm, result, new PySet(table));
  return result;
}

/** `set.isdisjoint(iterable)`. */
export function isDisjoint(vm: VM, table: SetTable, other: Value): boolean {
  if (other instanceof PyAnySet) {
    if (other.table === table) return table.size === 0;
    const [small, large] = other.table.size > table.size ? [table, other.table] : [other.table, table];
    if (small.isOfInts && large.isOfInts) return !small.hasSome(large, true);
    const cursor = small.cursor();
    while (cursor.advance()) if (large.hasKnown(vm, cursor.key, cursor.hash)) return false;
    return true;
  }
  let disjoint = true;
  forEach(vm, other, (key, hash) => {
    disjoint = !table.hasKnown(vm, key, hash);
    return disjoint;
  });
  return disjoint;
}

/** Whether every member of one table is in another. */
export function isSubset(vm: VM, table: SetTable, other: SetTable): boolean {
  if (table.size > other.size) return false;
  if (table.isOfInts && other.isOfInts) return !table.hasSome(other, false);
  const cursor = table.cursor();
  while (cursor.advance()) if (!other.hasKnown(vm, cursor.key, cursor.hash)) return false;
  return true;
}

/** `set.issubset(iterable)`. */
export function isSubsetOf(vm: VM, table: SetTable, other: Value): boolean {
  if (other instanceof PyAnySet) return isSubset(vm, table, other.table);
  return intersection(vm, table, other).size === table.size;
}

/** `set.issuperset(iterable)`. */
export function isSupersetOf(vm: VM, table: SetTable, other: Value): boolean {
  if (other instanceof PyAnySet) return isSubset(vm, other.table, table);
  let all = true;
  forEach(vm, other, (key, hash) => {
    all = table.hasKnown(vm, key, hash);
    return all;
  });
  return all;
}

/** Runs an operation on a key; a set, which has no hash, is looked for as the frozenset of its members. */
export function withSetAsKey<T>(key: Value, run: (key: Value) => T): T {
  if (!(key instanceof PySet)) return run(key);
  try {
    return run(key);
  } catch (error) {
    if (!(error instanceof PyException) || !isSubtype(error.type, typeErrorType)) throw error;
    return run(new PyFrozenSet(key.table));
  }
}

const shuffle = (hash: number): number => Math.imul(hash ^ 89869747 ^ (hash << 16), 3644798167 | 0);

/** `hash(frozenset)`: independent of the order of the members. */
export function hashSet(vm: VM, table: SetTable): number {
  let hash = 0;
  const cursor = table.cursor();
  while (cursor.advance()) hash ^= shuffle(cursor.hash === -1 ? hashElement(vm, cursor.key) : cursor.hash);
  hash ^= Math.imul(table.size + 1, 1927868237);
  hash ^= (hash >>> 11) ^ (hash >>> 25);
  hash = (Math.imul(hash, 69069) + 907133923) | 0;
  return hash === -1 ? 590923713 : hash;
}
