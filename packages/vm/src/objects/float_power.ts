// x ** y on floats, correctly rounded: what is computed is the float nearest to the exact power. JavaScript's own `**` is only
// near it, and differs from one engine to the next; C libraries round correctly in all but about one case in a thousand.
//
// The power is exp(y * log(x)) in pairs of floats: `high + low`, together good for about 100 bits. Where even that leaves open
// which of two floats is nearer (exact ties, mostly), bigints decide. Functions leave a result's `low` in `lows[0]`: a
// variable would be a new heap object at each assignment.

import { decompose, exponential, logOfQuotient, logOfTwo, roundToFloat } from './fixed_point.js';

const lows = new Float64Array(1);

const SPLITTER = 2 ** 27 + 1;

/** `a + b` exactly. */
function twoSum(a: number, b: number): number {
  const sum = a + b;
  const bPart = sum - a;
  lows[0] = a - (sum - bPart) + (b - bPart);
  return sum;
}

/** `a * b` exactly. */
function twoProduct(a: number, b: number): number {
  const product = a * b;
  let scaled = a * SPLITTER;
  const aHigh = scaled - (scaled - a);
  const aLow = a - aHigh;
  scaled = b * SPLITTER;
  const bHigh = scaled - (scaled - b);
  const bLow = b - bHigh;
  lows[0] = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return product;
}

/** `(a + aLow) + (b + bLow)`. */
function add(a: number, aLow: number, b: number, bLow: number): number {
  let high = twoSum(a, b);
  const rest = lows[0] as number;
  const sum = twoSum(aLow, bLow);
  const lowest = lows[0] as number;
  high = twoSum(high, rest + sum);
  return twoSum(high, (lows[0] as number) + lowest);
}

/** `(a + aLow) * (b + bLow)`. */
function multiply(a: number, aLow: number, b: number, bLow: number): number {
  const product = twoProduct(a, b);
  return twoSum(product, (lows[0] as number) + (a * bLow + aLow * b));
}

/** `(a + aLow) / (b + bLow)`. */
function divide(a: number, aLow: number, b: number, bLow: number): number {
  const first = a / b;
  let high = multiply(first, 0, b, bLow);
  high = add(a, aLow, -high, -(lows[0] as number));
  const second = high / b;
  const taken = multiply(second, 0, b, bLow);
  high = add(high, lows[0] as number, -taken, -(lows[0] as number));
  const third = high / b;
  high = twoSum(first, second);
  return twoSum(high, (lows[0] as number) + third);
}

/** A fraction whose log or exp is in a table, as a pair. */
interface Pair {
  readonly high: number;
  readonly low: number;
}

const TABLE_BITS = 200n;

/** A fixed-point number as a pair, its `high` with no more than `highBits` bits. */
function toPair(value: bigint, highBits = 53): Pair {
  const scale = 2 ** -Number(TABLE_BITS);
  let high = BigInt(Number(value));
  if (highBits < 53) {
    const drop = BigInt(value.toString(2).length - highBits);
    high = (value >> drop) << drop;
  }
  return { high: Number(high) * scale, low: Number(value - high) * scale };
}

/** Steps of the tables: a mantissa is divided by n / STEPS, an exponential multiplied by 2 ** (n / STEPS). */
const STEPS = 64;

/** Everything that is looked up. Made at the first use: nothing has to happen at import. */
interface Tables {
  /** n -> log(STEPS / n), for n that are near STEPS / m for a mantissa m from sqrt(1/2) to sqrt(2). */
  readonly logs: readonly Pair[];
  /** n -> 2 ** (n / STEPS). */
  readonly powers: readonly Pair[];
  /** log(2) in three parts; the product of the first with a float's exponent is exact. */
  readonly logTwo: readonly [number, number, number];
  /** The same for log(2) / STEPS and the product with up to 2**17. */
  readonly step: readonly [number, number, number];
  /** 1/3, 1/5, 1/7 and 1/6, 1/24, 1/120. */
  readonly third: Pair;
  readonly fifth: Pair;
  readonly seventh: Pair;
  readonly sixth: Pair;
  readonly twentyFourth: Pair;
  readonly hundredTwentieth: Pair;
}

let made: Tables | null = null;

