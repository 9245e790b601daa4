// The built-in functions (library reference, "Built-in Functions"), one row each.

import { PyFloat } from '@taipan/bytecode';
import { notSupportedError, typeError, valueError } from '../objects/exceptions.js';
import { roundToDigits, roundToInt } from '../objects/floats.js';
import {
  addInt,
  floorDivideInt,
  type Int,
  intToNumber,
  moduloInt,
  multiplyInt,
  powerInt,
  powerModInt,
  subtractInt,
} from '../objects/integers.js';
import { asInt, divmodNumbers } from '../objects/numbers.js';
import { isSubtype, PyType, type Value } from '../objects/object.js';
import {
  binaryOperation,
  callValue,
  compareOperation,
  getIterator,
  isTrue,
  lengthOf,
  nextOf,
  reprOf,
  strOf,
  toIndex,
} from '../objects/operations.js';
import { PyTuple } from '../objects/sequences.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

function abs(_vm: VM, value: Value): Value {
  if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value));
  const int = asInt(value);
  if (int === undefined) throw typeError(`bad operand type for abs(): '${typeOf(value).name}'`);
  return int < 0 ? subtractInt(0, int) : int;
}

function divmod(_vm: VM, left: Value, right: Value): Value {
  const pair = divmodNumbers(left, right);
  if (pair === undefined)
    throw typeError(`unsupported operand type(s) for divmod(): '${typeOf(left).name}' and '${typeOf(right).name}'`);
  return new PyTuple(pair);
}

/** Shared by `isinstance` and, later, `issubclass`: a type or a nested tuple of types. */
function matchesType(type: PyType, classinfo: Value): boolean {
  if (classinfo instanceof PyType) return isSubtype(type, classinfo);
  if (classinfo instanceof PyTuple) return classinfo.items.some((item) => matchesType(type, item));
  throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
}

/** `min` and `max`: the first member that no later one beats. */
function extreme(name: 'min' | 'max') {
  const op = name === 'min' ? 3 : 5;
  return (
    vm: VM,
    first: Value,
    rest: readonly Value[],
    key: Value | undefined,
    byDefault: Value | undefined,
  ): Value => {
    if (rest.length > 0 && byDefault !== undefined)
      throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    const members = rest.length > 0 ? null : getIterator(vm, first);
    let best: Value | undefined;
    let bestKey: Value | undefined;
    for (let i = -1; ; i++) {
      const member = members !== null ? nextOf(vm, members) : i < 0 ? first : rest[i];
      if (member === undefined) break;
      const rank = key === undefined || key === null ? member : callValue(vm, key, [member]);
      if (best === undefined || isTrue(vm, compareOperation(vm, op, rank, bestKey as Value))) {
        best = member;
        bestKey = rank;
      }
    }
    if (best !== undefined) return best;
    if (byDefault !== undefined) return byDefault;
    throw valueError(`${name}() iterable argument is empty`);
  };
}

function pow(vm: VM, base: Value, exponent: Value, modulus: Value | undefined): Value {
  if (modulus === undefined || modulus === null) return binaryOperation(vm, 7, base, exponent);
  const [b, e, m] = [asInt(base), asInt(exponent), asInt(modulus)];
  if (b !== undefined && e !== undefined && m !== undefined) return powerModInt(b, e, m);
  if (base instanceof PyFloat || exponent instanceof PyFloat || modulus instanceof PyFloat)
    throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  throw typeError(
    `unsupported operand type(s) for ** or pow(): '${typeOf(base).name}', '${typeOf(exponent).name}', '${typeOf(modulus).name}'`,
  );
}

function print(
  vm: VM,
  values: readonly Value[],
  sep: Value | undefined,
  end: Value | undefined,
  file: Value | undefined,
  flush: Value | undefined,
): Value {
  const text = (value: Value | undefined, name: string, byDefault: string): string => {
    if (value === undefined || value === null) return byDefault;
    if (typeof value !== 'string') throw typeError(`${name} must be None or a string, not ${typeOf(value).name}`);
    return value;
  };
  if (file !== undefined && file !== null) throw notSupportedError("the 'file' argument of print()");
  if (flush !== undefined) isTrue(vm, flush);
  const separator = text(sep, 'sep', ' ');
  const ending = text(end, 'end', '\n');
  let line = '';
  for (let i = 0; i < values.length; i++) line += `${i === 0 ? '' : separator}${strOf(vm, values[i] as Value)}`;
  vm.write(line + ending);
  return null;
}

