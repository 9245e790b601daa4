// _json: reading and writing JSON, for the module `json`, which is written in Python.

import { PyFloat } from '@taipan/bytecode';
import { getAttribute } from '../objects/attributes.js';
import { PyDict } from '../objects/dicts.js';
import { PyException, recursionError, typeError, valueError } from '../objects/exceptions.js';
import { floatToText } from '../objects/float_text.js';
import { intToText } from '../objects/int_text.js';
import { normalize } from '../objects/integers.js';
import { asFloat, asInt } from '../objects/numbers.js';
import { PyWrapped, type Value } from '../objects/object.js';
import { callValue, compareOperation, isTrue, listOf, reprOf } from '../objects/operations.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

const MAX_DEPTH = 900;

// --- writing -------------------------------------------------------------------------------------------------------------------------

interface Writing {
  readonly vm: VM;
  readonly fallback: Value;
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  readonly isAscii: boolean;
  readonly allowsNan: boolean;
  readonly sortsKeys: boolean;
  readonly skipsKeys: boolean;
  readonly checksCircles: boolean;
  /** Containers around the value at hand. */
  readonly around: Value[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

const escapeUnit = (unit: string): string => ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function quote(text: string, isAscii: boolean): string {
  return `"${isAscii ? text.replace(/["\\]|[^ -~]/g, escapeUnit) : text.replace(/["\\\u0000-\u001f]/g, escapeUnit)}"`;
}

function floatText(w: Writing, value: number): string {
  if (Number.isFinite(value)) return floatToText(value);
  const text = Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (!w.allowsNan) throw valueError(`Out of range float values are not JSON compliant: ${floatToText(value)}`);
  return text;
}

/** The text that a str or an instance of a class derived from it is; undefined for anything else. */
const textOf = (value: Value): string | undefined =>
  typeof value === 'string'
    ? value
    : value instanceof PyWrapped && typeof value.payload === 'string'
      ? value.payload
      : undefined;

function writeSimple(w: Writing, value: Value): string | undefined {
  if (value === null) return 'null';
  if (value === true) return 'true';
  if (value === false) return 'false';
  const text = textOf(value);
  if (text !== undefined) return quote(text, w.isAscii);
  const int = asInt(value);
  if (int !== undefined) return intToText(int);
  if (value instanceof PyFloat || (value instanceof PyWrapped && value.payload instanceof PyFloat))
    return floatText(w, asFloat(value) as number);
  return undefined;
}

function writeKey(w: Writing, key: Value): string | undefined {
  const text = textOf(key);
  if (text !== undefined) return quote(text, w.isAscii);
  const simple = writeSimple(w, key);
  if (simple !== undefined) return `"${simple}"`;
  if (w.skipsKeys) return undefined;
  throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
}

function write(w: Writing, value: Value): string {
  const simple = writeSimple(w, value);
  if (simple !== undefined) return simple;
  if (w.around.length > MAX_DEPTH)
    throw recursionError('maximum recursion depth exceeded while encoding a JSON object');
  if (w.checksCircles && w.around.includes(value)) throw valueError('Circular reference detected');
  w.around.push(value);
  let text: string;
  if (value instanceof PyDict) text = writeDict(w, value);
  else if (value instanceof PyList || value instanceof PyTuple) text = join(w, '[', writeItems(w, value), ']');
  else {
    const part = () => `${typeOf(value).name} object`;
    const replaced = callValue(w.vm, w.fallback, [value]);
    text = noted(w, () => write(w, replaced), part);
  }
  w.around.pop();
  return text;
}

/** Writes what may fail, and notes on its exception which part of the value it was about. */
function noted(w: Writing, run: () => string, part: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof PyException)
      callValue(w.vm, getAttribute(w.vm, error, 'add_note'), [`when serializing ${part()}`]);
    throw error;
  }
}

const writeItems = (w: Writing, value: Value): string[] =>
  listOf(w.vm, value).map((item, i) =>
    noted(
      w,
      () => write(w, item),
      () => `${typeOf(value).name} item ${i}`,
    ),
  );

