// bytes.hex() and bytes.fromhex() (library reference, "Bytes Objects").

import type { VM } from '../vm.js';
import { bytesFrom } from './bytes.js';
import { latin1Of } from './codec_decoders.js';
import { typeError, valueError } from './exceptions.js';
import { indexInt32 } from './numbers.js';
import type { Value } from './object.js';
import { lengthOf } from './operations.js';
import { asText } from './text.js';
import { isByteSpace } from './text_search.js';
import { typeOf } from './types.js';

/** `data.hex(sep, bytes_per_sep)`. */
export function hexOf(vm: VM, data: Uint8Array, sep: Value | undefined, perSep: Value | undefined): string {
  const group = perSep === undefined ? 1 : indexInt32(vm, perSep);
  const separator = sep === undefined ? '' : separatorOf(vm, sep);
  const size = Math.abs(group);
  // Groups are counted from the right, for a negative size from the left.
  const first = group > 0 ? data.length % size : 0;
  let text = '';
  for (let i = 0; i < data.length; i++) {
    if (separator !== '' && size > 0 && i > 0 && (i - first) % size === 0) text += separator;
    text += (data[i] as number).toString(16).padStart(2, '0');
  }
  return text;
}

function separatorOf(vm: VM, sep: Value): string {
  if (lengthOf(vm, sep) !== 1) throw valueError('sep must be length 1.');
  const bytes = bytesFrom(sep);
  const text = asText(sep) ?? (bytes === undefined ? undefined : latin1Of(bytes));
  if (text === undefined) throw typeError('sep must be str or bytes.');
  if (text.charCodeAt(0) > 127) throw valueError('sep must be ASCII.');
  return text;
}

/** `bytes.fromhex(string)`. */
export function bytesOfHex(string: Value): Uint8Array {
  const bytes = bytesFrom(string);
  const text = asText(string) ?? (bytes === undefined ? undefined : latin1Of(bytes));
  if (text === undefined) throw typeError(`fromhex() argument must be str or bytes-like, not ${typeOf(string).name}`);
  const data: number[] = [];
  const digitAt = (i: number): number => {
    if (i >= text.length) throw valueError('fromhex() arg must contain an even number of hexadecimal digits');
    const digit = /^[0-9a-fA-F]$/.test(text[i] as string) ? Number.parseInt(text[i] as string, 16) : -1;
    // The position is counted in characters.
    if (digit < 0)
      throw valueError(`non-hexadecimal number found in fromhex() arg at position ${[...text.slice(0, i)].length}`);
    return digit;
  };
  for (let i = 0; i < text.length; ) {
    if (isByteSpace(text.charCodeAt(i))) {
      i++;
      continue;
    }
    data.push(digitAt(i) * 16 + digitAt(i + 1));
    i += 2;
  }
  return Uint8Array.from(data);
}