function round(_vm: VM, value: Value, digits: Value | undefined): Value {
  if (value instanceof PyFloat) {
    if (digits === undefined || digits === null) return roundToInt(value.value);
    return new PyFloat(roundToDigits(value.value, toIndex(digits)));
  }
  const int = asInt(value);
  if (int === undefined) throw typeError(`type ${typeOf(value).name} doesn't define __round__ method`);
  if (digits === undefined || digits === null) return int;
  const places = toIndex(digits);
  return places >= 0 ? int : roundIntTo(int, subtractInt(0, places));
}

/** An int rounded to a multiple of `10 ** zeros`, half to even. */
function roundIntTo(value: Int, zeros: Int): Int {
  // With more zeros than the value has digits the answer is 0: do not compute the power.
  if (zeros > 4 + String(value).length) return 0;
  const unit = powerInt(10, zeros);
  const remainder = moduloInt(value, unit);
  const lower = subtractInt(value, remainder);
  const twice = multiplyInt(remainder, 2);
  const up = twice > unit || (twice === unit && moduloInt(floorDivideInt(lower, unit), 2) === 1);
  return up ? addInt(lower, unit) : lower;
}

/** Adds up members; floats with Neumaier's compensation, as CPython does since 3.12. */
function sum(vm: VM, iterable: Value, start: Value | undefined): Value {
  const iterator = getIterator(vm, iterable);
  if (typeof start === 'string') throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  let total: Value = start === undefined ? 0 : start;
  for (;;) {
    if (total instanceof PyFloat) {
      let high = total.value;
      let low = 0;
      let member: Value | undefined;
      for (;;) {
        member = nextOf(vm, iterator);
        if (member === undefined) return new PyFloat(low !== 0 && Number.isFinite(low) ? high + low : high);
        const x: number | undefined =
          member instanceof PyFloat ? member.value : typeof member === 'string' ? undefined : numberOf(member);
        if (x === undefined) break;
        const next = high + x;
        low += Math.abs(high) >= Math.abs(x) ? high - next + x : x - next + high;
        high = next;
      }
      total = binaryOperation(vm, 1, new PyFloat(low !== 0 && Number.isFinite(low) ? high + low : high), member);
      continue;
    }
    const member = nextOf(vm, iterator);
    if (member === undefined) return total;
    total = binaryOperation(vm, 1, total, member);
  }
}

const numberOf = (value: Value): number | undefined => {
  const int = asInt(value);
  return int === undefined ? undefined : intToNumber(int);
};

export const BUILTIN_FUNCTIONS: readonly BuiltinRow[] = [
  ['abs(x, /)', abs, 'The absolute value of a number.'],
  ['divmod(x, y, /)', divmod, 'The pair (x // y, x % y).'],
  [
    'isinstance(obj, class_or_tuple, /)',
    (_vm: VM, value: Value, classinfo: Value) => matchesType(typeOf(value), classinfo),
    'Whether an object is an instance of a type or of one of a tuple of types.',
  ],
  ['len(obj, /)', (vm: VM, value: Value) => lengthOf(vm, value), 'The number of members of a container.'],
  [
    'max(arg, /, *args, key=None, default=None)',
    extreme('max'),
    'The largest argument, or member of the only argument.',
  ],
  [
    'min(arg, /, *args, key=None, default=None)',
    extreme('min'),
    'The smallest argument, or member of the only argument.',
  ],
  ['pow(base, exp, mod=None)', pow, 'base ** exp, or base ** exp % mod.'],
  ['print(*args, sep=None, end=None, file=None, flush=False)', print, 'Writes values to standard output.'],
  ['repr(obj, /)', (vm: VM, value: Value) => reprOf(vm, value), 'The canonical text of an object.'],
  ['round(number, ndigits=None)', round, 'A number rounded to a number of decimal digits, half to even.'],
  ['sum(iterable, /, start=0)', sum, 'The sum of start and the members of an iterable.'],
];
