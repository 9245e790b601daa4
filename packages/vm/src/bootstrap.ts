// The wiring of the object model, in one place: which type is defined where, and what the builtins namespace holds.

import { ENVIRONMENT_FUNCTIONS } from './builtins/environment.js';
import { EXECUTION_FUNCTIONS } from './builtins/execution.js';
import { BUILTIN_FUNCTIONS } from './builtins/functions.js';
import { SCOPE_FUNCTIONS } from './builtins/scopes.js';
import { makeBuiltin } from './builtins/signature.js';
import { SITE_TYPES, siteBuiltins } from './builtins/site.js';
import { asyncGeneratorDefinitions } from './objects/async-generators.js';
import {
  builtinDefinition,
  classMethodDescriptorDefinition,
  getSetDefinition,
  memberDefinition,
  methodDescriptorDefinition,
  methodWrapperDefinition,
  slotWrapperDefinition,
} from './objects/builtin-descriptors.js';
import { byteDefinitions } from './objects/bytes-wiring.js';
import { codeDefinition } from './objects/code-objects.js';
import { complexDefinition } from './objects/complex_type.js';
import { coroutineDefinitions } from './objects/coroutines.js';
import { defineClassMethod, defineType, type TypeDefinition } from './objects/define.js';
import {
  cellDefinition,
  classmethodDefinition,
  functionDefinition,
  methodDefinition,
  staticmethodDefinition,
  superDefinition,
} from './objects/descriptor-slots.js';
import { dictDefinitions } from './objects/dicts-wiring.js';
import { groupDefinitions } from './objects/exception-groups.js';
import { baseExceptionDefinition, EXCEPTION_ATTRIBUTES } from './objects/exception-slots.js';
import * as exceptions from './objects/exceptions.js';
import { floatDefinition } from './objects/float_type.js';
import { frameLocalsDefinition } from './objects/frame-locals.js';
import { frameDefinition } from './objects/frames.js';
import { generatorDefinition } from './objects/generators.js';
import { classGetItem, genericAliasDefinition, genericAliasIteratorDefinition } from './objects/generic-alias-type.js';
import { boolDefinition, intDefinition } from './objects/int_type.js';
import {
  callableIteratorDefinition,
  enumerateDefinition,
  filterDefinition,
  mapDefinition,
  reversedDefinition,
  sequenceIteratorDefinition,
  zipDefinition,
} from './objects/iterator_types.js';
import { listDefinition } from './objects/list.js';
import { moduleDefinition } from './objects/modules.js';
import { Namespace } from './objects/namespace.js';
import { isSubtype, PyType, type Slots, slots, type Value } from './objects/object.js';
import { objectDefinition, typeDefinition } from './objects/object-type.js';
import { osErrorDefinitions } from './objects/os-errors.js';
import { propertyDefinition } from './objects/property-type.js';
import { longRangeIteratorDefinition, rangeDefinition, rangeIteratorDefinition } from './objects/ranges.js';
import { reduceRow } from './objects/reducing.js';
import {
  listIteratorDefinition,
  listReverseIteratorDefinition,
  tupleIteratorDefinition,
} from './objects/sequence-iterators.js';
import { ellipsis, notImplemented } from './objects/singletons.js';
import { sliceDefinition } from './objects/slices.js';
import { wrapSlots } from './objects/special-methods.js';
import { strDefinition, strIteratorDefinition } from './objects/strs.js';
import { syntaxErrorDefinitions } from './objects/syntax-error-slots.js';
import { tracebackDefinition } from './objects/tracebacks.js';
import { tupleDefinition } from './objects/tuple.js';
import * as types from './objects/types.js';
import { unicodeErrorDefinitions } from './objects/unicode_errors.js';
import { unionDefinition } from './objects/union-type.js';

/**
 * `__new__` of a type that has one object.
 * @param name what its error calls the type
 */
