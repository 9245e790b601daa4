// The hash table behind set and frozenset.
//
// A program's output may depend on the order of a set of ints, tuples or None: it is the same in every run of CPython, since it follows
// from the hashes and from how the table grew. So members whose hashes are CPython's are laid out as CPython lays them out: open addressing
// by stretches of up to ten neighbours, a perturbed step between them, dummies for removed members. While all members are small ints
// the places hold the ints themselves; with other members they hold the numbers of the members, which are beside them with their hashes.
//
// The order of a set of strings, or of objects hashed by identity, changes from run to run in CPython. A table with such a member keeps
// the order of insertion instead (`ordered`), and finds strings through a JavaScript Map, without hashing them anew.

import type { VM } from '../vm.js';
import { HashTable, NO_HASHES } from './hash-table.js';
import { type TableCursor, UNKNOWN_HASH } from './hash-table-cursors.js';
import { aliasOf, equalsNoSimpleKey } from './hash-table-keys.js';
import { hashElement, isEqual, usesIdentity } from './hashing.js';
import type { Value } from './object.js';
import { PyWrapped } from './object.js';

const MINIMUM_SIZE = 8;
/** Neighbours looked at behind a place before the search jumps. */
const NEIGHBOURS = 9;
const PERTURB_SHIFT = 5;

/** The places of an empty table, which nobody writes to: see NOTHING in hash-table.ts. */
export const NO_PLACES = new Int32Array(MINIMUM_SIZE);

/** What a place holds that has no member, and one that had a small int which was removed. Small ints have another sign bit there. */
const EMPTY = 0;
const REMOVED = 1;
/** Whether a place of a table of small ints holds one. */
const holdsInt = (place: number): boolean => place !== EMPTY && place !== REMOVED;
const SIGN = -0x80000000;
/** All small ints are between these, and are their own hashes; but that of -1 is -2. */
const BELOW = -0x7fffffff;
const ABOVE = 0x7fffffff;

/** Where a lookup ended that found nothing. */
const ABSENT = -1;

const isSmall = (key: number): boolean => key === (key | 0) && key > BELOW && key < ABOVE;
const hashSmall = (key: number): number => (key === -1 ? -2 : key);

/** Whether a member makes the table keep the order of insertion. */
function wantsOrder(key: Value): boolean {
  if (typeof key === 'string') return true;
  if (key === null || typeof key !== 'object') return false;
  if (key instanceof PyWrapped) return typeof key.payload === 'string';
  return usesIdentity(key);
}

export class SetTable {
  /**
   * @internal The table by place, read by the cursor: EMPTY where there is nothing. While `keys` is null: the small int, with another sign
   * bit, or REMOVED. Otherwise the number of a member (from 1 on), or minus the number that a member had that was removed.
   * A typed array: V8 takes ten times as long to make an array of 16,384 values as one of 8,192.
   */
  places: Int32Array;
  /** @internal The members by number, `undefined` where one was removed; null while all members are small ints. */
  keys: (Value | undefined)[] | null;
  /** @internal The hashes of `keys`. */
  hashes: number[];
  private used: number;
  /** Members and those that were removed. */
  private fill: number;
  /** Where `pop` looks next. */
  private finger: number;
  /** Changes when the table is built anew, so that a lookup under way starts again. */
  private epoch: number;
  /** @internal The members, once one of them has no order of its own in CPython. */
  ordered: HashTable | null;

  constructor() {
    this.places = NO_PLACES;
    this.keys = null;
    this.hashes = NO_HASHES;
    this.used = 0;
    this.fill = 0;
    this.finger = 0;
    this.epoch = 0;
    this.ordered = null;
  }

  /** The number of members. */
  get size(): number {
    return this.ordered === null ? this.used : this.ordered.count;
  }

  /** Whether all members are small ints, so that looking for one runs no code of a program. */
  get isOfInts(): boolean {
    return this.keys === null && this.ordered === null;
  }

  /** Whether there is a member equal to `key`. @throws TypeError if it cannot be hashed */
  has(vm: VM, key: Value): boolean {
    return this.hasKnown(vm, key, UNKNOWN_HASH);
  }

  /** The same with the hash that a cursor gave. */
  hasKnown(vm: VM, key: Value, hash: number): boolean {
    if (this.ordered !== null) return this.ordered.getKnown(vm, key, hash) !== undefined;
    if (typeof key === 'number' && this.keys === null) return isSmall(key) && this.findInt(key) >= 0;
    return this.locate(vm, key, hash) >= 0;
  }

  /** Adds a member unless there is an equal one. @throws TypeError if it cannot be hashed */
  add(vm: VM, key: Value): void {
    this.addKnown(vm, key, UNKNOWN_HASH);
  }

