// The attributes of a class as the table of a dict: what `__dict__` of a class shows, through a mappingproxy.

import { InternalError } from '@taipan/source';
import type { VM } from '../vm.js';
import type { Table } from './hash-table.js';
import { nameOf } from './hash-table-keys.js';
import type { PyType, Value } from './object.js';

/** Read only: attributes of a class change through the class, which has to know. */
export class ClassTable implements Table {
  private readonly owner: PyType;

  constructor(owner: PyType) {
    this.owner = owner;
  }

  get size(): number {
    return this.owner.attributes.size;
  }

  get(vm: VM, key: Value): Value | undefined {
    const { attributes } = this.owner;
    const name = typeof key === 'string' ? key : nameOf(vm, key, [...attributes.keys()]);
    return name === undefined ? undefined : (attributes.get(name) as Value | undefined);
  }

  entries(): IterableIterator<readonly [Value, Value]> {
    return this.owner.attributes.entries() as IterableIterator<readonly [Value, Value]>;
  }

  set(): never {
    throw new InternalError('the dict of a class is read only');
  }

  delete(): never {
    return this.set();
  }

  clear(): never {
    return this.set();
  }
}
