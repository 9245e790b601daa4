// The built-in types, bare: names and bases only. bootstrap.ts gives them their slots.

import { InternalError } from '@taipan/source';
import { type PyObject, PyType, type Value } from './object.js';

/** `object` is the base of everything, and `type` the type of every type, itself included. */
export const objectType = new PyType('object', [], null, false);
export const typeType = new PyType('type', [objectType], null, false);

objectType.type = typeType;
typeType.type = typeType;

const make = (name: string, base: PyType = objectType) => new PyType(name, [base], typeType, false);

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
export const dictType = make('dict');
export const setType = make('set');
export const frozensetType = make('frozenset');
export const sliceType = make('slice');
export const complexType = make('complex');
export const bytesType = make('bytes');
export const bytearrayType = make('bytearray');
export const moduleType = make('module');
export const methodType = make('method');
export const classMethodDescriptorType = make('classmethod_descriptor');
export const methodDescriptorType = make('method_descriptor');
export const slotWrapperType = make('wrapper_descriptor');
export const methodWrapperType = make('method-wrapper');
export const getSetType = make('getset_descriptor');
export const memberType = make('member_descriptor');
export const propertyType = make('property');
export const staticmethodType = make('staticmethod');
export const classmethodType = make('classmethod');
export const superType = make('super');
export const generatorType = make('generator');
export const ellipsisType = make('ellipsis');
export const notImplementedType = make('NotImplementedType');
export const dictKeyIteratorType = make('dict_keyiterator');
export const dictValueIteratorType = make('dict_valueiterator');
export const dictItemIteratorType = make('dict_itemiterator');
export const setIteratorType = make('set_iterator');
export const enumerateType = make('enumerate');
export const zipType = make('zip');
export const mapType = make('map');
export const filterType = make('filter');
export const reversedType = make('reversed');
export const callableIteratorType = make('callable_iterator');
export const sequenceIteratorType = make('iterator');
export const mappingProxyType = make('mappingproxy');
export const codeType = make('code');
export const frameType = make('frame');
export const tracebackType = make('traceback');
export const frameLocalsType = make('FrameLocalsProxy');
export const coroutineType = make('coroutine');
export const asyncGeneratorType = make('async_generator');
export const coroutineWrapperType = make('coroutine_wrapper');
export const anextAwaitableType = make('anext_awaitable');
export const asyncSendType = make('async_generator_asend');
export const asyncThrowType = make('async_generator_athrow');
export const wrappedValueType = make('async_generator_wrapped_value');
export const memoryviewType = make('memoryview');
export const memoryviewIteratorType = make('memory_iterator');
export const dictKeysType = make('dict_keys');
export const dictValuesType = make('dict_values');
export const dictItemsType = make('dict_items');
export const orderedDictType = make('OrderedDict', dictType);
orderedDictType.hasInstanceAttributes = true;
export const orderedKeysType = make('odict_keys', dictKeysType);
export const orderedValuesType = make('odict_values', dictValuesType);
export const orderedItemsType = make('odict_items', dictItemsType);
export const orderedIteratorType = make('odict_iterator');
export const cellType = make('cell');
export const rangeIteratorType = make('range_iterator');
export const longRangeIteratorType = make('longrange_iterator');
export const listIteratorType = make('list_iterator');
export const tupleIteratorType = make('tuple_iterator');
export const listReverseIteratorType = make('list_reverseiterator');
export const dictReverseKeyIteratorType = make('dict_reversekeyiterator');
export const dictReverseValueIteratorType = make('dict_reversevalueiterator');
export const dictReverseItemIteratorType = make('dict_reverseitemiterator');
export const genericAliasType = make('GenericAlias');
export const genericAliasIteratorType = make('generic_alias_iterator');
export const unionType = make('Union');
genericAliasType.module = 'types';
genericAliasType.name = 'types.GenericAlias';
unionType.module = 'typing';
unionType.name = 'typing.Union';
export const strIteratorType = make('str_iterator');
export const bytesIteratorType = make('bytes_iterator');
export const bytearrayIteratorType = make('bytearray_iterator');

/** The type of a value (`type(value)`). @throws InternalError for `undefined`, which is no value but an empty register */
export function typeOf(value: Value): PyType {
  // Not a switch, for which V8 makes the text of `typeof`; not `instanceof`, which walks over all the bases of what is no float.
  if (typeof value === 'number') return intType;
  if (typeof value === 'string') return strType;
  if (typeof value === 'object') return value === null ? noneType : ((value as Partial<PyObject>).type ?? floatType);
  if (typeof value === 'boolean') return boolType;
  if (typeof value === 'bigint') return intType;
  throw new InternalError('an empty register was used as a value');
}

/** The name of an argument's type as CPython's argument parsers write it, which name None itself. */
export const argumentTypeName = (value: Value): string => (value === null ? 'None' : typeOf(value).name);
