// int and bool (library reference, "Numeric Types" and "Additional Methods on Integer Types").

import { PyFloat } from '@taipan/bytecode';
import { bindType, wrapping } from '../builtins/constructors.js';
import type { VM } from '../vm.js';
import { bytesOfObject } from './byte_access.js';
import { bytesFrom, PyByteArray, PyBytes, plainBytes } from './bytes.js';
import { powerComplex } from './complexes.js';
import type { TypeDefinition } from './define.js';
import { overflowError, type PyException, thrown, typeError, valueError } from './exceptions.js';
import { powerFloat } from './floats.js';
import { formatInt, formatRow } from './format.js';
import { hashInt } from './hashing.js';
import { intToText, parseInt_ } from './int_text.js';
import {
  addInt,
  bitAndInt,
  bitLength,
  bitOrInt,
  bitXorInt,
  floorDivideInt,
  type Int,
  intToNumber,
  moduloInt,
  multiplyInt,
  normalize,
  powerInt,
  powerModInt,
  shiftLeftInt,
  shiftRightInt,
  subtractInt,
  trueDivideInt,
} from './integers.js';
import { asInt, compareNumbers, indexInt, intOf, sizeArgument } from './numbers.js';
import {
  type BinarySlot,
  binarySlots,
  DIVMOD,
  NOT_IMPLEMENTED,
  type PyType,
  PyWrapped,
  slots,
  type Value,
} from './object.js';
import { callValue, isTrue, reprOf } from './operations.js';
import { PyTuple } from './sequences.js';
import { asText } from './text.js';
import { argumentTypeName, boolType, intType, typeOf } from './types.js';

const onInts =
  (compute: (left: Int, right: Int) => Value): BinarySlot =>
  (_vm, left, right) => {
    const a = asInt(left);
    const b = asInt(right);
    return a === undefined || b === undefined ? NOT_IMPLEMENTED : compute(a, b);
  };

/** `&`, `|` and `^` of two bools is a bool, of anything else an int. */
const onBits =
  (ints: (left: Int, right: Int) => Int, bools: (left: boolean, right: boolean) => boolean): BinarySlot =>
  (vm, left, right) =>
    typeof left === 'boolean' && typeof right === 'boolean' ? bools(left, right) : onInts(ints)(vm, left, right);

function powerOfInts(base: Int, exponent: Int): Value {
  return exponent < 0 ? powerOfFloats(intToNumber(base), intToNumber(exponent)) : powerInt(base, exponent);
}

/** `base ** exponent` on floats: a root of a negative number is complex. */
export function powerOfFloats(base: number, exponent: number): Value {
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent))
    return powerComplex(base, exponent);
  return new PyFloat(powerFloat(base, exponent));
}

/** What the operators do for two ints, by Operator number from 1 on. */
export const INT_OPERATIONS: readonly (((left: Int, right: Int) => Value) | undefined)[] = [
  addInt,
  subtractInt,
  multiplyInt,
  undefined,
  (left, right) => new PyFloat(trueDivideInt(left, right)),
  moduloInt,
  powerOfInts,
  shiftLeftInt,
  shiftRightInt,
  bitOrInt,
  bitXorInt,
  bitAndInt,
  floorDivideInt,
];

const BINARY = [
  ...INT_OPERATIONS.flatMap((compute, i) => (compute === undefined ? [] : [[i + 1, onInts(compute)] as const])),
  [DIVMOD, onInts((a, b) => new PyTuple([floorDivideInt(a, b), moduloInt(a, b)]))] as const,
];

const self_ = (_vm: VM, self: Value): Value => asInt(self) as Int;

/** Reads an int from the text that a str or a bytes-like object holds. @returns the ValueError where it is none */
function intFromText(vm: VM, text: string, base: number, source: Value): Int | PyException {
  const int = parseInt_(text, base);
  if (int !== undefined) return int;
  const bytes = bytesFrom(source);
  const quoted = reprOf(vm, bytes === undefined ? source : new PyBytes(bytes.slice(0, 200)));
  return valueError(
    `invalid literal for int() with base ${base}: ${quoted.length > 200 ? quoted.slice(0, 200) : quoted}`,
  );
}

/** The text that a str, or the ASCII that a bytes-like object, holds; undefined for anything else. */
export function numberText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof PyWrapped && typeof value.payload === 'string') return value.payload;
  const bytes = bytesFrom(value);
  if (bytes === undefined) return undefined;
  let text = '';
  // Bytes beyond ASCII are in no number: U+FFFF stands for them, which is no digit and no white space.
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : '\uffff';
  return text;
}

