// Numbers in memory, as memoryview and array see them (library reference, "struct", "Format Characters"), in little-endian order.

import { PyFloat } from '@taipan/bytecode';
import { PyBytes } from './bytes.js';
import { notImplementedErrorType, PyException } from './exceptions.js';
import { normalize } from './integers.js';
import type { Value } from './object.js';

/** Sizes of the native formats, by their letters, on a machine with pointers of 32 bits. */
export const SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  q: 8,
  Q: 8,
  n: 4,
  N: 4,
  P: 4,
  e: 2,
  f: 4,
  d: 8,
};

/** What a format's letter stands for at a place in memory. @throws NotImplementedError for a format that cannot be read */
export function readPacked(view: DataView, place: number, letter: string | undefined, format: string): Value {
  switch (letter) {
    case 'c':
      return new PyBytes(Uint8Array.of(view.getUint8(place)));
    case 'b':
      return view.getInt8(place);
    case 'B':
      return view.getUint8(place);
    case '?':
      return view.getUint8(place) !== 0;
    case 'h':
      return view.getInt16(place, true);
    case 'H':
      return view.getUint16(place, true);
    case 'i':
    case 'l':
    case 'n':
      return view.getInt32(place, true);
    case 'I':
    case 'L':
    case 'N':
    case 'P':
      return view.getUint32(place, true);
    case 'q':
      return normalize(view.getBigInt64(place, true));
    case 'Q':
      return normalize(view.getBigUint64(place, true));
    case 'f':
      return new PyFloat(view.getFloat32(place, true));
    case 'd':
      return new PyFloat(view.getFloat64(place, true));
    default:
      throw new PyException(notImplementedErrorType, [`memoryview: format ${format} not supported`]);
  }
}

/** Writes the lowest bytes of an int. @param bits any int that stands for them, negative ones in two's complement */
export function writeInt(view: DataView, place: number, size: number, bits: number | bigint): void {
  if (size === 8) view.setBigInt64(place, BigInt(bits), true);
  else if (size === 4) view.setInt32(place, Number(bits), true);
  else if (size === 2) view.setInt16(place, Number(bits), true);
  else view.setInt8(place, Number(bits));
}
