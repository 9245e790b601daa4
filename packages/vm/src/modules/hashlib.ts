// _hashlib: the digests of `hashlib`, which is written in Python: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4).

import { bytesFrom, expectBytes, PyBytes } from '../objects/bytes.js';
import { typeError, valueError } from '../objects/exceptions.js';
import type { Value } from '../objects/object.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

const rotateLeft = (x: number, n: number): number => (x << n) | (x >>> (32 - n));
const rotateRight = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

/** A message with a one bit, zeros and its length in bits behind it, to whole blocks. */
function pad(data: Uint8Array, block: number, littleEndian: boolean): DataView {
  const lengthSize = block / 8;
  const total = Math.ceil((data.length + 1 + lengthSize) / block) * block;
  const padded = new Uint8Array(total);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(littleEndian ? total - lengthSize : total - 8, BigInt(data.length) * 8n, littleEndian);
  return view;
}

function wordsToBytes(words: readonly number[], count: number, littleEndian = false): Uint8Array {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => {
    view.setUint32(i * 4, word >>> 0, littleEndian);
  });
  return bytes.slice(0, count);
}

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

function md5(data: Uint8Array): Uint8Array {
  const view = pad(data, 64, true);
  const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let mixed: number;
      let word: number;
      if (round === 0) [mixed, word] = [(b & c) | (~b & d), i];
      else if (round === 1) [mixed, word] = [(d & b) | (~d & c), (5 * i + 1) % 16];
      else if (round === 2) [mixed, word] = [b ^ c ^ d, (3 * i + 5) % 16];
      else [mixed, word] = [c ^ (b | ~d), (7 * i) % 16];
      const sum = (a + mixed + (sines[i] as number) + view.getUint32(block + word * 4, true)) | 0;
      const next = (b + rotateLeft(sum, (MD5_SHIFTS[round] as readonly number[])[i & 3] as number)) | 0;
      [a, b, c, d] = [d, next, b, c];
    }
    [a, b, c, d].forEach((word, i) => {
      state[i] = ((state[i] as number) + word) | 0;
    });
  }
  return wordsToBytes(state, 16, true);
}

function sha1(data: Uint8Array): Uint8Array {
  const view = pad(data, 64, false);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const schedule = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(block + i * 4);
    const w = (i: number): number => schedule[i] as number;
    for (let i = 16; i < 80; i++) schedule[i] = rotateLeft(w(i - 3) ^ w(i - 8) ^ w(i - 14) ^ w(i - 16), 1);
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const [mixed, constant] =
        i < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : i < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : i < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotateLeft(a, 5) + mixed + e + constant + w(i)) | 0;
      [a, b, c, d, e] = [next, a, rotateLeft(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, i) => {
      state[i] = ((state[i] as number) + word) | 0;
    });
  }
  return wordsToBytes(state, 20);
}

/** The largest integer whose `degree`th power is at most `n`. */
function integerRoot(n: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n;
  while (high ** degree <= n) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= n) low = middle;
    else high = middle;
  }
  return low;
}

const MASK_64 = (1n << 64n) - 1n;

/** The first 64 bits of the fractional parts of roots of the first primes, which SHA-2 takes its constants from. */
function rootFractions(count: number, degree: bigint): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) if (primes.every((p) => n % p !== 0n)) primes.push(n);
  return primes.map((p) => integerRoot(p << (64n * degree), degree) & MASK_64);
}

const high32 = (words: readonly bigint[]): number[] => words.map((word) => Number(word >> 32n));
const low32 = (words: readonly bigint[]): number[] => words.map((word) => Number(word & 0xffffffffn));

let cubeRoots: readonly bigint[] | null = null;
const roundConstants = (): readonly bigint[] => (cubeRoots ??= rootFractions(80, 3n));