function tables(): Tables {
  if (made !== null) return made;
  const logs: Pair[] = [];
  const powers: Pair[] = [];
  const two = logOfTwo(TABLE_BITS);
  const steps = BigInt(STEPS);
  for (let n = 0; n < 2 * STEPS; n++) logs.push(n === 0 ? { high: 0, low: 0 } : toPair(logOf(steps, BigInt(n))));
  for (let n = 0n; n < steps; n++) powers.push(toPair(exponential((two * n) / steps, TABLE_BITS)));
  const inThree = (value: bigint): [number, number, number] => {
    const { high } = toPair(value, 36);
    const rest = value - BigInt(high * 2 ** 100) * 2n ** (TABLE_BITS - 100n);
    return [high, toPair(rest).high, toPair(rest).low];
  };
  const fraction = (denominator: bigint) => toPair((1n << TABLE_BITS) / denominator);
  made = {
    logs,
    powers,
    logTwo: inThree(two),
    step: inThree(two / steps),
    third: fraction(3n),
    fifth: fraction(5n),
    seventh: fraction(7n),
    sixth: fraction(6n),
    twentyFourth: fraction(24n),
    hundredTwentieth: fraction(120n),
  };
  return made;
}

const logOf = (numerator: bigint, denominator: bigint) => logOfQuotient(numerator, denominator, TABLE_BITS);

const view = new DataView(new ArrayBuffer(8));

/** The natural logarithm of a positive finite float, as a pair. */
function log(x: number): number {
  const { logs, logTwo, third, fifth, seventh } = tables();
  let exponent = 0;
  if (x < 2 ** -1022) {
    x *= 2 ** 54;
    exponent = -54;
  }
  view.setFloat64(0, x);
  const word = view.getUint32(0);
  exponent += (word >>> 20) - 1023;
  view.setUint32(0, (word & 0xfffff) | 0x3ff00000);
  let mantissa = view.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  // mantissa = (1 + r) / (n / STEPS), with r exact as a pair and below 1/90.
  const n = Math.round(STEPS / mantissa);
  const product = twoProduct(mantissa, n / STEPS);
  const r = twoSum(product - 1, lows[0] as number);
  const rLow = lows[0] as number;
  // log(1 + r) = 2 * atanh(r / (2 + r)) = 2 * (s + s**3 / 3 + s**5 / 5 + ...)
  let high = add(2, 0, r, rLow);
  const s = divide(r, rLow, high, lows[0] as number);
  const sLow = lows[0] as number;
  const square = multiply(s, sLow, s, sLow);
  const squareLow = lows[0] as number;
  const tail = square * (1 / 9 + square * (1 / 11 + square * (1 / 13 + square / 15)));
  high = add(seventh.high, seventh.low, tail, 0);
  high = multiply(high, lows[0] as number, square, squareLow);
  high = add(fifth.high, fifth.low, high, lows[0] as number);
  high = multiply(high, lows[0] as number, square, squareLow);
  high = add(third.high, third.low, high, lows[0] as number);
  high = multiply(high, lows[0] as number, square, squareLow);
  high = multiply(high, lows[0] as number, 2 * s, 2 * sLow);
  high = add(2 * s, 2 * sLow, high, lows[0] as number);
  const { high: logHigh, low: logLow } = logs[n] as Pair;
  high = add(logHigh, logLow, high, lows[0] as number);
  if (exponent === 0) return high;
  const highLow = lows[0] as number;
  const rest = twoProduct(logTwo[1], exponent);
  const restLow = (lows[0] as number) + logTwo[2] * exponent;
  high = add(rest, restLow, high, highLow);
  return add(logTwo[0] * exponent, 0, high, lows[0] as number);
}

/** The float nearest to the natural logarithm of a positive finite float, but for what lies next to the middle between two floats. */
export const nearestLogarithm = (x: number): number => log(x);

/** The float nearest to e to the power of a finite float, with the same reservation. */
export function nearestExponential(x: number): number {
  if (!(x <= 709 && x >= -708)) return Math.exp(x);
  const exponent = exp(x, 0);
  return (mantissas[0] as number) * 2 ** exponent;
}

/** No power this near to the middle between two floats is rounded without a closer look. */
const DOUBT = 1 - 2 ** -24;

/** Whether `high + low` is too near to the middle between `high` and the float next to it. */
function isDoubtful(high: number, low: number): boolean {
  // The exponent of `high`, from which half the distance to the next float follows.
  view.setFloat64(0, high);
  const half = 2 ** ((view.getUint32(0) >>> 20) - 1023 - 53);
  // Below a power of two the next float is half as far away as above.
  const isPowerOfTwo = high * 2 ** 52 === half * 2 ** 105;
  return Math.abs(low) >= (isPowerOfTwo && low < 0 ? half / 2 : half) * DOUBT;
}

/** Powers of this many factors are multiplied out. */
const MAX_FACTORS = 64;

