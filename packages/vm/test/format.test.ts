// format() of int, float, bool and str with random specifications, against CPython.

import { PyFloat } from '@taipan/bytecode';
import { expect, test } from 'vitest';
import type { Value, VM } from '../dist/index.js';
import { PyException } from '../dist/objects/exceptions.js';
import { floatToText } from '../dist/objects/float_text.js';
import { formatFloat, formatInt, formatStr } from '../dist/objects/format.js';
import { askPython } from './oracle.mjs';
import { pick, randomNumbers } from './random.js';

const SPECIAL = [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324, 1.7976931348623157e308];
const HALVES = [
  2.2250738585072014e-308, 9.995, 99.95, 0.5, 1.5, 2.5, 1e16, 1e15, 123456789.5, 1e-4, 9.9999e-5, 1e22, 1e23,
];

function randomFloat(random: () => number): number {
  const view = new DataView(new ArrayBuffer(8));
  switch (Math.floor(random() * 6)) {
    case 0:
      view.setUint32(0, random() * 2 ** 32);
      view.setUint32(4, random() * 2 ** 32);
      return view.getFloat64(0);
    case 1:
      return Math.floor(random() * 2000 - 1000) / pick(random, [2, 4, 8, 16, 32, 1024]);
    case 2:
      return (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20);
    case 3:
      return pick(random, [...SPECIAL, ...HALVES]);
    case 4:
      return Math.round((random() - 0.5) * 1e6) / 10 ** Math.floor(random() * 7);
    default:
      return 10 ** Math.floor(random() * 600 - 300);
  }
}

function randomSpec(random: () => number, codes: string): string {
  const chance = (probability: number) => random() < probability;
  let spec = '';
  if (chance(0.3)) spec += (chance(0.5) ? pick(random, ['*', '0', ' ', 'é', '😀', '<']) : '') + pick(random, '<>=^');
  if (chance(0.3)) spec += pick(random, '+- ');
  if (chance(0.1)) spec += 'z';
  if (chance(0.15)) spec += '#';
  if (chance(0.2)) spec += '0';
  if (chance(0.5)) spec += Math.floor(random() * pick(random, [5, 25, 40]));
  if (chance(0.3)) spec += pick(random, ',_');
  if (chance(0.5))
    spec += `.${Math.floor(random() * pick(random, [3, 8, 30, 120, 400]))}${chance(0.15) ? pick(random, ',_') : ''}`;
  return spec + pick(random, [...codes, '']);
}

/** As `askPython` shows an answer. */
function answerOf(value: Value, spec: string): string {
  const none = null as unknown as VM;
  try {
    if (value instanceof PyFloat) return `=${formatFloat(none, value, spec)}`;
    return `=${typeof value === 'string' ? formatStr(none, value, spec) : formatInt(none, value, spec)}`;
  } catch (error) {
    if (error instanceof PyException) return `${error.type.name}: ${error.args[0]}`;
    throw error;
  }
}

test('random specifications', async () => {
  const random = randomNumbers(1);
  const cases: { literal: string; value: Value; spec: string }[] = [];
  for (let i = 0; i < 12_000; i++) {
    const kind = random();
    if (kind < 0.6) {
      const value = randomFloat(random);
      const text = floatToText(value);
      const literal = Number.isFinite(value) ? text : `float('${text}')`;
      cases.push({ literal, value: new PyFloat(value), spec: randomSpec(random, 'eEfFgGn%d') });
    } else if (kind < 0.85) {
      const digits = Math.floor(random() * 40) + 1;
      const big = BigInt(Array.from({ length: digits }, () => Math.floor(random() * 10)).join(''));
      const int = random() < 0.5 ? -big : big;
      const value = Number.isSafeInteger(Number(int)) ? Number(int) + 0 : int;
      cases.push({ literal: String(int), value, spec: randomSpec(random, 'bcdoxXneEfFgG%s') });
    } else if (kind < 0.9) {
      const value = random() < 0.5;
      cases.push({ literal: value ? 'True' : 'False', value, spec: randomSpec(random, 'bcdoxXneEfFgG%') });
    } else {
      const value = pick(random, ['', 'abc', 'é', '😀x', 'hello world']);
      cases.push({ literal: JSON.stringify(value), value, spec: randomSpec(random, 'ssd') });
    }
  }
  // An empty specification is str(), which is not format()'s to test.
  const given = cases.filter(({ spec }) => spec !== '');
  const answers = await askPython(given.map(({ literal, spec }) => `format(${literal}, ${JSON.stringify(spec)})`));
  const wrong = given.flatMap(({ literal, value, spec }, i) => {
    const got = answerOf(value, spec);
    return got === answers[i] ? [] : [`format(${literal}, '${spec}'): ${got} instead of ${answers[i]}`];
  });
  expect(wrong).toEqual([]);
  // The specifications are not all refused.
  expect(answers.filter((answer) => answer.startsWith('=')).length).toBeGreaterThan(6_000);
});
