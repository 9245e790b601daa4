// complex (library reference, "Numeric Types" and "complex").

import { PyFloat } from '@taipan/bytecode';
import { wrapping } from '../builtins/constructors.js';
import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { complexToText, parseComplex } from './complex_text.js';
import {
  absoluteComplex,
  addComplex,
  asComplex,
  asOperand,
  divideComplex,
  multiplyComplex,
  PyComplex,
  powerComplex,
  subtractComplex,
} from './complexes.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { typeError, valueError } from './exceptions.js';
import { formatRow, layOutFloat } from './format.js';
import { type FormatSpec, formatSpecReader, unknownCode } from './format_spec.js';
import { hashFloat } from './hashing.js';
import { asReal, compareNumbers, convertedNumber, numberOf, warnOfSubclass } from './numbers.js';
import { type BinarySlot, binarySlots, NOT_IMPLEMENTED, type PyType, PyWrapped, slots, type Value } from './object.js';
import { callValue, reprOf, strOf } from './operations.js';
import { PyTuple } from './sequences.js';
import { codePointLength } from './text.js';
import { complexType, typeOf } from './types.js';

type Operand = PyComplex | number;

const onComplex =
  (compute: (left: Operand, right: Operand) => Value): BinarySlot =>
  (_vm, left, right) => {
    const a = asOperand(left);
    const b = asOperand(right);
    return a === undefined || b === undefined ? NOT_IMPLEMENTED : compute(a, b);
  };

const of = (self: Value): PyComplex => asComplex(self) as PyComplex;
const plain = (_vm: VM, self: Value): Value => of(self);

/** Equal to another number, or undefined if the other is none. */
function equals(self: PyComplex, other: Value): boolean | undefined {
  const complex = asComplex(other);
  if (complex !== undefined) return self.real === complex.real && self.imag === complex.imag;
  const real = asReal(other);
  return real === undefined ? undefined : self.imag === 0 && compareNumbers(1, self.real, real);
}

const hashPart = (value: number): number => (Number.isNaN(value) ? 0 : hashFloat(value));

/** The complex number that an object is, or else that its `__complex__` answers; undefined if it has no such method. */
export const complexOf = (vm: VM, value: Value): PyComplex | undefined =>
  asComplex(value) ?? convertedComplex(vm, value);

/** The same for `complex()` itself, which asks `__complex__` of a class that derives from complex as well. */
function convertedComplex(vm: VM, value: Value): PyComplex | undefined {
  if (value instanceof PyComplex) return value;
  const method = specialMethod(vm, value, '__complex__');
  if (method === undefined) return undefined;
  const result = callValue(vm, method, []);
  const answer = asComplex(result);
  if (answer === undefined) throw typeError(`__complex__ returned non-complex (type ${typeOf(result).name})`);
  if (answer !== result) warnOfSubclass(vm, '__complex__', 'complex', typeOf(result).name);
  return answer;
}

const textOf = (value: Value): string | undefined => {
  const text = value instanceof PyWrapped ? value.payload : value;
  return typeof text === 'string' ? text : undefined;
};

/** Underscores stand between digits. */
const MISPLACED_UNDERSCORE = /(?:^|[^0-9])_|_(?:[^0-9]|$)/;

function newComplex(vm: VM, real: Value | undefined, imag: Value | undefined): Value {
  if (imag === undefined) {
    if (real === undefined) return new PyComplex(0, 0);
    const text = textOf(real);
    if (text !== undefined) {
      const parts = parseComplex(text);
      if (parts === undefined)
        throw valueError(
          MISPLACED_UNDERSCORE.test(text)
            ? `could not convert string to complex: ${reprOf(vm, real)}`
            : 'complex() arg is a malformed string',
        );
      return new PyComplex(parts[0], parts[1]);
    }
    const complex = convertedComplex(vm, real);
    if (complex !== undefined) return complex;
    const number = numberOf(vm, real);
    if (number !== undefined) return new PyComplex(number, 0);
    throw typeError(`complex() argument must be a string or a number, not ${typeOf(real).name}`);
  }
  return complexFromParts(vm, real, imag);
}

const partReal = (part: Operand): number => (typeof part === 'number' ? part : part.real);

const isReal = (value: Value): boolean => {
  const { float, index } = typeOf(value).slots;
  return float !== null || index !== null;
};

/** A complex number from parts that should be real: one that is complex counts with both its parts. */
function complexFromParts(vm: VM, real: Value | undefined, imag: Value | undefined): Value {
  const converted = real === undefined ? undefined : convertedComplex(vm, real);
  const refusal = (name: string, value: Value) =>
    `complex() argument '${name}' must be a real number, not ${typeOf(value).name}`;
  if (real !== undefined && converted === undefined && !isReal(real)) throw typeError(refusal('real', real));
  const given = imag === undefined ? undefined : asComplex(imag);
  if (imag !== undefined && given === undefined && !isReal(imag)) throw typeError(refusal('imag', imag));
  const numberFrom = (value: Value | undefined): number =>
    value === undefined ? 0 : (convertedNumber(vm, value) as number);
  if (real !== undefined && converted !== undefined && !isReal(real)) vm.warnDeprecated(refusal('real', real));
  const first: Operand = converted ?? numberFrom(real);
  if (imag === undefined) return typeof first === 'number' ? new PyComplex(first, 0) : first;
  if (given !== undefined) vm.warnDeprecated(refusal('imag', imag));
  const second: Operand = given ?? numberFrom(imag);
  return new PyComplex(
    typeof second === 'number' ? partReal(first) : partReal(first) - second.imag,
    typeof first === 'number' ? partReal(second) : partReal(second) + first.imag,
  );
}

