// float (library reference, "Numeric Types" and "Additional Methods on Float").

import { PyFloat } from '@taipan/bytecode';
import { bindType, wrapping } from '../builtins/constructors.js';
import type { VM } from '../vm.js';
import type { TypeDefinition } from './define.js';
import { overflowError, type PyException, thrown, typeError, valueError } from './exceptions.js';
import { decompose } from './fixed_point.js';
import { fromHex, toHex } from './float_hex.js';
import { floatToText, parseFloat_ } from './float_text.js';
import { divideFloat, roundToDigits, roundToInt } from './floats.js';
import { formatFloat, formatRow } from './format.js';
import { hashFloat, identityOf } from './hashing.js';
import { numberText, powerOfFloats } from './int_type.js';
import { normalize, numberToInt } from './integers.js';
import { asFloat, asNumber, asReal, compareNumbers, convertedNumber, indexInt, realNumber } from './numbers.js';
import type { PyObject } from './object.js';
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
import { callValue, reprOf } from './operations.js';
import { PyTuple } from './sequences.js';
import { hasOwnInit } from './tuple.js';
import { argumentTypeName, floatType, typeOf } from './types.js';

const onFloats =
  (compute: (left: number, right: number) => Value): BinarySlot =>
  (_vm, left, right) => {
    const a = asNumber(left);
    const b = asNumber(right);
    return a === undefined || b === undefined ? NOT_IMPLEMENTED : compute(a, b);
  };

const of = (self: Value): number => asFloat(self) as number;

/** The float that an instance is: itself unless its class derives from float. */
const plain = (_vm: VM, self: Value): Value => (self instanceof PyFloat ? self : new PyFloat(of(self)));

function newFloat(vm: VM, value: Value | undefined): Value {
  if (value === undefined) return new PyFloat(0);
  if (value instanceof PyFloat) return value;
  const number = convertedNumber(vm, value);
  if (number !== undefined) return new PyFloat(number);
  const text = numberText(value);
  if (text === undefined)
    throw typeError(`float() argument must be a string or a real number, not '${typeOf(value).name}'`);
  return thrown(floatFromText(vm, text, value));
}

/** Reads a float from the text that a str or a bytes-like object holds. @returns the ValueError where it is none */
function floatFromText(vm: VM, text: string, source: Value): PyFloat | PyException {
  const parsed = parseFloat_(text);
  return parsed === undefined
    ? valueError(`could not convert string to float: ${reprOf(vm, source)}`)
    : new PyFloat(parsed);
}

const makeFloat = wrapping(floatType, bindType('float', '(x=0, /)', newFloat));

const floatSlots = slots({
  binary: binarySlots(
    [1, onFloats((a, b) => new PyFloat(a + b))],
    [2, onFloats((a, b) => new PyFloat(a - b))],
    [3, onFloats((a, b) => new PyFloat(a * b))],
    [
      5,
      onFloats((a, b) => {
        if (b === 0) divideFloat(a, b);
        return new PyFloat(a / b);
      }),
    ],
    [6, onFloats((a, b) => new PyFloat(divideFloat(a, b).modulus))],
    [7, onFloats(powerOfFloats)],
    [13, onFloats((a, b) => new PyFloat(divideFloat(a, b).quotient))],
    [
      DIVMOD,
      onFloats((a, b) => {
        const { quotient, modulus } = divideFloat(a, b);
        return new PyTuple([new PyFloat(quotient), new PyFloat(modulus)]);
      }),
    ],
  ),
  powerModulo: () => {
    throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  },
  negative: (_vm, self) => new PyFloat(-of(self)),
  positive: plain,
  absolute: (_vm, self) => new PyFloat(Math.abs(of(self))),
  int: (_vm, self) => numberToInt(of(self)),
  float: plain,
  bool: (_vm, self) => of(self) !== 0,
  compare: (_vm, op, left, right) => {
    const other = asReal(right);
    return other === undefined ? NOT_IMPLEMENTED : compareNumbers(op, of(left), other);
  },
  repr: (_vm, self) => floatToText(of(self)),
  hash: (_vm, self) => (Number.isNaN(of(self)) ? identityOf(self as PyObject) >> 4 : hashFloat(of(self))),
  format: formatFloat,
  // A class with an __init__ of its own may take keyword arguments.
  new: (vm, type, args, keywords) =>
    makeFloat(vm, type, args, type !== floatType && hasOwnInit(type) ? null : keywords),
});

