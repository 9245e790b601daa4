// The protocols: what the loop and the builtins call for any value (section 3.3 of Python's reference).
// Each looks up a slot of the value's type; errors carry CPython's texts.

import { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { findAttribute } from './attributes.js';
import { PyBoundBuiltin, PyMethodDescriptor } from './descriptors.js';
import { indexError, memoryError, overflowError, PyException, typeError, typeErrorType } from './exceptions.js';
import { floatToText } from './float_text.js';
import { PyBuiltin } from './functions.js';
import { genericAlias } from './generic-alias.js';
import { intToText } from './int_text.js';
import type { Int } from './integers.js';
import { SequenceIterator } from './iterators.js';
import {
  type BinarySlot,
  isNotImplemented,
  isSubtype,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  type NotImplemented,
  PyType,
  type Slots,
  type Value,
} from './object.js';
import { PyList, PyTuple } from './sequences.js';
import { strRepr } from './str_repr.js';
import { codePointLength, isWide } from './text.js';
import { functionType, listType, objectType, tupleType, typeOf, typeType } from './types.js';

/** Signs by Operator number. */
const BINARY_SIGNS = ['', '+', '-', '*', '@', '/', '%', '** or pow()', '<<', '>>', '|', '^', '&', '//', 'divmod()'];
const INPLACE_SIGNS = ['', '+=', '-=', '*=', '@=', '/=', '%=', '**=', '<<=', '>>=', '|=', '^=', '&=', '//='];
/** Signs by CompareOperator number. */
const COMPARE_SIGNS = ['', '==', '!=', '<', '<=', '>', '>='];
/** For `a op b` the number of the operator with `b op' a`. */
const REFLECTED = [0, 1, 2, 5, 6, 3, 4];

/** What the operands' types have for an operator, if anything. */
export function tryBinary(vm: VM, op: number, left: Value, right: Value): Value | NotImplemented {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  const leftSlot = leftType.slots.binary[op] ?? null;
  let rightSlot = leftType === rightType ? null : (rightType.slots.binary[op] ?? null);
  if (rightSlot === leftSlot) rightSlot = null;
  let result: Value | NotImplemented;
  if (leftSlot !== null) {
    if (rightSlot !== null && rightType.mro.includes(leftType)) {
      result = rightSlot(vm, left, right);
      if (!isNotImplemented(result)) return result;
      rightSlot = null;
    }
    result = leftSlot(vm, left, right);
    if (!isNotImplemented(result)) return result;
  }
  return rightSlot === null ? NOT_IMPLEMENTED : rightSlot(vm, left, right);
}

/** @throws TypeError: no operand knows the operation */
export function unsupported(sign: string, left: Value, right: Value): never {
  throw typeError(`unsupported operand type(s) for ${sign}: '${typeOf(left).name}' and '${typeOf(right).name}'`);
}

/** `left op right` for an Operator number. */
export function binaryOperation(vm: VM, op: number, left: Value, right: Value): Value {
  const result = tryBinary(vm, op, left, right);
  return isNotImplemented(result) ? unsupported(BINARY_SIGNS[op] as string, left, right) : result;
}

const MULTIPLY = 3;
/** The slots of `*` that repeat a sequence. */
export const REPETITIONS = new Set<BinarySlot>();
/** What the slots of `+`, `+=` and `*=` that ask the other operand first do by themselves, as their special methods do. */
export const UNASKED = new Map<BinarySlot | null, LoneOperator>();
export type LoneOperator = (vm: VM, left: Value, right: Value) => Value;
export const unasked = (slot: BinarySlot): BinarySlot => UNASKED.get(slot) ?? slot;
const isRepetition = (value: Value): boolean => REPETITIONS.has(typeOf(value).slots.binary[MULTIPLY] as BinarySlot);

function ownMultiply(vm: VM, left: Value, right: Value): Value | NotImplemented {
  const slot = typeOf(left).slots.binary[MULTIPLY] ?? null;
  return slot === null ? NOT_IMPLEMENTED : slot(vm, left, right);
}

const isBuiltinSlot = (type: PyType, slot: BinarySlot): boolean =>
  type.mro.some((base) => !base.isHeap && base.slots.inplace?.[MULTIPLY] === slot);

/** `left op= right`: the value to bind to the target. */
export function inplaceOperation(vm: VM, op: number, left: Value, right: Value): Value {
  const type = typeOf(left);
  const slot = type.slots.inplace?.[op] ?? null;
  if (slot !== null) {
    // The `*` of a class written in Python comes before the repetition in place that it has from a sequence.
    if (op === MULTIPLY && type.isHeap && !isRepetition(left) && isBuiltinSlot(type, slot)) {
      const first = tryBinary(vm, op, left, right);
      if (!isNotImplemented(first)) return first;
    }
    const result = slot(vm, left, right);
    if (!isNotImplemented(result)) return result;
  }
  // A sequence on the right is not repeated for a left operand that might be a sequence itself.
  const { isHeap, slots } = type;
  const isAsked = op !== MULTIPLY || !((isHeap || slots.length !== null) && isRepetition(right)) || isRepetition(left);
  const result = isAsked ? tryBinary(vm, op, left, right) : ownMultiply(vm, left, right);
  return isNotImplemented(result) ? unsupported(INPLACE_SIGNS[op] as string, left, right) : result;
}

/** `-value`. */
export function negative(vm: VM, value: Value): Value {
  const slot = typeOf(value).slots.negative;
  if (slot === null) throw typeError(`bad operand type for unary -: '${typeOf(value).name}'`);
  return slot(vm, value);
}

/** `+value`. */
export function positive(vm: VM, value: Value): Value {
  const slot = typeOf(value).slots.positive;
  if (slot === null) throw typeError(`bad operand type for unary +: '${typeOf(value).name}'`);
  return slot(vm, value);
}

/** `~value`. */
export function invert(vm: VM, value: Value): Value {
  const slot = typeOf(value).slots.invert;
  if (slot === null) throw typeError(`bad operand type for unary ~: '${typeOf(value).name}'`);
  return slot(vm, value);
}

/** `left op right` for a CompareOperator from Eq to GtE (section 6.10.1 "Value comparisons"). */
export function compareOperation(vm: VM, op: number, left: Value, right: Value): Value {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  let result: Value | NotImplemented;
  let triedReflected = false;
  if (leftType !== rightType && rightType.slots.compare !== null && rightType.mro.includes(leftType)) {
    triedReflected = true;
    result = rightType.slots.compare(vm, REFLECTED[op] as number, right, left);
    if (!isNotImplemented(result)) return result;
  }
  if (leftType.slots.compare !== null) {
    result = leftType.slots.compare(vm, op, left, right);
    if (!isNotImplemented(result)) return result;
  }
  if (!triedReflected && rightType.slots.compare !== null) {
    result = rightType.slots.compare(vm, REFLECTED[op] as number, right, left);
    if (!isNotImplemented(result)) return result;
  }
  if (op === 1) return isSame(left, right);
  if (op === 2) return !isSame(left, right);
  throw typeError(
    `'${COMPARE_SIGNS[op]}' not supported between instances of '${leftType.name}' and '${rightType.name}'`,
  );
}

/** `left is right`: primitives have no identity but their value. */
export function isSame(left: Value, right: Value): boolean {
  return left === right;
}

/** `left == right` as a JavaScript boolean; identical values are equal without asking, as in containers. */
export function isEqual(vm: VM, left: Value, right: Value): boolean {
  return left === right || isTrue(vm, compareOperation(vm, 1, left, right));
}

/** `bool(value)` (section "Truth Value Testing" of the library reference). */
export function isTrue(vm: VM, value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value.length > 0;
  if (value === null) return false;
  if (typeof value === 'bigint') return true;
  const { bool, length } = typeOf(value).slots;
  if (bool !== null) return bool(vm, value);
  return length === null || lengthOf(vm, value) > 0;
}

/** `repr(value)`. */
export function reprOf(vm: VM, value: Value): string {
  return typeof value === 'number' ? intToText(value) : reprOfOther(vm, value);
}

function reprOfOther(vm: VM, value: Exclude<Value, number>): string {
  switch (typeof value) {
    case 'bigint':
      return intToText(value);
    case 'string':
      return strRepr(value);
    case 'boolean':
      return value ? 'True' : 'False';
  }
  if (value === null) return 'None';
  if (value instanceof PyFloat) return floatToText(value.value);
  const slot = typeOf(value).slots.repr;
  if (slot === null) return (objectType.slots.repr as NonNullable<Slots['repr']>)(vm, value);
  vm.enterNested(' while getting the repr of an object');
  const text = slot(vm, value);
  vm.leaveNested();
  return text;
}

/** `str(value)`. */
export function strOf(vm: VM, value: Value): string {
  if (typeof value === 'string') return value;
  const slot = typeOf(value).slots.str;
  if (slot === null) return reprOf(vm, value);
  vm.enterNested(' while getting the str of an object');
  try {
    return slot(vm, value);
  } finally {
    vm.leaveNested();
  }
}

/** `len(value)`. */
export function lengthOf(vm: VM, value: Value): number {
  if (typeof value === 'string') return codePointLength(value);
  if (value instanceof PyList && value.type === listType) return value.items.length;
  if (value instanceof PyTuple && value.type === tupleType) return value.items.length;
  const slot = typeOf(value).slots.length;
  if (slot === null) throw typeError(`object of type '${typeOf(value).name}' has no len()`);
  const length = slot(vm, value);
  if (typeof length === 'bigint' || length > MAX_INDEX)
    throw overflowError("cannot fit 'int' into an index-sized integer");
  return length;
}

/** `container[key]`. */
export function getItem(vm: VM, container: Value, key: Value): Value {
  if (typeof container === 'string' && typeof key === 'number' && !isWide(container)) {
    const index = key < 0 ? key + container.length : key;
    if (index >= 0 && index < container.length) return container[index] as string;
  }
  const slot = typeOf(container).slots.getItem;
  if (slot !== null) return slot(vm, container, key);
  if (container instanceof PyType) return parameterise(vm, container, key);
  throw typeError(`'${typeOf(container).name}' object is not subscriptable`);
}

/** `cls[item]` (section 3.3.5 "Emulating generic types" of Python's reference). */
function parameterise(vm: VM, cls: PyType, item: Value): Value {
  if (cls === typeType) return genericAlias(cls, item);
  const method =
    cls.lookup('__class_getitem__') === undefined ? undefined : findAttribute(vm, cls, '__class_getitem__');
  if (method === undefined || method === null) throw typeError(`type '${cls.name}' is not subscriptable`);
  return callValue(vm, method, [item]);
}

/** `container[key] = value`. */
export function setItem(vm: VM, container: Value, key: Value, value: Value): void {
  const { slots, name } = typeOf(container);
  if (slots.setItem === null) {
    if (slots.getItem !== null && isIndex(key)) checkIndex(key);
    throw typeError(`'${name}' object does not support item assignment`);
  }
  slots.setItem(vm, container, key, value);
}

/** `del container[key]`. */
export function deleteItem(vm: VM, container: Value, key: Value): void {
  const { slots, name, isHeap } = typeOf(container);
  if (slots.deleteItem === null) {
    if ((slots.getItem === null && !isHeap) || !isIndex(key))
      throw typeError(`'${name}' object does not support item deletion`);
    checkIndex(key);
    throw typeError(`'${name}' object doesn't support item deletion`);
  }
  slots.deleteItem(vm, container, key);
}

/** `value in container`. */
export function contains(vm: VM, container: Value, value: Value): boolean {
  const slot = typeOf(container).slots.contains;
  return slot !== null ? slot(vm, container, value) : iterationContains(vm, container, value);
}

/** `value in container` of a container that says so by its members alone. */
export function iterationContains(vm: VM, container: Value, value: Value): boolean {
  const type = typeOf(container);
  const { slots, name } = type;
  const isIterable = slots.iter !== null || (type.isHeap && slots.getItem !== null);
  if (!isIterable || (type.isHeap && type.lookup('__iter__') === null))
    throw typeError(`argument of type '${name}' is not a container or iterable`);
  const iterator = iteratorFor(vm, container, `argument of type '${name}' is not a container or iterable`);
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return false;
    if (isEqual(vm, member, value)) return true;
  }
}

