// str and its iterator (library reference, "Text Sequence Type"): construction and operators. The methods are in str_methods.ts.

import { bindType, wrapping } from '../builtins/constructors.js';
import type { VM } from '../vm.js';
import { bytesFrom } from './bytes.js';
import { codecArgument, decodeBytes } from './codecs.js';
import type { TypeDefinition } from './define.js';
import { memoryError, typeError } from './exceptions.js';
import { formatRow, formatStr } from './format.js';
import { hashText } from './hashing.js';
import { binarySlots, NOT_IMPLEMENTED, slots, type Value } from './object.js';
import { resolveIndex } from './operations.js';
import { formatPercent } from './percent_format.js';
import { iterationAt, reduceRow, stateIndex } from './reducing.js';
import { compareLengths, concatenation, onlyItsKind, repetition } from './sequence-operations.js';
import { StrIterator } from './sequences.js';
import { PySlice, resolveSlice, subscriptOrUndefined } from './slices.js';
import { strObject } from './special-methods.js';
import { STR_METHODS, STR_STATIC_METHODS } from './str_methods.js';
import { strRepr } from './str_repr.js';
import { asText, charsOf, codePointLength, compareText, isPairAt, isWide, MAX_TEXT } from './text.js';
import { indexOfText } from './text_search.js';
import { argumentTypeName, strType, typeOf } from './types.js';

const isText = (value: Value) => asText(value) !== undefined;
const textOf = (value: Value) => asText(value) as string;

type Optional = Value | undefined;

/** `str(object, encoding, errors)`. @param typeName how an error calls what is no name of an encoding */
const newStr =
  (typeName: (value: Value) => string) => (vm: VM, value: Optional, encoding: Optional, errors: Optional) => {
    if (encoding === undefined && errors === undefined) return value === undefined ? '' : strObject(vm, value);
    const codec = codecArgument('str', 'encoding', encoding, typeName);
    const handler = codecArgument('str', 'errors', errors, typeName);
    if (value === undefined) return '';
    if (isText(value)) throw typeError('decoding str is not supported');
    const data = bytesFrom(value);
    if (data === undefined) throw typeError(`decoding to str: need a bytes-like object, ${typeOf(value).name} found`);
    return decodeBytes(vm, data, codec ?? 'utf-8', handler ?? 'strict');
  };

const SIGNATURE = "(object='', encoding='utf-8', errors='strict')";
const newExact = bindType(
  'str',
  SIGNATURE,
  newStr((value) => typeOf(value).name),
);
const newShown = bindType('str', SIGNATURE, newStr(argumentTypeName));
const newDerived = wrapping(strType, (vm, args, keywords) => textOf(newShown(vm, args, keywords)));

/** `text[start:stop:step]`. */
function sliceOf(vm: VM, text: string, slice: PySlice): string {
  const chars = isWide(text) ? charsOf(text) : null;
  const { start, step, count } = resolveSlice(vm, slice, chars === null ? text.length : chars.length);
  if (step === 1) return chars === null ? text.slice(start, start + count) : chars.slice(start, start + count).join('');
  let result = '';
  for (let i = 0, at = start; i < count; i++, at += step) result += (chars ?? text)[at] as string;
  return result;
}

/** `left + right`. @throws MemoryError for a text longer than V8 takes */
export function concatenateText(left: string, right: string): string {
  if (left.length + right.length > MAX_TEXT) throw memoryError();
  return left + right;
}

const concatenate = concatenation(
  isText,
  isText,
  (_vm, left, right) => concatenateText(textOf(left), textOf(right)),
  onlyItsKind('str'),
);

const repeat = repetition(isText, (value, count) => {
  const text = textOf(value);
  if (count <= 0) return '';
  if (text.length * count > MAX_TEXT) throw memoryError();
  return text.repeat(count);
});

export const strSlots = slots({
  new: (vm, type, args, keywords) =>
    type === strType ? newExact(vm, args, keywords) : newDerived(vm, type, args, keywords),
  binary: binarySlots(
    [1, concatenate],
    [3, repeat],
    [6, (vm, left, right) => (isText(left) ? formatPercent(vm, textOf(left), right) : NOT_IMPLEMENTED)],
  ),
  compare: (_vm, op, left, right) => {
    const a = asText(left);
    const b = asText(right);
    if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
    if (op <= 2) return (a === b) === (op === 1);
    return compareLengths(op, compareText(a, b));
  },
  hash: (_vm, self) => hashText(textOf(self)),
  repr: (_vm, self) => strRepr(textOf(self)),
  str: (_vm, self) => textOf(self),
  format: formatStr,
  length: (_vm, self) => codePointLength(textOf(self)),
  getItem: (vm, self, key) => {
    const text = textOf(self);
    if (key instanceof PySlice) return sliceOf(vm, text, key);
    const int = subscriptOrUndefined(vm, key);
    if (int === undefined) throw typeError(`string indices must be integers, not '${typeOf(key).name}'`);
    const chars = isWide(text) ? charsOf(text) : text;
    return chars[resolveIndex(int, chars.length, 'string index out of range')] as string;
  },
  contains: (_vm, self, value) => {
    const part = asText(value);
    if (part === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeOf(value).name}`);
    const text = textOf(self);
    return indexOfText(text, part, 0, text.length) >= 0;
  },
  iter: (_vm, self) => new StrIterator(textOf(self)),
});

export const strDefinition: TypeDefinition = {
  slots: strSlots,
  callOne: strObject,
  methods: [...STR_METHODS, formatRow(formatStr)],
  staticMethods: STR_STATIC_METHODS,
  documentation: 'Text: an immutable sequence of Unicode code points.',
};

export const strIteratorSlots = slots({
  iter: (_vm, self) => self,
  next: (_vm, self): Value | undefined => {
    const iterator = self as StrIterator;
    const { text, offset } = iterator;
    if (offset >= text.length) return undefined;
    if (!isPairAt(text, offset)) {
      iterator.offset++;
      return text[offset] as string;
    }
    iterator.offset += 2;
    return text.slice(offset, offset + 2);
  },
});

export const strIteratorDefinition: TypeDefinition = {
  slots: strIteratorSlots,
  methods: [
    [
      '__length_hint__()',
      (_vm, self: StrIterator) => codePointLength(self.text.slice(self.offset)),
      'The number of characters that are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm, self: StrIterator, state: Value) => {
        self.offset = charsOf(self.text)
          .slice(0, Math.max(0, stateIndex(state)))
          .join('').length;
        return null;
      },
      'Sets the index of the next character.',
    ],
    reduceRow((vm, { text, offset }: StrIterator) =>
      offset < text.length
        ? iterationAt(vm, text, codePointLength(text.slice(0, offset)))
        : iterationAt(vm, null, 0, ''),
    ),
  ],
  final: true,
};
