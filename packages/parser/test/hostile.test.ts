// Sources made to overflow a stack or to take forever: each ends with a tree or with CPython's error, in linear time.
import { tokenize } from '@taipan/lexer';
import {
  checkSyntax,
  dump,
  type Module,
  NestingError,
  ParserOverflowError,
  parse,
  symtable,
  unparse,
  walk,
} from '@taipan/parser';
import { PythonSyntaxError } from '@taipan/source';
import { describe, expect, test } from 'vitest';

const MILLION = 1_000_000;
const OVERFLOW = 'Parser stack overflowed - Python source too complex to parse';
const PARENTHESES = 'too many nested parentheses';
const DIGITS = 'Exceeds the limit (4300 digits) for integer string conversion';
const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');
/** A block in a block in a block... */
const nested = (n: number, header: string): string =>
  `${lines(n, (i) => ' '.repeat(i) + header)}\n${' '.repeat(n)}pass`;

/** What it is, the source for a size, and the message that refuses it (the beginning of it), or null for a tree. */
const SHAPES: readonly (readonly [name: string, source: (n: number) => string, message: string | null])[] = [
  ['opening parentheses', (n) => '('.repeat(n), PARENTHESES],
  ['opening brackets', (n) => '['.repeat(n), PARENTHESES],
  ['opening braces', (n) => '{'.repeat(n), PARENTHESES],
  ['calls in calls', (n) => 'f('.repeat(n), PARENTHESES],
  ['subscripts in subscripts', (n) => 'a['.repeat(n), PARENTHESES],
  ['closing parentheses', (n) => ')'.repeat(n), "unmatched ')'"],
  ['minus signs', (n) => `${'-'.repeat(n)}1`, OVERFLOW],
  ['nots', (n) => `${'not '.repeat(n)}1`, OVERFLOW],
  ['lambdas', (n) => `${'lambda: '.repeat(n)}1`, OVERFLOW],
  ['lambdas as defaults of lambdas', (n) => `${'lambda x='.repeat(n)}1`, OVERFLOW],
  ['conditional expressions', (n) => `${'1 if 1 else '.repeat(n)}1`, OVERFLOW],
  ['conditions without an else', (n) => `${'1 if '.repeat(n)}1`, "expected 'else' after 'if' expression"],
  ['powers', (n) => `${'a ** '.repeat(n)}1`, OVERFLOW],
  ['awaits', (n) => `${'await '.repeat(n)}1`, 'invalid syntax'],
  ['names side by side', (n) => 'a '.repeat(n), OVERFLOW],
  ['attributes', (n) => `a${'.b'.repeat(n)}`, null],
  ['calls of calls', (n) => `a${'()'.repeat(n)}`, null],
  ['subscripts of subscripts', (n) => `a${'[0]'.repeat(n)}`, null],
  ['targets', (n) => `${'x = '.repeat(n)}1`, null],
  ['additions', (n) => `1${' + 1'.repeat(n)}`, null],
  ['comparisons', (n) => `1${' < 1'.repeat(n)}`, null],
  ['ands and ors', (n) => `1${' and 1 or 1'.repeat(n / 2)}`, null],
  ['a tuple', (n) => 'a, '.repeat(n), null],
  ['a dict', (n) => `{${'a: b, '.repeat(n / 2)}}`, null],
  ['arguments', (n) => `f(${'a, '.repeat(n)})`, null],
  ['lines', (n) => 'x = 1\n'.repeat(n), null],
  ['statements on a line', (n) => 'x; '.repeat(n), null],
  ['blank lines', (n) => '\n'.repeat(n), null],
  ['comments', (n) => '#\n'.repeat(n), null],
  ['continued lines', (n) => `${'\\\n'.repeat(n)}a`, null],
  ['a long string', (n) => `x = "${'a'.repeat(10 * n)}"`, null],
  ['a long string with escapes', (n) => `x = "${'\\n'.repeat(5 * n)}"`, null],
  ['a long string over many lines', (n) => `x = '''${'a\n'.repeat(5 * n)}'''`, null],
  ['a long string without an end', (n) => `x = '${'a'.repeat(10 * n)}`, 'unterminated string literal'],
  ['a long string without three quotes', (n) => `x = '''${'a\n'.repeat(5 * n)}`, 'unterminated triple-quoted'],
  ['strings side by side', (n) => '"a" '.repeat(n), null],
  ['fields of an f-string', (n) => `f'${'{a}'.repeat(n / 2)}'`, null],
  ['f-strings in f-strings', (n) => "f'{".repeat(n), 'too many nested f-strings or t-strings'],
  ['fields in format specifications', (n) => `f'${'{a:'.repeat(n)}'`, 'f-string: expressions nested too deeply'],
  ['a long name', (n) => 'a'.repeat(n), null],
  ['a long number', (n) => '9'.repeat(n), DIGITS],
  ['a long hexadecimal number', (n) => `0x${'f'.repeat(n)}`, null],
  ['elifs', (n) => `if a: b\n${'elif a: b\n'.repeat(n / 2)}`, null],
  ['ifs on a line', (n) => 'if a: '.repeat(n), 'invalid syntax'],
  ['tries without a block', (n) => 'try:\n'.repeat(n), "expected an indented block after 'try' statement on line 1"],
  ['deep blocks', (n) => nested(n / 2000, 'if a:'), 'too many levels of indentation'],
  ['context managers', (n) => `with ${'a, '.repeat(n / 2)}a: b`, null],
  ['alternatives of a pattern', (n) => `match a:\n case ${'1 | '.repeat(n / 2)}1: b`, null],
  ['clauses of a comprehension', (n) => `[a ${'for a in a '.repeat(n / 2)}]`, null],
];

describe.each(SHAPES)('%s', (_name, make, message) => {
  const refusal = (source: string): string | null => {
    try {
      parse(source);
      return null;
    } catch (error) {
      expect(error instanceof PythonSyntaxError || error instanceof ParserOverflowError).toBe(true);
      return (error as Error).message;
    }
  };
  // Quadratic work on a million would not end in the time that a test may take.
  test('a million, in linear time', () => {
    const found = refusal(make(MILLION));
    if (message === null) expect(found).toBeNull();
    else expect(found).toContain(message);
  }, 60_000);

  test('everything else that reads it ends as well', () => {
    const source = make(20_000);
    const ends = (action: () => unknown): void => {
      try {
        action();
      } catch (error) {
        expect((error as Error).name).not.toBe('InternalError');
        expect(error instanceof RangeError && !(error instanceof NestingError), String(error)).toBe(false);
      }
    };
    ends(() => [...tokenize(source)]);
    if (message !== null) return;
    const tree = parse(source) as Module;
    ends(() => checkSyntax(tree, source));
    ends(() => symtable(tree, source));
    ends(() => dump(tree, source, { includeAttributes: true }));
    ends(() => unparse(tree));
    ends(() => [...walk(tree)]);
  }, 60_000);
});

test('tokenize takes linear time on one long line', () => {
  let tokens = 0;
  for (const _ of tokenize('a + '.repeat(MILLION / 4))) tokens++;
  expect(tokens).toBe(MILLION / 2 + 2);
}, 60_000);