/** `iter(value)`. */
export function getIterator(vm: VM, value: Value): Value {
  const type = typeOf(value);
  const slot = type.slots.iter;
  if (!type.isHeap) {
    if (slot !== null) return slot(vm, value);
  } else if (type.lookup('__iter__') !== null) {
    if (slot !== null) return slot(vm, value);
    // The sequence protocol: a class with `__getitem__` alone.
    if (type.slots.getItem !== null) return new SequenceIterator(value);
  }
  throw typeError(`'${type.name}' object is not iterable`);
}

/** `iter(value)`. @throws TypeError in words of its own, whatever TypeError `__iter__` raised */
export function iteratorFor(vm: VM, value: Value, refusal: string): Value {
  try {
    return getIterator(vm, value);
  } catch (error) {
    if (!(error instanceof PyException) || !isSubtype(error.type, typeErrorType)) throw error;
    throw typeError(refusal);
  }
}

/** The next member of an iterator, or `undefined` at its end. */
export function nextOf(vm: VM, iterator: Value): Value | undefined {
  const slot = typeOf(iterator).slots.next;
  if (slot === null) throw typeError(`'${typeOf(iterator).name}' object is not an iterator`);
  return slot(vm, iterator);
}

/** The members of an iterable. @throws TypeError if it is none, MemoryError if there are too many */
export function listOf(vm: VM, iterable: Value): Value[] {
  const iterator = getIterator(vm, iterable);
  const items: Value[] = [];
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return items;
    items.push(member);
    if ((items.length & 0xffff) === 0) vm.checkSize(items.length);
  }
}

