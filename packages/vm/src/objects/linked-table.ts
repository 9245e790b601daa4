// The table behind OrderedDict: a hash table whose values are the links of a chain, so that members move to either end at no cost.

import type { VM } from '../vm.js';
import { HashTable, type Table } from './hash-table.js';
import { UNKNOWN_HASH } from './hash-table-cursors.js';
import type { Value } from './object.js';

/** A member, between its neighbours; null at the ends. */
export class Link {
  readonly key: Value;
  value: Value;
  previous: Link | null;
  next: Link | null;
  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
    this.previous = null;
    this.next = null;
  }
}

export class LinkedTable implements Table {
  first: Link | null;
  last: Link | null;
  /** Changes when members come, go or move: iterators compare it. */
  version: number;
  /** From keys to links, which a hash table keeps as it keeps any value. */
  private readonly links: HashTable;

  constructor() {
    this.first = null;
    this.last = null;
    this.version = 0;
    this.links = new HashTable();
  }

  get size(): number {
    return this.links.count;
  }

  get(vm: VM, key: Value): Value | undefined {
    return this.find(vm, key)?.value;
  }

  /** The link of a key, `undefined` if it is not there. @throws TypeError for an unhashable key */
  find(vm: VM, key: Value): Link | undefined {
    return this.links.get(vm, key) as Link | undefined;
  }

  set(vm: VM, key: Value, value: Value): void {
    // Other keys are hashed and compared once, for the price of a link that may not be needed.
    const isSimple = typeof key === 'string' || typeof key === 'number';
    const known = isSimple ? this.find(vm, key) : undefined;
    if (known !== undefined) {
      known.value = value;
      return;
    }
    const added = new Link(key, value);
    const link = this.links.setDefault(vm, key, added as unknown as Value) as unknown as Link;
    if (link === added) this.append(link);
    else link.value = value;
  }

  delete(vm: VM, key: Value): Value | undefined {
    const link = this.links.delete(vm, key) as unknown as Link | undefined;
    if (link === undefined) return undefined;
    this.unlink(link);
    return link.value;
  }

  clear(): void {
    this.links.clear();
    this.first = null;
    this.last = null;
    this.version++;
  }

  /** Puts a link of this table at one of its ends. */
  move(link: Link, toEnd: boolean): void {
    if (link === (toEnd ? this.last : this.first)) return;
    this.unlink(link);
    if (toEnd) this.append(link);
    else this.prepend(link);
  }

  cursor(): LinkedCursor {
    return new LinkedCursor(this);
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    const cursor = this.cursor();
    while (cursor.advance()) yield [cursor.key, cursor.value];
  }

  private append(link: Link): void {
    link.previous = this.last;
    link.next = null;
    if (this.last === null) this.first = link;
    else this.last.next = link;
    this.last = link;
    this.version++;
  }

  private prepend(link: Link): void {
    link.previous = null;
    link.next = this.first;
    if (this.first === null) this.last = link;
    else this.first.previous = link;
    this.first = link;
    this.version++;
  }

  /** Takes a link out of the chain. It still knows its neighbours: a cursor that stands there goes on. */
  private unlink(link: Link): void {
    const { previous, next } = link;
    if (previous === null) this.first = next;
    else previous.next = next;
    if (next === null) this.last = previous;
    else next.previous = previous;
    this.version++;
  }
}

/** Walks over the members of a linked table; see MemberCursor. */
export class LinkedCursor {
  private readonly table: LinkedTable;
  private link: Link | null;
  key: Value;
  value: Value;
  readonly hash: number;

  constructor(table: LinkedTable) {
    this.table = table;
    this.link = null;
    this.key = null;
    this.value = null;
    this.hash = UNKNOWN_HASH;
  }

  advance(): boolean {
    const link: Link | null = this.link === null ? this.table.first : this.link.next;
    if (link === null) return false;
    this.link = link;
    this.key = link.key;
    this.value = link.value;
    return true;
  }
}
