import { readFileSync } from 'node:fs';
import { type AnyNode, dump, listToArray, type Module, parse, unparse, walk } from '@taipan/parser';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { docstringLiteral, formattedLiteral } from '../dist/unparse/quotes.js';
import { stringRepr } from '../dist/unparse/repr.js';
import { loadOracle } from '../scripts/oracle.mjs';

const PROGRAMS = readFileSync(new URL('./programs/syntax.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n---\n');

describe('equal to ast.unparse', () => {
  let expected: string[];
  beforeAll(async () => {
    expected = (await loadOracle()).views('unparse', PROGRAMS);
  }, 120_000);
  test.each(PROGRAMS.map((source, i) => [source, i] as const))('%s', (source, i) => {
    expect(unparse(parse(source) as Module)).toBe(expected[i]);
  });
});

describe('modes', () => {
  test('an interactive statement separates simple statements by semicolons', () => {
    expect(unparse(parse('a; b = 1; del c\n', { mode: 'single' }))).toBe('a; b = 1; del c');
  });
  test('an expression', () => {
    expect(unparse(parse('(a)+b', { mode: 'eval' }))).toBe('a + b');
  });
  test('any part of a tree', () => {
    const tree = parse('def f(a, *, b: int=2): pass\nwith x as y: pass\nmatch z:\n  case [_, *c]: pass\n') as Module;
    const parts = new Map([...walk(tree)].map((node: AnyNode) => [node.kind, unparse(node)]));
    expect([...parts.values()]).toContain('a, *, b: int=2');
    expect([...parts.values()]).toContain('x as y');
    expect([...parts.values()]).toContain('[_, *c]');
    expect([...parts.values()]).toContain('b: int');
  });
});

describe('round trips', () => {
  test.each(PROGRAMS)('the text parses to an equal tree: %s', (source) => {
    const tree = parse(source) as Module;
    // Where an f-string is spelled in pieces, its literal parts come back in one piece; dump shows no positions here.
    const again = parse(unparse(tree)) as Module;
    if (!/\{[^}]*:[^}]*\\/.test(source)) expect(dump(again, '')).toBe(dump(tree, ''));
    else expect(listToArray(again.body)).toHaveLength(listToArray(tree.body).length);
  });

  const text = fc.string({
    unit: fc.oneof(fc.constantFrom("'", '"', '\\', '\n', '\t', '{', '}', 'a', '\ud800'), fc.string()),
  });

  test('any string, as literal and as docstring', () => {
    fc.assert(
      fc.property(text, (value) => {
        const [plain, doc] = listToArray(
          (parse(`${docstringLiteral(value)}\n${stringRepr(value)}`) as Module).body,
        ).map((s) => ((s as { value: AnyNode } & AnyNode).value as { value: unknown } & AnyNode).value);
        // A carriage return is escaped in both; a line end stays a line end in a docstring.
        expect(plain).toBe(value);
        expect(doc).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  test('any literal text around a field of an f-string', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const doubled = (s: string) => s.replaceAll('{', '{{').replaceAll('}', '}}');
        const source = `f${formattedLiteral([
          { text: doubled(before), literal: true },
          { text: '{x}', literal: false },
          { text: doubled(after), literal: true },
        ])}`;
        const values = listToArray(
          ((parse(source) as Module).body as unknown as { value: { values: AnyNode } }).value.values,
        ) as ({ value: unknown } & AnyNode)[];
        const strings = values.map((v) => v.value).filter((v) => typeof v === 'string');
        expect(strings).toEqual([before, after].filter((s) => s !== ''));
      }),
      { numRuns: 500 },
    );
  });
});

test('an expression that is too deep is refused, not a stack overflow', () => {
  const deep = parse(Array.from({ length: 20_000 }, () => 'a').join('+')) as Module;
  expect(() => unparse(deep)).toThrow('maximum recursion depth exceeded while unparsing');
});
