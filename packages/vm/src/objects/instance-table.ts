// The attributes of an instance as the table of a dict: what `instance.__dict__` shows.

import type { VM } from '../vm.js';
import { notSupportedError } from './exceptions.js';
import { HashTable, type Table } from './hash-table.js';
import { EMPTY_SHAPE, type PyInstance, type Value } from './object.js';

export class InstanceTable implements Table {
  private readonly instance: PyInstance;
  /** Members whose keys are no strings: allowed, and no attributes. */
  private others: HashTable | null;
  /** Names under which the instance keeps what is no member: what data descriptors of its type answer with. */
  private readonly hidden: readonly string[];

  constructor(instance: PyInstance, hidden: readonly string[]) {
    this.instance = instance;
    this.others = null;
    this.hidden = hidden;
  }

  get size(): number {
    const { names } = this.instance.shape;
    const hidden = this.hidden.length === 0 ? 0 : names.filter((name) => this.hidden.includes(name)).length;
    return names.length - hidden + (this.others?.size ?? 0);
  }

  get(vm: VM, key: Value): Value | undefined {
    if (typeof key !== 'string') return this.others?.get(vm, key);
    return this.hidden.includes(key) ? undefined : this.instance.getOwn(key);
  }

  set(vm: VM, key: Value, value: Value): void {
    if (typeof key === 'string') {
      if (this.hidden.includes(key)) throw notSupportedError(`'${key}' in the __dict__ of a function`);
      this.instance.setOwn(key, value);
    } else (this.others ??= new HashTable()).set(vm, key, value);
  }

  delete(vm: VM, key: Value): Value | undefined {
    if (typeof key !== 'string') return this.others?.delete(vm, key);
    const value = this.get(vm, key);
    if (value !== undefined) this.instance.deleteOwn(key);
    return value;
  }

  clear(): void {
    const kept = this.hidden.map((name) => [name, this.instance.getOwn(name)] as const);
    this.instance.shape = EMPTY_SHAPE;
    this.instance.values = [];
    for (const [name, value] of kept) if (value !== undefined) this.instance.setOwn(name, value);
    this.others = null;
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    const { instance } = this;
    for (let i = 0; i < instance.shape.names.length; i++) {
      const name = instance.shape.names[i] as string;
      if (!this.hidden.includes(name)) yield [name, instance.values[i] as Value];
    }
    if (this.others !== null) yield* this.others.entries();
  }
}
