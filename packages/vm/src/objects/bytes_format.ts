// The operator `%` of bytes and bytearray (library reference, "printf-style Bytes Formatting").

import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { bytesFrom, PyByteArray, PyBytes, plainBytes } from './bytes.js';
import { latin1Of } from './codec_decoders.js';
import { bytesOfLatin1 } from './codec_encoders.js';
import { overflowError, typeError } from './exceptions.js';
import { asciiOf } from './format.js';
import { numberOf } from './numbers.js';
import type { Value } from './object.js';
import { callValue } from './operations.js';
import { expandPercent, indexOrTypeError, type PercentDialect } from './percent_format.js';
import { PyTuple } from './sequences.js';
import { asText } from './text.js';
import { typeOf } from './types.js';

/** What `%b` and `%s` show: bytes as they are, or what `__bytes__` gives. */
function shownBytes(vm: VM, value: Value): string {
  const direct = bytesFrom(value);
  if (direct !== undefined) return latin1Of(direct);
  const method = specialMethod(vm, value, '__bytes__');
  if (method === undefined)
    throw typeError(
      `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(value).name}'`,
    );
  const result = callValue(vm, method, []);
  const data = plainBytes(result);
  if (data === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
  return latin1Of(data);
}

const BYTES_DIALECT: PercentDialect = {
  name: 'bytes',
  showing: 'bsra',
  show: (vm, value, code) => (code === 'b' || code === 's' ? shownBytes(vm, value) : asciiOf(vm, value)),
  character: (vm, value) => {
    const data = value instanceof PyByteArray ? value.data : plainBytes(value);
    if (data !== undefined) {
      if (data.length === 1) return latin1Of(data);
      const kind = value instanceof PyByteArray ? 'bytearray' : 'bytes';
      throw typeError(
        `%c requires an integer in range(256) or a single byte, not a ${kind} object of length ${data.length}`,
      );
    }
    const int = indexOrTypeError(vm, value);
    if (int === undefined)
      throw typeError(`%c requires an integer in range(256) or a single byte, not ${typeOf(value).name}`);
    if (int < 0 || int > 255) throw overflowError('%c arg not in range(256)');
    return String.fromCharCode(Number(int));
  },
  number: (vm, value) => {
    const number = numberOf(vm, value);
    if (number === undefined) throw typeError(`float argument required, not ${typeOf(value).name}`);
    return number;
  },
  key: (text) => new PyBytes(bytesOfLatin1(text)),
  isMapping: (value) =>
    !(value instanceof PyTuple || value instanceof PyByteArray) &&
    plainBytes(value) === undefined &&
    asText(value) === undefined &&
    typeOf(value).slots.getItem !== null,
};

/** `data % args`. */
export function formatPercentBytes(vm: VM, data: Uint8Array, args: Value): Uint8Array {
  return bytesOfLatin1(expandPercent(vm, latin1Of(data), args, BYTES_DIALECT));
}