function sha256(data: Uint8Array, initial: readonly number[], size: number): Uint8Array {
  const view = pad(data, 64, false);
  const constants = high32(roundConstants().slice(0, 64));
  const state = [...initial];
  const schedule = new Int32Array(64);
  const w = (i: number): number => schedule[i] as number;
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(block + i * 4);
    for (let i = 16; i < 64; i++) {
      const near = rotateRight(w(i - 2), 17) ^ rotateRight(w(i - 2), 19) ^ (w(i - 2) >>> 10);
      const far = rotateRight(w(i - 15), 7) ^ rotateRight(w(i - 15), 18) ^ (w(i - 15) >>> 3);
      schedule[i] = w(i - 16) + far + w(i - 7) + near;
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const sumE = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const first = (h + sumE + ((e & f) ^ (~e & g)) + (constants[i] as number) + w(i)) | 0;
      const sumA = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
      const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = ((state[i] as number) + word) | 0;
    });
  }
  return wordsToBytes(state, size);
}

const rotate64 = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK_64;

function sha512(data: Uint8Array, initial: readonly bigint[], size: number): Uint8Array {
  const view = pad(data, 128, false);
  const constants = roundConstants();
  const state = [...initial];
  for (let block = 0; block < view.byteLength; block += 128) {
    const schedule: bigint[] = [];
    const w = (i: number): bigint => schedule[i] as bigint;
    for (let i = 0; i < 16; i++) schedule.push(view.getBigUint64(block + i * 8));
    for (let i = 16; i < 80; i++) {
      const near = rotate64(w(i - 2), 19n) ^ rotate64(w(i - 2), 61n) ^ (w(i - 2) >> 6n);
      const far = rotate64(w(i - 15), 1n) ^ rotate64(w(i - 15), 8n) ^ (w(i - 15) >> 7n);
      schedule.push((w(i - 16) + far + w(i - 7) + near) & MASK_64);
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const sumE = rotate64(e, 14n) ^ rotate64(e, 18n) ^ rotate64(e, 41n);
      const first = h + sumE + ((e & f) ^ (~e & MASK_64 & g)) + (constants[i] as bigint) + w(i);
      const sumA = rotate64(a, 28n) ^ rotate64(a, 34n) ^ rotate64(a, 39n);
      const second = sumA + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK_64, c, b, a, (first + second) & MASK_64];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = ((state[i] as bigint) + word) & MASK_64;
    });
  }
  const bytes = new Uint8Array(64);
  const out = new DataView(bytes.buffer);
  state.forEach((word, i) => {
    out.setBigUint64(i * 8, word);
  });
  return bytes.slice(0, size);
}

/** By name. SHA-2 begins with square roots of primes: the first eight, or the next eight for SHA-224 and SHA-384. */
const DIGESTS: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  md5,
  sha1,
  sha224: (data) => sha256(data, low32(rootFractions(16, 2n).slice(8)), 28),
  sha256: (data) => sha256(data, high32(rootFractions(8, 2n)), 32),
  sha384: (data) => sha512(data, rootFractions(16, 2n).slice(8), 48),
  sha512: (data) => sha512(data, rootFractions(8, 2n), 64),
};

function bytesOf(_vm: VM, data: Value): Value {
  const bytes = bytesFrom(data);
  if (bytes === undefined) throw typeError('object supporting the buffer API required');
  return new PyBytes(bytes);
}

function digest(_vm: VM, name: Value, data: Value): Value {
  const make = typeof name === 'string' && Object.hasOwn(DIGESTS, name) ? DIGESTS[name] : undefined;
  if (make === undefined) throw valueError(`unsupported hash type ${String(name)}`);
  return new PyBytes(make(expectBytes(data)));
}

export const hashlibModule: ModuleDefinition = {
  name: '_hashlib',
  documentation: 'Digests.',
  functions: [
    ['bytes_of(data, /)', bytesOf, 'The bytes that an object shows.'],
    ['digest(name, data, /)', digest, 'The digest of some bytes.'],
  ],
  constants: [],
};
