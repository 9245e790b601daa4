// The attributes of an instance as the table of a dict: what `instance.__dict__` shows.

import type { VM } from '../vm.js';
import { HashTable, type Table } from './hash-table.js';
import { nameOf } from './hash-table-keys.js';
import { EMPTY_SHAPE, type PyInstance, type Value } from './object.js';

export class InstanceTable implements Table {
  private readonly instance: PyInstance;
  /** Members that are no attributes: their keys are no strings, or names that a data descriptor has taken. */
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

  private nameOf(vm: VM, key: Value): string | undefined {
    const name = typeof key === 'string' ? key : nameOf(vm, key, this.instance.shape.names);
    return name !== undefined && this.hidden.includes(name) ? undefined : name;
  }

  get(vm: VM, key: Value): Value | undefined {
    const name = this.nameOf(vm, key);
    return name === undefined ? this.others?.get(vm, key) : this.instance.getOwn(name);
  }

  set(vm: VM, key: Value, value: Value): void {
    const name = this.nameOf(vm, key);
    if (name !== undefined) this.instance.setOwn(name, value);
    else (this.others ??= new HashTable()).set(vm, key, value);
  }

  delete(vm: VM, key: Value): Value | undefined {
    const name = this.nameOf(vm, key);
    if (name === undefined) return this.others?.delete(vm, key);
    const value = this.get(vm, name);
    if (value !== undefined) this.instance.deleteOwn(name);
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
