// The methods of str (library reference, "String Methods").

import type { VM } from '../vm.js';
import { PyBytes } from './bytes.js';
import { swapCase, toCapitalized, toFolded, toLower, toTitle, toUpper } from './case_mapping.js';
import { codecArgument, encodeText } from './codecs.js';
import type { MethodRow } from './define.js';
import { memoryError, typeError, valueError } from './exceptions.js';
import { extendList } from './list.js';
import { indexInt32 } from './numbers.js';
import type { KeywordArguments, Value } from './object.js';
import { isTrue, iteratorFor, tooLong } from './operations.js';
import { searchLimit, sizeParameter } from './search_bounds.js';
import { PyList, PyTuple } from './sequences.js';
import { formatFields, formatMap } from './str_format.js';
import { STR_PREDICATES } from './str_predicates.js';
import { makeTranslation, translate } from './str_translate.js';
import { asText, codePointLength, isWide, MAX_TEXT, offsetOf } from './text.js';
import {
  centerText,
  countText,
  Ends,
  endsAt,
  expandTabs,
  indexOfText,
  isHalf,
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
import { argumentTypeName, listType, tupleType, typeOf } from './types.js';

type Optional = Value | undefined;

const textOf = (self: Value) => asText(self) as string;

/** The text of a parameter. @throws TypeError that names the parameter: "find() argument 1 must be str, not int" */
function textParameter(method: string, which: string, value: Value): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`${method}() argument ${which}must be str, not ${argumentTypeName(value)}`);
  return text;
}

/** `start` and `end` as UTF-16 offsets; `from > to` finds nothing. */
function rangeOf(vm: VM, text: string, start: Optional, end: Optional): { from: number; to: number } {
  if (start === undefined && end === undefined) return { from: 0, to: text.length };
  const length = codePointLength(text);
  const from = searchLimit(vm, start, 0, length);
  const to = Math.min(searchLimit(vm, end, length, length), length);
  if (from > to) return { from: 1, to: 0 };
  return { from: offsetOf(text, from), to: offsetOf(text, to) };
}

type Search = (text: string, part: string, from: number, to: number) => number;

/** `find`, `rfind`, and with an error for what is not found `index`, `rindex`. */
const finder =
  (method: string, search: Search, mustFind: boolean) =>
  (vm: VM, self: Value, sub: Value, start: Optional, end: Optional): Value => {
    const text = textOf(self);
    const part = textParameter(method, '1 ', sub);
    const { from, to } = rangeOf(vm, text, start, end);
    const at = from > to ? -1 : search(text, part, from, to);
    if (at < 0 && mustFind) throw valueError('substring not found');
    return at > 0 && isWide(text) ? codePointLength(text.slice(0, at)) : at;
  };

function count(vm: VM, self: Value, sub: Value, start: Optional, end: Optional): Value {
  const text = textOf(self);
  const part = textParameter('count', '1 ', sub);
  const { from, to } = rangeOf(vm, text, start, end);
  if (from > to) return 0;
  return part === '' ? codePointLength(text.slice(from, to)) + 1 : countText(text, part, from, to);
}

/** `startswith` and `endswith`. */
const prefixTest =
  (method: string, matches: (text: string, part: string, from: number, to: number) => boolean) =>
  (vm: VM, self: Value, prefix: Value, start: Optional, end: Optional): Value => {
    const text = textOf(self);
    const { from, to } = rangeOf(vm, text, start, end);
    if (prefix instanceof PyTuple) {
      return prefix.items.some((item) => {
        const part = asText(item);
        if (part === undefined) throw typeError(`tuple for ${method} must only contain str, not ${typeOf(item).name}`);
        return matches(text, part, from, to);
      });
    }
    const part = asText(prefix);
    if (part === undefined)
      throw typeError(`${method} first arg must be str or a tuple of str, not ${typeOf(prefix).name}`);
    return matches(text, part, from, to);
  };

/** `center`, `ljust` and `rjust`. */
const justifier =
  (place: (text: string, length: number, width: number, fill: string) => string) =>
  (vm: VM, self: Value, width: Value, fill: Optional): Value => {
    const text = textOf(self);
    const size = sizeParameter(vm, width);
    let char = ' ';
    if (fill !== undefined) {
      const given = asText(fill);
      if (given === undefined)
        throw typeError(`The fill character must be a unicode character, not ${typeOf(fill).name}`);
      if (codePointLength(given) !== 1) throw typeError('The fill character must be exactly one character long');
      char = given;
    }
    if (size * char.length > MAX_TEXT) throw memoryError();
    return place(text, codePointLength(text), size, char);
  };

function join(vm: VM, self: Value, iterable: Value): Value {
  const separator = textOf(self);
  const items = itemsToJoin(vm, iterable);
  let length = separator.length * Math.max(0, items.length - 1);
  const texts = items.map((item, i) => {
    const text = asText(item);
    if (text === undefined) throw typeError(`sequence item ${i}: expected str instance, ${typeOf(item).name} found`);
    length += text.length;
    return text;
  });
  if (length > MAX_TEXT) throw tooLong(length, 'join() result is too long for a Python string');
  return texts.join(separator);
}