function writeDict(w: Writing, dict: PyDict): string {
  let members = [...dict.table.entries()];
  if (w.sortsKeys)
    members = members.sort(([a], [b]) => (isTrue(w.vm, compareOperation(w.vm, 3, a, b)) ? -1 : a === b ? 0 : 1));
  const parts: string[] = [];
  for (const [key, value] of members) {
    const name = writeKey(w, key);
    if (name === undefined) continue;
    const text = noted(
      w,
      () => write(w, value),
      () => `${typeOf(dict).name} item ${reprOf(w.vm, key)}`,
    );
    parts.push(`${name}${w.keySeparator}${text}`);
  }
  return join(w, '{', parts, '}');
}

function join(w: Writing, open: string, parts: readonly string[], close: string): string {
  if (parts.length === 0) return open + close;
  if (w.indent === null) return open + parts.join(w.itemSeparator) + close;
  const outer = `\n${w.indent.repeat(w.around.length - 1)}`;
  const inner = outer + w.indent;
  return open + inner + parts.join(w.itemSeparator + inner) + outer + close;
}

// --- reading -------------------------------------------------------------------------------------------------------------------------

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const LITERALS: readonly (readonly [string, Value | undefined])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['-Infinity', undefined],
];
const UNESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Reader {
  private readonly vm: VM;
  private readonly text: string;
  private readonly isStrict: boolean;
  private readonly hooks: readonly Value[];
  private readonly errorType: Value;
  at: number;
  private depth: number;

  constructor(vm: VM, text: string, at: number, isStrict: boolean, hooks: readonly Value[], errorType: Value) {
    this.vm = vm;
    this.text = text;
    this.isStrict = isStrict;
    this.hooks = hooks;
    this.errorType = errorType;
    this.at = at;
    this.depth = 0;
  }

  /** An index of UTF-16 units as one of code points. */
  private codePoints(units: number): number {
    let count = 0;
    for (let i = 0; i < units; i++, count++) {
      const unit = this.text.charCodeAt(i);
      if ((unit & 0xfc00) === 0xd800 && (this.text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
    }
    return count;
  }

  fail(message: string, at: number): PyException {
    return callValue(this.vm, this.errorType, [message, this.text, this.codePoints(at)]) as PyException;
  }

  skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    this.at = SPACE.lastIndex;
  }

  value(): Value {
    const { text, at } = this;
    switch (text[at]) {
      case '"':
        this.at++;
        return this.string();
      case '{':
        return this.nested(() => this.object());
      case '[':
        return this.nested(() => this.array());
    }
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(text);
    if (match !== null) {
      this.at = NUMBER.lastIndex;
      return this.number(match);
    }
    for (const [word, value] of LITERALS) {
      if (!text.startsWith(word, at)) continue;
      this.at += word.length;
      if (value !== undefined) return value;
      const hook = this.hooks[4] as Value;
      if (hook !== null) return callValue(this.vm, hook, [word]);
      return new PyFloat(
        word === 'NaN' ? Number.NaN : word === 'Infinity' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
      );
    }
    throw this.fail('Expecting value', at);
  }

  private nested(read: () => Value): Value {
    if (++this.depth > MAX_DEPTH) throw recursionError('maximum recursion depth exceeded while decoding a JSON object');
    const value = read();
    this.depth--;
    return value;
  }

  private number([digits, fraction, exponent]: RegExpExecArray): Value {
    const [, , parseFloatHook, parseIntHook] = this.hooks as [Value, Value, Value, Value];
    const isInt = fraction === undefined && exponent === undefined;
    const hook = isInt ? parseIntHook : parseFloatHook;
    if (hook !== null) return callValue(this.vm, hook, [digits as string]);
    return isInt ? normalize(BigInt(digits as string)) : new PyFloat(Number(digits));
  }

  private string(): string {
    const begin = this.at - 1;
    let result = '';
    for (;;) {
      PLAIN.lastIndex = this.at;
      result += (PLAIN.exec(this.text) as RegExpExecArray)[0];
      this.at = PLAIN.lastIndex;
      const c = this.text[this.at];
      if (c === undefined) throw this.fail('Unterminated string starting at', begin);
      if (c === '"') {
        this.at++;
        return result;
      }
      if (c !== '\\') {
        if (this.isStrict) throw this.fail('Invalid control character at', this.at);
        result += c;
        this.at++;
        continue;
      }
      const escaped = this.text[this.at + 1];
      if (escaped === undefined) throw this.fail('Unterminated string starting at', begin);
      if (escaped !== 'u') {
        const plain = UNESCAPED[escaped];
        if (plain === undefined) throw this.fail('Invalid \\escape', this.at);
        result += plain;
        this.at += 2;
        continue;
      }
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.fail('Invalid \\uXXXX escape', this.at + 1);
      result += String.fromCharCode(Number.parseInt(digits, 16));
      this.at += 6;
    }
  }

  private array(): Value {
    const items: Value[] = [];
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === ']') {
      this.at++;
      return new PyList(items);
    }
    for (;;) {
      items.push(this.value());
      this.skipSpace();
      const c = this.text[this.at];
      if (c === ']') break;
      if (c !== ',') throw this.fail("Expecting ',' delimiter", this.at);
      const comma = this.at++;
      this.skipSpace();
      if (this.text[this.at] === ']') throw this.fail('Illegal trailing comma before end of array', comma);
    }
    this.at++;
    return new PyList(items);
  }

  private object(): Value {
    const pairs: [string, Value][] = [];
    this.at++;
    this.skipSpace();
    if (this.text[this.at] !== '}') {
      for (;;) {
        if (this.text[this.at] !== '"') throw this.fail('Expecting property name enclosed in double quotes', this.at);
        this.at++;
        const key = this.string();
        this.skipSpace();
        if (this.text[this.at] !== ':') throw this.fail("Expecting ':' delimiter", this.at);
        this.at++;
        this.skipSpace();
        pairs.push([key, this.value()]);
        this.skipSpace();
        const c = this.text[this.at];
        if (c === '}') break;
        if (c !== ',') throw this.fail("Expecting ',' delimiter", this.at);
        const comma = this.at++;
        this.skipSpace();
        if (this.text[this.at] === '}') throw this.fail('Illegal trailing comma before end of object', comma);
      }
    }
    this.at++;
    const [objectHook, pairsHook] = this.hooks as [Value, Value];
    if (pairsHook !== null)
      return callValue(this.vm, pairsHook, [new PyList(pairs.map(([key, value]) => new PyTuple([key, value])))]);
    const dict = new PyDict();
    for (const [key, value] of pairs) dict.table.set(this.vm, key, value);
    return objectHook !== null ? callValue(this.vm, objectHook, [dict]) : dict;
  }
}

