// The methods that bytes and bytearray have in common (library reference, "Bytes and Bytearray Operations").
// Most work on the bytes as Latin-1 text.

import type { VM } from '../vm.js';
import { bufferOf, SIMPLE } from './buffers.js';
import { bytesFrom, expectBytes, MAX_BYTES, PyByteArray, PyBytes, plainBytes } from './bytes.js';
import { hexOf } from './bytes_hex.js';
import { isAsciiBytes, latin1Of } from './codec_decoders.js';
import { codecArgument, decodeBytes } from './codecs.js';
import type { MethodRow } from './define.js';
import { memoryError, typeError, valueError } from './exceptions.js';
import { indexInt, indexInt32 } from './numbers.js';
import type { Value } from './object.js';
import { isTrue, tooLong } from './operations.js';
import { searchLimit, sizeParameter } from './search_bounds.js';
import { PyList, PyTuple } from './sequences.js';
import { itemsToJoin } from './str_methods.js';
import {
  centerText,
  countText,
  Ends,
  endsAt,
  expandTabs,
  indexOfText,
  isByteSpace,
  lastIndexOfText,
  piecesBetween,
  splitLines,
  splitSpace,
  splitSpaceFromRight,
  splitText,
  splitTextFromRight,
  startsAt,
  stripChars,
  stripSpace,
  zeroFill,
} from './text_search.js';
import { argumentTypeName, typeOf } from './types.js';

type Optional = Value | undefined;

const textOf = (self: Value) => latin1Of(bytesFrom(self) as Uint8Array);
const textParameter = (value: Value) => latin1Of(expectBytes(value));

/** A byte given as an int. @throws TypeError, ValueError */
export function byteOf(vm: VM, value: Value): number {
  const int = indexInt(vm, value);
  if (int < 0 || int > 255) throw valueError('byte must be in range(0, 256)');
  return Number(int);
}

/** What `run` gives, during which Python code cannot change the size of a bytearray. */
function withoutResizing<T>(self: Value, run: () => T): T {
  if (!(self instanceof PyByteArray)) return run();
  self.exports++;
  try {
    return run();
  } finally {
    self.exports--;
  }
}

/** What is looked for: bytes or one byte. */
function partOf(vm: VM, value: Value): string {
  const data = bytesFrom(value);
  if (data !== undefined) return latin1Of(data);
  if (typeOf(value).slots.index === null && typeof value !== 'number' && typeof value !== 'bigint')
    throw typeError(`argument should be integer or bytes-like object, not '${typeOf(value).name}'`);
  return String.fromCharCode(byteOf(vm, value));
}

function rangeOf(vm: VM, length: number, start: Optional, end: Optional): { from: number; to: number } {
  const from = searchLimit(vm, start, 0, length);
  return { from, to: Math.min(searchLimit(vm, end, length, length), length) };
}

const finder =
  (search: typeof indexOfText, mustFind: boolean) =>
  (vm: VM, self: Value, sub: Value, start: Optional, end: Optional): Value => {
    const text = textOf(self);
    const { from, to } = rangeOf(vm, text.length, start, end);
    const part = partOf(vm, sub);
    const at = from > to ? -1 : search(text, part, from, to);
    if (at < 0 && mustFind) throw valueError('subsection not found');
    return at;
  };

function count(vm: VM, self: Value, sub: Value, start: Optional, end: Optional): Value {
  const text = textOf(self);
  const { from, to } = rangeOf(vm, text.length, start, end);
  const part = partOf(vm, sub);
  if (from > to) return 0;
  return part === '' ? to - from + 1 : countText(text, part, from, to);
}

const prefixTest =
  (method: string, matches: typeof startsAt) =>
  (vm: VM, self: Value, prefix: Value, start: Optional, end: Optional): Value => {
    const text = textOf(self);
    const { from, to } = rangeOf(vm, text.length, start, end);
    if (prefix instanceof PyTuple) return prefix.items.some((item) => matches(text, textParameter(item), from, to));
    const data = bytesFrom(prefix);
    if (data === undefined)
      throw typeError(`${method} first arg must be bytes or a tuple of bytes, not ${typeOf(prefix).name}`);
    return matches(text, latin1Of(data), from, to);
  };