/** `x ** (n / 2)` for `1 <= n <= MAX_FACTORS`, as a pair. @returns NaN if a step could leave the range of floats */
function multiplyOut(x: number, n: number): number {
  if (x > 2 ** 200 || x < 2 ** -200 || Math.abs(Math.log2(x)) * n > 1200) return Number.NaN;
  let square = x;
  let squareLow = 0;
  let result = 1;
  let resultLow = 0;
  if (n % 2 === 1) {
    result = Math.sqrt(x);
    const product = twoProduct(result, result);
    resultLow = (x - product - (lows[0] as number)) / (2 * result);
  }
  for (let rest = n >> 1; ; ) {
    if (rest & 1) {
      result = multiply(result, resultLow, square, squareLow);
      resultLow = lows[0] as number;
    }
    rest >>= 1;
    if (rest === 0) break;
    square = multiply(square, squareLow, square, squareLow);
    squareLow = lows[0] as number;
  }
  lows[0] = resultLow;
  return result;
}

/**
 * The float nearest to `x ** y`.
 * @param x positive and finite
 * @param y finite
 * @returns Infinity beyond the largest float
 */
export function positivePower(x: number, y: number): number {
  // Hardware rounds these correctly.
  if (y === 2) return x * x;
  if (y === 1) return x;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -1) return 1 / x;
  const n = Math.abs(2 * y);
  if (n <= MAX_FACTORS && n === (n | 0)) {
    let high = multiplyOut(x, n);
    if (!Number.isNaN(high)) {
      if (y < 0) high = divide(1, 0, high, lows[0] as number);
      return isDoubtful(high, lows[0] as number) ? powerByBigints(x, y) : high;
    }
  }
  const logarithm = log(x);
  const logarithmLow = lows[0] as number;
  const estimate = y * logarithm;
  if (estimate > 710) return Number.POSITIVE_INFINITY;
  if (estimate < -746) return 0;
  if (Math.abs(estimate) < 2 ** -55) return 1;
  const z = twoProduct(y, logarithm);
  const high = twoSum(z, (lows[0] as number) + y * logarithmLow);
  const exponent = exp(high, lows[0] as number);
  const result = mantissas[0] as number;
  if (exponent < -1020 || isDoubtful(result, lows[0] as number)) return powerByBigints(x, y);
  return result * 2 ** (exponent - 1) * 2;
}

const mantissas = new Float64Array(1);

/** `exp(z + zLow)` as a pair times a power of two: the pair's high part is left in `mantissas[0]`. @returns the power's exponent */
function exp(z: number, zLow: number): number {
  const { step, powers, sixth, twentyFourth, hundredTwentieth } = tables();
  // z = n * log(2) / STEPS + r, with r below 1/184.
  const n = Math.round(z / step[0]);
  let high = add(z, zLow, -n * step[0], 0);
  const highLow = lows[0] as number;
  const rest = twoProduct(n, step[1]);
  high = add(high, highLow, -rest, -((lows[0] as number) + n * step[2]));
  const r = high;
  const rLow = lows[0] as number;
  // exp(r) = 1 + r + r**2 / 2! + r**3 / 3! + ...
  const tail = r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * (1 / 3628800 + r / 39916800)))));
  high = add(hundredTwentieth.high, hundredTwentieth.low, tail, 0);
  high = multiply(high, lows[0] as number, r, rLow);
  high = add(twentyFourth.high, twentyFourth.low, high, lows[0] as number);
  high = multiply(high, lows[0] as number, r, rLow);
  high = add(sixth.high, sixth.low, high, lows[0] as number);
  high = multiply(high, lows[0] as number, r, rLow);
  high = add(0.5, 0, high, lows[0] as number);
  high = multiply(high, lows[0] as number, r, rLow);
  high = add(1, 0, high, lows[0] as number);
  high = multiply(high, lows[0] as number, r, rLow);
  high = add(1, 0, high, lows[0] as number);
  const whole = Math.floor(n / STEPS);
  const power = powers[n - whole * STEPS] as Pair;
  mantissas[0] = multiply(power.high, power.low, high, lows[0] as number);
  return whole;
}

/** Precision of the bigints, and how close to a tie a power must be to be one: no other comes half as close. */
const EXACT_BITS = 400n;
const TIE_SLACK = 200n;

/** The same to 400 bits, for powers that are a tie between two floats or nearly so, and for those below the normal floats. */
function powerByBigints(x: number, y: number): number {
  const { mantissa, exponent } = decompose(x);
  const width = mantissa.toString(2).length;
  const two = logOfTwo(EXACT_BITS);
  const logX = logOfQuotient(mantissa, 1n << BigInt(width - 1), EXACT_BITS) + BigInt(exponent + width - 1) * two;
  const factor = decompose(Math.abs(y));
  let z = logX * factor.mantissa;
  z = factor.exponent >= 0 ? z << BigInt(factor.exponent) : z >> BigInt(-factor.exponent);
  if (y < 0) z = -z;
  const n = z / two;
  return roundToFloat(exponential(z - n * two, EXACT_BITS), Number(n) - Number(EXACT_BITS), TIE_SLACK);
}
