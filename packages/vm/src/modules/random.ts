// _random: the Mersenne Twister (Matsumoto and Nishimura, 1998), which the module `random` draws from.

import { PyFloat } from '@taipan/bytecode';
import { PyBytes } from '../objects/bytes.js';
import type { TypeDefinition } from '../objects/define.js';
import { typeError, valueError } from '../objects/exceptions.js';
import { hashOf } from '../objects/hashing.js';
import { normalize } from '../objects/integers.js';
import { asInt, indexInt32 } from '../objects/numbers.js';
import { PyInstance, PyType, slots, type Value } from '../objects/object.js';
import { PyTuple } from '../objects/sequences.js';
import { objectType, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';
import { sha512 } from './sha512.js';

const randomType = new PyType('Random', [objectType], typeType, false);

const SIZE = 624;
const MIDDLE = 397;

class PyRandom extends PyInstance {
  readonly state: Uint32Array;
  index: number;
  constructor(type: PyType) {
    super(type);
    this.state = new Uint32Array(SIZE);
    this.index = SIZE;
  }

  /** Starts from one 32-bit number. */
  private start(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const previous = state[i - 1] as number;
      state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
    this.index = SIZE;
  }

  /** Starts from any number of 32-bit numbers. */
  seed(key: readonly number[]): void {
    const { state } = this;
    this.start(19650218);
    let i = 1;
    let j = 0;
    for (let k = Math.max(SIZE, key.length); k > 0; k--) {
      const previous = state[i - 1] as number;
      state[i] = ((state[i] as number) ^ Math.imul(previous ^ (previous >>> 30), 1664525)) + (key[j] as number) + j;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1] as number;
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = SIZE - 1; k > 0; k--) {
      const previous = state[i - 1] as number;
      state[i] = ((state[i] as number) ^ Math.imul(previous ^ (previous >>> 30), 1566083941)) - i;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1] as number;
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  private twist(): void {
    const { state } = this;
    for (let i = 0; i < SIZE; i++) {
      const y = ((state[i] as number) & 0x80000000) | ((state[(i + 1) % SIZE] as number) & 0x7fffffff);
      state[i] = (state[(i + MIDDLE) % SIZE] as number) ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
    }
    this.index = 0;
  }

  /** The next 32 bits. */
  next(): number {
    if (this.index >= SIZE) this.twist();
    let y = this.state[this.index++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** A number from 0 up to but not including 1, with 53 random bits. */
  fraction(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  bits(count: number): Value {
    if (count <= 32) return count === 0 ? 0 : this.next() >>> (32 - count);
    let result = 0n;
    for (let shift = 0; shift < count; shift += 32) {
      let word = this.next();
      if (count - shift < 32) word >>>= 32 - (count - shift);
      result |= BigInt(word) << BigInt(shift);
    }
    return normalize(result);
  }
}

/** The 32-bit parts of a number's absolute value, the lowest first. */
function partsOf(value: number | bigint): number[] {
  let rest = BigInt(value);
  if (rest < 0n) rest = -rest;
  const parts: number[] = [];
  do {
    parts.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  return parts;
}

function seed(vm: VM, self: PyRandom, value: Value | undefined): null {
  if (value === undefined || value === null) {
    const parts: number[] = [];
    for (let i = 0; i < 8; i++) parts.push(Math.floor(Math.random() * 4294967296));
    self.seed(parts);
    return null;
  }
  const int = asInt(value);
  self.seed(partsOf(int !== undefined ? int : hashOf(vm, value) >>> 0));
  return null;
}

const definition: TypeDefinition = {
  documentation: 'Random() -> create a random number generator with its own internal state.',
  slots: slots({
    new: (vm, type, args) => {
      const self = new PyRandom(type);
      seed(vm, self, args[0]);
      return self;
    },
    init: () => {},
  }),
  methods: [
    ['random()', (_vm, self: PyRandom) => new PyFloat(self.fraction()), 'A number from 0 up to but not including 1.'],
    ['seed(n=None, /)', seed, 'Starts anew.'],
    [
      'getrandbits(k, /)',
      (vm: VM, self: PyRandom, k: Value) => {
        const count = indexInt32(vm, k);
        if (count < 0) throw valueError('Cannot convert negative int');
        return self.bits(count);
      },
      'An int with that many random bits.',
    ],
    ['getstate()', (_vm, self: PyRandom) => new PyTuple([...self.state, self.index]), 'The internal state.'],
    [
      'setstate(state, /)',
      (_vm, self: PyRandom, state: Value) => {
        if (!(state instanceof PyTuple)) throw typeError('state vector must be a tuple');
        if (state.items.length !== SIZE + 1) throw valueError('state vector is the wrong size');
        const numbers = state.items.map((item) => Number(asInt(item)));
        const index = numbers[SIZE] as number;
        if (!(index >= 0 && index <= SIZE)) throw valueError('invalid state');
        self.state.set(numbers.slice(0, SIZE));
        self.index = index;
        return null;
      },
      'Goes back to a state.',
    ],
  ],
};

export const randomModule: ModuleDefinition = {
  name: '_random',
  documentation: 'The Mersenne Twister.',
  functions: [
    [
      '_sha512(data, /)',
      (_vm: VM, data: Value) => new PyBytes(sha512((data as PyBytes).data)),
      'The digest that seeds made of text are stretched with.',
    ],
  ],
  constants: [],
  types: [[randomType, definition]],
};
