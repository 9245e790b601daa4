// sin and cos: an angle is reduced to [-pi/4, pi/4] as the sum of two floats, there a polynomial serves. After Sun's freely
// distributable library.

/** The reduced angle is `angle + angleLow`. */
let angle = 0;
let angleLow = 0;

const PI_HALF_1 = 1.5707963267341256;
const PI_HALF_1_TAIL = 6.077100506506192e-11;
const PI_HALF_2 = 6.077100506303966e-11;
const PI_HALF_2_TAIL = 2.0222662487959506e-21;
const PI_HALF_3 = 2.0222662487111665e-21;
const PI_HALF_3_TAIL = 8.4784276603689e-32;
const TWO_OVER_PI = 0.6366197723675814;
/** Beyond this the multiple of pi/2 is no longer exact in a float. */
const MEDIUM = 1647099.3291652855;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

const exponentOf = (x: number): number => {
  float[0] = x;
  return ((words[1] as number) >> 20) & 0x7ff;
};

/** Whether the upper bits of a number are those of a small multiple of pi/2: then the difference cancels. */
const isNearMultiple = (x: number): boolean => {
  float[0] = x;
  const mantissa = (words[1] as number) & 0xfffff;
  return mantissa === 0x921fb || mantissa === 0x2d97c;
};

/** Sets `angle` and `angleLow` to the rest of a division by pi/2. @returns the quadrant, from 0 to 3 */
function reduce(x: number): number {
  const size = Math.abs(x);
  if (size >= MEDIUM) return reduceLarge(x);
  const shift = 6755399441055744;
  const n = x * TWO_OVER_PI + shift - shift;
  let r = x - n * PI_HALF_1;
  let w = n * PI_HALF_1_TAIL;
  angle = r - w;
  const isSmall = size < 7.0685834705770345 && !isNearMultiple(size);
  if (!isSmall) {
    const exponent = exponentOf(x);
    if (exponent - exponentOf(angle) > 16) {
      const t = r;
      w = n * PI_HALF_2;
      r = t - w;
      w = n * PI_HALF_2_TAIL - (t - r - w);
      angle = r - w;
      if (exponent - exponentOf(angle) > 49) {
        const u = r;
        w = n * PI_HALF_3;
        r = u - w;
        w = n * PI_HALF_3_TAIL - (u - r - w);
        angle = r - w;
      }
    }
  }
  angleLow = r - angle - w;
  return n & 3;
}

/** pi/2 with 1280 bits behind the point, made when the first large angle turns up. */
let piHalf: bigint | null = null;
const PI_BITS = 1280n;

/** Machin's formula: pi/4 = 4 * arctan(1/5) - arctan(1/239). */
function computePiHalf(): bigint {
  const one = 1n << (PI_BITS + 32n);
  const inverseTangent = (n: bigint): bigint => {
    let power = one / n;
    let sum = 0n;
    for (let k = 1n; power !== 0n; k += 2n) {
      sum += k % 4n === 1n ? power / k : -(power / k);
      power /= n * n;
    }
    return sum;
  };
  return (2n * (4n * inverseTangent(5n) - inverseTangent(239n))) >> 32n;
}

function reduceLarge(x: number): number {
  piHalf ??= computePiHalf();
  const [size, scale] = splitFloat(Math.abs(x));
  const value = size << scale;
  let quadrant = value / piHalf;
  let rest = value - quadrant * piHalf;
  if (2n * rest > piHalf) {
    rest -= piHalf;
    quadrant += 1n;
  }
  const toFloat = (fixed: bigint): number => {
    // More than 53 bits are rounded by Number itself.
    const shift = BigInt(Math.max(0, fixed.toString(2).length - 128));
    return Number(fixed >> shift) * 2 ** (Number(shift) - Number(PI_BITS) / 2) * 2 ** (-Number(PI_BITS) / 2);
  };
  angle = toFloat(rest);
  const [mantissa, exponent] = splitFloat(angle);
  angleLow = toFloat(rest - (exponent >= 0n ? mantissa << exponent : mantissa >> -exponent));
  const n = Number(quadrant & 3n);
  if (x > 0) return n;
  angle = -angle;
  angleLow = -angleLow;
  return (4 - n) & 3;
}

/** A float as a mantissa and a power of two of fixed point with PI_BITS behind the point. */
function splitFloat(x: number): [bigint, bigint] {
  if (x === 0) return [0n, 0n];
  let exponent = 0;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent--;
  }
  return [BigInt(scaled), BigInt(exponent) + PI_BITS];
}

/** sin(x + y) on [-pi/4, pi/4]. */
function sineOf(x: number, y: number, hasLow: boolean): number {
  const z = x * x;
  const w = z * z;
  const r =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * 2.7557313707070068e-6) +
    z * w * (-2.5050760253406863e-8 + z * 1.58969099521155e-10);
  const v = z * x;
  if (!hasLow) return x + v * (-0.16666666666666632 + z * r);
  return x - (z * (0.5 * y - v * r) - y - v * -0.16666666666666632);
}

/** cos(x + y) on [-pi/4, pi/4]. */
function cosineOf(x: number, y: number): number {
  const z = x * x;
  const w = z * z;
  const r =
    z * (0.0416666666666666 + z * (-0.001388888888887411 + z * 2.480158728947673e-5)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11));
  const half = 0.5 * z;
  const first = 1 - half;
  return first + (1 - first - half + (z * r - x * y));
}

const QUARTER_PI = 0.7853985071182251;

/** `sin(x)`. */
export function sine(x: number): number {
  const size = Math.abs(x);
  if (size < QUARTER_PI) return size < 2 ** -26 ? x : sineOf(x, 0, false);
  if (!Number.isFinite(x)) return Number.NaN;
  switch (reduce(x)) {
    case 0:
      return sineOf(angle, angleLow, true);
    case 1:
      return cosineOf(angle, angleLow);
    case 2:
      return -sineOf(angle, angleLow, true);
    default:
      return -cosineOf(angle, angleLow);
  }
}

/** `cos(x)`. */
export function cosine(x: number): number {
  if (Math.abs(x) < QUARTER_PI) return cosineOf(x, 0);
  if (!Number.isFinite(x)) return Number.NaN;
  switch (reduce(x)) {
    case 0:
      return cosineOf(angle, angleLow);
    case 1:
      return -sineOf(angle, angleLow, true);
    case 2:
      return -cosineOf(angle, angleLow);
    default:
      return sineOf(angle, angleLow, true);
  }
}

const PI_LOW = 1.2246467991473532e-16;

/** `atan2(y, x)`: from the arc tangent of the quotient. */
export function arcTangent2(y: number, x: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0 || x === 1) return Math.atan2(y, x);
  const exponents = exponentOf(y) - exponentOf(x);
  if (exponents > 64) return y < 0 ? -Math.PI / 2 : Math.PI / 2;
  const z = x < 0 && exponents < -64 ? 0 : Math.atan(Math.abs(y / x));
  if (x > 0) return y < 0 ? -z : z;
  return y < 0 ? z - PI_LOW - Math.PI : Math.PI - (z - PI_LOW);
}