const SIGNATURE = parseSignature('(real=0, imag=0)');

const readSpec = formatSpecReader('', '>');

/** `complex.__format__`: both parts in the same layout, the text then filled up to the width. */
function formatComplex(vm: VM, self: Value, text: string): string {
  if (text === '') return strOf(vm, self);
  const typeName = typeOf(self).name;
  const spec = readSpec(text, typeName);
  if (spec.code !== '' && !'eEfFgGn'.includes(spec.code)) unknownCode(spec.code, typeName);
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const { real, imag } = of(self);
  const isBare = spec.code === '';
  const part = (value: number, sign: string): string => {
    const code = isBare && spec.precision >= 0 ? 'g' : spec.code;
    const layout: FormatSpec = { ...spec, code, sign, width: -1, fill: ' ', align: '>' };
    const digits = layOutFloat(value, layout);
    return isBare ? digits.replace(/\.0$/, spec.alternate ? '.' : '') : digits;
  };
  let shown: string;
  if (isBare && real === 0 && !Object.is(real, -0)) shown = `${part(imag, spec.sign)}j`;
  else shown = `${part(real, spec.sign)}${part(imag, '+')}j`;
  if (isBare && !(real === 0 && !Object.is(real, -0))) shown = `(${shown})`;
  const padding = spec.width - codePointLength(shown);
  if (padding <= 0) return shown;
  const left = spec.align === '>' ? padding : spec.align === '^' ? padding >> 1 : 0;
  return spec.fill.repeat(left) + shown + spec.fill.repeat(padding - left);
}

const complexSlots = slots({
  binary: binarySlots(
    [1, onComplex(addComplex)],
    [2, onComplex(subtractComplex)],
    [3, onComplex(multiplyComplex)],
    [5, onComplex(divideComplex)],
    [7, onComplex(powerComplex)],
  ),
  powerModulo: onComplex(() => {
    throw valueError('complex modulo');
  }),
  negative: (_vm, self) => new PyComplex(-of(self).real, -of(self).imag),
  positive: plain,
  absolute: (_vm, self) => absoluteComplex(of(self)),
  bool: (_vm, self) => of(self).real !== 0 || of(self).imag !== 0,
  compare: (_vm, op, self, other) => {
    if (op > 2) return NOT_IMPLEMENTED;
    const equal = equals(of(self), other);
    return equal === undefined ? NOT_IMPLEMENTED : equal === (op === 1);
  },
  repr: (_vm, self) => complexToText(of(self).real, of(self).imag),
  hash: (_vm, self) => {
    const hash = (hashPart(of(self).real) + Math.imul(1000003, hashPart(of(self).imag))) | 0;
    return hash === -1 ? -2 : hash;
  },
  format: formatComplex,
  new: wrapping(complexType, (vm, args, keywords) => {
    const [real, imag] = bindBuiltin('complex', SIGNATURE, args, keywords) as (Value | undefined)[];
    // Text is read only where it is the one positional argument.
    if (args.length === 0 && real !== undefined && imag === undefined) return complexFromParts(vm, real, imag);
    return newComplex(vm, real, imag);
  }),
});

export const complexDefinition: TypeDefinition = {
  slots: complexSlots,
  documentation: 'complex(real=0, imag=0)\n\nA complex number from its parts or from text.',
  methods: [
    formatRow(formatComplex),
    ['conjugate()', (_vm: VM, self: Value) => new PyComplex(of(self).real, -of(self).imag), 'The complex conjugate.'],
    ['__complex__()', plain, 'The number itself.'],
    [
      '__getnewargs__()',
      (_vm: VM, self: Value) => new PyTuple([new PyFloat(of(self).real), new PyFloat(of(self).imag)]),
      'For copying.',
    ],
  ],
  classMethods: [
    [
      'from_number(number, /)',
      (vm: VM, type: PyType, value: Value) => {
        let result = complexOf(vm, value);
        if (result === undefined) {
          const number = numberOf(vm, value);
          if (number === undefined) throw typeError(`must be real number, not ${typeOf(value).name}`);
          result = new PyComplex(number, 0);
        }
        return type === complexType ? result : callValue(vm, type, [result]);
      },
      'A number as a complex number.',
    ],
  ],
  attributes: [
    ['real', (_vm: VM, self: Value) => new PyFloat(of(self).real), readonlyMember, 'The real part.'],
    ['imag', (_vm: VM, self: Value) => new PyFloat(of(self).imag), readonlyMember, 'The imaginary part.'],
  ],
};
