// The hash table behind dict: insertion-ordered, with a strategy for each kind of keys (decision 9 of the architecture).
//
//   Dense   the keys are 0, 1, ... n-1 in this order: an array of values, nothing else
//   Ints    safe ints: open addressing, the key is compared directly
//   Mapped  strings, and whatever else a JavaScript Map compares as Python does (ints, None, objects compared by identity)
//   Hashed  any keys: open addressing with stored hashes, compared through `==`
//
// A table starts Dense and moves down the list when a key needs it; it starts anew when it is cleared. Ints and Hashed keep entries in
// arrays, in order of insertion, and an index of positions; up to eight entries are found without an index. A deleted entry leaves a
// hole (`undefined`) until the index is built anew.

import type { VM } from '../vm.js';
import { memoryError } from './exceptions.js';
import { Mode, TableCursor, UNKNOWN_HASH } from './hash-table-cursors.js';
import { aliasOf, equalsNoSimpleKey, foldInt, hashSimple, isSameTuple } from './hash-table-keys.js';
import { hashElement, hashKey, isEqual } from './hashing.js';
import type { Value } from './object.js';
import { MAX_ITEMS } from './sequence-operations.js';

/** What dict needs of a store of members: a hash table, or a view of the variables of a module or an instance. */
export interface Table {
  readonly size: number;
  get(vm: VM, key: Value): Value | undefined;
  set(vm: VM, key: Value, value: Value): void;
  /** Removes a key. @returns its value, `undefined` if it was not there */
  delete(vm: VM, key: Value): Value | undefined;
  clear(): void;
  /** Members in order of insertion. Members added while it runs are met; removed ones are not. */
  entries(): IterableIterator<readonly [Value, Value]>;
}

/** Entries that are found by looking at each: an index does not pay before there are more. */
const UNINDEXED = 8;
/** 2**32 divided by the golden ratio: multiplying by it spreads neighbouring hashes over the index. */
const GOLDEN = 0x9e3779b1;

/** A JavaScript Map holds no more than 2**24 members. */
const MAX_MAPPED = 2 ** 24 - 1;

/** Where a lookup ended that found nothing. */
const ABSENT = -1;

export class HashTable implements Table {
  /** @internal read by the cursors */
  mode: Mode;
  /** Members. */
  count: number;
  /** @internal The keys of Ints and Hashed; empty otherwise. */
  keys: (Value | undefined)[];
  /** @internal The values of all modes but Mapped. */
  values: (Value | undefined)[];
  /** @internal The hashes of the keys of Hashed. */
  hashes: number[];
  /** @internal */
  map: Map<Value, Value> | null;
  private index: Int32Array | null;
  private shift: number;
  /** Entries of the index that are in use, those of deleted keys included. */
  private filled: number;
  /** Changes when positions do, so that a lookup under way starts anew. */
  private epoch: number;
  /** The keys of `map` in order, while members are taken from its end. */
  private order: Value[] | null;
  /** Members are those of a set: an unhashable one is refused in the words for elements. */
  private readonly isSet: boolean;

  constructor(isSet = false) {
    this.mode = Mode.Dense;
    this.count = 0;
    this.keys = NOTHING;
    this.values = NOTHING;
    this.hashes = NO_HASHES;
    this.map = null;
    this.index = null;
    this.shift = 0;
    this.filled = 0;
    this.epoch = 0;
    this.order = null;
    this.isSet = isSet;
  }

  get size(): number {
    return this.count;
  }

  /** The value of a key, `undefined` if it is not there. @throws TypeError for an unhashable key */
  get(vm: VM, key: Value): Value | undefined {
    switch (this.mode) {
      case Mode.Mapped:
        if (typeof key === 'string' || typeof key === 'number') return (this.map as Map<Value, Value>).get(key);
        break;
      case Mode.Dense:
        if (typeof key === 'number') return key >= 0 && key < this.count ? this.values[key] : undefined;
        if (typeof key === 'string') return undefined;
        break;
      case Mode.Ints: {
        if (typeof key === 'string') return undefined;
        if (typeof key !== 'number') break;
        const at = this.findInt(key);
        return at < 0 ? undefined : this.values[at];
      }
    }
    return this.getSlow(vm, key, UNKNOWN_HASH);
  }