const singleton =
  (value: Value, name: string): NonNullable<Slots['new']> =>
  (_vm, _type, args, keywords) => {
    if (args.length + (keywords?.names.length ?? 0) > 0) throw exceptions.typeError(`${name} takes no arguments`);
    return value;
  };

/** NotImplemented is an answer, and neither true nor false. */
function noTruth(): never {
  throw exceptions.typeError('NotImplemented should not be used in a boolean context');
}

const noneDefinition: TypeDefinition = {
  slots: slots({ bool: () => false, repr: () => 'None', hash: () => 0x1000193, new: singleton(null, 'NoneType') }),
  final: true,
};

/** Which type has which definition. A type comes behind its base. */
const DEFINITIONS: readonly (readonly [PyType, TypeDefinition])[] = [
  [types.objectType, objectDefinition],
  [types.typeType, typeDefinition],
  [types.noneType, noneDefinition],
  [
    types.ellipsisType,
    {
      slots: slots({ repr: () => 'Ellipsis', new: singleton(ellipsis, 'EllipsisType') }),
      methods: [reduceRow(() => 'Ellipsis')],
      final: true,
    },
  ],
  [
    types.notImplementedType,
    {
      slots: slots({
        repr: () => 'NotImplemented',
        bool: noTruth,
        new: singleton(notImplemented, 'NotImplementedType'),
      }),
      methods: [reduceRow(() => 'NotImplemented')],
      final: true,
    },
  ],
  [types.intType, intDefinition],
  [types.boolType, boolDefinition],
  [types.floatType, floatDefinition],
  [types.complexType, complexDefinition],
  [types.strType, strDefinition],
  [types.strIteratorType, strIteratorDefinition],
  [types.listType, listDefinition],
  [types.listIteratorType, listIteratorDefinition],
  [types.listReverseIteratorType, listReverseIteratorDefinition],
  [types.tupleType, tupleDefinition],
  [types.tupleIteratorType, tupleIteratorDefinition],
  [types.rangeType, rangeDefinition],
  [types.rangeIteratorType, rangeIteratorDefinition],
  [types.longRangeIteratorType, longRangeIteratorDefinition],
  [types.sliceType, sliceDefinition],
  ...dictDefinitions,
  ...byteDefinitions,
  [types.sequenceIteratorType, sequenceIteratorDefinition],
  [types.callableIteratorType, callableIteratorDefinition],
  [types.enumerateType, enumerateDefinition],
  [types.zipType, zipDefinition],
  [types.mapType, mapDefinition],
  [types.filterType, filterDefinition],
  [types.reversedType, reversedDefinition],
  [types.functionType, functionDefinition],
  [types.builtinType, builtinDefinition],
  [types.methodType, methodDefinition],
  [types.cellType, cellDefinition],
  [types.methodDescriptorType, methodDescriptorDefinition],
  [types.slotWrapperType, slotWrapperDefinition],
  [types.methodWrapperType, methodWrapperDefinition],
  [types.classMethodDescriptorType, classMethodDescriptorDefinition],
  [types.getSetType, getSetDefinition],
  [types.memberType, memberDefinition],
  [types.staticmethodType, staticmethodDefinition],
  [types.classmethodType, classmethodDefinition],
  [types.propertyType, propertyDefinition],
  [types.superType, superDefinition],
  [types.generatorType, generatorDefinition],
  ...coroutineDefinitions,
  ...asyncGeneratorDefinitions,
  [types.genericAliasType, genericAliasDefinition],
  [types.genericAliasIteratorType, genericAliasIteratorDefinition],
  [types.unionType, unionDefinition],
  [types.moduleType, moduleDefinition],
  [types.codeType, codeDefinition],
  [types.frameType, frameDefinition],
  [types.frameLocalsType, frameLocalsDefinition],
  [types.tracebackType, tracebackDefinition],
  ...SITE_TYPES,
  [exceptions.baseExceptionType, baseExceptionDefinition],
];

