// `__dict__` of instances, for classes that give their instances attributes.

import type { AttributeRow } from './define.js';
import { PyDict } from './dicts.js';
import { typeError } from './exceptions.js';
import { InstanceTable } from './instance-table.js';
import type { PyInstance, Value } from './object.js';
import { typeOf } from './types.js';

/** `__dict__` of instances: for classes that give their instances attributes. */
export const instanceDict: AttributeRow = [
  '__dict__',
  (_vm, self: PyInstance) => new PyDict(new InstanceTable(self)),
  (vm, self: PyInstance, value) => {
    if (!(value instanceof PyDict))
      throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value as Value).name}'`);
    const table = new InstanceTable(self);
    const members = [...value.table.entries()];
    table.clear();
    for (const [key, member] of members) table.set(vm, key, member);
  },
  'attributes of the instance',
];
