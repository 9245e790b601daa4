// The gamma and error functions of `math`.

import { overflowError, valueError } from '../objects/exceptions.js';
import { floatToText } from '../objects/float_text.js';
import { libm } from '../objects/libm.js';

/** The coefficients of Lanczos's approximation with 13 terms and g = 6.024680040776729583740234375, as a rational function. */
const LANCZOS_G = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF = 5.524680040776729583740234375;
const NUMERATOR: readonly number[] = [
  23531376880.41076, 42919803642.6491, 35711959237.355667, 17921034426.037209, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.5854002, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157935,
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
const ERF_AT_ONE = 8.45062911510467529297e-1;
const TWO_OVER_ROOT_PI_MINUS_ONE = 1.28379167095512586316e-1;
const PP = [
  1.28379167095512558561e-1, -3.2504210724700149937e-1, -2.84817495755985104766e-2, -5.77027029648944159157e-3,
  -2.37630166566501626084e-5,
];
const QQ = [
  1, 3.97917223959155352819e-1, 6.50222499887672944485e-2, 5.08130628187576562776e-3, 1.32494738004321644526e-4,
  -3.9602282787753681232e-6,
];
const PA = [
  -2.36211856075265944077e-3, 4.14856118683748331666e-1, -3.72207876035701323847e-1, 3.18346619901161753674e-1,
  -1.10894694282396677476e-1, 3.54783043256182359371e-2, -2.166375594868790843e-3,
];
const QA = [
  1, 1.06420880400844228286e-1, 5.40397917702171048937e-1, 7.18286544141962662868e-2, 1.26171219808761642112e-1,
  1.36370839120290507362e-2, 1.1984499846799107417e-2,
];
const RA = [
  -9.86494403484714822705e-3, -6.93858572707181764372e-1, -1.05586262253232909814e1, -6.23753324503260060396e1,
  -1.62396669462573470355e2, -1.84605092906711035994e2, -8.12874355063065934246e1, -9.81432934416914548592,
];
const SA = [
  1, 1.96512716674392571292e1, 1.376577541435190426e2, 4.34565877475229228821e2, 6.45387271733267880336e2,
  4.29008140027567833386e2, 1.08635005541779435134e2, 6.57024977031928170135, -6.04244152148580987438e-2,
];
const RB = [
  -9.86494292470009928597e-3, -7.99283237680523006574e-1, -1.77579549177547519889e1, -1.60636384855821916062e2,
  -6.37566443368389627722e2, -1.02509513161107724954e3, -4.83519191608651397019e2,
];
const SB = [
  1, 3.03380607434824582924e1, 3.25792512996573918826e2, 1.53672958608443695994e3, 3.19985821950859553908e3,
  2.55305040643316442583e3, 4.74528541206955367215e2, -2.24409524465858183362e1,
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