/** The fill byte of `center`, `ljust` and `rjust`. */
function fillOf(method: string, fill: Optional): string {
  if (fill === undefined) return ' ';
  const data = fill instanceof PyByteArray ? fill.data : plainBytes(fill);
  if (data === undefined)
    throw typeError(`${method}() argument 2 must be a byte string of length 1, not ${argumentTypeName(fill)}`);
  if (data.length !== 1) {
    const kind = fill instanceof PyByteArray ? 'bytearray' : 'bytes';
    throw typeError(
      `${method}(): argument 2 must be a byte string of length 1, not a ${kind} object of length ${data.length}`,
    );
  }
  return latin1Of(data);
}

const isSmall = (c: number) => c >= 97 && c <= 122;
const isCapital = (c: number) => c >= 65 && c <= 90;
const isLetter = (c: number) => isSmall(c) || isCapital(c);
const isDigit = (c: number) => c >= 48 && c <= 57;

const lower = (text: string) => text.replace(/[A-Z]+/g, (part) => part.toLowerCase());
const upper = (text: string) => text.replace(/[a-z]+/g, (part) => part.toUpperCase());

/** Whether there are bytes, all of one kind. */
const all = (test: (byte: number) => boolean) => (_vm: VM, self: Value) => {
  const data = bytesFrom(self) as Uint8Array;
  return data.length > 0 && data.every(test);
};

const ofCase = (is: (c: number) => boolean, isOther: (c: number) => boolean) => (_vm: VM, self: Value) => {
  const data = bytesFrom(self) as Uint8Array;
  return data.some(is) && !data.some(isOther);
};

function isTitle(_vm: VM, self: Value): Value {
  let afterLetter = false;
  let found = false;
  for (const byte of bytesFrom(self) as Uint8Array) {
    if (isLetter(byte)) {
      if (isCapital(byte) === afterLetter) return false;
      found = true;
    }
    afterLetter = isLetter(byte);
  }
  return found;
}

/** The separator of `split` and `partition`. */
function separatorOf(value: Value): string {
  const text = textParameter(value);
  if (text === '') throw valueError('empty separator');
  return text;
}

/**
 * The table of one of the types; `make` gives an instance from Latin-1 text.
 * @param keepsSeparator whether `partition` answers the separator as it was given, of whatever bytes-like type
 */
