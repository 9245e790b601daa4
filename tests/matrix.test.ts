// Every operator and every builtin on every combination of representative values, compared with CPython: the answers, and the wording of each
// error, for all pairs of types.

import { beforeAll, describe, expect, test } from 'vitest';
import { expectAgreement } from './support/differential.js';
import { type Oracle, startOracle } from './support/oracle.mjs';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await startOracle();
});

const VALUES = [
  '0',
  '1',
  '(-1)',
  '3',
  '2 ** 70',
  'True',
  '1.5',
  '(-0.0)',
  '1e999',
  '(1e999 - 1e999)',
  'None',
  "''",
  "'ab'",
  "'12'",
  '[]',
  '[1, 2]',
  '()',
  '(1,)',
  "('a', 2)",
  'range(3)',
  'len',
  'int',
];
const FEW = ['0', '3', '(-1)', 'True', '1.5', 'None', "'12'", '[1, 2]'];
const BINARY = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'];
const COMPARISONS = ['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not'];
const BUILTINS = [
  'abs',
  'min',
  'max',
  'sum',
  'len',
  'range',
  'print',
  'int',
  'float',
  'str',
  'bool',
  'repr',
  'divmod',
  'pow',
  'round',
  'isinstance',
  'type',
];

/** A whole number to a power of 70 bits would fill any memory. */
function isFeasiblePower(a: string, b: string): boolean {
  return b !== '2 ** 70' || (a !== '3' && a !== '2 ** 70');
}

/** Whether two equal constants of one program are one object is nobody's business: `is` is asked of different ones, and of singletons. */
function hasDefinedIdentity(a: string, b: string): boolean {
  return a !== b || ['True', 'None', '[]', '[1, 2]', 'len', 'int'].includes(a);
}

const pairs = VALUES.flatMap((a) => VALUES.map((b) => [a, b] as const));
const parenthesised = (value: string) => (value.includes('**') ? `(${value})` : value);

/** Runs the snippets; at least half of them have to be in the language. */
function agree(sources: string[]): void {
  const { compared, refused } = expectAgreement(oracle, sources);
  expect(compared + refused).toBe(sources.length);
  expect(compared).toBeGreaterThan(sources.length / 2);
}

/** The pairs of values that an operator can be asked of. */
function pairsFor(operator: string): (readonly [string, string])[] {
  if (operator === '**') return pairs.filter(([a, b]) => isFeasiblePower(a, b));
  if (operator === 'is' || operator === 'is not') return pairs.filter(([a, b]) => hasDefinedIdentity(a, b));
  return pairs;
}

describe('operators', () => {
  // Values go through names, so that nothing is folded at compile time.
  for (const operator of [...BINARY, ...COMPARISONS]) {
    test(operator, () => agree(pairsFor(operator).map(([a, b]) => `a = ${a}\nb = ${b}\na ${operator} b`)));
  }
  for (const operator of BINARY) {
    test(`${operator}=`, () => agree(pairsFor(operator).map(([a, b]) => `a = ${a}\nb = ${b}\na ${operator}= b\na`)));
  }
  for (const operator of ['-', '+', '~', 'not '])
    test(`unary ${operator}`, () => agree(VALUES.map((a) => `a = ${a}\n${operator}a`)));
  test('and, or', () => agree(pairs.flatMap(([a, b]) => [`a = ${a}\na and ${b}`, `a = ${a}\na or ${b}`])));
  test('constants in place', () =>
    agree(
      ['+', '-', '*', '//', '%', '==', '<', 'and'].flatMap((o) =>
        pairs.map(([a, b]) => `${parenthesised(a)} ${o} ${parenthesised(b)}`),
      ),
    ));
});

describe('subscripts', () => {
  test('load', () => agree(pairs.map(([a, b]) => `a = ${a}\na[${b}]`).filter((s) => !s.startsWith('a = int\n'))));
  test('store', () => agree(pairs.map(([a, b]) => `a = ${a}\na[${b}] = 'new'\na`)));
  test('augmented', () =>
    agree(pairs.map(([a, b]) => `a = ${a}\na[${b}] += 'new'\na`).filter((s) => !s.startsWith('a = int\n'))));
});

