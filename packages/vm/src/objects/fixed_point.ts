// Logarithms and exponentials to any precision, on bigints that stand for fractions of 2**bits. They make the tables of
// float_power.ts and decide the cases that its arithmetic leaves open; nothing here is fast.

/** `2 * atanh(numerator / denominator)`, which is the logarithm of (denominator + numerator) / (denominator - numerator). */
function twiceAtanh(numerator: bigint, denominator: bigint, bits: bigint): bigint {
  const t = (numerator << bits) / denominator;
  const square = (t * t) >> bits;
  let power = t;
  let sum = 0n;
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    sum += power / k;
    power = (power * square) >> bits;
  }
  return 2n * sum;
}

/** The natural logarithm of `numerator / denominator`; quick for quotients near 1. */
export function logOfQuotient(numerator: bigint, denominator: bigint, bits: bigint): bigint {
  return twiceAtanh(numerator - denominator, numerator + denominator, bits);
}

const logsOfTwo = new Map<bigint, bigint>();

/** The natural logarithm of 2. */
export function logOfTwo(bits: bigint): bigint {
  let log = logsOfTwo.get(bits);
  if (log === undefined) {
    log = logOfQuotient(2n, 1n, bits);
    logsOfTwo.set(bits, log);
  }
  return log;
}

/** `exp(value)` for a value below 1 in magnitude. */
export function exponential(value: bigint, bits: bigint): bigint {
  let term = 1n << bits;
  let sum = 0n;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    sum += term;
    term = ((term * value) >> bits) / k;
  }
  return sum;
}

/** A positive finite float as `mantissa * 2**exponent`, exactly. */
export function decompose(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

/** Number of bits of the absolute value. */
export function bitCount(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  const rounded = Number(magnitude);
  if (rounded === 0) return 0;
  if (rounded <= Number.MAX_VALUE) {
    // The logarithm is off by less than a half, so the answer is this or the next.
    const guess = Math.round(Math.log2(rounded));
    return magnitude >> BigInt(guess) === 0n ? guess : guess + 1;
  }
  const hex = magnitude.toString(16);
  return (hex.length - 1) * 4 + 32 - Math.clz32(Number.parseInt(hex[0] as string, 16));
}

/**
 * The float nearest to `mantissa * 2**exponent`, ties to even.
 * @param slack how many of the last bits of the mantissa are not certain: a distance from a tie that they could make up is none
 */
export function roundToFloat(mantissa: bigint, exponent: number, slack = 0n): number {
  if (mantissa === 0n) return 0;
  const bits = bitCount(mantissa);
  // Precision left: 53 bits, fewer below the smallest normal number.
  const keep = Math.min(53, bits + exponent + 1074);
  if (keep < 0) return 0;
  const drop = bits - keep;
  let kept = mantissa;
  if (drop > 0) {
    kept = mantissa >> BigInt(drop);
    const half = 1n << BigInt(drop - 1);
    const beyond = mantissa - (kept << BigInt(drop)) - half;
    const isTie = (beyond < 0n ? -beyond : beyond) >> slack === 0n;
    if (isTie ? (kept & 1n) === 1n : beyond > 0n) kept += 1n;
    exponent += drop;
  }
  // Two exact steps, since 2**exponent alone may be out of range.
  const first = Math.max(-1000, Math.min(900, exponent));
  return Number(kept) * 2 ** first * 2 ** (exponent - first);
}
