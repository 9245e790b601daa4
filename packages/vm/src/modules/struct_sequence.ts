// Tuples with named members that CPython's C code makes: `sys.version_info`, `sys.float_info` and their like.

import type { TypeDefinition } from '../objects/define.js';
import { typeError } from '../objects/exceptions.js';
import { PyType, type Value } from '../objects/object.js';
import { reprOf } from '../objects/operations.js';
import type { PyTuple } from '../objects/sequences.js';
import { tupleType, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';

/** A type of such tuples, with the definition that it gets once tuple has its slots. */
export interface StructSequence {
  readonly type: PyType;
  readonly define: () => TypeDefinition;
}

/** @param name as it shows, with its module */
export function structSequence(name: string, fields: readonly string[], documentation: string): StructSequence {
  const [module, qualname] = name.split('.') as [string, string];
  const type = new PyType(qualname, [tupleType], typeType, false);
  type.module = module;
  type.name = name;
  return {
    type,
    define: () => ({
      documentation,
      final: true,
      slots: {
        ...tupleType.slots,
        repr: (vm, self) => {
          const { items } = self as PyTuple;
          return `${name}(${fields.map((field, i) => `${field}=${reprOf(vm, items[i] as Value)}`).join(', ')})`;
        },
        new: () => {
          throw typeError(`cannot create '${name}' instances`);
        },
      },
      attributes: fields.map((field, i) => [
        field,
        (_vm: VM, self: PyTuple) => self.items[i] as Value,
        null,
        `Member ${i}.`,
      ]),
    }),
  };
}
