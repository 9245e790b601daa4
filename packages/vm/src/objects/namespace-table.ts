// The variables of a module as the table of a dict: what `globals()` and `module.__dict__` show.

import type { VM } from '../vm.js';
import { HashTable, type Table } from './hash-table.js';
import { nameOf } from './hash-table-keys.js';
import type { Namespace } from './namespace.js';
import type { Value } from './object.js';

export class NamespaceTable implements Table {
  readonly namespace: Namespace;
  /** Members whose keys are no strings: allowed, and no variables. */
  private readonly others: HashTable;

  constructor(namespace: Namespace) {
    this.namespace = namespace;
    this.others = new HashTable();
  }

  get size(): number {
    let size = this.others.size;
    for (let i = 0; i < this.namespace.count; i++) if (this.namespace.values[i] !== undefined) size++;
    return size;
  }

  private nameOf(vm: VM, key: Value): string | undefined {
    return typeof key === 'string' ? key : nameOf(vm, key, this.namespace.names.slice(0, this.namespace.count));
  }

  get(vm: VM, key: Value): Value | undefined {
    const name = this.nameOf(vm, key);
    return name === undefined ? this.others.get(vm, key) : this.namespace.get(name);
  }

  set(vm: VM, key: Value, value: Value): void {
    const name = this.nameOf(vm, key);
    if (name === undefined) this.others.set(vm, key, value);
    else this.namespace.set(name, value);
  }

  delete(vm: VM, key: Value): Value | undefined {
    const name = this.nameOf(vm, key);
    if (name === undefined) return this.others.delete(vm, key);
    const value = this.namespace.get(name);
    this.namespace.delete(name);
    return value;
  }

  clear(): void {
    for (let i = 0; i < this.namespace.count; i++) this.namespace.values[i] = undefined;
    this.others.clear();
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    for (const name of this.namespace.boundNames()) yield [name, this.namespace.get(name) as Value];
    yield* this.others.entries();
  }
}
