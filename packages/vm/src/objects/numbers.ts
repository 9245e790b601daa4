// Numbers as JavaScript sees them: which int or float a value is, and the protocols that make one of any object
// (section 3.3.8 "Emulating numeric types" of Python's reference).

import { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { overflowError, typeError } from './exceptions.js';
import { divideFloat } from './floats.js';
import { floorDivideInt, type Int, intToNumber, moduloInt } from './integers.js';
import { PyWrapped, type Value } from './object.js';
import { MAX_INDEX } from './operations.js';
import { typeOf } from './types.js';

/** The int that an instance of int is (bool and classes derived from int included), or undefined. */
export function asInt(value: Value): Int | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default: {
      if (!(value instanceof PyWrapped)) return undefined;
      const { payload } = value;
      return typeof payload === 'number' || typeof payload === 'bigint' ? payload : undefined;
    }
  }
}

/** The JavaScript number that an instance of float is, or undefined. */
export function asFloat(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  return value instanceof PyWrapped && value.payload instanceof PyFloat ? value.payload.value : undefined;
}

/**
 * The JavaScript number that an instance of float or int converts to, or undefined.
 * @throws OverflowError for an int that no float can hold
 */
export function asNumber(value: Value): number | undefined {
  const float = asFloat(value);
  if (float !== undefined) return float;
  const int = asInt(value);
  return int === undefined ? undefined : intToNumber(int);
}

/** The same without rounding: ints stay exact. */
export function asReal(value: Value): Int | undefined {
  return asFloat(value) ?? asInt(value);
}

/** Whether two numbers are in a CompareOperator's relation: JavaScript's relations between bigint and number are exact. */
export function compareNumbers(op: number, left: Int, right: Int): boolean {
  switch (op) {
    case 1:
      // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are equal by value only here
      return left == right;
    case 2:
      // biome-ignore lint/suspicious/noDoubleEquals: as above
      return left != right;
    case 3:
      return left < right;
    case 4:
      return left <= right;
    case 5:
      return left > right;
    default:
      return left >= right;
  }
}

/** `operator.index(value)`: the int of an object that stands for one. @throws TypeError */
export function indexInt(vm: VM, value: Value): Int {
  const int = asInt(value);
  if (int !== undefined) return int;
  const slot = typeOf(value).slots.index;
  if (slot === null) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  return intResult(vm, '__index__', slot(vm, value));
}

/** Warns of a conversion whose result is not of the type itself, but of a class that derives from it. May run Python code. */
export function warnOfSubclass(vm: VM, method: string, expected: string, actual: string): void {
  vm.warnDeprecated(
    `${method} returned non-${expected} (type ${actual}).  The ability to return an instance of a strict subclass of ${expected} is ` +
      'deprecated, and may be removed in a future version of Python.',
  );
}

/** The int that a method of conversion answered. @throws TypeError if it is none */
function intResult(vm: VM, method: string, result: Value): Int {
  if (typeof result === 'number' || typeof result === 'bigint') return result;
  const int = asInt(result);
  const { name } = typeOf(result);
  if (int === undefined) throw typeError(`${method} returned non-int (type ${name})`);
  warnOfSubclass(vm, method, 'int', name);
  return int;
}

/** Whether a value has `__index__`. */
export const hasIndex = (value: Value): boolean => asInt(value) !== undefined || typeOf(value).slots.index !== null;

/** An index-sized int (Py_ssize_t). @throws OverflowError beyond 32 bits, as in Pyodide */
export function indexSize(vm: VM, value: Value): number {
  const int = indexInt(vm, value);
  if (typeof int === 'bigint' || int > MAX_INDEX || int < -MAX_INDEX - 1)
    throw overflowError(`cannot fit '${typeOf(value).name}' into an index-sized integer`);
  return int;
}

/** An argument for a parameter of C type Py_ssize_t. @throws OverflowError beyond 32 bits, as in Pyodide */
export function sizeArgument(vm: VM, value: Value): number {
  const int = indexInt(vm, value);
  if (typeof int === 'bigint' || int > MAX_INDEX || int < -MAX_INDEX - 1)
    throw overflowError('Python int too large to convert to C ssize_t');
  return int;
}

/** An int for a parameter of C type int. @throws OverflowError beyond 32 bits */
export function indexInt32(vm: VM, value: Value): number {
  const int = indexInt(vm, value);
  if (typeof int === 'bigint' || int > 0x7fffffff || int < -0x80000000)
    throw overflowError('Python int too large to convert to C int');
  return int;
}

/** What `__int__` or `__index__` of an object answers; undefined if it has neither. */
export function intOf(vm: VM, value: Value): Int | undefined {
  const { int, index } = typeOf(value).slots;
  if (int !== null) {
    return intResult(vm, '__int__', int(vm, value));
  }
  return index === null ? undefined : intResult(vm, '__index__', index(vm, value));
}

/** The JavaScript number that a float holds, or else that `__float__` or `__index__` of an object answers; undefined if it has neither. */
export const numberOf = (vm: VM, value: Value): number | undefined => asFloat(value) ?? convertedNumber(vm, value);

/** The same for conversions to float as such, which ask `__float__` of a class that derives from float as well. */
export function convertedNumber(vm: VM, value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'number') return value;
  const { float, index, int } = typeOf(value).slots;
  if (float !== null) {
    const result = float(vm, value);
    if (result instanceof PyFloat) return result.value;
    const number = asFloat(result);
    const method = `${typeOf(value).name}.__float__`;
    if (number === undefined) throw typeError(`${method} returned non-float (type ${typeOf(result).name})`);
    warnOfSubclass(vm, method, 'float', typeOf(result).name);
    return number;
  }
  if (index !== null) return intToNumber(intResult(vm, '__index__', index(vm, value)));
  return int === null ? undefined : asNumber(value);
}

/** The number for a parameter that must be real: what the functions of `math` take. @throws TypeError */
export function realNumber(vm: VM, value: Value): number {
  const number = numberOf(vm, value);
  if (number === undefined) throw typeError(`must be real number, not ${typeOf(value).name}`);
  return number;
}

/** `divmod(left, right)` as a pair, for ints and floats; undefined for other operands. */
export function divmodNumbers(left: Value, right: Value): [Value, Value] | undefined {
  const a = asInt(left);
  const b = asInt(right);
  if (a !== undefined && b !== undefined) return [floorDivideInt(a, b), moduloInt(a, b)];
  const x = asNumber(left);
  const y = asNumber(right);
  if (x === undefined || y === undefined) return undefined;
  const { quotient, modulus } = divideFloat(x, y);
  return [new PyFloat(quotient), new PyFloat(modulus)];
}
