// The built-in functions of numbers (library reference, "Built-in Functions"): abs, bin, divmod, hex, oct, pow, round, sum.

import { PyFloat } from '@taipan/bytecode';
import { specialMethodIfThere } from '../objects/attributes.js';
import { PyByteArray, plainBytes } from '../objects/bytes.js';
import { PyComplex } from '../objects/complexes.js';
import { typeError } from '../objects/exceptions.js';
import { roundToInt } from '../objects/floats.js';
import { type Int, intToNumber } from '../objects/integers.js';
import { asInt, indexInt } from '../objects/numbers.js';
import { DIVMOD, isNotImplemented, isSubtype, PyWrapped, type Value } from '../objects/object.js';
import { binaryOperation, callValue, getIterator, nextOf } from '../objects/operations.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

/** `abs(value)`. */
export function absolute(vm: VM, value: Value): Value {
  const slot = typeOf(value).slots.absolute;
  if (slot === null) throw typeError(`bad operand type for abs(): '${typeOf(value).name}'`);
  return slot(vm, value);
}

/** An int in another base, with the prefix that Python writes. */
const inBase = (radix: number, prefix: string) => (vm: VM, value: Value) => {
  const int = indexInt(vm, value);
  return int < 0 ? `-0${prefix}${(-int as Int).toString(radix)}` : `0${prefix}${int.toString(radix)}`;
};

/** `pow(base, exponent, modulus)`: the types of the three are asked in turn, a derived class before its base. */
export function power(vm: VM, base: Value, exponent: Value, modulus: Value | undefined): Value {
  if (modulus === undefined || modulus === null) return binaryOperation(vm, 7, base, exponent);
  const types = [base, exponent, modulus].map(typeOf);
  const [baseType, exponentType, modulusType] = types as [(typeof types)[0], (typeof types)[0], (typeof types)[0]];
  const first = exponentType !== baseType && isSubtype(exponentType, baseType) ? exponentType : baseType;
  const asked = new Set<unknown>();
  for (const type of [first, baseType, exponentType, modulusType]) {
    const slot = type.slots.powerModulo;
    if (slot === null || asked.has(slot)) continue;
    asked.add(slot);
    const result = slot(vm, base, exponent, modulus);
    if (!isNotImplemented(result)) return result;
  }
  throw typeError(
    `unsupported operand type(s) for ** or pow(): '${baseType.name}', '${exponentType.name}', '${modulusType.name}'`,
  );
}

function round(vm: VM, value: Value, digits: Value | undefined): Value {
  const noDigits = digits === undefined || digits === null;
  if (noDigits) {
    if (value instanceof PyFloat) return roundToInt(value.value);
    if (typeof value === 'number') return value;
  }
  const method = specialMethodIfThere(vm, value, '__round__');
  if (method === undefined) throw typeError(`type ${typeOf(value).name} doesn't define __round__ method`);
  return callValue(vm, method, noDigits ? [] : [digits]);
}

/** A running sum of floats with what was lost in rounding (Neumaier's method), as CPython sums since 3.12. */
class CompensatedSum {
  high: number;
  low: number;
  constructor(start: number) {
    this.high = start;
    this.low = 0;
  }

  add(x: number): void {
    const { high } = this;
    const next = high + x;
    this.low += Math.abs(high) >= Math.abs(x) ? high - next + x : x - next + high;
    this.high = next;
  }

  get total(): number {
    return this.low !== 0 && Number.isFinite(this.low) ? this.high + this.low : this.high;
  }
}

/** A C long of 32 bits, as in Pyodide: sums of ints beyond take the general way, where floats are not compensated. */
const isLong = (value: Value): value is number =>
  typeof value === 'number' && value >= -0x80000000 && value <= 0x7fffffff;

const longOf = (value: Value): number | undefined => {
  const int = asInt(value);
  return int !== undefined && isLong(int) ? int : undefined;
};

/** An int among floats. @throws OverflowError */
const intNumber = (value: Value): number | undefined => {
  const int = asInt(value);
  return int === undefined ? undefined : intToNumber(int);
};

/** Adds up members: ints, then floats, then complex numbers take a quick way for as long as there is nothing else. */
export function sum(vm: VM, iterable: Value, start: Value | undefined): Value {
  const iterator = getIterator(vm, iterable);
  refuseText(start);
  let total: Value = start === undefined ? 0 : start;
  if (isLong(total)) {
    let ints: number = total;
    for (;;) {
      const member = nextOf(vm, iterator);
      if (member === undefined) return ints;
      const long: number | undefined = member instanceof PyWrapped ? undefined : longOf(member);
      if (long !== undefined && isLong(ints + long)) ints += long;
      else {
        total = binaryOperation(vm, 1, ints, member);
        break;
      }
    }
  }
  if (total instanceof PyFloat) {
    const floats = new CompensatedSum(total.value);
    for (;;) {
      const member = nextOf(vm, iterator);
      if (member === undefined) return new PyFloat(floats.total);
      const x: number | undefined = member instanceof PyFloat ? member.value : intNumber(member);
      if (x !== undefined) floats.add(x);
      else {
        total = binaryOperation(vm, 1, new PyFloat(floats.total), member);
        break;
      }
    }
  }
  if (total instanceof PyComplex) {
    const real = new CompensatedSum(total.real);
    const imag = new CompensatedSum(total.imag);
    const result = () => new PyComplex(real.total, imag.total);
    for (;;) {
      const member = nextOf(vm, iterator);
      if (member === undefined) return result();
      if (member instanceof PyComplex) {
        real.add(member.real);
        imag.add(member.imag);
        continue;
      }
      const x: number | undefined = member instanceof PyFloat ? member.value : intNumber(member);
      if (x !== undefined) real.add(x);
      else {
        total = binaryOperation(vm, 1, result(), member);
        break;
      }
    }
  }
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return total;
    total = binaryOperation(vm, 1, total, member);
  }
}

/** What has a better way to be joined is refused as a start. */
function refuseText(start: Value | undefined): void {
  if (start === undefined) return;
  const plain = start instanceof PyWrapped ? start.payload : start;
  if (typeof plain === 'string') throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (plainBytes(start) !== undefined) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
}

export const ARITHMETIC_FUNCTIONS: readonly BuiltinRow[] = [
  ['abs(x, /)', absolute, 'The absolute value of a number.'],
  ['bin(number, /)', inBase(2, 'b'), 'An int as binary text.'],
  ['divmod(x, y, /)', (vm: VM, x: Value, y: Value) => binaryOperation(vm, DIVMOD, x, y), 'The pair (x // y, x % y).'],
  ['hex(number, /)', inBase(16, 'x'), 'An int as hexadecimal text.'],
  ['oct(number, /)', inBase(8, 'o'), 'An int as octal text.'],
  ['pow(base, exp, mod=None)', power, 'base ** exp, or base ** exp % mod.'],
  ['round(number, ndigits=None)', round, 'A number rounded to a number of decimal digits, half to even.'],
  ['sum(iterable, /, start=0)', sum, 'The sum of start and the members of an iterable.'],
];