/** The members of what is to be joined. @throws TypeError in words of its own, whatever TypeError `__iter__` raised */
export function itemsToJoin(vm: VM, iterable: Value): readonly Value[] {
  const type = typeOf(iterable);
  if (type === listType || type === tupleType) return (iterable as PyList | PyTuple).items;
  const members = new PyList([]);
  extendList(vm, members, iteratorFor(vm, iterable, 'can only join an iterable'));
  return members.items;
}

/** The separator of `partition` and `rpartition`. */
function separatorOf(value: Value): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`must be str, not ${typeOf(value).name}`);
  if (text === '') throw valueError('empty separator');
  return text;
}

function partition(_vm: VM, self: Value, sep: Value): Value {
  const text = textOf(self);
  const separator = separatorOf(sep);
  const at = indexOfText(text, separator, 0, text.length);
  if (at < 0) return new PyTuple([text, '', '']);
  return new PyTuple([text.slice(0, at), sep, text.slice(at + separator.length)]);
}

function rpartition(_vm: VM, self: Value, sep: Value): Value {
  const text = textOf(self);
  const separator = separatorOf(sep);
  const at = lastIndexOfText(text, separator, 0, text.length);
  if (at < 0) return new PyTuple(['', '', text]);
  return new PyTuple([text.slice(0, at), sep, text.slice(at + separator.length)]);
}

function replace(vm: VM, self: Value, old: Value, by: Value, count: Optional): Value {
  const part = textParameter('replace', '1 ', old);
  const other = textParameter('replace', '2 ', by);
  const most = count === undefined ? -1 : sizeParameter(vm, count);
  const text = textOf(self);
  // The quick way needs a result that surely fits, and a replacement without the signs that JavaScript would interpret.
  if (most < 0 && part !== '' && !isHalf(part) && text.length * other.length < MAX_TEXT && !other.includes('$'))
    return text.replaceAll(part, other);
  const pieces = piecesBetween(text, part, most);
  if (pieces.length === 1) return text;
  const length = text.length + (pieces.length - 1) * (other.length - part.length);
  if (length > MAX_TEXT) throw tooLong(length, 'replace string is too long');
  return pieces.join(other);
}

/** `split` and `rsplit`. */
const splitter =
  (bySpace: (text: string, maxsplit: number) => string[], by: typeof splitText) =>
  (vm: VM, self: Value, sep: Optional, maxsplit: Optional): Value => {
    const most = maxsplit === undefined ? -1 : sizeParameter(vm, maxsplit);
    const text = textOf(self);
    if (sep === undefined || sep === null) return new PyList(bySpace(text, most));
    const separator = asText(sep);
    if (separator === undefined) throw typeError(`must be str or None, not ${typeOf(sep).name}`);
    if (separator === '') throw valueError('empty separator');
    return new PyList(by(text, separator, most));
  };

const stripper =
  (method: string, ends: Ends) =>
  (_vm: VM, self: Value, chars: Optional): Value => {
    const text = textOf(self);
    if (chars === undefined || chars === null) return stripSpace(text, ends);
    const set = asText(chars);
    if (set === undefined) throw typeError(`${method} arg must be None or str`);
    return stripChars(text, set, ends);
  };

function removeprefix(_vm: VM, self: Value, prefix: Value): Value {
  const text = textOf(self);
  const part = textParameter('removeprefix', '', prefix);
  return startsAt(text, part, 0, text.length) ? text.slice(part.length) : text;
}

function removesuffix(_vm: VM, self: Value, suffix: Value): Value {
  const text = textOf(self);
  const part = textParameter('removesuffix', '', suffix);
  return endsAt(text, part, 0, text.length) ? text.slice(0, text.length - part.length) : text;
}

function encode(vm: VM, self: Value, encoding: Optional, errors: Optional): Value {
  const codec = codecArgument('encode', 'encoding', encoding);
  const handler = codecArgument('encode', 'errors', errors);
  return new PyBytes(encodeText(vm, textOf(self), codec ?? 'utf-8', handler ?? 'strict'));
}

const mapper = (map: (text: string) => string) => (_vm: VM, self: Value) => map(textOf(self));

