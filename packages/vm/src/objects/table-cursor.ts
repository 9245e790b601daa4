// Walks the members of a dict's table, whatever kind of table it is.

import { HashTable, type Table } from './hash-table.js';
import type { Value } from './object.js';

/** Walks over the members of any table; a hash table's own cursor knows hashes. */
export interface MemberCursor {
  key: Value;
  value: Value;
  hash: number;
  advance(): boolean;
}

/** The cursor of a table that is only a view. */
class EntriesCursor implements MemberCursor {
  key: Value;
  value: Value;
  hash: number;
  private readonly iterator: Iterator<readonly [Value, Value]>;
  constructor(table: Table) {
    this.key = null;
    this.value = null;
    this.hash = -1;
    this.iterator = table.entries();
  }

  advance(): boolean {
    const step = this.iterator.next();
    if (step.done === true) return false;
    this.key = step.value[0];
    this.value = step.value[1];
    return true;
  }
}

export const cursorOf = (table: Table): MemberCursor =>
  table instanceof HashTable ? table.cursor() : new EntriesCursor(table);