/** `callee(*args, **keywords)` from our own code: a Python function runs in a nested loop. */
export function callValue(
  vm: VM,
  callee: Value,
  args: readonly Value[],
  keywords: KeywordArguments | null = null,
): Value {
  const type = typeOf(callee);
  if (type === functionType) return vm.callFunction(callee, args, keywords);
  if (type.slots.call === null) throw typeError(`'${type.name}' object is not callable`);
  return type.slots.call(vm, callee, args, keywords);
}

/** `callee(argument)`, for what calls a function again and again. */
export function callWithOne(vm: VM, callee: Value, argument: Value): Value {
  if (callee instanceof PyBuiltin && callee.callOne !== null) return callee.callOne(vm, argument);
  if (callee instanceof PyBoundBuiltin) {
    const { descriptor, self } = callee;
    if (descriptor instanceof PyMethodDescriptor && descriptor.callOne !== null)
      return descriptor.callOne(vm, self, argument);
  }
  if (callee instanceof PyType && callee.callOne !== null) {
    const value = callee.callOne(vm, argument);
    if (value === undefined) throw vm.takeRaised();
    return value;
  }
  return callValue(vm, callee, [argument]);
}

/** CPython's largest index where pointers have 32 bits, as in Pyodide; nothing in JavaScript holds more. */
export const MAX_INDEX = 2 ** 31 - 1;