  /** The same with a hash that is known already. */
  getKnown(vm: VM, key: Value, hash: number): Value | undefined {
    return hash === UNKNOWN_HASH ? this.get(vm, key) : this.getSlow(vm, key, hash);
  }

  private getSlow(vm: VM, key: Value, hash: number): Value | undefined {
    if (this.mode !== Mode.Hashed) {
      const alias = aliasOf(key);
      if (alias !== undefined) return this.getSimple(alias);
      const known = hash === UNKNOWN_HASH ? this.hash(vm, key) : hash;
      if (this.count === 0 || equalsNoSimpleKey(key)) return undefined;
      this.toHashed();
      return this.getHashed(vm, key, known);
    }
    return this.getHashed(vm, key, hash === UNKNOWN_HASH ? this.hash(vm, key) : hash);
  }

  private getHashed(vm: VM, key: Value, hash: number): Value | undefined {
    const at = this.findHashed(vm, key, hash);
    // A comparison may have cleared the table, and filled it with other keys.
    if (this.mode !== Mode.Hashed) return this.getSlow(vm, key, hash);
    return at < 0 ? undefined : this.values[at];
  }

  has(vm: VM, key: Value): boolean {
    return this.get(vm, key) !== undefined;
  }

  /** The key that is stored for `key`, `undefined` if there is none (the first of equal keys stays). */
  storedKey(vm: VM, key: Value): Value | undefined {
    if (this.mode !== Mode.Hashed) {
      if (this.get(vm, key) === undefined) return undefined;
      // A look-up may have changed the mode.
      if ((this.mode as Mode) !== Mode.Hashed) return aliasOf(key);
    }
    const at = this.findHashed(vm, key, this.hash(vm, key));
    return at < 0 ? undefined : this.keys[at];
  }

  /** @throws TypeError for an unhashable key */
  set(vm: VM, key: Value, value: Value): void {
    if (typeof key === 'number') {
      if (this.mode === Mode.Dense) {
        const { count } = this;
        if (key === count) {
          if (count === 0) this.values = [value];
          else this.values.push(value);
          if ((count & 0xffff) === 0xffff) vm.checkSize(count);
          this.count = count + 1;
          return;
        }
        if (key >= 0 && key < count) {
          this.values[key] = value;
          return;
        }
        this.toInts();
      }
      if (this.mode === Mode.Ints) {
        const at = this.findInt(key);
        if (at >= 0) this.values[at] = value;
        else this.append(key, value, 0);
        return;
      }
    }
    if (this.mode === Mode.Mapped && (typeof key === 'string' || typeof key === 'number')) this.setMapped(key, value);
    else this.setSlow(vm, key, value, UNKNOWN_HASH);
  }

  /** The same with a hash that is known already. */
  setKnown(vm: VM, key: Value, value: Value, hash: number): void {
    if (hash === UNKNOWN_HASH) this.set(vm, key, value);
    else this.setSlow(vm, key, value, hash);
  }

  private setMapped(key: Value, value: Value): void {
    const map = this.map as Map<Value, Value>;
    if (this.count >= MAX_MAPPED) {
      this.toHashed();
      this.setSlow(null as never, key, value, UNKNOWN_HASH);
      return;
    }
    map.set(key, value);
    const { size } = map;
    if (size === this.count) return;
    this.count = size;
    this.order?.push(key);
  }

