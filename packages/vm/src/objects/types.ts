// The built-in types, bare: names and bases only. bootstrap.ts gives them their slots.

import { PyFloat } from '@taipan/bytecode';
import { InternalError } from '@taipan/source';
import { PyType, type Value } from './object.js';

/** `object` is the base of everything, and `type` the type of every type, itself included. */
export const objectType = new PyType('object', null, null);
export const typeType = new PyType('type', objectType, null);

objectType.type = typeType;
typeType.type = typeType;

const make = (name: string, base: PyType = objectType) => new PyType(name, base, typeType);

export const intType = make('int');
export const boolType = make('bool', intType);
export const floatType = make('float');
export const strType = make('str');
export const noneType = make('NoneType');
export const listType = make('list');
export const tupleType = make('tuple');
export const rangeType = make('range');
export const functionType = make('function');
export const builtinType = make('builtin_function_or_method');
export const cellType = make('cell');
export const rangeIteratorType = make('range_iterator');
export const longRangeIteratorType = make('longrange_iterator');
export const listIteratorType = make('list_iterator');
export const tupleIteratorType = make('tuple_iterator');
export const strIteratorType = make('str_iterator');

/** The type of a value (`type(value)`). @throws InternalError for `undefined`, which is no value but an empty register */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType;
    case 'string':
      return strType;
    case 'boolean':
      return boolType;
    case 'object':
      if (value === null) return noneType;
      if (value instanceof PyFloat) return floatType;
      return value.type;
    default:
      throw new InternalError('an empty register was used as a value');
  }
}