function newInt(vm: VM, value: Value | undefined, base: Value | undefined): Value {
  if (value === undefined) {
    if (base !== undefined) throw typeError('int() missing string argument');
    return 0;
  }
  if (base !== undefined) {
    const radix = indexInt(vm, base);
    if ((radix !== 0 && radix < 2) || radix > 36) throw valueError('int() base must be >= 2 and <= 36, or 0');
    const isText = asText(value) !== undefined || plainBytes(value) !== undefined || value instanceof PyByteArray;
    const text = isText ? numberText(value) : undefined;
    if (text === undefined) throw typeError("int() can't convert non-string with explicit base");
    return thrown(intFromText(vm, text, Number(radix), value));
  }
  const int = intOf(vm, value);
  if (int !== undefined) return int;
  const text = numberText(value);
  if (text !== undefined) return thrown(intFromText(vm, text, 10, value));
  throw typeError(`int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value).name}'`);
}

const intSlots = slots({
  binary: binarySlots(...BINARY),
  powerModulo: (_vm, base, exponent, modulus) => {
    const [b, e, m] = [asInt(base), asInt(exponent), asInt(modulus)];
    return b === undefined || e === undefined || m === undefined ? NOT_IMPLEMENTED : powerModInt(b, e, m);
  },
  negative: (_vm, self) => subtractInt(0, asInt(self) as Int),
  positive: self_,
  invert: (_vm, self) => subtractInt(-1, asInt(self) as Int),
  absolute: (_vm, self) => absoluteInt(asInt(self) as Int),
  int: self_,
  index: self_,
  float: (_vm, self) => new PyFloat(intToNumber(asInt(self) as Int)),
  bool: (_vm, self) => asInt(self) !== 0,
  compare: (_vm, op, left, right) => {
    const other = asInt(right);
    return other === undefined ? NOT_IMPLEMENTED : compareNumbers(op, asInt(left) as Int, other);
  },
  repr: (_vm, self) => intToText(asInt(self) as Int),
  hash: (_vm, self) => hashInt(asInt(self) as Int),
  format: formatInt,
  new: wrapping(intType, bindType('int', '(x=0, /, base=10)', newInt)),
});

const absoluteInt = (value: Int): Int => (value < 0 ? subtractInt(0, value) : value);

/** `int.__round__`: an int rounded to a multiple of `10 ** -digits`, half to even. */
function roundInt(vm: VM, self: Value, digits: Value | undefined): Value {
  const value = asInt(self) as Int;
  if (digits === undefined || digits === null) return value;
  const places = indexInt(vm, digits);
  if (places >= 0) return value;
  const zeros = subtractInt(0, places);
  // With more zeros than the value has digits the answer is 0: do not compute the power.
  if (zeros > 2 + bitLength(value) * 0.302) return 0;
  const unit = powerInt(10, zeros);
  const remainder = moduloInt(value, unit);
  const lower = subtractInt(value, remainder);
  const twice = multiplyInt(remainder, 2);
  const up = twice > unit || (twice === unit && moduloInt(floorDivideInt(lower, unit), 2) === 1);
  return up ? addInt(lower, unit) : lower;
}

function bitCount(value: Int): number {
  let count = 0;
  for (const digit of absoluteInt(value).toString(16)) count += BITS_OF_DIGIT[Number.parseInt(digit, 16)] as number;
  return count;
}
const BITS_OF_DIGIT = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

/** Whether the bytes of an int start with the lowest. @throws ValueError */
function isLittleEndian(order: Value | undefined, method: string): boolean {
  if (order === undefined) return false;
  const text = order instanceof PyWrapped ? order.payload : order;
  if (typeof text !== 'string')
    throw typeError(`${method}() argument 'byteorder' must be str, not ${argumentTypeName(order)}`);
  if (text !== 'little' && text !== 'big') throw valueError("byteorder must be either 'little' or 'big'");
  return text === 'little';
}

