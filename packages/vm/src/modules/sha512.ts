// SHA-512 (FIPS 180-4).

const MASK = (1n << 64n) - 1n;

/** The first 64 bits of the fractional part of a root of a prime. */
function fractionOfRoot(prime: bigint, degree: bigint): bigint {
  // The integer root of prime * 2^(64 * degree), by bisection.
  const target = prime << (64n * degree);
  let low = 0n;
  let high = 1n << 80n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= target) low = middle;
    else high = middle;
  }
  return low & MASK;
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) if (primes.every((p) => n % p !== 0n)) primes.push(n);
  return primes;
}

/** Round constants and initial state, computed at the first use. */
let constants: { readonly rounds: readonly bigint[]; readonly initial: readonly bigint[] } | null = null;

function tables() {
  if (constants === null) {
    const primes = firstPrimes(80);
    constants = {
      rounds: primes.map((p) => fractionOfRoot(p, 3n)),
      initial: primes.slice(0, 8).map((p) => fractionOfRoot(p, 2n)),
    };
  }
  return constants;
}

const rotate = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

/** The 64 bytes of the digest of some bytes. */
export function sha512(data: Uint8Array): Uint8Array {
  const { rounds, initial } = tables();
  const blocks = new Uint8Array((((data.length + 16) >> 7) + 1) << 7);
  blocks.set(data);
  blocks[data.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setBigUint64(blocks.length - 8, BigInt(data.length) * 8n);
  const state = [...initial];
  for (let offset = 0; offset < blocks.length; offset += 128) {
    const w: bigint[] = [];
    for (let i = 0; i < 16; i++) w.push(view.getBigUint64(offset + 8 * i));
    for (let i = 16; i < 80; i++) {
      const a = w[i - 15] as bigint;
      const b = w[i - 2] as bigint;
      const s0 = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n);
      const s1 = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n);
      w.push(((w[i - 16] as bigint) + s0 + (w[i - 7] as bigint) + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const choice = (e & f) ^ (~e & MASK & g);
      const t1 = h + s1 + choice + (rounds[i] as bigint) + (w[i] as bigint);
      const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = ((state[i] as bigint) + value) & MASK;
    });
  }
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((value, i) => {
    digest.setBigUint64(8 * i, value);
  });
  return new Uint8Array(digest.buffer);
}
