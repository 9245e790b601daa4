// Text to bytes: UTF-8, UTF-16, UTF-32, ASCII and Latin-1 (library reference, codecs, "Encodings and Unicode").

import { handleEncodeFault } from './codec_errors.js';
import { unicodeEncodeError } from './unicode_errors.js';

/** Characters below 256 as bytes of the same numbers. */
export function bytesOfLatin1(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return data;
}

const ASCII = /^[\x00-\x7f]*$/;

/** One encoding: its name in errors, what it can encode, and how. */
interface Encoder {
  readonly name: string;
  readonly reason: string;
  /** Whether faults next to each other are reported as one. */
  readonly grouped: boolean;
  takes(point: number): boolean;
  put(point: number, into: number[]): void;
}

const isNoSurrogate = (point: number) => point < 0xd800 || point > 0xdfff;
const SURROGATES = 'surrogates not allowed';

const limited = (name: string, limit: number): Encoder => ({
  name,
  reason: `ordinal not in range(${limit})`,
  grouped: true,
  takes: (point) => point < limit,
  put: (point, into) => {
    into.push(point);
  },
});

const UTF8: Encoder = {
  name: 'utf-8',
  reason: SURROGATES,
  grouped: true,
  takes: isNoSurrogate,
  put: (point, into) => {
    const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
    if (point < 0x80) into.push(point);
    else if (point < 0x800) into.push(0xc0 | (point >> 6), tail(0));
    else if (point < 0x10000) into.push(0xe0 | (point >> 12), tail(6), tail(0));
    else into.push(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
  },
};

const utf16 = (name: string, big: boolean): Encoder => {
  const unit = (value: number, into: number[]) => {
    if (big) into.push(value >> 8, value & 0xff);
    else into.push(value & 0xff, value >> 8);
  };
  return {
    name,
    reason: SURROGATES,
    grouped: false,
    takes: isNoSurrogate,
    put: (point, into) => {
      if (point < 0x10000) unit(point, into);
      else {
        unit(0xd800 | ((point - 0x10000) >> 10), into);
        unit(0xdc00 | ((point - 0x10000) & 0x3ff), into);
      }
    },
  };
};

const utf32 = (name: string, big: boolean): Encoder => ({
  name,
  reason: SURROGATES,
  grouped: false,
  takes: isNoSurrogate,
  put: (point, into) => {
    const bytes = [point & 0xff, (point >> 8) & 0xff, point >> 16, 0];
    into.push(...(big ? bytes.reverse() : bytes));
  },
});

const ENCODERS: ReadonlyMap<string, Encoder> = new Map(
  [
    limited('ascii', 128),
    limited('latin-1', 256),
    UTF8,
    utf16('utf-16', false),
    utf16('utf-16-le', false),
    utf16('utf-16-be', true),
    utf32('utf-32', false),
    utf32('utf-32-le', false),
    utf32('utf-32-be', true),
  ].map((encoder) => [encoder.name, encoder]),
);

/** Encodes with one of the encodings by its own name, without a byte order mark. @throws UnicodeEncodeError, LookupError */
export function encodeWith(name: string, text: string, errors: string): Uint8Array {
  if (ASCII.test(text) && (name === 'utf-8' || name === 'ascii' || name === 'latin-1')) return bytesOfLatin1(text);
  const encoder = ENCODERS.get(name) as Encoder;
  const points = Array.from(text, (char) => char.codePointAt(0) as number);
  const bytes: number[] = [];
  for (let i = 0; i < points.length; ) {
    const point = points[i] as number;
    if (encoder.takes(point)) {
      encoder.put(point, bytes);
      i++;
      continue;
    }
    let end = i + 1;
    if (encoder.grouped) while (end < points.length && !encoder.takes(points[end] as number)) end++;
    const fault = { encoding: name, text, points, start: i, end, reason: encoder.reason };
    const found = handleEncodeFault(errors, fault);
    if (found.bytes !== null) bytes.push(...found.bytes);
    else
      for (const char of found.text) {
        const replacement = char.codePointAt(0) as number;
        if (!encoder.takes(replacement)) throw unicodeEncodeError(name, text, i, end, encoder.reason);
        encoder.put(replacement, bytes);
      }
    i = end;
  }
  return Uint8Array.from(bytes);
}