function toBytes(
  vm: VM,
  self: Value,
  length: Value | undefined,
  order: Value | undefined,
  signed: Value | undefined,
): Value {
  const size = length === undefined ? 1 : sizeArgument(vm, length);
  const little = isLittleEndian(order, 'to_bytes');
  const isSigned = signed !== undefined && isTrue(vm, signed);
  if (size < 0) throw valueError('length argument must be non-negative');
  const value = asInt(self) as Int;
  if (value < 0 && !isSigned) throw overflowError("can't convert negative int to unsigned");
  // Two's complement takes one bit more; of a negative number the lowest value of that many bits still fits.
  const bits = isSigned ? bitLength(value < 0 ? addInt(value, 1) : value) + 1 : bitLength(value);
  if (bits > size * 8 && !(value === 0 && size === 0)) throw overflowError('int too big to convert');
  const data = new Uint8Array(size);
  if (size > 0) {
    const hex = BigInt.asUintN(size * 8, BigInt(value))
      .toString(16)
      .padStart(size * 2, '0');
    for (let i = 0; i < size; i++) {
      const byte = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
      data[little ? size - 1 - i : i] = byte;
    }
  }
  return new PyBytes(data);
}

function fromBytes(vm: VM, type: PyType, source: Value, order: Value | undefined, signed: Value | undefined): Value {
  const little = isLittleEndian(order, 'from_bytes');
  const isSigned = signed !== undefined && isTrue(vm, signed);
  const data = bytesOfObject(vm, source);
  let hex = '';
  for (let i = 0; i < data.length; i++)
    hex += (data[little ? data.length - 1 - i : i] as number).toString(16).padStart(2, '0');
  let value = hex === '' ? 0n : BigInt(`0x${hex}`);
  if (isSigned) value = BigInt.asIntN(data.length * 8, value);
  const int = normalize(value);
  return type === intType ? int : callValue(vm, type, [int]);
}

const ratio = (_vm: VM, self: Value): Value => new PyTuple([asInt(self) as Int, 1]);

/** `int(value)`. */
function callInt(vm: VM, value: Value): Value | undefined {
  return typeof value === 'string' ? vm.given(intFromText(vm, value, 10, value)) : newInt(vm, value, undefined);
}

export const intDefinition: TypeDefinition = {
  slots: intSlots,
  callOne: callInt,
  documentation: 'int([x]) -> integer\nint(x, base=10) -> integer\n\nA number or a text as an integer.',
  methods: [
    formatRow(formatInt),
    ['as_integer_ratio()', ratio, 'The pair of the int and 1.'],
    [
      'bit_count()',
      (_vm: VM, self: Value) => bitCount(asInt(self) as Int),
      'How many bits of the absolute value are 1.',
    ],
    [
      'bit_length()',
      (_vm: VM, self: Value) => bitLength(asInt(self) as Int),
      'How many bits the absolute value needs.',
    ],
    ['conjugate()', self_, 'The int itself.'],
    ['is_integer()', () => true, 'True.'],
    ["to_bytes(length=1, byteorder='big', *, signed=False)", toBytes, 'The bytes that represent the int.'],
    ['__round__(ndigits=None, /)', roundInt, 'Rounded to a multiple of a power of ten.'],
    ['__trunc__()', self_, 'The int itself.'],
    ['__floor__()', self_, 'The int itself.'],
    ['__ceil__()', self_, 'The int itself.'],
    ['__getnewargs__()', (_vm: VM, self: Value) => new PyTuple([asInt(self) as Int]), 'For copying.'],
  ],
  classMethods: [["from_bytes(bytes, byteorder='big', *, signed=False)", fromBytes, 'The int that bytes represent.']],
  attributes: [
    ['real', self_, null, 'The int itself.'],
    ['imag', () => 0, null, '0.'],
    ['numerator', self_, null, 'The int itself.'],
    ['denominator', () => 1, null, '1.'],
  ],
};

const boolSlots = slots({
  ...intSlots,
  binary: binarySlots(
    ...BINARY,
    [10, onBits(bitOrInt, (a, b) => a || b)],
    [11, onBits(bitXorInt, (a, b) => a !== b)],
    [12, onBits(bitAndInt, (a, b) => a && b)],
  ),
  invert: (vm, self) => {
    vm.warnDeprecated(
      "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying " +
        "int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you " +
        'really want the bitwise inversion of the underlying int.',
    );
    return self ? -2 : -1;
  },
  repr: (_vm, self) => (self ? 'True' : 'False'),
  new: wrapping(boolType, bindType('bool', '(object=False, /)', newBool)),
});

function newBool(vm: VM, value: Value | undefined): Value {
  return value !== undefined && isTrue(vm, value);
}

export const boolDefinition: TypeDefinition = {
  slots: boolSlots,
  callOne: newBool,
  documentation: 'bool(object=False, /)\n\nWhether an object is true.',
  final: true,
};
