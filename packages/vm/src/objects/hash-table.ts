// The hash table behind dict and set: insertion-ordered, on top of a JavaScript Map.
//
// Keys that compare equal in Python must be one key in the Map. Numbers are brought to one form (True, 1 and 1.0 are the number 1),
// strings, None and objects that compare by identity are keys as they are, and every other key (a tuple, an instance with `__eq__`)
// gets a token that stands for it and is found through its hash.

import { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { hashKey, isEqual, usesIdentity } from './hashing.js';
import type { Value } from './object.js';

/** Stands in the Map for a key that JavaScript cannot compare. */
class KeyToken {
  readonly key: Value;
  readonly hash: number;
  constructor(key: Value, hash: number) {
    this.key = key;
    this.hash = hash;
  }
}

type MapKey = Exclude<Value, PyFloat> | KeyToken | PyFloat;

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

export class HashTable implements Table {
  private readonly map: Map<MapKey, Value>;
  /** Keys whose form in the Map is not their own: 1.0 and True, stored as 1. */
  private originals: Map<MapKey, Value> | null;
  private buckets: Map<number, KeyToken[]> | null;

  constructor() {
    this.map = new Map();
    this.originals = null;
    this.buckets = null;
  }

  get size(): number {
    return this.map.size;
  }

  get(vm: VM, key: Value): Value | undefined {
    if (typeof key === 'string' || typeof key === 'number') return this.map.get(key);
    const mapKey = this.find(vm, key);
    return mapKey === undefined ? undefined : this.map.get(mapKey);
  }

  /** The key that is stored for `key`, `undefined` if there is none (`set` keeps the first of equal members). */
  storedKey(vm: VM, key: Value): Value | undefined {
    const mapKey = this.find(vm, key);
    return mapKey === undefined || !this.map.has(mapKey) ? undefined : this.original(mapKey);
  }

  has(vm: VM, key: Value): boolean {
    return this.get(vm, key) !== undefined;
  }

  set(vm: VM, key: Value, value: Value): void {
    if (typeof key === 'string' || typeof key === 'number') {
      this.map.set(key, value);
      return;
    }
    const simple = simpleKey(key);
    if (simple !== undefined) {
      if (simple !== key && !this.map.has(simple)) (this.originals ??= new Map()).set(simple, key);
      this.map.set(simple, value);
      return;
    }
    const hash = hashKey(vm, key);
    const found = this.findToken(vm, key, hash);
    if (found !== undefined) {
      this.map.set(found, value);
      return;
    }
    const token = new KeyToken(key, hash);
    this.buckets ??= new Map();
    const bucket = this.buckets.get(hash);
    if (bucket === undefined) this.buckets.set(hash, [token]);
    else bucket.push(token);
    this.map.set(token, value);
  }

  delete(vm: VM, key: Value): Value | undefined {
    const mapKey = this.find(vm, key);
    if (mapKey === undefined) return undefined;
    const value = this.map.get(mapKey);
    if (value === undefined) return undefined;
    this.map.delete(mapKey);
    this.originals?.delete(mapKey);
    if (mapKey instanceof KeyToken) {
      const bucket = this.buckets?.get(mapKey.hash) as KeyToken[];
      bucket.splice(bucket.indexOf(mapKey), 1);
      if (bucket.length === 0) this.buckets?.delete(mapKey.hash);
    }
    return value;
  }

  clear(): void {
    this.map.clear();
    this.originals = null;
    this.buckets = null;
  }

  /** A copy with the same order; no key is hashed or compared again. */
  copy(): HashTable {
    const copy = new HashTable();
    for (const [key, value] of this.map) copy.map.set(key, value);
    if (this.originals !== null) copy.originals = new Map(this.originals);
    if (this.buckets !== null) copy.buckets = new Map([...this.buckets].map(([h, tokens]) => [h, [...tokens]]));
    return copy;
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    for (const [mapKey, value] of this.map) yield [this.original(mapKey), value];
  }

  /** The keys alone, in order. */
  *keys(): IterableIterator<Value> {
    for (const mapKey of this.map.keys()) yield this.original(mapKey);
  }

  private original(mapKey: MapKey): Value {
    if (mapKey instanceof KeyToken) return mapKey.key;
    return this.originals?.get(mapKey) ?? (mapKey as Value);
  }

  private find(vm: VM, key: Value): MapKey | undefined {
    const simple = simpleKey(key);
    return simple !== undefined ? simple : this.findToken(vm, key, hashKey(vm, key));
  }

  private findToken(vm: VM, key: Value, hash: number): KeyToken | undefined {
    const bucket = this.buckets?.get(hash);
    if (bucket === undefined) return undefined;
    // A comparison may run Python code and change the table: look at the bucket as it is at each step.
    for (let i = 0; i < bucket.length; i++) {
      const token = bucket[i] as KeyToken;
      if (token.key === key || isEqual(vm, token.key, key)) return token;
    }
    return undefined;
  }
}

/** The form in which a key is in the Map, or `undefined` if it takes a token. */
function simpleKey(key: Value): MapKey | undefined {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
  }
  if (key === null) return key;
  if (key instanceof PyFloat) {
    const { value } = key;
    // A float that is no whole number equals no int, so the JavaScript number can stand for it; nan equals nothing.
    if (Number.isNaN(value)) return key;
    if (!Number.isInteger(value) || Number.isSafeInteger(value)) return value + 0;
    return BigInt(value);
  }
  return usesIdentity(key) ? key : undefined;
}
