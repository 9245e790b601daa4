// What encoders and decoders do with what they cannot translate (library reference, codecs, "Error Handlers").

import { characterName } from '@taipan/source';
import { lookupErrorType, PyException, typeError } from './exceptions.js';
import { escapeCodePoint } from './str_repr.js';
import { unicodeDecodeError, unicodeEncodeError } from './unicode_errors.js';

const NAMES = new Set([
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'surrogateescape',
  'surrogatepass',
  'xmlcharrefreplace',
  'namereplace',
]);

function checkName(errors: string): void {
  if (!NAMES.has(errors)) throw new PyException(lookupErrorType, [`unknown error handler name '${errors}'`]);
}

/** What stands for undecodable bytes, and where decoding goes on. */
export interface Decoded {
  readonly text: string;
  readonly next: number;
}

/** A fault met by a decoder: `start` to `end` of `data`. */
export interface DecodeFault {
  readonly encoding: string;
  readonly data: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** @throws UnicodeDecodeError, or LookupError for an unknown handler */
export function handleDecodeFault(errors: string, fault: DecodeFault): Decoded {
  const { encoding, data, start, end, reason } = fault;
  checkName(errors);
  switch (errors) {
    case 'ignore':
      return { text: '', next: end };
    case 'replace':
      return { text: '\ufffd', next: end };
    case 'backslashreplace': {
      let text = '';
      for (let i = start; i < end; i++) text += escapeCodePoint(data[i] as number);
      return { text, next: end };
    }
    case 'surrogateescape': {
      // ASCII is never escaped, and at most four bytes at a time.
      let text = '';
      let next = start;
      for (; next < end && next < start + 4 && (data[next] as number) >= 128; next++)
        text += String.fromCharCode(0xdc00 + (data[next] as number));
      if (next > start) return { text, next };
      break;
    }
    case 'surrogatepass': {
      const unit = surrogateAt(encoding, data, start);
      if (unit !== null) return unit;
      break;
    }
    case 'xmlcharrefreplace':
    case 'namereplace':
      throw typeError("don't know how to handle UnicodeDecodeError in error callback");
  }
  throw unicodeDecodeError(encoding, data, start, end, reason);
}

/** A surrogate encoded on its own, which the strict codecs refuse. */
function surrogateAt(encoding: string, data: Uint8Array, start: number): Decoded | null {
  const at = (i: number) => data[start + i] ?? -1;
  let code = -1;
  let size = 0;
  switch (encoding) {
    case 'utf-8':
      size = 3;
      if (at(0) >> 4 === 0xe && at(1) >> 6 === 2 && at(2) >> 6 === 2)
        code = ((at(0) & 0xf) << 12) | ((at(1) & 0x3f) << 6) | (at(2) & 0x3f);
      break;
    case 'utf-16-le':
      size = 2;
      if (at(1) >= 0) code = at(0) | (at(1) << 8);
      break;
    case 'utf-16-be':
      size = 2;
      if (at(1) >= 0) code = (at(0) << 8) | at(1);
      break;
    case 'utf-32-le':
      size = 4;
      if (at(3) === 0 && at(2) === 0) code = at(0) | (at(1) << 8);
      break;
    case 'utf-32-be':
      size = 4;
      if (at(3) >= 0 && at(0) === 0 && at(1) === 0) code = (at(2) << 8) | at(3);
      break;
  }
  if (code < 0xd800 || code > 0xdfff) return null;
  return { text: String.fromCharCode(code), next: start + size };
}

/** A fault met by an encoder: code points `start` to `end`. */
export interface EncodeFault {
  readonly encoding: string;
  readonly text: string;
  readonly points: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** What stands for unencodable characters: characters to encode in their place, or bytes as they are. */
export type Encoded =
  | { readonly text: string; readonly bytes: null }
  | { readonly text: null; readonly bytes: number[] };

function namedEscape(point: number): string {
  const name = characterName(point);
  return name === null ? escapeCodePoint(point) : `\\N{${name}}`;
}

const asTextOf = (text: string): Encoded => ({ text, bytes: null });

/** @throws UnicodeEncodeError, or LookupError for an unknown handler */
export function handleEncodeFault(errors: string, fault: EncodeFault): Encoded {
  const { encoding, text, points, start, end, reason } = fault;
  checkName(errors);
  const faulty = points.slice(start, end);
  switch (errors) {
    case 'ignore':
      return asTextOf('');
    case 'replace':
      return asTextOf('?'.repeat(faulty.length));
    case 'backslashreplace':
      return asTextOf(faulty.map(escapeCodePoint).join(''));
    case 'xmlcharrefreplace':
      return asTextOf(faulty.map((point) => `&#${point};`).join(''));
    case 'namereplace':
      return asTextOf(faulty.map(namedEscape).join(''));
    case 'surrogateescape': {
      // Wider encodings cannot take single bytes.
      if (encoding.startsWith('utf-16') || encoding.startsWith('utf-32')) break;
      const bad = faulty.findIndex((point) => point < 0xdc80 || point > 0xdcff);
      if (bad < 0) return { text: null, bytes: faulty.map((point) => point - 0xdc00) };
      throw unicodeEncodeError(encoding, text, start + bad, end, reason);
    }
    case 'surrogatepass': {
      const bytes: number[] = [];
      if (!encoding.startsWith('utf-') || faulty.some((point) => point < 0xd800 || point > 0xdfff)) break;
      for (const point of faulty) bytes.push(...surrogateBytes(encoding, point));
      return { text: null, bytes };
    }
  }
  throw unicodeEncodeError(encoding, text, start, end, reason);
}

function surrogateBytes(encoding: string, point: number): number[] {
  const high = point >> 8;
  const low = point & 0xff;
  switch (encoding) {
    case 'utf-8':
      return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
    case 'utf-16-be':
      return [high, low];
    case 'utf-32-be':
      return [0, 0, high, low];
    case 'utf-32':
    case 'utf-32-le':
      return [low, high, 0, 0];
    default:
      return [low, high];
  }
}