  /** The same with the hash that a cursor gave. */
  addKnown(vm: VM, key: Value, hash: number): void {
    if (typeof key === 'number' && this.isOfInts && isSmall(key)) {
      const at = this.findInt(key);
      if (at < 0) this.insertInt(-1 - at, key);
      return;
    }
    if (this.ordered === null && !wantsOrder(key)) {
      const known = hash === UNKNOWN_HASH ? hashElement(vm, key) : hash;
      if (this.keys === null) this.toKeys();
      const at = this.find(vm, key, known, true);
      // A comparison may have given the table an order, or cleared it and left ints in it.
      if (at >= 0) return;
      if (this.ordered !== null || this.keys === null) this.addKnown(vm, key, known);
      else this.insert(-1 - at, key, known);
      return;
    }
    this.ordered ??= this.inOrder(vm);
    const { ordered } = this;
    // The first of equal members stays.
    if (typeof key === 'string') ordered.set(vm, key, true);
    else if (ordered.getKnown(vm, key, hash) === undefined) ordered.setKnown(vm, key, true, hash);
  }

  /** @returns whether there was such a member */
  delete(vm: VM, key: Value): boolean {
    return this.deleteKnown(vm, key, UNKNOWN_HASH);
  }

  deleteKnown(vm: VM, key: Value, hash: number): boolean {
    if (this.ordered !== null) return this.ordered.deleteKnown(vm, key, hash) !== undefined;
    const at = this.locate(vm, key, hash);
    if (at < 0) return false;
    this.removeAt(at);
    return true;
  }

  /** Takes a member out: the first from where the last call ended, or the last of an ordered table. `undefined` if there is none. */
  pop(): Value | undefined {
    if (this.ordered !== null) return this.ordered.pop()?.[0];
    if (this.used === 0) return undefined;
    const mask = this.places.length - 1;
    let at = this.finger & mask;
    while (!this.isTaken(at)) at = at < mask ? at + 1 : 0;
    const key = this.keyAt(at);
    this.removeAt(at);
    this.finger = at + 1;
    return key;
  }

  clear(): void {
    this.places = NO_PLACES;
    this.keys = null;
    this.hashes = NO_HASHES;
    this.used = 0;
    this.fill = 0;
    this.epoch++;
    this.ordered = null;
  }

  /** A new table with the same members, in the order that CPython's copy has. */
  copy(): SetTable {
    const copy = new SetTable();
    copy.merge(null as never, this);
    return copy;
  }

  /** Takes over the members of another table, which is not used any more. */
  replaceBy(other: SetTable): void {
    this.places = other.places;
    this.keys = other.keys;
    this.hashes = other.hashes;
    this.used = other.used;
    this.fill = other.fill;
    this.ordered = other.ordered;
    this.epoch++;
  }

  /** Adds the members of another table; an empty table takes them over without comparing them. */
  merge(vm: VM, other: SetTable): void {
    if (other === this || other.size === 0) return;
    if (this.ordered === null && other.ordered === null) {
      if ((this.fill + other.used) * 5 >= (this.places.length - 1) * 3) this.resize((this.used + other.used) * 2);
      if (this.fill === 0) {
        if (this.places.length === other.places.length && other.fill === other.used) {
          this.places = other.places.slice();
          this.keys = other.keys === null ? null : other.keys.slice();
          this.hashes = other.keys === null ? NO_HASHES : other.hashes.slice();
          this.used = this.fill = other.used;
        } else this.rebuild(other, this.places.length);
        return;
      }
      if (this.keys === null && other.keys === null) {
        const { places } = other;
        for (let i = 0; i < places.length; i++) {
          const place = places[i] as number;
          if (!holdsInt(place)) continue;
          const at = this.findInt(place ^ SIGN);
          if (at < 0) this.insertInt(-1 - at, place ^ SIGN);
        }
        return;
      }
    } else if (this.size === 0 && other.ordered !== null) {
      this.ordered = other.ordered.copy();
      return;
    }
    const cursor = other.cursor();
    while (cursor.advance()) this.addKnown(vm, cursor.key, cursor.hash);
  }

