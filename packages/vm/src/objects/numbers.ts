// The slots of int, bool and float: which arithmetic to use for which pair of operands.

import { PyFloat } from '@taipan/bytecode';
import { divideFloat, powerFloat } from './floats.js';
import {
  addInt,
  bitAndInt,
  bitOrInt,
  bitXorInt,
  floorDivideInt,
  type Int,
  intToNumber,
  moduloInt,
  multiplyInt,
  powerInt,
  shiftLeftInt,
  shiftRightInt,
  subtractInt,
  trueDivideInt,
} from './integers.js';
import { type BinarySlot, binarySlots, NOT_IMPLEMENTED, slots, type Value } from './object.js';

/** The int that an int or bool is, or undefined. */
export function asInt(value: Value): Int | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return undefined;
  }
}

/** The JavaScript number that a float, int or bool converts to, or undefined. */
function asNumber(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const int = asInt(value);
  return int === undefined ? undefined : intToNumber(int);
}

const onInts =
  (compute: (left: Int, right: Int) => Value): BinarySlot =>
  (_vm, left, right) => {
    const a = asInt(left);
    const b = asInt(right);
    return a === undefined || b === undefined ? NOT_IMPLEMENTED : compute(a, b);
  };

const onFloats =
  (compute: (left: number, right: number) => number): BinarySlot =>
  (_vm, left, right) => {
    const a = asNumber(left);
    const b = asNumber(right);
    return a === undefined || b === undefined ? NOT_IMPLEMENTED : new PyFloat(compute(a, b));
  };

/** `&`, `|` and `^` of two bools is a bool, of anything else an int. */
const onBits =
  (ints: (left: Int, right: Int) => Int, bools: (left: boolean, right: boolean) => boolean): BinarySlot =>
  (vm, left, right) =>
    typeof left === 'boolean' && typeof right === 'boolean' ? bools(left, right) : onInts(ints)(vm, left, right);

function powerOfInts(base: Int, exponent: Int): Value {
  return exponent < 0 ? new PyFloat(powerFloat(intToNumber(base), intToNumber(exponent))) : powerInt(base, exponent);
}

const intBinary = [
  [1, onInts(addInt)],
  [2, onInts(subtractInt)],
  [3, onInts(multiplyInt)],
  [5, onInts((a, b) => new PyFloat(trueDivideInt(a, b)))],
  [6, onInts(moduloInt)],
  [7, onInts(powerOfInts)],
  [8, onInts(shiftLeftInt)],
  [9, onInts(shiftRightInt)],
  [10, onInts(bitOrInt)],
  [11, onInts(bitXorInt)],
  [12, onInts(bitAndInt)],
  [13, onInts(floorDivideInt)],
] as const;

/** Compares an int or float with another exactly, whatever their sizes: JavaScript's relations on bigint and number are exact. */
function compareNumbers(op: number, left: Int, right: Int): boolean {
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

const asReal = (value: Value): Int | undefined => (value instanceof PyFloat ? value.value : asInt(value));

export const intSlots = slots({
  binary: binarySlots(...intBinary),
  negative: (_vm, value) => subtractInt(0, asInt(value) as Int),
  positive: (_vm, value) => asInt(value) as Int,
  invert: (_vm, value) => subtractInt(-1, asInt(value) as Int),
  compare: (_vm, op, left, right) => {
    const other = asInt(right);
    return other === undefined ? NOT_IMPLEMENTED : compareNumbers(op, asInt(left) as Int, other);
  },
});

export const boolSlots = slots({
  ...intSlots,
  binary: binarySlots(
    ...intBinary,
    [10, onBits(bitOrInt, (a, b) => a || b)],
    [11, onBits(bitXorInt, (a, b) => a !== b)],
    [12, onBits(bitAndInt, (a, b) => a && b)],
  ),
});

export const floatSlots = slots({
  binary: binarySlots(
    [1, onFloats((a, b) => a + b)],
    [2, onFloats((a, b) => a - b)],
    [3, onFloats((a, b) => a * b)],
    [
      5,
      onFloats((a, b) => {
        if (b === 0) divideFloat(a, b);
        return a / b;
      }),
    ],
    [6, onFloats((a, b) => divideFloat(a, b).modulus)],
    [7, onFloats(powerFloat)],
    [13, onFloats((a, b) => divideFloat(a, b).quotient)],
  ),
  negative: (_vm, value) => new PyFloat(-(value as PyFloat).value),
  positive: (_vm, value) => value,
  bool: (_vm, value) => (value as PyFloat).value !== 0,
  compare: (_vm, op, left, right) => {
    const other = asReal(right);
    return other === undefined ? NOT_IMPLEMENTED : compareNumbers(op, (left as PyFloat).value, other);
  },
});

/** `divmod(left, right)` as a pair, for ints, bools and floats. @throws TypeError for other operands */
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
