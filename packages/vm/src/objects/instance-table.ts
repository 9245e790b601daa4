// The attributes of an instance as the table of a dict: what `instance.__dict__` shows.

import type { VM } from '../vm.js';
import { HashTable, type Table } from './hash-table.js';
import { EMPTY_SHAPE, type PyInstance, type Value } from './object.js';

export class InstanceTable implements Table {
  private readonly instance: PyInstance;
  /** Members whose keys are no strings: allowed, and no attributes. */
  private others: HashTable | null;

  constructor(instance: PyInstance) {
    this.instance = instance;
    this.others = null;
  }

  get size(): number {
    return this.instance.shape.names.length + (this.others?.size ?? 0);
  }

  get(vm: VM, key: Value): Value | undefined {
    return typeof key === 'string' ? this.instance.getOwn(key) : this.others?.get(vm, key);
  }

  set(vm: VM, key: Value, value: Value): void {
    if (typeof key === 'string') this.instance.setOwn(key, value);
    else (this.others ??= new HashTable()).set(vm, key, value);
  }

  delete(vm: VM, key: Value): Value | undefined {
    if (typeof key !== 'string') return this.others?.delete(vm, key);
    const value = this.instance.getOwn(key);
    if (value !== undefined) this.instance.deleteOwn(key);
    return value;
  }

  clear(): void {
    this.instance.shape = EMPTY_SHAPE;
    this.instance.values = [];
    this.others = null;
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    const { instance } = this;
    for (let i = 0; i < instance.shape.names.length; i++)
      yield [instance.shape.names[i] as string, instance.values[i] as Value];
    if (this.others !== null) yield* this.others.entries();
  }
}