  /** Adds, to an empty table, the members of one table of ints that are in another (`inOther`), or are not. */
  sift(table: SetTable, other: SetTable, inOther: boolean): void {
    const { places } = table;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      if (!holdsInt(place)) continue;
      const key = place ^ SIGN;
      if (other.findInt(key) >= 0 === inOther)
        this.insertInt(freePlace(this.places, this.places.length - 1, hashSmall(key)), key);
    }
  }

  /** Whether some member of a table of ints is in another one (`inOther`), or some is not. */
  hasSome(other: SetTable, inOther: boolean): boolean {
    const { places } = this;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      if (holdsInt(place) && other.findInt(place ^ SIGN) >= 0 === inOther) return true;
    }
    return false;
  }

  /** Removes the members that are in another table as well, and adds its others: the symmetric difference. */
  toggle(vm: VM, other: SetTable): void {
    if (this.isOfInts && other.isOfInts) {
      const { places } = other;
      for (let i = 0; i < places.length; i++) {
        const place = places[i] as number;
        if (!holdsInt(place)) continue;
        const at = this.findInt(place ^ SIGN);
        if (at >= 0) this.removeAt(at);
        else this.insertInt(-1 - at, place ^ SIGN);
      }
      return;
    }
    const cursor = other.cursor();
    while (cursor.advance()) {
      const { key, hash } = cursor;
      if (!this.deleteKnown(vm, key, hash)) this.addKnown(vm, key, hash);
    }
  }

  /** Makes room for so many members more, as CPython does before it adds the keys of a dict. */
  reserve(count: number): void {
    if (this.ordered === null && (this.fill + count) * 5 >= (this.places.length - 1) * 3)
      this.resize((this.used + count) * 2);
  }

  /** Builds the table anew if a quarter of it are dummies, as CPython does after it removed members. */
  tidy(): void {
    if (this.ordered === null && this.fill - this.used > Math.floor((this.places.length - 1) / 4)) this.grow();
  }

  cursor(): SetCursor {
    return new SetCursor(this);
  }

  /** The members in order, as an array. */
  keyList(): Value[] {
    const list: Value[] = [];
    const cursor = new SetCursor(this);
    while (cursor.advance()) list.push(cursor.key);
    return list;
  }

  /** @internal Whether there is a member at a place. */
  isTaken(at: number): boolean {
    const place = this.places[at] as number;
    return this.keys === null ? holdsInt(place) : place > 0;
  }

  /** @internal The member at a place. */
  keyAt(at: number): Value {
    const place = this.places[at] as number;
    return this.keys === null ? place ^ SIGN : (this.keys[place - 1] as Value);
  }

  /** @internal The hash of the member at a place. */
  hashAt(at: number): number {
    return this.keys === null ? UNKNOWN_HASH : (this.hashes[(this.places[at] as number) - 1] as number);
  }

  /** The place of an int in a table of ints, or -1 - the place where it would be added. */
  private findInt(key: number): number {
    const { places } = this;
    const mask = places.length - 1;
    const member = key ^ SIGN;
    const hash = hashSmall(key);
    let start = hash & mask;
    let perturb = hash >>> 0;
    let free = -1;
    for (;;) {
      const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (let at = start; at <= end; at++) {
        const place = places[at] as number;
        if (place === member) return at;
        if (place === EMPTY) return -1 - (free < 0 ? at : free);
        if (place === REMOVED) free = at;
      }
      perturb >>>= PERTURB_SHIFT;
      start = (start * 5 + 1 + perturb) & mask;
    }
  }

  /** The place of a member of a table without an order that is equal to `key`, or a negative number. */
  private locate(vm: VM, key: Value, hash: number): number {
    if (typeof key === 'string') return ABSENT;
    if (this.keys === null) {
      const alias = aliasOf(key);
      if (typeof alias === 'number') return isSmall(alias) ? this.findInt(alias) : ABSENT;
      if (alias !== undefined) return ABSENT;
    }
    const known = hash === UNKNOWN_HASH ? hashElement(vm, key) : hash;
    if (this.keys === null) {
      if (this.used === 0 || equalsNoSimpleKey(key)) return ABSENT;
      this.toKeys();
    }
    return this.find(vm, key, known);
  }

  /**
   * The place of a member equal to `key`, or -1 - the place where it would be added. `==` may change the table: the search starts again,
   * unless a member is to be added and an equal one was met, as in CPython.
   */
  private find(vm: VM, key: Value, hash: number, adding = false): number {
    restart: for (;;) {
      const { places, keys, hashes, epoch } = this;
      // A comparison has cleared the table.
      if (keys === null) return adding ? ABSENT : this.locate(vm, key, hash);
      const mask = places.length - 1;
      let start = hash & mask;
      let perturb = hash >>> 0;
      let free = -1;
      for (;;) {
        const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
        for (let at = start; at <= end; at++) {
          const number = places[at] as number;
          if (number === 0) return -1 - (free < 0 ? at : free);
          if (number < 0) {
            free = at;
            continue;
          }
          if (hashes[number - 1] !== hash) continue;
          const member = keys[number - 1] as Value;
          if (member === key) return at;
          const equal = isEqual(vm, member, key);
          if (equal && adding) return at;
          if (this.epoch !== epoch || places[at] !== number || keys[number - 1] !== member) continue restart;
          if (equal) return at;
        }
        perturb >>>= PERTURB_SHIFT;
        start = (start * 5 + 1 + perturb) & mask;
      }
    }
  }

  private insertInt(at: number, key: number): void {
    if (this.places === NO_PLACES) this.places = new Int32Array(MINIMUM_SIZE);
    const { places } = this;
    const isNew = places[at] === EMPTY;
    places[at] = key ^ SIGN;
    this.used++;
    if (isNew && ++this.fill * 5 >= (places.length - 1) * 3) this.grow();
  }

  private insert(at: number, key: Value, hash: number): void {
    const { places, hashes } = this;
    const keys = this.keys as (Value | undefined)[];
    const removed = -(places[at] as number);
    this.used++;
    if (removed > 0) {
      places[at] = removed;
      keys[removed - 1] = key;
      hashes[removed - 1] = hash;
      return;
    }
    keys.push(key);
    hashes.push(hash);
    places[at] = keys.length;
    if (++this.fill * 5 >= (places.length - 1) * 3) this.grow();
  }

  private removeAt(at: number): void {
    const { keys, places } = this;
    if (keys === null) places[at] = REMOVED;
    else {
      const number = places[at] as number;
      places[at] = -number;
      keys[number - 1] = undefined;
    }
    this.used--;
  }

  private grow(): void {
    this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
  }

  /** Builds the table anew with more than `least` places. */
  private resize(least: number): void {
    let size = MINIMUM_SIZE;
    while (size <= least) size *= 2;
    this.rebuild(this, size);
    this.epoch++;
  }

  /** Takes the members of a table, known to be different, into `size` places. */
  private rebuild(from: SetTable, size: number): void {
    const places = new Int32Array(size);
    const mask = size - 1;
    const { keys, hashes } = from;
    if (keys === null) {
      for (let i = 0; i < from.places.length; i++) {
        const place = from.places[i] as number;
        if (holdsInt(place)) places[freePlace(places, mask, hashSmall(place ^ SIGN))] = place;
      }
      this.keys = null;
      this.hashes = NO_HASHES;
    } else {
      const newKeys: Value[] = [];
      const newHashes: number[] = [];
      for (let i = 0; i < from.places.length; i++) {
        const number = from.places[i] as number;
        if (number <= 0) continue;
        const hash = hashes[number - 1] as number;
        newKeys.push(keys[number - 1] as Value);
        newHashes.push(hash);
        places[freePlace(places, mask, hash)] = newKeys.length;
      }
      this.keys = newKeys;
      this.hashes = newHashes;
    }
    this.places = places;
    this.used = this.fill = from.used;
  }

  /** Numbers the members, at the same places, since one is to come that is no small int. */
  private toKeys(): void {
    const keys: (Value | undefined)[] = [];
    const hashes: number[] = [];
    this.places = this.places.map((place) => {
      if (place === EMPTY) return EMPTY;
      keys.push(place === REMOVED ? undefined : place ^ SIGN);
      hashes.push(hashSmall(place ^ SIGN));
      return place === REMOVED ? -keys.length : keys.length;
    });
    this.keys = keys;
    this.hashes = hashes;
  }

  /** The members in a table that keeps their order. */
  private inOrder(vm: VM): HashTable {
    const ordered = new HashTable(true);
    const cursor = new SetCursor(this);
    while (cursor.advance()) ordered.setKnown(vm, cursor.key, true, cursor.hash);
    this.clear();
    return ordered;
  }
}

