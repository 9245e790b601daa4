// What calling a built-in type does (library reference, "Built-in Types"), one row each.

import { PyFloat } from '@taipan/bytecode';
import { PyException, typeError, valueError } from '../objects/exceptions.js';
import { parseFloat_ } from '../objects/float_text.js';
import { parseInt_ } from '../objects/int_text.js';
import { intToNumber, numberToInt } from '../objects/integers.js';
import { asInt } from '../objects/numbers.js';
import type { KeywordArguments, PyType, Value } from '../objects/object.js';
import { isTrue, reprOf, strOf, toIndex } from '../objects/operations.js';
import { makeRange } from '../objects/ranges.js';
import { boolType, floatType, intType, rangeType, strType, tupleType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';
import { bindBuiltin, parseSignature } from './signature.js';

function newInt(_vm: VM, value: Value | undefined, base: Value | undefined): Value {
  if (value === undefined) {
    if (base !== undefined) throw typeError('int() missing string argument');
    return 0;
  }
  if (base !== undefined) {
    const radix = toIndex(base);
    if ((radix !== 0 && radix < 2) || radix > 36) throw valueError('int() base must be >= 2 and <= 36, or 0');
    if (typeof value !== 'string') throw typeError("int() can't convert non-string with explicit base");
    return intFromText(value, Number(radix));
  }
  if (typeof value === 'string') return intFromText(value, 10);
  if (value instanceof PyFloat) return numberToInt(value.value);
  const int = asInt(value);
  if (int !== undefined) return int;
  throw typeError(`int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value).name}'`);
}

function intFromText(text: string, base: number): Value {
  const int = parseInt_(text, base);
  if (int === undefined) throw valueError(`invalid literal for int() with base ${base}: ${shortRepr(text)}`);
  return int;
}

/** A string in an error message: CPython shows at most 200 characters of its repr. */
const shortRepr = (text: string) => {
  const shown = reprOf(null as never, text);
  return shown.length > 200 ? shown.slice(0, 200) : shown;
};

function newFloat(_vm: VM, value: Value | undefined): Value {
  if (value === undefined) return new PyFloat(0);
  if (value instanceof PyFloat) return value;
  if (typeof value === 'string') {
    const number = parseFloat_(value);
    if (number === undefined) throw valueError(`could not convert string to float: ${reprOf(_vm, value)}`);
    return new PyFloat(number);
  }
  const int = asInt(value);
  if (int === undefined)
    throw typeError(`float() argument must be a string or a real number, not '${typeOf(value).name}'`);
  return new PyFloat(intToNumber(int));
}

function newStr(vm: VM, value: Value | undefined, encoding: Value | undefined, errors: Value | undefined): Value {
  for (const [name, given] of [
    ['encoding', encoding],
    ['errors', errors],
  ] as const)
    if (given !== undefined && typeof given !== 'string')
      throw typeError(`str() argument '${name}' must be str, not ${typeOf(given).name}`);
  if (encoding === undefined && errors === undefined) return value === undefined ? '' : strOf(vm, value);
  if (value === undefined) return '';
  if (typeof value === 'string') throw typeError('decoding str is not supported');
  throw typeError(`decoding to str: need a bytes-like object, ${typeOf(value).name} found`);
}

function newRange(_vm: VM, first: Value, second: Value | undefined, third: Value | undefined): Value {
  if (second === undefined) return makeRange(0, toIndex(first), 1);
  return makeRange(toIndex(first), toIndex(second), third === undefined ? 1 : toIndex(third));
}

type Constructor = (vm: VM, ...parameters: never[]) => Value;

/** Type, signature, what a call does. */
const CONSTRUCTORS: readonly (readonly [PyType, string, Constructor])[] = [
  [boolType, '(object=False, /)', (vm: VM, value: Value | undefined) => value !== undefined && isTrue(vm, value)],
  [floatType, '(x=0, /)', newFloat],
  [intType, '(x=0, /, base=10)', newInt],
  [rangeType, '(start, stop=None, step=None, /)', newRange],
  [strType, "(object='', encoding='utf-8', errors='strict')", newStr],
];

function bindType(type: PyType, text: string, construct: Constructor): NonNullable<PyType['construct']> {
  const signature = parseSignature(text, true);
  const run = construct as (vm: VM, ...parameters: unknown[]) => Value;
  return (vm, args, keywords) => run(vm, ...bindBuiltin(type.name, signature, args, keywords));
}

/** `type(x)`; the form with three arguments makes a class, for which Taipan has no dict to give it. */
function callType(_vm: VM, args: readonly Value[], keywords: KeywordArguments | null): Value {
  if (args.length === 1) {
    if (keywords !== null) throw typeError('type() takes no keyword arguments');
    return typeOf(args[0] as Value);
  }
  if (args.length !== 3) throw typeError('type() takes 1 or 3 arguments');
  const wanted = [strType.name, tupleType.name, 'dict'];
  const given = args.map((arg) => (arg === null ? 'None' : typeOf(arg).name));
  const wrong = given.findIndex((name, i) => name !== wanted[i]);
  throw typeError(`type.__new__() argument ${wrong + 1} must be ${wanted[wrong]}, not ${given[wrong]}`);
}

/** Gives the built-in types their constructors. Called once, by bootstrap. */
export function installConstructors(exceptionTypes: readonly PyType[]): void {
  for (const [type, signature, construct] of CONSTRUCTORS) type.construct = bindType(type, signature, construct);
  typeType.construct = callType;
  for (const type of exceptionTypes)
    type.construct = (_vm, args, keywords) => {
      if (keywords !== null && keywords.names.length > 0) throw typeError(`${type.name}() takes no keyword arguments`);
      return new PyException(type, args);
    };
}
