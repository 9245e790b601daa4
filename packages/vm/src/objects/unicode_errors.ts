// UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError (library reference, "Built-in Exceptions"): their five attributes and
// the messages made from them.

import type { VM } from '../vm.js';
import { expectBytes, PyBytes, plainBytes } from './bytes.js';
import type { AttributeRow, TypeDefinition } from './define.js';
import { baseExceptionDefinition, withDict } from './exception-slots.js';
import {
  PyException,
  typeError,
  unicodeDecodeErrorType,
  unicodeEncodeErrorType,
  unicodeTranslateErrorType,
} from './exceptions.js';
import { hasIndex, sizeArgument } from './numbers.js';
import { isSubtype, type PyType, type Value } from './object.js';
import { strOf } from './operations.js';
import { escapeCodePoint } from './str_repr.js';
import { asText, charsOf } from './text.js';
import { typeOf } from './types.js';

const NAMES = ['encoding', 'object', 'start', 'end', 'reason'] as const;

function setAttributes(exception: PyException, values: readonly Value[]): PyException {
  // UnicodeTranslateError has no encoding.
  values.forEach((value, i) => {
    exception.setOwn(NAMES[i + NAMES.length - values.length] as string, value);
  });
  return exception;
}

/** `start` to `end` of the bytes could not be decoded. */
export function unicodeDecodeError(
  encoding: string,
  data: Uint8Array,
  start: number,
  end: number,
  reason: string,
): PyException {
  const values = [encoding, new PyBytes(data), start, end, reason];
  return setAttributes(new PyException(unicodeDecodeErrorType, values), values);
}

/** Code points `start` to `end` of the text could not be encoded. */
export function unicodeEncodeError(
  encoding: string,
  text: string,
  start: number,
  end: number,
  reason: string,
): PyException {
  const values = [encoding, text, start, end, reason];
  return setAttributes(new PyException(unicodeEncodeErrorType, values), values);
}

/**
 * `__init__` of the three types: checks the arguments and sets the attributes. `args` of the exception stay as given.
 * @throws TypeError for arguments of other number or types
 */
export function initUnicodeError(vm: VM, exception: PyException, args: readonly Value[]): void {
  const isTranslate = isSubtype(exception.type, unicodeTranslateErrorType);
  const count = isTranslate ? 4 : 5;
  if (args.length !== count) throw typeError(`function takes exactly ${count} arguments (${args.length} given)`);
  const text = (value: Value, position: number) => {
    const found = asText(value);
    if (found === undefined) throw typeError(`argument ${position} must be str, not ${typeOf(value).name}`);
    return found;
  };
  const [object, start, end, reason] = args.slice(-4) as [Value, Value, Value, Value];
  const values: Value[] = isTranslate ? [] : [text(args[0] as Value, 1)];
  if (isSubtype(exception.type, unicodeDecodeErrorType)) {
    values.push(plainBytes(object) === undefined ? new PyBytes(expectBytes(object).slice()) : object);
  } else values.push(text(object, count - 3));
  values.push(sizeArgument(vm, start), sizeArgument(vm, end), text(reason, count));
  setAttributes(exception, values);
}

/** `str(exception)` of the three types. */
export function unicodeErrorText(vm: VM, exception: PyException): string {
  const object = exception.getOwn('object');
  if (object === undefined) return '';
  const isDecode = isSubtype(exception.type, unicodeDecodeErrorType);
  if ((isDecode ? plainBytes(object) : asText(object)) === undefined)
    throw typeError(`UnicodeError 'object' attribute must be a ${isDecode ? 'bytes' : 'string'}`);
  const start = exception.getOwn('start') as number;
  const end = exception.getOwn('end') as number;
  const reason = strOf(vm, exception.getOwn('reason') ?? '');
  const encoding = strOf(vm, exception.getOwn('encoding') ?? '');
  const isTranslate = isSubtype(exception.type, unicodeTranslateErrorType);
  const verb = isDecode ? 'decode' : 'encode';
  const prefix = isTranslate ? "can't translate" : `'${encoding}' codec can't ${verb}`;
  const what = isDecode ? 'byte' : 'character';
  const single = end === start + 1 ? shownMember(object, start) : undefined;
  if (single !== undefined) return `${prefix} ${what} ${single} in position ${start}: ${reason}`;
  return `${prefix} ${what}s in position ${start}-${end - 1}: ${reason}`;
}

/** The byte or character that is to blame, `undefined` if there is none at this index. */
function shownMember(object: Value, index: number): string | undefined {
  const data = plainBytes(object);
  if (data !== undefined) {
    const byte = data[index];
    return byte === undefined ? undefined : `0x${byte.toString(16).padStart(2, '0')}`;
  }
  const char = charsOf(asText(object) ?? '')[index];
  return char === undefined ? undefined : `'${escapeCodePoint(char.codePointAt(0) as number)}'`;
}

const textSetter = (name: string) => (_vm: VM, self: PyException, value: Value | undefined) => {
  if (value === undefined) throw typeError(`can't delete attribute`);
  self.setOwn(name, value);
};

const positionSetter = (name: string) => (vm: VM, self: PyException, value: Value | undefined) => {
  if (value === undefined) throw typeError(`can't delete numeric/char attribute`);
  if (!hasIndex(value)) throw typeError('an integer is required');
  self.setOwn(name, sizeArgument(vm, value));
};

const row = (name: string, set: NonNullable<AttributeRow[2]>, documentation: string): AttributeRow => [
  name,
  (_vm, self: PyException) => self.getOwn(name) ?? null,
  set,
  documentation,
];

const ATTRIBUTES: readonly AttributeRow[] = [
  row('encoding', textSetter('encoding'), 'name of the encoding'),
  row(
    'object',
    (_vm, self: PyException, value) => void self.setOwn('object', value ?? null),
    'what could not be translated',
  ),
  row('start', positionSetter('start'), 'index of the first member to blame'),
  row('end', positionSetter('end'), 'index behind the last member to blame'),
  row('reason', textSetter('reason'), 'what is wrong'),
];

const definition = (attributes: readonly AttributeRow[]): TypeDefinition => ({
  slots: {
    ...baseExceptionDefinition.slots,
    init: (vm, self, args) => {
      (self as PyException).args = args;
      initUnicodeError(vm, self as PyException, args);
    },
    str: (vm, self) => unicodeErrorText(vm, self as PyException),
  },
  attributes: withDict(attributes),
});

/** The three types with their definitions: they come behind the other exceptions. */
export const unicodeErrorDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [
  [unicodeDecodeErrorType, definition(ATTRIBUTES)],
  [unicodeEncodeErrorType, definition(ATTRIBUTES)],
  [unicodeTranslateErrorType, definition(ATTRIBUTES.slice(1))],
];