  private setSlow(vm: VM, key: Value, value: Value, hash: number): void {
    if (this.mode !== Mode.Hashed) {
      const alias = aliasOf(key);
      if (alias === key) {
        if (typeof key === 'number') {
          this.set(vm, key, value);
          return;
        }
        // No other mode but Hashed has such keys: it becomes Mapped.
        if (this.mode !== Mode.Mapped) this.toMapped();
        this.setMapped(key, value);
        return;
      }
      if (alias !== undefined && this.getSimple(alias) !== undefined) {
        // The key that is there stays: `d[1.0] = x` for a key 1.
        this.setSlow(vm, alias, value, UNKNOWN_HASH);
        return;
      }
    }
    const known = hash === UNKNOWN_HASH ? this.hash(vm, key) : hash;
    if (this.mode !== Mode.Hashed) this.toHashed();
    const at = this.findHashed(vm, key, known);
    if ((this.mode as Mode) !== Mode.Hashed) this.setSlow(vm, key, value, known);
    else if (at >= 0) this.values[at] = value;
    else this.append(key, value, known);
  }

  /** The value of a key, which is set if it is not there. The key is hashed and compared once. */
  setDefault(vm: VM, key: Value, value: Value): Value {
    if (this.mode !== Mode.Hashed && aliasOf(key) !== undefined) {
      const found = this.get(vm, key);
      if (found === undefined) this.set(vm, key, value);
      return found === undefined ? value : found;
    }
    const hash = this.hash(vm, key);
    for (;;) {
      if (this.mode !== Mode.Hashed) this.toHashed();
      const at = this.findHashed(vm, key, hash);
      // A comparison may have cleared the table, and filled it with other keys.
      if ((this.mode as Mode) !== Mode.Hashed) continue;
      if (at >= 0) return this.values[at] as Value;
      this.append(key, value, hash);
      return value;
    }
  }

  delete(vm: VM, key: Value): Value | undefined {
    return this.deleteKnown(vm, key, UNKNOWN_HASH);
  }

  /** The same with a hash that is known already. */
  deleteKnown(vm: VM, key: Value, hash: number): Value | undefined {
    let at = ABSENT;
    if (this.mode !== Mode.Hashed) {
      const alias = aliasOf(key);
      if (alias !== undefined) {
        const value = this.getSimple(alias);
        if (value === undefined) return undefined;
        if (this.mode === Mode.Mapped) {
          (this.map as Map<Value, Value>).delete(alias);
          this.count--;
          // `order` keeps the key: `pop` passes over what is not there any more.
          if (this.order !== null && this.order.length > 2 * this.count + 64) this.order = null;
          return value;
        }
        // A key that comes back later is another member for whoever walks over the table: its place must not be taken again.
        if (this.mode === Mode.Dense) this.toInts();
        at = this.findInt(alias as number);
      } else {
        const known = hash === UNKNOWN_HASH ? this.hash(vm, key) : hash;
        if (this.count === 0 || equalsNoSimpleKey(key)) return undefined;
        this.toHashed();
        at = this.findHashed(vm, key, known);
      }
    } else {
      at = this.findHashed(vm, key, hash === UNKNOWN_HASH ? this.hash(vm, key) : hash);
      if ((this.mode as Mode) !== Mode.Hashed) return this.deleteKnown(vm, key, hash);
    }
    if (at < 0) return undefined;
    const value = this.values[at];
    this.remove(at);
    return value;
  }

  /** Takes the last member out. @returns its key and value, `undefined` if there is none */
  pop(): readonly [Value, Value] | undefined {
    if (this.count === 0) return undefined;
    if (this.mode === Mode.Mapped) {
      const map = this.map as Map<Value, Value>;
      this.order ??= [...map.keys()];
      for (;;) {
        const key = this.order.pop() as Value;
        const value = map.get(key);
        if (value === undefined) continue;
        map.delete(key);
        this.count--;
        return [key, value];
      }
    }
    if (this.mode === Mode.Dense) {
      this.count--;
      return [this.count, this.values.pop() as Value];
    }
    const { keys, values } = this;
    while (keys[keys.length - 1] === undefined) {
      keys.pop();
      values.pop();
      if (this.mode === Mode.Hashed) this.hashes.pop();
    }
    if (this.mode === Mode.Hashed) this.hashes.pop();
    this.count--;
    return [keys.pop() as Value, values.pop() as Value];
  }

