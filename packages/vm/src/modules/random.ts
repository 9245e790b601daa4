// _random: the generator of `random`, the Mersenne Twister MT19937 of Matsumoto and Nishimura (1998), seeded by an array.

import { PyFloat } from '@taipan/bytecode';
import type { TypeDefinition } from '../objects/define.js';
import { overflowError, typeError, valueError } from '../objects/exceptions.js';
import { hashOf } from '../objects/hashing.js';
import { type Int, normalize } from '../objects/integers.js';
import { asInt, indexInt } from '../objects/numbers.js';
import { EMPTY_SHAPE, NO_VALUES, PyInstance, PyType, slots, type Value } from '../objects/object.js';
import { PyTuple } from '../objects/sequences.js';
import { objectType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

const SIZE = 624;
const MIDDLE = 397;
const UPPER = 0x80000000;
const LOWER = 0x7fffffff;
/** More random bits than this are no number that Taipan can hold. */
const MAX_BITS = 2 ** 30;

/** The host's source of seeds. */
const { crypto } = globalThis as unknown as { readonly crypto: { getRandomValues(words: Uint32Array): Uint32Array } };

export const randomType = new PyType('Random', [objectType], typeType, false);

class Twister extends PyInstance {
  readonly state: Uint32Array;
  position: number;
  constructor(type: PyType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.state = new Uint32Array(SIZE);
    this.position = SIZE;
  }

  private seedWord(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const before = state[i - 1] as number;
      state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
    this.position = SIZE;
  }

  seed(words: Uint32Array): void {
    this.seedWord(19650218);
    const { state } = this;
    let i = 1;
    let j = 0;
    for (let k = Math.max(SIZE, words.length); k > 0; k--) {
      const before = state[i - 1] as number;
      state[i] = ((state[i] as number) ^ Math.imul(before ^ (before >>> 30), 1664525)) + (words[j] as number) + j;
      if (++j >= words.length) j = 0;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1] as number;
        i = 1;
      }
    }
    for (let k = SIZE - 1; k > 0; k--) {
      const before = state[i - 1] as number;
      state[i] = ((state[i] as number) ^ Math.imul(before ^ (before >>> 30), 1566083941)) - i;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1] as number;
        i = 1;
      }
    }
    state[0] = UPPER;
  }

  /** The next 32 bits. */
  next(): number {
    const { state } = this;
    if (this.position >= SIZE) {
      for (let k = 0; k < SIZE; k++) {
        const mixed = ((state[k] as number) & UPPER) | ((state[(k + 1) % SIZE] as number) & LOWER);
        state[k] = (state[(k + MIDDLE) % SIZE] as number) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
      }
      this.position = 0;
    }
    let y = state[this.position++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** A float in [0, 1) with 53 random bits. */
  float(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  bits(count: number): Int {
    if (count === 0) return 0;
    if (count <= 32) return this.next() >>> (32 - count);
    let result = 0n;
    for (let done = 0; done < count; done += 32) {
      const left = count - done;
      const word = left < 32 ? this.next() >>> (32 - left) : this.next();
      result |= BigInt(word) << BigInt(done);
    }
    return normalize(result);
  }
}

function seedWords(vm: VM, seed: Value | undefined): Uint32Array {
  if (seed === undefined || seed === null) return crypto.getRandomValues(new Uint32Array(SIZE));
  const int = asInt(seed) ?? hashOf(vm, seed) >>> 0;
  let rest = BigInt(int);
  if (rest < 0n) rest = -rest;
  const words: number[] = [];
  for (; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return Uint32Array.from(words.length === 0 ? [0] : words);
}

const definition: TypeDefinition = {
  documentation: 'A generator of random numbers.',
  slots: slots({
    new: (vm, type, args) => {
      const twister = new Twister(type);
      // A class that derives from it seeds in its __init__.
      if (!type.isHeap) twister.seed(seedWords(vm, args[0]));
      return twister;
    },
  }),
  methods: [
    ['random()', (_vm, self: Twister) => new PyFloat(self.float()), 'A float in [0, 1).'],
    [
      'seed(n=None, /)',
      (vm: VM, self: Twister, seed: Value | undefined) => {
        self.seed(seedWords(vm, seed));
        return null;
      },
      'Starts anew from a number.',
    ],
    [
      'getrandbits(k, /)',
      (vm: VM, self: Twister, count: Value) => {
        const bits = indexInt(vm, count);
        if (bits < 0) throw valueError('Cannot convert negative int');
        if (bits > MAX_BITS) throw overflowError('Python int too large to convert to C int');
        return self.bits(Number(bits));
      },
      'An int of so many random bits.',
    ],
    [
      'getstate()',
      (_vm, self: Twister) => new PyTuple([...self.state, self.position]),
      'What the generator will give depends on this alone.',
    ],
    [
      'setstate(state, /)',
      (_vm, self: Twister, state: Value) => {
        if (!(state instanceof PyTuple)) throw typeError('state vector must be a tuple');
        if (state.items.length !== SIZE + 1) throw valueError('state vector is the wrong size');
        const words = state.items.map((item) => {
          const word = asInt(item);
          if (word === undefined) throw typeError(`an integer is required, not ${typeOf(item).name}`);
          return Number(word);
        });
        const position = words[SIZE] as number;
        if (position < 0 || position > SIZE) throw valueError('invalid state');
        self.state.set(words.slice(0, SIZE));
        self.position = position;
        return null;
      },
      'Takes over a state.',
    ],
  ],
};

export const randomModule: ModuleDefinition = {
  name: '_random',
  documentation: 'The Mersenne Twister.',
  functions: [],
  constants: [],
  types: [[randomType, definition]],
};