export function byteMethods(make: (text: string) => Value, keepsSeparator: boolean): readonly MethodRow[] {
  const mapper = (map: (text: string) => string) => (_vm: VM, self: Value) => make(map(textOf(self)));
  const justifier =
    (method: string, place: (text: string, width: number, fill: string) => string) =>
    (vm: VM, self: Value, width: Value, fill: Optional): Value => {
      const size = sizeParameter(vm, width);
      const byte = fillOf(method, fill);
      if (size > MAX_BYTES) throw memoryError();
      return make(place(textOf(self), size, byte));
    };
  const splitter =
    (bySpace: typeof splitSpace, by: typeof splitText) =>
    (vm: VM, self: Value, sep: Optional, maxsplit: Optional): Value => {
      const most = maxsplit === undefined ? -1 : sizeParameter(vm, maxsplit);
      const text = textOf(self);
      const parts =
        sep === undefined || sep === null ? bySpace(text, most, isByteSpace) : by(text, separatorOf(sep), most);
      return new PyList(parts.map(make));
    };
  const stripper =
    (ends: Ends) =>
    (_vm: VM, self: Value, chars: Optional): Value => {
      const text = textOf(self);
      if (chars === undefined || chars === null) return make(stripSpace(text, ends, isByteSpace));
      return make(stripChars(text, textParameter(chars), ends));
    };
  const partition = (_vm: VM, self: Value, sep: Value): Value => {
    const separator = separatorOf(sep);
    const text = textOf(self);
    const at = indexOfText(text, separator, 0, text.length);
    if (at < 0) return new PyTuple([make(text), make(''), make('')]);
    const middle = keepsSeparator ? sep : make(separator);
    return new PyTuple([make(text.slice(0, at)), middle, make(text.slice(at + separator.length))]);
  };
  const rpartition = (_vm: VM, self: Value, sep: Value): Value => {
    const separator = separatorOf(sep);
    const text = textOf(self);
    const at = lastIndexOfText(text, separator, 0, text.length);
    if (at < 0) return new PyTuple([make(''), make(''), make(text)]);
    const middle = keepsSeparator ? sep : make(separator);
    return new PyTuple([make(text.slice(0, at)), middle, make(text.slice(at + separator.length))]);
  };
  const replace = (vm: VM, self: Value, old: Value, by: Value, most: Optional): Value => {
    const part = textParameter(old);
    const other = textParameter(by);
    const pieces = piecesBetween(textOf(self), part, most === undefined ? -1 : sizeParameter(vm, most));
    const length = textOf(self).length + (pieces.length - 1) * (other.length - part.length);
    if (length > MAX_BYTES) throw tooLong(length, 'replace bytes is too long');
    return make(pieces.join(other));
  };
  const join = (vm: VM, self: Value, iterable: Value): Value => {
    const separator = textOf(self);
    const parts = withoutResizing(self, () =>
      itemsToJoin(vm, iterable).map((member, i) => {
        const data = bytesFrom(member) ?? bufferOf(vm, member, SIMPLE);
        if (data === undefined)
          throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeOf(member).name} found`);
        return data;
      }),
    );
    const length = parts.reduce((sum, part) => sum + part.length, separator.length * Math.max(0, parts.length - 1));
    if (length > MAX_BYTES) throw tooLong(length, 'join() result is too long');
    return make(parts.map(latin1Of).join(separator));
  };
  const translate = (_vm: VM, self: Value, table: Value, removed: Optional): Value => {
    const by = table === null ? null : expectBytes(table);
    if (by !== null && by.length !== 256) throw valueError('translation table must be 256 characters long');
    const gone = new Set(removed === undefined ? [] : expectBytes(removed));
    let text = '';
    for (const byte of bytesFrom(self) as Uint8Array)
      if (!gone.has(byte)) text += String.fromCharCode(by === null ? byte : (by[byte] as number));
    return make(text);
  };
  const decode = (vm: VM, self: Value, encoding: Optional, errors: Optional): Value => {
    const codec = codecArgument('decode', 'encoding', encoding);
    const handler = codecArgument('decode', 'errors', errors);
    return decodeBytes(vm, bytesFrom(self) as Uint8Array, codec ?? 'utf-8', handler ?? 'strict');
  };
  return [
    [
      'capitalize()',
      mapper((t) => upper(t.slice(0, 1)) + lower(t.slice(1))),
      'The first letter a capital, the others small.',
    ],
    [
      'center(width, fillchar=b" ", /)',
      justifier('center', (t, w, f) => centerText(t, t.length, w, f)),
      'Centred in a field of the given width.',
    ],
    ['count(sub, start=None, end=None, /)', count, 'The number of occurrences that do not overlap.'],
    ['decode(encoding="utf-8", errors="strict")', decode, 'The bytes as text.'],
    ['endswith(suffix, start=None, end=None, /)', prefixTest('endswith', endsAt), 'Whether the bytes end so.'],
    [
      'expandtabs(tabsize=8)',
      (vm: VM, self: Value, tabsize: Optional) => {
        const size = tabsize === undefined ? 8 : indexInt32(vm, tabsize);
        return make(expandTabs(textOf(self), size, MAX_BYTES, 'result too long'));
      },
      'Tabs as spaces up to the next tab stop.',
    ],
    ['find(sub, start=None, end=None, /)', finder(indexOfText, false), 'The lowest index of sub, or -1.'],
    [
      'hex(sep=None, bytes_per_sep=1)',
      (vm: VM, self: Value, sep: Optional, perSep: Optional) => hexOf(vm, bytesFrom(self) as Uint8Array, sep, perSep),
      'The bytes as hexadecimal digits.',
    ],
    ['index(sub, start=None, end=None, /)', finder(indexOfText, true), 'The lowest index of sub.'],
    ['isalnum()', all((c) => isLetter(c) || isDigit(c)), 'Whether there are only ASCII letters and digits.'],
    ['isalpha()', all(isLetter), 'Whether there are only ASCII letters.'],
    [
      'isascii()',
      (_vm: VM, self: Value) => isAsciiBytes(bytesFrom(self) as Uint8Array),
      'Whether there is only ASCII, or nothing.',
    ],
    ['isdigit()', all(isDigit), 'Whether there are only ASCII digits.'],
    ['islower()', ofCase(isSmall, isCapital), 'Whether there are letters, all of them small.'],
    ['isspace()', all(isByteSpace), 'Whether there is only white space.'],
    ['istitle()', isTitle, 'Whether each word begins with a capital and goes on with small letters.'],
    ['isupper()', ofCase(isCapital, isSmall), 'Whether there are letters, all of them capitals.'],
    ['join(iterable_of_bytes, /)', join, 'The members of an iterable with these bytes between them.'],
    [
      'ljust(width, fillchar=b" ", /)',
      justifier('ljust', (t, w, f) => t + f.repeat(Math.max(0, w - t.length))),
      'Filled on the right up to the given width.',
    ],
    ['lower()', mapper(lower), 'ASCII letters in lower case.'],
    ['lstrip(bytes=None, /)', stripper(Ends.Left), 'Without white space, or the given bytes, at the start.'],
    ['partition(sep, /)', partition, 'What is before the first separator, the separator, and what is after it.'],
    [
      'removeprefix(prefix, /)',
      (_vm: VM, self: Value, prefix: Value) => {
        const part = textParameter(prefix);
        const text = textOf(self);
        return make(text.startsWith(part) ? text.slice(part.length) : text);
      },
      'Without the prefix, if the bytes begin with it.',
    ],
    [
      'removesuffix(suffix, /)',
      (_vm: VM, self: Value, suffix: Value) => {
        const part = textParameter(suffix);
        const text = textOf(self);
        return make(text.endsWith(part) ? text.slice(0, text.length - part.length) : text);
      },
      'Without the suffix, if the bytes end with it.',
    ],
    ['replace(old, new, count=-1, /)', replace, 'With old replaced by new, at most count times.'],
    ['rfind(sub, start=None, end=None, /)', finder(lastIndexOfText, false), 'The highest index of sub, or -1.'],
    ['rindex(sub, start=None, end=None, /)', finder(lastIndexOfText, true), 'The highest index of sub.'],
    [
      'rjust(width, fillchar=b" ", /)',
      justifier('rjust', (t, w, f) => f.repeat(Math.max(0, w - t.length)) + t),
      'Filled on the left up to the given width.',
    ],
    ['rpartition(sep, /)', rpartition, 'What is before the last separator, the separator, and what is after it.'],
    [
      'rsplit(sep=None, maxsplit=-1)',
      splitter(splitSpaceFromRight, splitTextFromRight),
      'The parts between separators, split from the right.',
    ],
    ['rstrip(bytes=None, /)', stripper(Ends.Right), 'Without white space, or the given bytes, at the end.'],
    ['split(sep=None, maxsplit=-1)', splitter(splitSpace, splitText), 'The parts between separators.'],
    [
      'splitlines(keepends=False)',
      (vm: VM, self: Value, keepends: Optional) =>
        new PyList(splitLines(textOf(self), keepends !== undefined && isTrue(vm, keepends), true).map(make)),
      'The lines, without or with their ends.',
    ],
    ['startswith(prefix, start=None, end=None, /)', prefixTest('startswith', startsAt), 'Whether the bytes begin so.'],
    ['strip(bytes=None, /)', stripper(Ends.Both), 'Without white space, or the given bytes, at either end.'],
    [
      'swapcase()',
      mapper((t) => t.replace(/[a-zA-Z]/g, (c) => (c < 'a' ? c.toLowerCase() : c.toUpperCase()))),
      'Capitals as small letters and the reverse.',
    ],
    [
      'title()',
      mapper((t) => t.replace(/[a-zA-Z]+/g, (word) => upper(word[0] as string) + lower(word.slice(1)))),
      'Each word with a capital first letter.',
    ],
    ['translate(table, /, delete=b"")', translate, 'Each byte replaced by what the table has for it.'],
    ['upper()', mapper(upper), 'ASCII letters in upper case.'],
    [
      'zfill(width, /)',
      (vm: VM, self: Value, width: Value) => {
        const text = textOf(self);
        const size = sizeParameter(vm, width);
        if (size > MAX_BYTES) throw memoryError();
        return make(zeroFill(text, text.length, size));
      },
      'Filled with zeros on the left, behind a sign.',
    ],
  ];
}

export const BYTES_STATIC_METHODS: readonly MethodRow[] = [
  [
    'maketrans(frm, to, /)',
    (_vm: VM, _self: null, frm: Value, to: Value) => {
      const from = expectBytes(frm);
      const by = expectBytes(to);
      if (from.length !== by.length) throw valueError('maketrans arguments must have same length');
      const table = Uint8Array.from({ length: 256 }, (_, i) => i);
      from.forEach((byte, i) => {
        table[byte] = by[i] as number;
      });
      return new PyBytes(table);
    },
    'A table for translate().',
  ],
];