  clear(): void {
    this.mode = Mode.Dense;
    this.count = 0;
    this.keys = NOTHING;
    this.values = NOTHING;
    this.hashes = NO_HASHES;
    this.map = null;
    this.index = null;
    this.filled = 0;
    this.epoch++;
    this.order = null;
  }

  /** A copy with the same order; no key is hashed or compared again. */
  copy(): HashTable {
    const copy = new HashTable(this.isSet);
    if (this.count === 0) return copy;
    copy.mode = this.mode;
    copy.count = this.count;
    if (this.mode === Mode.Mapped) {
      copy.map = new Map(this.map);
      return copy;
    }
    copy.values = this.values.slice();
    if (this.mode === Mode.Dense) return copy;
    copy.keys = this.keys.slice();
    if (this.mode === Mode.Hashed) copy.hashes = this.hashes.slice();
    copy.index = this.index === null ? null : this.index.slice();
    copy.shift = this.shift;
    copy.filled = this.filled;
    return copy;
  }

  /** Walks over the members; see TableCursor. */
  cursor(): TableCursor {
    return new TableCursor(this);
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    const cursor = new TableCursor(this);
    while (cursor.advance()) yield [cursor.key, cursor.value];
  }

  /** The keys in order, as an array. */
  keyList(): Value[] {
    const list: Value[] = [];
    const cursor = new TableCursor(this);
    while (cursor.advance()) list.push(cursor.key);
    return list;
  }

  private hash(vm: VM, key: Value): number {
    return this.isSet ? hashElement(vm, key) : hashKey(vm, key);
  }

  /** The value of a key that needs no `==`, in any mode but Hashed. */
  private getSimple(key: Value): Value | undefined {
    if (this.mode === Mode.Mapped) return (this.map as Map<Value, Value>).get(key);
    if (typeof key !== 'number') return undefined;
    if (this.mode === Mode.Dense) return key >= 0 && key < this.count ? this.values[key] : undefined;
    const at = this.findInt(key);
    return at < 0 ? undefined : this.values[at];
  }

  private findInt(key: number): number {
    const { keys, index } = this;
    if (index === null) {
      for (let i = 0; i < keys.length; i++) if (keys[i] === key) return i;
      return ABSENT;
    }
    const mask = index.length - 1;
    let i = Math.imul(foldInt(key), GOLDEN) >>> this.shift;
    for (;;) {
      const entry = index[i] as number;
      if (entry === 0) return ABSENT;
      if (keys[entry - 1] === key) return entry - 1;
      i = (i + 1) & mask;
    }
  }

  /** The position of a key of a Hashed table. `==` may run Python code, which may change the table: then it starts anew. */
  private findHashed(vm: VM, key: Value, hash: number): number {
    restart: for (;;) {
      const { keys, hashes, index, epoch } = this;
      if (index === null) {
        for (let i = 0; i < keys.length; i++) {
          if (hashes[i] !== hash) continue;
          const stored = keys[i];
          if (stored === undefined) continue;
          if (stored === key || isSameTuple(stored, key)) return i;
          const equal = isEqual(vm, stored, key);
          if (this.epoch !== epoch || this.keys[i] !== stored) continue restart;
          if (equal) return i;
        }
        return ABSENT;
      }
      const mask = index.length - 1;
      let i = Math.imul(hash, GOLDEN) >>> this.shift;
      for (;;) {
        const entry = index[i] as number;
        if (entry === 0) return ABSENT;
        if (hashes[entry - 1] === hash) {
          const stored = keys[entry - 1];
          if (stored !== undefined) {
            if (stored === key || isSameTuple(stored, key)) return entry - 1;
            const equal = isEqual(vm, stored, key);
            if (this.epoch !== epoch || this.keys[entry - 1] !== stored) continue restart;
            if (equal) return entry - 1;
          }
        }
        i = (i + 1) & mask;
      }
    }
  }