/** The types that are generic: `list[int]` is a parameterised one. */
const GENERIC_TYPES: readonly PyType[] = [
  types.listType,
  types.tupleType,
  types.dictType,
  types.setType,
  types.frozensetType,
  types.enumerateType,
  types.staticmethodType,
  types.classmethodType,
  types.mappingProxyType,
  types.generatorType,
  types.coroutineType,
  types.asyncGeneratorType,
  types.memoryviewType,
  exceptions.baseExceptionGroupType,
];

/** The types that are builtins under their own names. */
const BUILTIN_TYPES: readonly PyType[] = [
  types.objectType,
  types.typeType,
  types.intType,
  types.boolType,
  types.floatType,
  types.complexType,
  types.strType,
  types.listType,
  types.tupleType,
  types.rangeType,
  types.sliceType,
  types.dictType,
  types.setType,
  types.frozensetType,
  types.bytesType,
  types.bytearrayType,
  types.memoryviewType,
  types.enumerateType,
  types.zipType,
  types.mapType,
  types.filterType,
  types.reversedType,
  types.staticmethodType,
  types.classmethodType,
  types.propertyType,
  types.superType,
];

let builtins: Namespace | null = null;

/** The builtins namespace. The first call gives every type its slots and makes every function; later calls answer the same. */
export function bootstrap(): Namespace {
  if (builtins !== null) return builtins;
  const exceptionTypes = Object.values(exceptions).filter((value): value is PyType => value instanceof PyType);
  for (const [type, definition] of DEFINITIONS) defineType(type, definition);
  for (const type of GENERIC_TYPES) defineClassMethod(type, classGetItem);
  for (const type of exceptionTypes) {
    // Attributes of an instance's own, and the slots of the base.
    type.slots = exceptions.baseExceptionType.slots;
    type.hasInstanceAttributes = true;
  }
  for (const [type, attributes, given, methods] of EXCEPTION_ATTRIBUTES) {
    const own = { ...type.slots, ...given };
    for (const derived of exceptionTypes) if (isSubtype(derived, type)) derived.slots = own;
    defineType(type, { slots: own, attributes, ...(methods !== undefined && { methods }) });
  }
  const special = [...unicodeErrorDefinitions, ...groupDefinitions, ...syntaxErrorDefinitions, ...osErrorDefinitions];
  for (const [type, definition] of special) defineType(type, definition);
  for (const [type] of DEFINITIONS) wrapSlots(type);
  for (const type of exceptionTypes) wrapSlots(type);
  for (const type of [types.functionType, types.staticmethodType, types.classmethodType])
    type.hasInstanceAttributes = true;
  const namespace = new Namespace();
  for (const row of [...BUILTIN_FUNCTIONS, ...SCOPE_FUNCTIONS, ...EXECUTION_FUNCTIONS, ...ENVIRONMENT_FUNCTIONS]) {
    const builtin = makeBuiltin(row);
    namespace.set(builtin.name, builtin);
  }
  for (const type of [...BUILTIN_TYPES, ...exceptionTypes]) namespace.set(type.name, type);
  for (const [name, value] of siteBuiltins()) namespace.set(name, value);
  for (const value of [null, true, false]) namespace.set(value === null ? 'None' : value ? 'True' : 'False', value);
  namespace.set('Ellipsis', ellipsis);
  namespace.set('NotImplemented', notImplemented);
  namespace.set('EnvironmentError', exceptions.osErrorType);
  namespace.set('IOError', exceptions.osErrorType);
  namespace.set('__debug__', true);
  // The attributes of the module `builtins` itself: seen by a program that deleted its own.
  namespace.set('__name__', 'builtins');
  namespace.set('__package__', '');
  namespace.set('__doc__', 'Functions, types and exceptions that need no import.');
  namespace.set('__spec__', null);
  builtins = namespace;
  return namespace;
}
