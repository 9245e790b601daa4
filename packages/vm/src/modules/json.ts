// _json: reads and writes JSON for the module `json`, which is written in Python (library reference, "json").

import type { BuiltinRow } from '../builtins/signature.js';
import { getAttribute } from '../objects/attributes.js';
import { typeError } from '../objects/exceptions.js';
import { asInt } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { isTrue } from '../objects/operations.js';
import { PyTuple } from '../objects/sequences.js';
import { codePointLength, offsetOf } from '../objects/text.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import { asciiText, encodeJson, quotedText } from './json_encoder.js';
import { JsonScanner } from './json_scanner.js';
import type { ModuleDefinition } from './module.js';

function textArgument(value: Value): string {
  if (typeof value !== 'string') throw typeError(`first argument must be a string, not ${typeOf(value).name}`);
  return value;
}

/** `(value, end)` for the JSON value at an index. @throws StopIteration with the index where there is none */
function scan(vm: VM, decoder: Value, text: Value, index: Value): Value {
  const source = textArgument(text);
  const at = asInt(index);
  const start = offsetOf(source, Math.min(Number(at ?? 0), source.length));
  const option = (name: string): Value => getAttribute(vm, decoder, name);
  const scanner = new JsonScanner(vm, source, {
    strict: isTrue(vm, option('strict')),
    objectHook: option('object_hook'),
    objectPairsHook: option('object_pairs_hook'),
    parseFloat: option('parse_float'),
    parseInt: option('parse_int'),
    parseConstant: option('parse_constant'),
  });
  const value = scanner.value(start);
  return new PyTuple([value, codePointLength(source.slice(0, scanner.end))]);
}

const FUNCTIONS: readonly BuiltinRow[] = [
  ['scan(decoder, string, index, /)', scan, 'Reads a value.'],
  ['encode(encoder, value, /)', encodeJson, 'Writes a value.'],
  [
    'encode_basestring_ascii(string, /)',
    (_vm, value: Value) => asciiText(textArgument(value)),
    'A text as JSON, in ASCII.',
  ],
  ['encode_basestring(string, /)', (_vm, value: Value) => quotedText(textArgument(value)), 'A text as JSON.'],
];

export const jsonModule: ModuleDefinition = {
  name: '_json',
  documentation: 'Reads and writes JSON.',
  functions: FUNCTIONS,
  constants: [],
};
