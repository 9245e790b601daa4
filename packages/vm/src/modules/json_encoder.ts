// Writes JSON as CPython's encoder does.

import { getAttribute } from '../objects/attributes.js';
import { PyDict } from '../objects/dicts.js';
import { PyException, typeError, valueError } from '../objects/exceptions.js';
import { floatToText } from '../objects/float_text.js';
import { intToText } from '../objects/int_text.js';
import { asFloat, asInt } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { callValue, isTrue, listOf, reprOf } from '../objects/operations.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { asText } from '../objects/text.js';
import { dictType, typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escapeOf = (char: string): string => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as a JSON string. */
export const quotedText = (text: string): string => `"${text.replace(/["\\]|[^ -\u{10ffff}]/gu, escapeOf)}"`;

/** A text as a JSON string in ASCII. */
export const asciiText = (text: string): string => `"${text.replace(/["\\]|[^\x20-\x7e]/g, escapeOf)}"`;

interface Options {
  readonly skipKeys: boolean;
  readonly allowNan: boolean;
  readonly sortKeys: boolean;
  /** What one level is indented by; null for everything in one line. */
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  readonly quote: (text: string) => string;
  readonly encoder: Value;
  /** Containers being written, to find circles; null when nobody looks. */
  readonly open: Set<Value> | null;
}

function floatText(options: Options, value: number, original: Value, vm: VM): string {
  if (Number.isFinite(value)) return floatToText(value);
  if (!options.allowNan) throw valueError(`Out of range float values are not JSON compliant: ${reprOf(vm, original)}`);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}

/** The text of a value that is no container, undefined for any other. */
function plainText(vm: VM, options: Options, value: Value): string | undefined {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const text = asText(value);
  if (text !== undefined) return options.quote(text);
  const int = asInt(value);
  if (int !== undefined) return intToText(int);
  const float = asFloat(value);
  return float === undefined ? undefined : floatText(options, float, value, vm);
}

/** A key of a dict as the text in front of the colon; undefined for one to be skipped. */
function keyText(vm: VM, options: Options, key: Value): string | undefined {
  const text = asText(key);
  if (text !== undefined) return options.quote(text);
  const plain = plainText(vm, options, key);
  if (plain !== undefined) return `"${plain}"`;
  if (options.skipKeys) return undefined;
  throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
}

/** Notes on an exception where in the document the value stands that caused it. */
function annotate(error: unknown, note: () => string): void {
  if (!(error instanceof PyException)) return;
  const notes = error.getOwn('__notes__');
  if (notes instanceof PyList) notes.items.push(note());
  else error.setOwn('__notes__', new PyList([note()]));
}

function writeItems(vm: VM, options: Options, items: readonly Value[], owner: Value, newline: string): string {
  if (items.length === 0) return '[]';
  const inner = options.indent === null ? '' : newline + options.indent;
  const parts: string[] = [];
  // What writes a member may be the program's, and may change the list.
  for (let i = 0; i < items.length; i++) {
    try {
      parts.push(inner + write(vm, options, items[i] as Value, inner));
    } catch (error) {
      annotate(error, () => `when serializing ${typeOf(owner).name} item ${i}`);
      throw error;
    }
  }
  return `[${parts.join(options.itemSeparator)}${newlineBefore(options, newline)}]`;
}

const newlineBefore = (options: Options, newline: string): string => (options.indent === null ? '' : newline);

function membersOf(vm: VM, options: Options, dict: PyDict): readonly (readonly [Value, Value])[] {
  let members: (readonly [Value, Value])[] =
    dict.type === dictType
      ? [...dict.table.entries()]
      : listOf(vm, callValue(vm, getAttribute(vm, dict, 'items'), [])).map((pair) => {
          if (!(pair instanceof PyTuple) || pair.items.length !== 2) throw valueError('items must return 2-tuples');
          return pair.items as unknown as readonly [Value, Value];
        });
  if (options.sortKeys) {
    const pairs = new PyList(members.map((member) => new PyTuple(member)));
    members = listOf(vm, callValue(vm, vm.builtin('sorted'), [pairs])).map(
      (pair) => (pair as PyTuple).items as unknown as readonly [Value, Value],
    );
  }
  return members;
}

function writeDict(vm: VM, options: Options, dict: PyDict, newline: string): string {
  if (dict.table.size === 0) return '{}';
  const inner = options.indent === null ? '' : newline + options.indent;
  const parts: string[] = [];
  for (const [key, value] of membersOf(vm, options, dict)) {
    const name = keyText(vm, options, key);
    if (name === undefined) continue;
    try {
      parts.push(inner + name + options.keySeparator + write(vm, options, value, inner));
    } catch (error) {
      annotate(error, () => `when serializing ${typeOf(dict).name} item ${reprOf(vm, key)}`);
      throw error;
    }
  }
  if (parts.length === 0) return '{}';
  return `{${parts.join(options.itemSeparator)}${newlineBefore(options, newline)}}`;
}

function write(vm: VM, options: Options, value: Value, newline: string): string {
  const plain = plainText(vm, options, value);
  if (plain !== undefined) return plain;
  const { open } = options;
  if (open?.has(value)) throw valueError('Circular reference detected');
  open?.add(value);
  vm.enterNested(' while encoding a JSON object');
  let text: string;
  if (value instanceof PyList || value instanceof PyTuple) text = writeItems(vm, options, value.items, value, newline);
  else if (value instanceof PyDict) text = writeDict(vm, options, value, newline);
  else {
    const replacement = callValue(vm, getAttribute(vm, options.encoder, 'default'), [value]);
    try {
      text = write(vm, options, replacement, newline);
    } catch (error) {
      annotate(error, () => `when serializing ${typeOf(value).name} object`);
      throw error;
    }
  }
  vm.leaveNested();
  open?.delete(value);
  return text;
}

function separator(vm: VM, encoder: Value, name: string): string {
  const text = asText(getAttribute(vm, encoder, name));
  if (text === undefined) throw typeError(`${name} must be a string`);
  return text;
}

/** The text of a value in JSON; the options are attributes of the encoder. */
export function encodeJson(vm: VM, encoder: Value, value: Value): Value {
  const is = (name: string): boolean => isTrue(vm, getAttribute(vm, encoder, name));
  const indent = getAttribute(vm, encoder, 'indent');
  const width = indent === null ? undefined : asInt(indent);
  return write(
    vm,
    {
      skipKeys: is('skipkeys'),
      allowNan: is('allow_nan'),
      sortKeys: is('sort_keys'),
      indent:
        indent === null ? null : width === undefined ? (asText(indent) ?? '') : ' '.repeat(Math.max(Number(width), 0)),
      itemSeparator: separator(vm, encoder, 'item_separator'),
      keySeparator: separator(vm, encoder, 'key_separator'),
      quote: is('ensure_ascii') ? asciiText : quotedText,
      encoder,
      open: is('check_circular') ? new Set() : null,
    },
    value,
    '\n',
  );
}
