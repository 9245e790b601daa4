// The gamma and error functions of `math`.

import { overflowError, valueError } from '../objects/exceptions.js';
import { floatToText } from '../objects/float_text.js';
import { libm } from '../objects/libm.js';

/** The coefficients of Lanczos's approximation with 13 terms and g = 6.02468004077673, as a rational function. */
const LANCZOS_G = 6.02468004077673;
const LANCZOS_G_MINUS_HALF = 5.52468004077673;
const NUMERATOR: readonly number[] = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const DENOMINATOR: readonly number[] = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** The rational function, evaluated from the end that keeps terms small. */
function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = NUMERATOR.length - 1; i >= 0; i--) {
      numerator = numerator * x + (NUMERATOR[i] as number);
      denominator = denominator * x + (DENOMINATOR[i] as number);
    }
  } else {
    for (let i = 0; i < NUMERATOR.length; i++) {
      numerator = numerator / x + (NUMERATOR[i] as number);
      denominator = denominator / x + (DENOMINATOR[i] as number);
    }
  }
  return numerator / denominator;
}

/** `sin(pi * x)`, exact at multiples of a half. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  let result: number;
  switch (Math.round(2 * y)) {
    case 0:
      result = libm.sin(Math.PI * y);
      break;
    case 1:
      result = libm.cos(Math.PI * (y - 0.5));
      break;
    case 2:
      // -sin(pi * (y - 1)) would be -0 for y = 1.
      result = libm.sin(Math.PI * (1 - y));
      break;
    case 3:
      result = -libm.cos(Math.PI * (y - 1.5));
      break;
    default:
      result = libm.sin(Math.PI * (y - 2));
  }
  return x < 0 || Object.is(x, -0) ? -result : result;
}

const FACTORIALS: readonly number[] = Array.from({ length: 23 }, (_, n) => {
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
});

const noGamma = (x: number) => valueError(`expected a noninteger or positive integer, got ${floatToText(x)}`);

/** `math.gamma`. @throws ValueError, OverflowError */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) {
    if (x === Number.NEGATIVE_INFINITY) throw noGamma(x);
    return x;
  }
  if (x === 0) throw noGamma(x);
  if (Number.isInteger(x)) {
    if (x < 0) throw noGamma(x);
    if (x <= FACTORIALS.length) return FACTORIALS[x - 1] as number;
  }
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) {
    const result = 1 / x;
    if (!Number.isFinite(result)) throw overflowError('math range error');
    return result;
  }
  if (magnitude > 200) {
    if (x < 0) return 0 / sinPi(x);
    throw overflowError('math range error');
  }
  const y = magnitude + LANCZOS_G_MINUS_HALF;
  // What was lost in forming y is made good at the end.
  let z: number;
  if (magnitude > LANCZOS_G_MINUS_HALF) z = y - magnitude - LANCZOS_G_MINUS_HALF;
  else z = y - LANCZOS_G_MINUS_HALF - magnitude;
  z = (z * LANCZOS_G) / y;
  let result: number;
  if (x < 0) {
    result = ((-Math.PI / sinPi(magnitude) / magnitude) * libm.exp(y)) / lanczosSum(magnitude);
    result -= z * result;
    result = divideByPower(result, y, magnitude);
  } else {
    result = lanczosSum(magnitude) / libm.exp(y);
    result += z * result;
    result = multiplyByPower(result, y, magnitude);
  }
  if (!Number.isFinite(result)) throw overflowError('math range error');
  return result;
}

/** By `y ** (x - 0.5)`, in two steps where that would overflow. */
function divideByPower(value: number, y: number, x: number): number {
  if (x < 140) return value / libm.pow(y, x - 0.5);
  const root = libm.pow(y, x / 2 - 0.25);
  return value / root / root;
}

function multiplyByPower(value: number, y: number, x: number): number {
  if (x < 140) return value * libm.pow(y, x - 0.5);
  const root = libm.pow(y, x / 2 - 0.25);
  return value * root * root;
}

const LOG_PI = 1.1447298858494002;

/** `math.lgamma`. @throws ValueError, OverflowError */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) {
    if (x <= 0) throw noGamma(x);
    return 0;
  }
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) return -libm.log(magnitude);
  let result = libm.log(lanczosSum(magnitude)) - LANCZOS_G;
  result += (magnitude - 0.5) * (libm.log(magnitude + LANCZOS_G - 0.5) - 1);
  if (x < 0) result = LOG_PI - libm.log(Math.abs(sinPi(magnitude))) - libm.log(magnitude) - result;
  if (!Number.isFinite(result)) throw overflowError('math range error');
  return result;
}

/** `a[0] + a[1] * x + a[2] * x**2 + ...` */
function polynomial(coefficients: readonly number[], x: number): number {
  let result = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) result = (coefficients[i] as number) + x * result;
  return result;
}

// Rational approximations of the error function on four intervals, as in the freely distributable fdlibm.
const ERF_AT_ONE = 0.8450629115104675;
const TWO_OVER_ROOT_PI_MINUS_ONE = 0.1283791670955126;
const PP = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442, -2.3763016656650163e-5,
];
const QQ = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164, -3.960228278775368e-6,
];
const PA = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
  0.035478304325618236, -0.002166375594868791,
];
const QA = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
  0.011984499846799107,
];
const RA = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
  -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const SA = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
  108.63500554177944, 6.570249770319282, -0.0604244152148581,
];
const RB = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
  -1025.0951316110772, -483.5191916086514,
];
const SB = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
  474.52854120695537, -22.44095244658582,
];

const view = new DataView(new ArrayBuffer(8));

/** The number with the lower half of its bits cleared. */
function upperHalf(x: number): number {
  view.setFloat64(0, x);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** `erfc(x)` for x from 0.84375 on. */
function erfcTail(x: number): number {
  if (x < 1.25) {
    const s = x - 1;
    return 1 - ERF_AT_ONE - polynomial(PA, s) / polynomial(QA, s);
  }
  const s = 1 / (x * x);
  const isNear = x < 1 / 0.35;
  const ratio = isNear ? polynomial(RA, s) / polynomial(SA, s) : polynomial(RB, s) / polynomial(SB, s);
  const z = upperHalf(x);
  return (libm.exp(-z * z - 0.5625) * libm.exp((z - x) * (z + x) + ratio)) / x;
}

/** `math.erf`. */
export function erf(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Math.sign(x);
  const magnitude = Math.abs(x);
  if (magnitude < 0.84375) {
    if (magnitude < 2 ** -28) return 0.125 * (8 * x + 8 * TWO_OVER_ROOT_PI_MINUS_ONE * x);
    const z = x * x;
    return x + x * (polynomial(PP, z) / polynomial(QQ, z));
  }
  const result = magnitude < 6 ? 1 - erfcTail(magnitude) : 1;
  return x < 0 ? -result : result;
}

/** `math.erfc`. */
export function erfc(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : 1 - Math.sign(x);
  const magnitude = Math.abs(x);
  if (magnitude < 0.84375) {
    if (magnitude < 2 ** -56) return 1 - x;
    const z = x * x;
    const y = polynomial(PP, z) / polynomial(QQ, z);
    return x < 0 || magnitude < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
  }
  if (magnitude < 28) return x < 0 ? 2 - erfcTail(magnitude) : erfcTail(magnitude);
  return x < 0 ? 2 : 0;
}
