// The wiring of the object model, in one place: which type has which slots, and what the builtins namespace holds.

import { installConstructors } from './builtins/constructors.js';
import { BUILTIN_FUNCTIONS } from './builtins/functions.js';
import { makeBuiltin } from './builtins/signature.js';
import {
  arithmeticErrorType,
  assertionErrorType,
  baseExceptionType,
  exceptionType,
  indexErrorType,
  keyboardInterruptType,
  lookupErrorType,
  memoryErrorType,
  nameErrorType,
  notImplementedErrorType,
  notSupportedError,
  overflowErrorType,
  type PyException,
  recursionErrorType,
  runtimeErrorType,
  typeError,
  typeErrorType,
  unboundLocalErrorType,
  valueErrorType,
  zeroDivisionErrorType,
} from './objects/exceptions.js';
import type { PyBuiltin, PyFunction } from './objects/functions.js';
import { listIteratorSlots, listSlots, tupleIteratorSlots, tupleSlots } from './objects/list_tuple.js';
import { Namespace } from './objects/namespace.js';
import { boolSlots, floatSlots, intSlots } from './objects/numbers.js';
import { type BinarySlot, binarySlots, NOT_IMPLEMENTED, PyType, slots, type Value } from './objects/object.js';
import { reprOf, strOf } from './objects/operations.js';
import { longRangeIteratorSlots, rangeIteratorSlots, rangeSlots } from './objects/ranges.js';
import { PyTuple } from './objects/sequences.js';
import { strIteratorSlots, strSlots } from './objects/strs.js';
import {
  boolType,
  builtinType,
  floatType,
  functionType,
  intType,
  listIteratorType,
  listType,
  longRangeIteratorType,
  noneType,
  rangeIteratorType,
  rangeType,
  strIteratorType,
  strType,
  tupleIteratorType,
  tupleType,
  typeType,
} from './objects/types.js';

const EXCEPTION_TYPES: readonly PyType[] = [
  baseExceptionType,
  exceptionType,
  keyboardInterruptType,
  arithmeticErrorType,
  overflowErrorType,
  zeroDivisionErrorType,
  assertionErrorType,
  lookupErrorType,
  indexErrorType,
  memoryErrorType,
  nameErrorType,
  unboundLocalErrorType,
  runtimeErrorType,
  notImplementedErrorType,
  recursionErrorType,
  typeErrorType,
  valueErrorType,
];

const exceptionSlots = slots({
  repr: (vm, self) => {
    const { type, args } = self as PyException;
    const shown = reprOf(vm, new PyTuple(args));
    return `${type.name}${args.length === 1 ? `(${shown.slice(1, -2)})` : shown}`;
  },
  str: (vm, self) => {
    const { args } = self as PyException;
    if (args.length === 0) return '';
    return args.length === 1 ? strOf(vm, args[0] as PyException) : reprOf(vm, new PyTuple(args));
  },
});

/** A stand-in for an address: CPython shows one, and no two programs may rely on it. */
const address = '0x000000000000';

const functionSlots = slots({ repr: (_vm, self) => `<function ${(self as PyFunction).qualname} at ${address}>` });
const builtinSlots = slots({
  repr: (_vm, self) => `<built-in function ${(self as PyBuiltin).name}>`,
  call: (vm, self, args, keywords) => (self as PyBuiltin).call(vm, args, keywords),
});

let builtins: Namespace | null = null;

/** The builtins namespace. The first call gives every type its slots and makes every function; later calls answer the same. */
export function bootstrap(): Namespace {
  if (builtins !== null) return builtins;
  for (const [type, given] of [
    [intType, intSlots],
    [boolType, boolSlots],
    [floatType, floatSlots],
    [strType, strSlots],
    [listType, listSlots],
    [tupleType, tupleSlots],
    [rangeType, rangeSlots],
    [noneType, slots({ bool: () => false })],
    [functionType, functionSlots],
    [builtinType, builtinSlots],
    [typeType, TYPE_SLOTS],
    [listIteratorType, listIteratorSlots],
    [tupleIteratorType, tupleIteratorSlots],
    [strIteratorType, strIteratorSlots],
    [rangeIteratorType, rangeIteratorSlots],
    [longRangeIteratorType, longRangeIteratorSlots],
  ] as const)
    type.slots = given;
  for (const type of EXCEPTION_TYPES) type.slots = exceptionSlots;
  installConstructors(EXCEPTION_TYPES);
  const namespace = new Namespace();
  for (const row of BUILTIN_FUNCTIONS) {
    const builtin = makeBuiltin(row);
    namespace.set(builtin.name, builtin);
  }
  for (const type of [boolType, floatType, intType, rangeType, strType, typeType]) namespace.set(type.name, type);
  namespace.set('__debug__', true);
  // The attributes of the module `builtins` itself: seen by a program that deleted its own.
  namespace.set('__name__', 'builtins');
  namespace.set('__package__', '');
  builtins = namespace;
  return namespace;
}

/** `int | None`: a union. Of a type with itself it is that type. */
const unionOfTypes: BinarySlot = (_vm, left, right) => {
  const isType = (value: Value) => value === null || value instanceof PyType;
  if (!isType(left) || !isType(right)) return NOT_IMPLEMENTED;
  if (left === right) return left;
  throw notSupportedError('unions of types');
};

const TYPE_SLOTS = slots({
  binary: binarySlots([10, unionOfTypes]),
  repr: (_vm, self) => `<class '${(self as PyType).name}'>`,
  call: (vm, self, args, keywords) => {
    const type = self as PyType;
    if (type.construct === null) throw typeError(`cannot create '${type.name}' instances`);
    return type.construct(vm, args, keywords);
  },
});