function loadValue(
  vm: VM,
  text: Value,
  start: Value,
  whole: Value,
  strict: Value,
  objectHook: Value,
  pairsHook: Value,
  parseFloatHook: Value,
  parseIntHook: Value,
  parseConstant: Value,
  errorType: Value,
): Value {
  const hooks = [objectHook, pairsHook, parseFloatHook, parseIntHook, parseConstant];
  const reader = new Reader(vm, text as string, start as number, strict === true, hooks, errorType);
  if (whole === true) reader.skipSpace();
  const value = reader.value();
  if (whole === true) {
    reader.skipSpace();
    if (reader.at < (text as string).length) throw reader.fail('Extra data', reader.at);
  }
  return new PyTuple([value, reader.at]);
}

function dumpValue(
  vm: VM,
  value: Value,
  fallback: Value,
  indent: Value,
  itemSeparator: Value,
  keySeparator: Value,
  ...flags: readonly Value[]
): Value {
  const [isAscii, allowsNan, sortsKeys, skipsKeys, checksCircles] = flags.map((flag) => flag === true) as [
    boolean,
    boolean,
    boolean,
    boolean,
    boolean,
  ];
  return write(
    {
      vm,
      fallback,
      indent: indent as string | null,
      itemSeparator: itemSeparator as string,
      keySeparator: keySeparator as string,
      isAscii,
      allowsNan,
      sortsKeys,
      skipsKeys,
      checksCircles,
      around: [],
    },
    value,
  );
}

export const jsonModule: ModuleDefinition = {
  name: '_json',
  documentation: 'Parts of json.',
  functions: [
    [
      'dump_value(value, default, indent, item_separator, key_separator, ascii, nan, sort, skip, circles, /)',
      dumpValue,
      'A value as JSON.',
    ],
    [
      'load_value(text, start, whole, strict, object, pairs, float, int, constant, error, /)',
      loadValue,
      'The value of JSON, and where it ends.',
    ],
  ],
  constants: [],
};