/** The first place for a member with this hash, in a table from which none was removed. */
function freePlace(places: Int32Array, mask: number, hash: number): number {
  let start = hash & mask;
  let perturb = hash >>> 0;
  for (;;) {
    const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
    for (let at = start; at <= end; at++) if (places[at] === 0) return at;
    perturb >>>= PERTURB_SHIFT;
    start = (start * 5 + 1 + perturb) & mask;
  }
}

/** Walks over the members of a set; see TableCursor. */
export class SetCursor {
  private readonly table: SetTable;
  key: Value;
  /** The hash of the member if the table knows it, else UNKNOWN_HASH. */
  hash: number;
  private position: number;
  private passed: number;
  private inner: TableCursor | null;

  constructor(table: SetTable) {
    this.table = table;
    this.key = null;
    this.hash = UNKNOWN_HASH;
    this.position = 0;
    this.passed = 0;
    this.inner = table.ordered === null ? null : table.ordered.cursor();
  }

  advance(): boolean {
    const { table } = this;
    if ((table.ordered === null) !== (this.inner === null)) {
      // The table has got an order meanwhile: go on behind the members that were passed.
      this.inner = table.ordered === null ? null : table.ordered.cursor();
      for (let i = 0; i < this.passed && this.inner?.advance() === true; i++);
    }
    this.passed++;
    const { inner } = this;
    if (inner !== null) {
      if (!inner.advance()) return false;
      this.key = inner.key;
      this.hash = inner.hash;
      return true;
    }
    while (this.position < table.places.length) {
      const at = this.position++;
      if (!table.isTaken(at)) continue;
      this.key = table.keyAt(at);
      this.hash = table.hashAt(at);
      return true;
    }
    return false;
  }
}
