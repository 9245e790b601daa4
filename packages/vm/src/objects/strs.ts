// The slots of str and of its iterator (library reference, "Text Sequence Type").

import { memoryError, notSupportedError, typeError } from './exceptions.js';
import { compareLengths, repetition } from './list_tuple.js';
import { binarySlots, NOT_IMPLEMENTED, slots, type Value } from './object.js';
import { isIndex, resolveIndex } from './operations.js';
import { StrIterator } from './sequences.js';
import { codePointLength, compareText, isPairAt, isWide, offsetOf } from './text.js';
import { typeOf } from './types.js';

/** V8's longest string has 2**29 - 24 UTF-16 units. */
const MAX_LENGTH = 2 ** 29 - 24;

export const strSlots = slots({
  binary: binarySlots(
    [
      1,
      (_vm, left, right) => {
        if (typeof left !== 'string') return NOT_IMPLEMENTED;
        if (typeof right !== 'string') throw typeError(`can only concatenate str (not "${typeOf(right).name}") to str`);
        if (left.length + right.length > MAX_LENGTH) throw memoryError();
        return left + right;
      },
    ],
    [
      3,
      repetition(
        (value) => typeof value === 'string',
        (value, count) => {
          if (count <= 0) return '';
          if ((value as string).length * count > MAX_LENGTH) throw memoryError();
          return (value as string).repeat(count);
        },
      ),
    ],
    [
      6,
      (_vm, left) => {
        if (typeof left !== 'string') return NOT_IMPLEMENTED;
        throw notSupportedError("string formatting with '%'");
      },
    ],
  ),
  compare: (_vm, op, left, right) => {
    if (typeof right !== 'string') return NOT_IMPLEMENTED;
    if (op <= 2) return (left === right) === (op === 1);
    return compareLengths(op, compareText(left as string, right));
  },
  length: (_vm, self) => codePointLength(self as string),
  getItem: (_vm, self, key) => {
    const text = self as string;
    if (!isIndex(key)) throw typeError(`string indices must be integers, not '${typeOf(key).name}'`);
    const wide = isWide(text);
    const index = resolveIndex(key, wide ? codePointLength(text) : text.length, 'string index out of range');
    if (!wide) return text[index] as string;
    const offset = offsetOf(text, index);
    return text.slice(offset, offset + (isPairAt(text, offset) ? 2 : 1));
  },
  contains: (_vm, self, value) => {
    if (typeof value !== 'string')
      throw typeError(`'in <string>' requires string as left operand, not ${typeOf(value).name}`);
    return includesText(self as string, value);
  },
  iter: (_vm, self) => new StrIterator(self as string),
});

/** `part in text`; a match must not begin or end inside a surrogate pair. */
function includesText(text: string, part: string): boolean {
  if (part === '') return true;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    const splitsStart = at > 0 && isPairAt(text, at - 1);
    const splitsEnd = end < text.length && isPairAt(text, end - 1);
    if (!splitsStart && !splitsEnd) return true;
  }
  return false;
}

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