  /** Adds a key that is not there to Ints or Hashed. */
  private append(key: Value, value: Value, hash: number): void {
    const { index } = this;
    if (index === null ? this.keys.length >= UNINDEXED : this.filled * 3 >= index.length * 2) {
      if (this.count > MAX_ITEMS) throw memoryError();
      this.rebuild();
    }
    const { keys } = this;
    keys.push(key);
    this.values.push(value);
    if (this.mode === Mode.Hashed) this.hashes.push(hash);
    this.count++;
    if (this.index !== null) this.enter(keys.length, this.mode === Mode.Hashed ? hash : foldInt(key as number));
  }

  /** Writes a position (counted from 1) into the index. */
  private enter(entry: number, hash: number): void {
    const index = this.index as Int32Array;
    const mask = index.length - 1;
    let i = Math.imul(hash, GOLDEN) >>> this.shift;
    while (index[i] !== 0) i = (i + 1) & mask;
    index[i] = entry;
    this.filled++;
  }

  private remove(at: number): void {
    this.keys[at] = undefined;
    this.values[at] = undefined;
    this.count--;
  }

  /** Closes the holes and makes an index with room for more members. */
  private rebuild(): void {
    const { keys, values, hashes } = this;
    const hashed = this.mode === Mode.Hashed;
    if (this.count < keys.length) {
      let to = 0;
      for (let i = 0; i < keys.length; i++) {
        if (keys[i] === undefined) continue;
        keys[to] = keys[i];
        values[to] = values[i];
        if (hashed) hashes[to] = hashes[i] as number;
        to++;
      }
      keys.length = to;
      values.length = to;
      if (hashed) hashes.length = to;
    }
    this.epoch++;
    this.filled = 0;
    if (keys.length < UNINDEXED) {
      this.index = null;
      return;
    }
    let bits = 4;
    // Small tables grow fast: building an index anew costs more than the room.
    const room = this.count * (this.count < 50000 ? 6 : 3);
    while (2 ** bits < room) bits++;
    this.index = new Int32Array(2 ** bits);
    this.shift = 32 - bits;
    for (let i = 0; i < keys.length; i++)
      this.enter(i + 1, hashed ? (hashes[i] as number) : foldInt(keys[i] as number));
  }

  /** Dense becomes Ints. */
  private toInts(): void {
    const { count } = this;
    this.mode = Mode.Ints;
    this.keys = [];
    for (let i = 0; i < count; i++) this.keys.push(i);
    if (count === 0) this.values = [];
    this.rebuild();
  }

  /** Dense or Ints becomes Mapped. */
  private toMapped(): void {
    const map = new Map<Value, Value>();
    const { count } = this;
    if (count > 0) {
      const cursor = new TableCursor(this);
      while (cursor.advance()) map.set(cursor.key, cursor.value);
      this.clear();
    }
    this.mode = Mode.Mapped;
    this.count = count;
    this.map = map;
  }

  /** Any other mode becomes Hashed. */
  private toHashed(): void {
    const keys: Value[] = [];
    const values: Value[] = [];
    const hashes: number[] = [];
    if (this.count === 0) {
      this.clear();
      this.mode = Mode.Hashed;
      this.keys = keys;
      this.values = values;
      this.hashes = hashes;
      return;
    }
    const cursor = new TableCursor(this);
    while (cursor.advance()) {
      keys.push(cursor.key);
      values.push(cursor.value);
      hashes.push(hashSimple(cursor.key));
    }
    const { count } = this;
    this.clear();
    this.mode = Mode.Hashed;
    this.count = count;
    this.keys = keys;
    this.values = values;
    this.hashes = hashes;
    this.rebuild();
  }
}

/**
 * The arrays of an empty table: whoever adds the first member makes an array. They are not frozen, since V8 reads no array inline where
 * it has seen a frozen one; a test checks that they stay empty.
 */
export const NOTHING: (Value | undefined)[] = [];
export const NO_HASHES: number[] = [];