/** The error for a text or bytes longer than this machine makes them: an OverflowError where CPython cannot count so far, either. */
export const tooLong = (length: number, message: string) =>
  length > MAX_INDEX ? overflowError(message) : memoryError();

/** An int from a value that has `__index__` (section 3.3.8 of Python's reference). */
export function toIndex(value: Value): Int {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
}

/** A repetition count or size: an int that must fit an index. */
export function toCount(value: Int): number {
  if (typeof value === 'bigint' || value > MAX_INDEX || value < -MAX_INDEX - 1)
    throw overflowError("cannot fit 'int' into an index-sized integer");
  return value;
}

/** Whether a value is an int or a bool, which can be used where an index is wanted. */
export function isIndex(value: Value): value is number | bigint | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

/** A subscript as a JavaScript number. @throws IndexError if no sequence can be so long */
export function checkIndex(key: number | bigint | boolean): number {
  const index = Number(key);
  if (index > MAX_INDEX || index < -MAX_INDEX - 1) throw indexError("cannot fit 'int' into an index-sized integer");
  return index;
}

/**
 * A subscript resolved against a length: 0 to length - 1.
 * @param message what IndexError says if there is no such member
 */
export function resolveIndex(key: number | bigint | boolean, length: number, message: string): number {
  const index = checkIndex(key);
  const resolved = index < 0 ? index + length : index;
  if (resolved < 0 || resolved >= length) throw indexError(message);
  return resolved;
}

/** Whether `iter(value)` would find a way to iterate. */
export function isIterable(value: Value): boolean {
  const type = typeOf(value);
  return type.slots.iter !== null || (type.isHeap && type.lookup('__getitem__') !== undefined);
}
