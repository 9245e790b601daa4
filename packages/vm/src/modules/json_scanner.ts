// Reads JSON (RFC 8259, with NaN and Infinity as CPython has them).

import { PyFloat } from '@taipan/bytecode';
import { PyDict } from '../objects/dicts.js';
import { PyException, stopIterationType } from '../objects/exceptions.js';
import type { Value } from '../objects/object.js';
import { callValue } from '../objects/operations.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { codePointLength } from '../objects/text.js';
import type { VM } from '../vm.js';

/** What is called for parts of a document; null where there is nothing to call. */
export interface JsonHooks {
  readonly strict: boolean;
  readonly objectHook: Value;
  readonly objectPairsHook: Value;
  readonly parseFloat: Value;
  readonly parseInt: Value;
  readonly parseConstant: Value;
}

const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const CONSTANTS = ['NaN', 'Infinity', '-Infinity'];
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
/** An int of so few digits is safe. */
const SAFE_DIGITS = 15;

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

export class JsonScanner {
  /** Where the last value that was read ends. */
  end: number;
  private readonly vm: VM;
  private readonly text: string;
  private readonly hooks: JsonHooks;

  constructor(vm: VM, text: string, hooks: JsonHooks) {
    this.vm = vm;
    this.text = text;
    this.hooks = hooks;
    this.end = 0;
  }

  /** The value at an offset. @throws StopIteration if there is none */
  value(at: number): Value {
    const { text, vm } = this;
    switch (text[at]) {
      case '"':
        return this.string(at + 1);
      case '{': {
        vm.enterNested(' while decoding a JSON object from a unicode string');
        const object = this.object(at + 1);
        vm.leaveNested();
        return object;
      }
      case '[': {
        vm.enterNested(' while decoding a JSON array from a unicode string');
        const array = this.array(at + 1);
        vm.leaveNested();
        return array;
      }
      case 'n':
        if (text.startsWith('null', at)) return this.done(at + 4, null);
        break;
      case 't':
        if (text.startsWith('true', at)) return this.done(at + 4, true);
        break;
      case 'f':
        if (text.startsWith('false', at)) return this.done(at + 5, false);
        break;
    }
    for (const constant of CONSTANTS)
      if (text.startsWith(constant, at)) {
        this.end = at + constant.length;
        const value = callValue(vm, this.hooks.parseConstant, [constant]);
        return this.done(at + constant.length, value);
      }
    return this.number(at);
  }

  private done(end: number, value: Value): Value {
    this.end = end;
    return value;
  }

  private index(offset: number): number {
    return codePointLength(this.text.slice(0, offset));
  }

  /** Raises JSONDecodeError. */
  private fail(message: string, offset: number): never {
    const position = this.index(Math.min(offset, this.text.length)) + Math.max(0, offset - this.text.length);
    throw this.vm.callLibrary('json.decoder', 'JSONDecodeError', [message, this.text, position]);
  }

  private skip(at: number): number {
    const { text } = this;
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    return at;
  }

  private number(at: number): Value {
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(this.text);
    if (match === null) throw new PyException(stopIterationType, [this.index(at)]);
    const end = NUMBER.lastIndex;
    const [all, integer, fraction, exponent] = match as unknown as [string, string, string?, string?];
    if (fraction !== undefined || exponent !== undefined) {
      const { parseFloat: parse } = this.hooks;
      return this.done(end, parse === null ? new PyFloat(Number(all)) : callValue(this.vm, parse, [all]));
    }
    const parse = this.hooks.parseInt ?? (integer.length > SAFE_DIGITS ? this.vm.builtin('int') : null);
    if (parse !== null) return this.done(end, callValue(this.vm, parse, [all]));
    return this.done(end, Number(integer) + 0);
  }

  /** A string whose opening quote is in front of an offset. */
  private string(begin: number): string {
    const { text } = this;
    let result = '';
    let from = begin;
    for (let i = begin; ; i++) {
      const code = text.charCodeAt(i);
      if (Number.isNaN(code)) this.fail('Unterminated string starting at', begin - 1);
      if (code === 34) {
        this.end = i + 1;
        return result + text.slice(from, i);
      }
      if (code === 92) {
        result += text.slice(from, i);
        const letter = text[i + 1];
        if (letter === undefined) this.fail('Unterminated string starting at', begin - 1);
        if (letter === 'u') {
          result += this.unicodeEscape(i + 2);
          i += 5;
        } else {
          const escaped = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
          if (escaped === undefined) this.fail('Invalid \\escape', i);
          result += escaped;
          i += 1;
        }
        from = i + 1;
      } else if (code < 32 && this.hooks.strict) this.fail('Invalid control character at', i);
    }
  }

  private unicodeEscape(at: number): string {
    const digits = this.text.slice(at, at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits) || at + 4 >= this.text.length) this.fail('Invalid \\uXXXX escape', at - 1);
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private object(start: number): Value {
    const { text, vm, hooks } = this;
    const pairs: [string, Value][] = [];
    let at = this.skip(start);
    if (text[at] === '}') this.end = at + 1;
    else
      for (;;) {
        if (text[at] !== '"') this.fail('Expecting property name enclosed in double quotes', at);
        const key = this.string(at + 1);
        at = this.skip(this.end);
        if (text[at] !== ':') this.fail("Expecting ':' delimiter", at);
        pairs.push([key, this.value(this.skip(at + 1))]);
        at = this.skip(this.end);
        if (text[at] === '}') {
          this.end = at + 1;
          break;
        }
        if (text[at] !== ',') this.fail("Expecting ',' delimiter", at);
        const comma = at;
        at = this.skip(at + 1);
        if (text[at] === '}') this.fail('Illegal trailing comma before end of object', comma);
      }
    const { end } = this;
    if (hooks.objectPairsHook !== null) {
      const list = new PyList(pairs.map((pair) => new PyTuple(pair)));
      return this.done(end, callValue(vm, hooks.objectPairsHook, [list]));
    }
    const dict = new PyDict();
    for (const [key, value] of pairs) dict.table.set(vm, key, value);
    return this.done(end, hooks.objectHook === null ? dict : callValue(vm, hooks.objectHook, [dict]));
  }

  private array(start: number): Value {
    const { text } = this;
    const items: Value[] = [];
    let at = this.skip(start);
    if (text[at] === ']') return this.done(at + 1, new PyList(items));
    for (;;) {
      items.push(this.value(at));
      at = this.skip(this.end);
      if (text[at] === ']') return this.done(at + 1, new PyList(items));
      if (text[at] !== ',') this.fail("Expecting ',' delimiter", at);
      const comma = at;
      at = this.skip(at + 1);
      if (text[at] === ']') this.fail('Illegal trailing comma before end of array', comma);
    }
  }
}
