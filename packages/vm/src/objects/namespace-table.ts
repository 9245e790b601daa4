// The variables of a module as the table of a dict: what `globals()` and `module.__dict__` show.

import type { VM } from '../vm.js';
import { HashTable, type Table } from './hash-table.js';
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

  get(vm: VM, key: Value): Value | undefined {
    return typeof key === 'string' ? this.namespace.get(key) : this.others.get(vm, key);
  }

  set(vm: VM, key: Value, value: Value): void {
    if (typeof key === 'string') this.namespace.set(key, value);
    else this.others.set(vm, key, value);
  }

  delete(vm: VM, key: Value): Value | undefined {
    if (typeof key !== 'string') return this.others.delete(vm, key);
    const value = this.namespace.get(key);
    this.namespace.delete(key);
    return value;
  }

  clear(): void {
    for (let i = 0; i < this.namespace.count; i++) this.namespace.values[i] = undefined;
    this.others.clear();
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    for (let i = 0; i < this.namespace.count; i++) {
      const value = this.namespace.values[i];
      if (value !== undefined) yield [this.namespace.names[i] as string, value];
    }
    yield* this.others.entries();
  }
}
