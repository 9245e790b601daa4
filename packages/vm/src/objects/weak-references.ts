// `__weakref__` of instances: which classes give it to theirs, and what it answers (section 3.3.2.4 "__slots__" of Python's reference).

import { type AttributeRow, makeAttribute } from './define.js';
import { isSubtype, type PyType, type Value } from './object.js';
import { PyList } from './sequences.js';
import { bytesType, frozensetType, intType, moduleType, setType, tupleType, typeType } from './types.js';

/** Built-in types whose instances can be referred to weakly. */
const REFERABLE: readonly PyType[] = [setType, frozensetType, typeType, moduleType];

/** Types whose instances differ in size, so that nothing can be laid out after them. */
const VARIABLE_SIZE: readonly PyType[] = [intType, tupleType, bytesType, typeType];

/** Whether nothing can be laid out after the instances of a type. */
export const isVariableSized = (type: PyType): boolean => VARIABLE_SIZE.some((base) => isSubtype(type, base));

/** Whether a class can let its instances be referred to weakly that could not be by its base. */
export const canAddWeakReferences = (base: PyType): boolean =>
  !isVariableSized(base) &&
  base.lookup('__weakref__') === undefined &&
  !REFERABLE.some((type) => isSubtype(base, type));

const row: AttributeRow = [
  '__weakref__',
  (vm, self: Value) => {
    // Without the module there are no references.
    if (!vm.modules.has('weakref')) return null;
    const references = vm.callLibrary('weakref', 'getweakrefs', [self]);
    return references instanceof PyList ? (references.items[0] ?? null) : null;
  },
  null,
  'weak reference to the instance',
];

/** Gives the instances of a class `__weakref__`. */
export function addWeakReferences(type: PyType): void {
  type.attributes.set('__weakref__', makeAttribute(type, row));
}
