// Walking over the members of a hash table.

import type { HashTable } from './hash-table.js';
import type { Value } from './object.js';

/** The strategies of a hash table, described in hash-table.ts. */
export const enum Mode {
  Dense,
  Ints,
  Mapped,
  Hashed,
}

/** No key hashes to -1: where a hash is expected it means "not known". */
export const UNKNOWN_HASH = -1;

/**
 * Walks over the members of a table in order of insertion, without allocating anything per member. It sees members that are added while
 * it runs. `advance` moves to the next member and says whether there is one; `key`, `value` and `hash` are those of that member.
 */
export class TableCursor {
  private readonly table: HashTable;
  key: Value;
  value: Value;
  /** The hash of the key if the table knows it, else UNKNOWN_HASH. */
  hash: number;
  /** Of the next entry, in tables that keep entries in arrays. */
  private position: number;
  private map: Map<Value, Value> | null;
  private iterator: MapIterator<[Value, Value]> | null;
  private passed: number;

  constructor(table: HashTable) {
    this.table = table;
    this.key = null;
    this.value = null;
    this.hash = UNKNOWN_HASH;
    this.position = 0;
    this.map = table.map;
    this.iterator = table.map === null ? null : table.map.entries();
    this.passed = 0;
  }

  advance(): boolean {
    const { table } = this;
    if (table.map !== this.map) this.follow();
    if (this.iterator !== null) {
      const step = this.iterator.next();
      if (step.done === true) return false;
      this.key = step.value[0];
      this.value = step.value[1];
      this.passed++;
      return true;
    }
    if (table.mode === Mode.Dense) {
      const { position } = this;
      if (position >= table.count) return false;
      this.key = position;
      this.hash = UNKNOWN_HASH;
      this.value = table.values[position] as Value;
      this.position = position + 1;
      return true;
    }
    const { keys } = table;
    while (this.position < keys.length) {
      const at = this.position++;
      const key = keys[at];
      if (key === undefined) continue;
      this.key = key;
      this.value = table.values[at] as Value;
      this.hash = table.mode === Mode.Hashed ? (table.hashes[at] as number) : UNKNOWN_HASH;
      return true;
    }
    return false;
  }

  /** Goes on where it was after the table has changed its mode. */
  private follow(): void {
    const { map } = this.table;
    const passed = this.map === null ? this.position : this.passed;
    this.map = map;
    this.iterator = map === null ? null : map.entries();
    this.position = passed;
    this.passed = 0;
    if (this.iterator === null) return;
    while (this.passed < passed && this.iterator.next().done !== true) this.passed++;
  }
}

/** The same from the last member to the first. Of a table that has a Map it sees the keys as they were when it was made. */
export class ReverseTableCursor {
  private readonly table: HashTable;
  key: Value;
  value: Value;
  private position: number;
  private readonly snapshot: Value[] | null;

  constructor(table: HashTable) {
    this.table = table;
    this.key = null;
    this.value = null;
    this.snapshot = table.map === null ? null : [...table.map.keys()];
    this.position =
      (this.snapshot !== null ? this.snapshot.length : table.mode === Mode.Dense ? table.count : table.keys.length) - 1;
  }

  advance(): boolean {
    const { table, snapshot } = this;
    for (; this.position >= 0; this.position--) {
      const at = this.position;
      let key: Value | undefined;
      let value: Value | undefined;
      if (snapshot !== null) {
        key = snapshot[at] as Value;
        value = table.map?.get(key);
      } else if (table.mode === Mode.Dense) {
        key = at;
        value = table.values[at];
      } else {
        key = table.keys[at];
        value = table.values[at];
      }
      if (key === undefined || value === undefined) continue;
      this.key = key;
      this.value = value;
      this.position--;
      return true;
    }
    return false;
  }
}