describe('statements', () => {
  const forms: [string, (value: string) => string][] = [
    ['for', (v) => `for x in ${v}:\n    print(x)`],
    ['unpack two', (v) => `a, b = ${v}\n[a, b]`],
    ['unpack none', (v) => `[] = ${v}\n'fine'`],
    ['unpack one', (v) => `a, = ${v}\na`],
    ['unpack starred', (v) => `a, *b = ${v}\n[a, b]`],
    ['unpack starred around', (v) => `a, *b, c, d = ${v}\n[a, b, c, d]`],
    ['unpack nested', (v) => `a, (b, c) = 1, ${v}\n[a, b, c]`],
    ['if', (v) => `if ${v}:\n    print('true')\nelse:\n    print('false')`],
    ['while', (v) => `while ${v}:\n    print('true')\n    break\nelse:\n    print('false')`],
    ['assert', (v) => `assert ${v}, ${v}`],
    ['call', (v) => `f = ${v}\nf()`],
    ['call with an argument', (v) => `f = ${v}\nf(1)`],
    ['call with a keyword', (v) => `f = ${v}\nf(a=1)`],
    ['display', (v) => `[${v}, (${v},), ${v}]`],
    ['augmented list', (v) => `a = [0]\na += ${v}\na`],
    ['print sep', (v) => `print(1, 2, sep=${v})`],
    ['print end', (v) => `print(1, end=${v})`],
    ['max with a key', (v) => `max([1, 2], key=${v})`],
    ['min with a default', (v) => `min([], default=${v})`],
    ['conditional expression', (v) => `'true' if ${v} else 'false'`],
    ['identity', (v) => `a = b = ${v}\na is b, a == b, [a] == [b]`],
  ];
  for (const [name, write] of forms) test(name, () => agree(VALUES.map(write)));
});

describe('builtins', () => {
  for (const name of BUILTINS) {
    test(`${name} with up to two arguments`, () =>
      agree([
        `${name}()`,
        ...VALUES.map((a) => `${name}(${a})`),
        ...pairs.filter(([a, b]) => name !== 'pow' || isFeasiblePower(a, b)).map(([a, b]) => `${name}(${a}, ${b})`),
      ]));
    test(`${name} with three arguments`, () =>
      agree(FEW.flatMap((a) => FEW.flatMap((b) => FEW.map((c) => `${name}(${a}, ${b}, ${c})`)))));
    test(`${name} with keywords and too many arguments`, () =>
      agree([
        ...[
          'x',
          'a',
          'object',
          'iterable',
          'base',
          'number',
          'ndigits',
          'start',
          'key',
          'default',
          'sep',
          'end',
          'zz',
        ].flatMap((k) => [`${name}(${k}=1)`, `${name}([1], ${k}=1)`, `${name}(5, ${k}=2)`, `${name}(1, 2, ${k}=3)`]),
        `${name}(1, 2, 3, 4)`,
        `${name}(1, 2, 3, 4, 5)`,
        `${name}`,
        `type(${name})`,
        `f = ${name}\nf is ${name}`,
      ]));
  }
});

describe('calls of functions', () => {
  const signatures = [
    '',
    'a',
    'a, b',
    'a, b, c',
    'a, b=1',
    'a=1, b=2',
    'a, /',
    'a, /, b',
    'a, b=2, /',
    '*, k',
    '*, k, m',
    'a, *, k=1',
    '*args',
    'a, *args',
    'a, *args, k',
    'a, b=2, *args, k=5',
    'a, /, b, *, c',
  ];
  const calls = [
    '',
    '1',
    '1, 2',
    '1, 2, 3',
    '1, 2, 3, 4',
    'a=1',
    '1, a=1',
    'b=1',
    '1, b=1',
    'a=1, b=2',
    'b=1, a=2',
    'k=1',
    '1, k=1',
    '1, 2, k=1',
    'zz=1',
    '1, zz=1',
    '1, 2, zz=1',
    'k=1, m=2',
    '1, 2, 3, k=1, zz=1',
    'a=1, zz=2, k=3',
    '1, 2, c=3',
    '1, c=3',
  ];
  for (const signature of signatures) {
    const names = [...signature.matchAll(/\b[a-z]+\b/g)].map(([name]) => name);
    test(`def f(${signature})`, () =>
      agree(calls.map((call) => `def f(${signature}):\n    return [${names.join(', ')}]\nf(${call})`)));
  }
  test('the name in the message is the qualified one', () =>
    agree(
      calls.map((call) => `def outer():\n    def inner(a, b):\n        return a\n    return inner(${call})\nouter()`),
    ));
});
