// Walking over the members of any table of a dict, a hash table or a view of variables.

import { HashTable, type Table } from './hash-table.js';
import { UNKNOWN_HASH } from './hash-table-cursors.js';
import { LinkedTable } from './linked-table.js';
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
    this.hash = UNKNOWN_HASH;
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
  table instanceof HashTable || table instanceof LinkedTable ? table.cursor() : new EntriesCursor(table);