export const STR_METHODS: readonly MethodRow[] = [
  ['capitalize()', mapper(toCapitalized), 'The first character in title case, the others in lower case.'],
  ['casefold()', mapper(toFolded), 'A form for comparisons that ignore case.'],
  ['center(width, fillchar=" ", /)', justifier(centerText), 'Centred in a field of the given width.'],
  ['count(sub, start=None, end=None, /)', count, 'The number of occurrences that do not overlap.'],
  ['encode(encoding="utf-8", errors="strict")', encode, 'The text as bytes.'],
  ['endswith(suffix, start=None, end=None, /)', prefixTest('endswith', endsAt), 'Whether the text ends so.'],
  [
    'expandtabs(tabsize=8)',
    (vm: VM, self: Value, tabsize: Optional) => {
      const text = textOf(self);
      const size = tabsize === undefined ? 8 : indexInt32(vm, tabsize);
      return expandTabs(text, size, MAX_TEXT, 'new string is too long');
    },
    'Tabs as spaces up to the next tab stop.',
  ],
  ['find(sub, start=None, end=None, /)', finder('find', indexOfText, false), 'The lowest index of sub, or -1.'],
  [
    'format(*args, **kwargs)',
    (vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) =>
      formatFields(vm, textOf(self), args, keywords),
    'The text with replacement fields filled from the arguments.',
  ],
  [
    'format_map(mapping, /)',
    (vm: VM, self: Value, mapping: Value) => formatMap(vm, textOf(self), mapping),
    'The text with replacement fields filled from a mapping.',
  ],
  ['index(sub, start=None, end=None, /)', finder('index', indexOfText, true), 'The lowest index of sub.'],
  ['join(iterable, /)', join, 'The texts of an iterable with this one between them.'],
  [
    'ljust(width, fillchar=" ", /)',
    justifier((text, length, width, fill) => text + fill.repeat(Math.max(0, width - length))),
    'Filled on the right up to the given width.',
  ],
  ['lower()', mapper(toLower), 'The text in lower case.'],
  [
    'lstrip(chars=None, /)',
    stripper('lstrip', Ends.Left),
    'Without white space, or the given characters, at the start.',
  ],
  ['partition(sep, /)', partition, 'What is before the first separator, the separator, and what is after it.'],
  ['removeprefix(prefix, /)', removeprefix, 'Without the prefix, if the text begins with it.'],
  ['removesuffix(suffix, /)', removesuffix, 'Without the suffix, if the text ends with it.'],
  ['replace(old, new, /, count=-1)', replace, 'With old replaced by new, at most count times.'],
  ['rfind(sub, start=None, end=None, /)', finder('rfind', lastIndexOfText, false), 'The highest index of sub, or -1.'],
  ['rindex(sub, start=None, end=None, /)', finder('rindex', lastIndexOfText, true), 'The highest index of sub.'],
  [
    'rjust(width, fillchar=" ", /)',
    justifier((text, length, width, fill) => fill.repeat(Math.max(0, width - length)) + text),
    'Filled on the left up to the given width.',
  ],
  ['rpartition(sep, /)', rpartition, 'What is before the last separator, the separator, and what is after it.'],
  [
    'rsplit(sep=None, maxsplit=-1)',
    splitter((text, most) => splitSpaceFromRight(text, most), splitTextFromRight),
    'The parts between separators, split from the right.',
  ],
  [
    'rstrip(chars=None, /)',
    stripper('rstrip', Ends.Right),
    'Without white space, or the given characters, at the end.',
  ],
  [
    'split(sep=None, maxsplit=-1)',
    splitter((text, most) => splitSpace(text, most), splitText),
    'The parts between separators.',
  ],
  [
    'splitlines(keepends=False)',
    (vm: VM, self: Value, keepends: Optional) =>
      new PyList(splitLines(textOf(self), keepends !== undefined && isTrue(vm, keepends))),
    'The lines, without or with their ends.',
  ],
  ['startswith(prefix, start=None, end=None, /)', prefixTest('startswith', startsAt), 'Whether the text begins so.'],
  [
    'strip(chars=None, /)',
    stripper('strip', Ends.Both),
    'Without white space, or the given characters, at either end.',
  ],
  ['swapcase()', mapper(swapCase), 'Capital letters as small ones and the reverse.'],
  ['title()', mapper(toTitle), 'Each word with a capital first letter.'],
  [
    'translate(table, /)',
    (vm: VM, self: Value, table: Value) => translate(vm, textOf(self), table),
    'Each character replaced by what the table has for it.',
  ],
  ['upper()', mapper(toUpper), 'The text in upper case.'],
  [
    'zfill(width, /)',
    (vm: VM, self: Value, width: Value) => {
      const text = textOf(self);
      const size = sizeParameter(vm, width);
      if (size > MAX_TEXT) throw memoryError();
      return zeroFill(text, codePointLength(text), size);
    },
    'Filled with zeros on the left, behind a sign.',
  ],
  ...STR_PREDICATES,
  ['__getnewargs__()', (_vm: VM, self: Value) => new PyTuple([textOf(self)]), 'The arguments that make a copy.'],
];

export const STR_STATIC_METHODS: readonly MethodRow[] = [
  [
    'maketrans(x, y=None, z=None, /)',
    (vm: VM, _self: null, x: Value, y: Optional, z: Optional) => makeTranslation(vm, x, y, z),
    'A table for translate().',
  ],
];
