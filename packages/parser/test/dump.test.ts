import { readFileSync } from 'node:fs';
import { type AnyNode, dump, type Module, newConstant, parse } from '@taipan/parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { constantRepr, floatRepr } from '../dist/unparse/repr.js';
import { loadOracle } from '../scripts/oracle.mjs';

const PROGRAMS = readFileSync(new URL('./programs/syntax.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n---\n');
const OPTIONS = [
  {},
  { includeAttributes: true },
  { annotateFields: false },
  { annotateFields: false, includeAttributes: true, indent: 0 },
  { showEmpty: true },
  { indent: 2 },
  { indent: '\t', includeAttributes: true, showEmpty: true },
  { annotateFields: false, showEmpty: true, indent: 4 },
];

let oracle: Awaited<ReturnType<typeof loadOracle>>;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

describe.each(OPTIONS)('equal to ast.dump with %o', (options) => {
  let expected: string[];
  beforeAll(() => {
    const {
      annotateFields = true,
      includeAttributes = false,
      indent = null,
      showEmpty = false,
    } = options as {
      annotateFields?: boolean;
      includeAttributes?: boolean;
      indent?: number | string;
      showEmpty?: boolean;
    };
    expected = oracle.dumps(
      { annotate_fields: annotateFields, include_attributes: includeAttributes, indent, show_empty: showEmpty },
      PROGRAMS,
    );
  });
  test.each(PROGRAMS.map((source, i) => [source, i] as const))('%s', (source, i) => {
    expect(dump(parse(source) as Module, source, options)).toBe(expected[i]);
  });
});

test('a part of a tree can be shown', () => {
  const statement = (parse('x = [1]') as Module).body!;
  expect(dump(statement, 'x = [1]')).toBe(
    "Assign(targets=[Name(id='x', ctx=Store())], value=List(elts=[Constant(value=1)], ctx=Load()))",
  );
});

test('no tree is too deep', () => {
  const source = Array.from({ length: 30_000 }, () => 'a').join('+');
  expect(dump(parse(source) as AnyNode, source, { includeAttributes: true }).length).toBeGreaterThan(30_000 * 100);
});

test('floats as CPython shows them, over the whole range', () => {
  const numbers: number[] = [];
  for (let exponent = -330; exponent <= 308; exponent += 7)
    for (const digits of ['1', '9.999999999999999', '1.2345', '4.35', '7.0000000000000001'])
      numbers.push(Number(`${digits}e${exponent}`));
  numbers.push(
    9007199254740992,
    9007199254740994,
    123456789012345.67,
    999999999999999.9,
    9999999999999998,
    1e16,
    0.00001234,
  );
  const sources = numbers.map((n) => n.toExponential(20));
  const expected = oracle.dumps({}, sources) as string[];
  const ours = numbers.map((n) => `Module(body=[Expr(value=Constant(value=${floatRepr(n)}))])`);
  expect(ours).toEqual(expected);
  expect([floatRepr(-0), floatRepr(-Infinity), floatRepr(NaN), floatRepr(-2.5)]).toEqual([
    '-0.0',
    '-inf',
    'nan',
    '-2.5',
  ]);
});

test('every character as CPython shows it, in Unicode 16', () => {
  // One string of 4,096 code points at a time, surrogates among them, written as escapes.
  const sources: string[] = [];
  for (let from = 0; from < 0x110000; from += 4096) {
    let body = '';
    for (let code = from; code < from + 4096; code++) body += `\\U${code.toString(16).padStart(8, '0')}`;
    sources.push(`'${body}'`);
  }
  const expected = oracle.dumps({}, sources) as string[];
  for (const [i, text] of expected.entries()) {
    const points = Array.from({ length: 4096 }, (_, k) => i * 4096 + k);
    // Built apart from the parser; a high surrogate is never followed by a low one within one group of 4,096.
    const value = points.map((code) => String.fromCodePoint(code)).join('');
    if (i === 0xd) continue; // D000-DFFF: both kinds of surrogates, where neighbours would pair; see below.
    expect(`Module(body=[Expr(value=Constant(value=${constantRepr(value, 8)}))])`).toBe(text);
  }
  const surrogates = Array.from({ length: 0x800 }, (_, k) => constantRepr(String.fromCharCode(0xd800 + k), 8));
  expect(surrogates[0]).toBe("'\\ud800'");
  expect(surrogates[0x7ff]).toBe("'\\udfff'");
});

test('an integer of any size', () => {
  expect(dump(newConstant(0, 0, 10n ** 40n, null, 5), '')).toBe(`Constant(value=1${'0'.repeat(40)})`);
});