/** `float.as_integer_ratio`: numerator and denominator in lowest terms. */
function ratio(_vm: VM, self: Value): Value {
  const value = of(self);
  if (Number.isNaN(value)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw overflowError('cannot convert Infinity to integer ratio');
  if (value === 0) return new PyTuple([0, 1]);
  let { mantissa, exponent } = decompose(Math.abs(value));
  // The mantissa has 53 bits at most: its trailing zeros can go one by one.
  for (; exponent < 0 && (mantissa & 1n) === 0n; exponent++) mantissa >>= 1n;
  if (value < 0) mantissa = -mantissa;
  return exponent >= 0
    ? new PyTuple([normalize(mantissa << BigInt(exponent)), 1])
    : new PyTuple([normalize(mantissa), normalize(1n << BigInt(-exponent))]);
}

function round(vm: VM, self: Value, digits: Value | undefined): Value {
  if (digits === undefined || digits === null) return roundToInt(of(self));
  return new PyFloat(roundToDigits(of(self), indexInt(vm, digits)));
}

/** An instance of `type` with this value. */
const instance = (vm: VM, type: PyType, value: PyFloat): Value =>
  type === floatType ? value : callValue(vm, type, [value]);

export const floatDefinition: TypeDefinition = {
  slots: floatSlots,
  callOne: (vm, value) => (typeof value === 'string' ? vm.given(floatFromText(vm, value, value)) : newFloat(vm, value)),
  documentation: 'float(x=0, /)\n\nA number or a text as a floating-point number.',
  methods: [
    formatRow(formatFloat),
    ['as_integer_ratio()', ratio, 'The float as a fraction in lowest terms.'],
    ['conjugate()', plain, 'The float itself.'],
    ['hex()', (_vm: VM, self: Value) => toHex(of(self)), 'The float in hexadecimal.'],
    ['is_integer()', (_vm: VM, self: Value) => Number.isInteger(of(self)), 'Whether the float is a whole number.'],
    ['__round__(ndigits=None, /)', round, 'Rounded to a number of decimal digits, half to even.'],
    ['__trunc__()', (_vm: VM, self: Value) => numberToInt(of(self)), 'Rounded towards zero.'],
    ['__floor__()', (_vm: VM, self: Value) => numberToInt(Math.floor(of(self))), 'Rounded towards minus infinity.'],
    ['__ceil__()', (_vm: VM, self: Value) => numberToInt(Math.ceil(of(self))), 'Rounded towards infinity.'],
    ['__getnewargs__()', (_vm: VM, self: Value) => new PyTuple([new PyFloat(of(self))]), 'For copying.'],
  ],
  classMethods: [
    [
      'fromhex(string, /)',
      (vm: VM, type: PyType, text: Value) => {
        const plainText = text instanceof PyWrapped ? text.payload : text;
        if (typeof plainText !== 'string') throw typeError('bad argument type for built-in operation');
        return instance(vm, type, new PyFloat(fromHex(plainText)));
      },
      'The float that a hexadecimal text represents.',
    ],
    [
      'from_number(number, /)',
      (vm: VM, type: PyType, value: Value) =>
        instance(vm, type, value instanceof PyFloat ? value : new PyFloat(realNumber(vm, value))),
      'A real number as a float.',
    ],
    [
      '__getformat__(typestr, /)',
      (_vm: VM, _type: PyType, name: Value) => {
        if (typeof name !== 'string')
          throw typeError(`__getformat__() argument must be str, not ${argumentTypeName(name)}`);
        if (name !== 'double' && name !== 'float')
          throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
        return 'IEEE, little-endian';
      },
      'How floats are stored.',
    ],
  ],
  attributes: [
    ['real', plain, null, 'The float itself.'],
    ['imag', () => new PyFloat(0), null, '0.0.'],
  ],
};
