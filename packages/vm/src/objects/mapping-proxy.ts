// mappingproxy: a read-only view of a mapping (library reference, types.MappingProxyType).

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import { getAttribute } from './attributes.js';
import type { TypeDefinition } from './define.js';
import { PyDict } from './dicts.js';
import { typeError } from './exceptions.js';
import { hashOf } from './hashing.js';
import { binarySlots, PyObject, slots, type Value } from './object.js';
import {
  binaryOperation,
  callValue,
  compareOperation,
  contains,
  getItem,
  getIterator,
  lengthOf,
  reprOf,
  strOf,
} from './operations.js';
import { PyList, PyTuple } from './sequences.js';
import { mappingProxyType, typeOf } from './types.js';

export class PyMappingProxy extends PyObject {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super();
    this.type = mappingProxyType;
    this.mapping = mapping;
  }
}

/** A read-only view of a mapping. */
export const mappingProxy = (mapping: Value): Value => new PyMappingProxy(mapping);

const mappingOf = (value: Value): Value => (value instanceof PyMappingProxy ? value.mapping : value);

const callMethod = (vm: VM, self: PyMappingProxy, name: string, ...args: Value[]): Value =>
  callValue(vm, getAttribute(vm, self.mapping, name), args);

const CONSTRUCTOR = parseSignature('(mapping)');

export const mappingProxyDefinition: TypeDefinition = {
  patternKind: 'mapping',
  final: true,
  documentation: 'Read-only proxy of a mapping.',
  slots: slots({
    binary: binarySlots([10, (vm, left, right) => binaryOperation(vm, 10, mappingOf(left), mappingOf(right))]),
    inplace: binarySlots([
      10,
      () => {
        throw typeError("'|=' is not supported by mappingproxy; use '|' instead");
      },
    ]),
    compare: (vm, op, self, other) => compareOperation(vm, op, mappingOf(self), mappingOf(other)),
    hash: (vm, self) => hashOf(vm, mappingOf(self)),
    repr: (vm, self) => `mappingproxy(${reprOf(vm, mappingOf(self))})`,
    str: (vm, self) => strOf(vm, mappingOf(self)),
    length: (vm, self) => lengthOf(vm, mappingOf(self)),
    getItem: (vm, self, key) => getItem(vm, mappingOf(self), key),
    contains: (vm, self, key) => contains(vm, mappingOf(self), key),
    iter: (vm, self) => getIterator(vm, mappingOf(self)),
    new: (_vm, _type, args, keywords) => {
      const [mapping] = bindBuiltin('mappingproxy', CONSTRUCTOR, args, keywords) as [Value];
      if (typeOf(mapping).slots.getItem === null || mapping instanceof PyList || mapping instanceof PyTuple)
        throw typeError(`mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
      return new PyMappingProxy(mapping);
    },
  }),
  methods: [
    [
      'get(key, default=None, /)',
      (vm: VM, self: PyMappingProxy, key: Value, byDefault: Value | undefined) => {
        if (self.mapping instanceof PyDict && !self.mapping.type.isHeap) {
          const value = self.mapping.table.get(vm, key);
          return value !== undefined ? value : (byDefault ?? null);
        }
        return callMethod(vm, self, 'get', key, byDefault ?? null);
      },
      'The value of a key, or the default.',
    ],
    ['keys()', (vm: VM, self: PyMappingProxy) => callMethod(vm, self, 'keys'), 'A view of the keys.'],
    ['values()', (vm: VM, self: PyMappingProxy) => callMethod(vm, self, 'values'), 'A view of the values.'],
    ['items()', (vm: VM, self: PyMappingProxy) => callMethod(vm, self, 'items'), 'A view of the members as pairs.'],
    ['copy()', (vm: VM, self: PyMappingProxy) => callMethod(vm, self, 'copy'), 'A shallow copy of the mapping.'],
    [
      '__reversed__()',
      (vm: VM, self: PyMappingProxy) => callMethod(vm, self, '__reversed__'),
      'An iterator over the keys, the last first.',
    ],
  ],
};
