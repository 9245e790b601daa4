// Arbitraries of Python number literals, concentrated where implementations go wrong: around zero, the 32-bit, 53-bit and 64-bit boundaries,
// floats that are integers, halves, subnormals, infinities and NaN. Every value is a text that is one Python expression of the highest precedence.

import fc from 'fast-check';

/** Wraps a negative number, so that `-1 ** 2` or `-5 // 2` mean what they say. */
function literal(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

/** A Python literal of an int. */
export function intLiteral(value: bigint): string {
  return literal(value.toString());
}

/** A Python expression of a float: Python has no literal for infinity and NaN. */
export function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return '(1e999 - 1e999)';
  if (value === Number.POSITIVE_INFINITY) return '1e999';
  if (value === Number.NEGATIVE_INFINITY) return '(-1e999)';
  const text = Object.is(value, -0) ? '-0.0' : String(value);
  return literal(/[.e]/.test(text) ? text : `${text}.0`);
}

const power = (exponent: number) => 2n ** BigInt(exponent);

/** Ints within a few of plus or minus a power of two. */
const boundaryInt = fc
  .tuple(
    fc.constantFrom(
      1,
      15,
      16,
      30,
      31,
      32,
      33,
      52,
      53,
      54,
      55,
      62,
      63,
      64,
      65,
      100,
      127,
      128,
      256,
      1000,
      1023,
      1024,
      1025,
    ),
    fc.integer({ min: -3, max: 3 }),
    fc.boolean(),
  )
  .map(([exponent, offset, negative]) => {
    const value = power(exponent) + BigInt(offset);
    return negative ? -value : value;
  });

const decimalInt = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -12, max: 12 }), fc.boolean())
  .map(([exponent, offset, negative]) => {
    const value = 10n ** BigInt(exponent) + BigInt(offset);
    return negative ? -value : value;
  });

const symmetric = (bound: bigint) => fc.bigInt({ min: -bound, max: bound });

/** Ints of every size up to about 2**1025. */
export const intValue: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 4, arbitrary: symmetric(20n) },
  { weight: 2, arbitrary: symmetric(power(31)) },
  { weight: 3, arbitrary: symmetric(power(53)) },
  { weight: 2, arbitrary: symmetric(power(64)) },
  { weight: 2, arbitrary: symmetric(power(200)) },
  { weight: 6, arbitrary: boundaryInt },
  { weight: 1, arbitrary: decimalInt },
);

/** Ints that convert to a float and back without an OverflowError most of the time. */
export const smallIntValue: fc.Arbitrary<bigint> = fc.oneof(symmetric(20n), symmetric(1000n), symmetric(power(53)));

const doubleBits = fc.bigInt({ min: 0n, max: power(64) - 1n }).map((bits) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
});

/** Floats of every kind. */
export const floatValue: fc.Arbitrary<number> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      0,
      -0,
      1,
      -1,
      0.5,
      -0.5,
      1.5,
      2.5,
      -2.5,
      0.1,
      0.2,
      0.3,
      1e16,
      1e15,
      1e17,
      1e22,
      1e23,
      1e-4,
      1e-5,
      123456789.125,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      5e-324,
      -5e-324,
      2.2250738585072014e-308,
      2.225073858507201e-308,
      Number.MAX_VALUE,
      -Number.MAX_VALUE,
      2 ** 53,
      2 ** 53 - 1,
      2 ** 53 + 2,
      -(2 ** 53),
      2 ** 63,
      2 ** 64,
      2 ** 1023,
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: -200, max: 200 }).map((n) => n / 2) },
  { weight: 2, arbitrary: fc.integer({ min: -100000, max: 100000 }).map((n) => n / 1000) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: 50, max: 70 }), fc.integer({ min: -4, max: 4 }), fc.boolean())
      .map(([e, d, n]) => (n ? -1 : 1) * (2 ** e + d * 2 ** Math.max(0, e - 53))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: -330, max: 308 }), fc.integer({ min: -9999, max: 9999 }))
      .map(([e, m]) => Number(`${m}e${e}`)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4096 }).map((n) => n * 5e-324) },
  { weight: 3, arbitrary: doubleBits },
  { weight: 2, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
);

/** Literals of ints. */
export const intText: fc.Arbitrary<string> = intValue.map(intLiteral);

/** Literals of floats. */
export const floatText: fc.Arbitrary<string> = floatValue.map(floatLiteral);

/** Ints and bools. */
export const integralText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: intText },
  { weight: 1, arbitrary: fc.constantFrom('True', 'False') },
);

/** Ints, floats and bools. */
export const numberText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: intText },
  { weight: 5, arbitrary: floatText },
  { weight: 1, arbitrary: fc.constantFrom('True', 'False') },
);
