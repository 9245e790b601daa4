import { readFileSync } from 'node:fs';
import {
  type BinOp,
  type Compare,
  CompareOperator,
  type Constant,
  ConstantType,
  type Expr,
  Kind,
  type Module,
  type Name,
  Operator,
  Parser,
  ParserOverflowError,
  parse,
} from '@taipan/parser';
import { PythonSyntaxError } from '@taipan/source';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOracle } from '../scripts/oracle.mjs';
import { parseOutcome, view } from '../scripts/ours.mjs';

const read = (name: string): string => readFileSync(new URL(`./programs/${name}`, import.meta.url), 'utf8');
/** Valid programs for every rule of the grammar. */
const PROGRAMS = read('trees.txt').trimEnd().split('\n---\n');

function expression(source: string): Constant | BinOp | Compare | Name {
  return (parse(source).body as Expr).value as Constant;
}

describe('trees', () => {
  let oracle: Awaited<ReturnType<typeof loadOracle>>;
  beforeAll(async () => {
    oracle = await loadOracle();
  }, 120_000);

  test('equal those of CPython, positions included', () => {
    const expected = oracle.views('trees', PROGRAMS);
    PROGRAMS.forEach((source, i) => {
      expect(expected[i], source).not.toMatch(/^\["/);
      expect(view('trees', source), source).toBe(expected[i]);
    });
  });

  test('are the same with other line ends', () => {
    const programs = PROGRAMS.flatMap((source) => [source.replaceAll('\n', '\r\n'), source.replaceAll('\n', '\r')]);
    const expected = oracle.views('trees', programs);
    programs.forEach((source, i) => {
      expect(view('trees', source), source).toBe(expected[i]);
    });
  });

  test('of expressions and interactive statements equal those of CPython, and so do the errors', () => {
    const sources = [
      '',
      ' ',
      '\n',
      '1',
      ' 1',
      '1\n\n',
      '1,',
      '1 2',
      'x = 1',
      '*a',
      '#c',
      '1\\\n',
      '1\n  ',
      '(1',
      '1 +',
      'f(',
    ];
    const statements = [
      'x=1;y=2',
      'x=1\ny=2',
      'if x: pass',
      'if x: pass\n',
      'if x:\n pass',
      'if x:\n pass\n\ny',
      'x\n  ',
    ];
    for (const mode of ['eval', 'single'])
      for (const source of [
        ...sources,
        ...statements,
        '@a\ndef f(): pass\n',
        '\n\nx',
        'try:\n x\n',
        'x\\',
        'match x:\n case 1: 2\n',
        "x\nfro'''m a",
        'del a\r\n€ = b',
        "x y\n'''",
        'if 1: a\nelif a:\n    # c\n',
        'while a:\n  # c',
        'if a:\n  b\n c',
        'class a:\n  b\n  # c',
        'class a:\n  b\n# c',
        'class a:\n  b\n# c\n',
        'class a:\n  b\n  ',
        'class a: b\n# c',
        'class a: b # c',
        'class a:\n  b # c',
        'while a # c',
        'if a:\n  b\n c\n',
        'while a:\n  # c\n# d\n',
      ]) {
        const [, error, tree] = oracle.wholeView(source, mode);
        const name = `${mode} ${JSON.stringify(source)}`;
        expect(parseOutcome(source, mode), name).toEqual(error);
        if (error === null) expect(view('trees', source, mode), name).toBe(tree);
      }
  });
});

describe('values', () => {
  test('integers are numbers while they are safe, and exact beyond', () => {
    const values: readonly [string, number | bigint][] = [
      ['0', 0],
      ['123456789', 123456789],
      ['1234567890', 1234567890],
      ['9_007_199_254_740_991', Number.MAX_SAFE_INTEGER],
      ['9007199254740992', 9007199254740992n],
      ['9007199254740993', 9007199254740993n],
      ['0xFFFF_FFFF_FFFF_FFFF', 0xffffffffffffffffn],
      ['0b101', 5],
      ['0o777', 511],
      ['00', 0],
    ];
    for (const [source, value] of values) {
      const constant = expression(source) as Constant;
      expect(constant.value, source).toBe(value);
      expect(constant.constantType, source).toBe(ConstantType.Int);
    }
  });

  test('floats, imaginary numbers, strings and bytes', () => {
    expect((expression('1.') as Constant).constantType).toBe(ConstantType.Float);
    expect((expression('1e400') as Constant).value).toBe(Number.POSITIVE_INFINITY);
    expect((expression('2.5J') as Constant).constantType).toBe(ConstantType.Complex);
    expect((expression('2.5J') as Constant).value).toBe(2.5);
    expect((expression(String.raw`'\ud800'`) as Constant).value).toBe('\ud800');
    expect((expression(String.raw`'\N{LATIN SMALL LETTER A WITH ACUTE}\N{bel}'`) as Constant).value).toBe('á\x07');
    expect((expression(String.raw`b'\xff\0a'`) as Constant).value).toEqual(Uint8Array.of(255, 0, 97));
    expect((expression("'a\r\nb'".replaceAll("'", "'''")) as Constant).value).toBe('a\nb');
  });

  test('one comparison is a number, several are an array', () => {
    expect((expression('a < b') as Compare).ops).toBe(CompareOperator.Lt);
    expect((expression('a < b not in c') as Compare).ops).toEqual([CompareOperator.Lt, CompareOperator.NotIn]);
  });

  test('identifiers are normalised, keywords are not found by it', () => {
    expect((expression('ﬁ') as Name).id).toBe('fi');
    expect((expression('𝐢𝐟') as Name).id).toBe('if');
  });
});

describe('a parser', () => {
  test('is used again without remembering', () => {
    const parser = new Parser();
    const first = parser.parseModule('2 + 3');
    expect(() => parser.parseModule('f"{x:(')).toThrow(PythonSyntaxError);
    expect(() => parser.parseModule('if x:\n  (')).toThrow(PythonSyntaxError);
    const second = parser.parseModule('4 * 5') as Module;
    const operation = (second.body as Expr).value as BinOp;
    expect(operation.kind).toBe(Kind.BinOp);
    expect(operation.op).toBe(Operator.Mult);
    expect([operation.start, operation.end]).toEqual([0, 5]);
    expect(((first.body as Expr).value as BinOp).op).toBe(Operator.Add);
    expect(parser.parseModule('').body).toBeNull();
  });

  test('says whether the passes after it have anything to do', () => {
    const parser = new Parser();
    const need = (source: string): boolean => {
      parser.parseModule(source);
      return parser.needsSymbolTable;
    };
    for (const source of ['2 + 3', 'x = 1\nif x: y(x, [1])', 'for i in a: b', 'import a', "f'{x}'", 'with a as b: c'])
      expect(need(source), source).toBe(false);
    for (const source of [
      'def f(): pass',
      'class A: pass',
      'lambda: 0',
      '[x for x in y]',
      'global x',
      'x: int',
      'type X = int',
    ])
      expect(need(source), source).toBe(true);
    expect(need('1')).toBe(false);
  });

  test('puts the name of the file into errors', () => {
    expect(() => parse('x y', { filename: 'a.py' })).toThrow(
      expect.objectContaining({ filename: 'a.py', lineno: 1, offset: 3 }),
    );
    try {
      parse('x y', { filename: 'a.py' });
    } catch (error) {
      expect((error as PythonSyntaxError).render()).toBe(
        '  File "a.py", line 1\n    x y\n      ^\nSyntaxError: invalid syntax\n',
      );
    }
  });
});

describe('limits', () => {
  const deep: Record<string, (n: number) => string> = {
    'prefix operators': (n) => `${'-'.repeat(n)}1`,
    not: (n) => `${'not '.repeat(n)}1`,
    lambdas: (n) => `${'lambda: '.repeat(n)}1`,
    'conditional expressions': (n) => `${'1 if 1 else '.repeat(n)}1`,
    powers: (n) => `${'a ** '.repeat(n)}1`,
  };
  for (const [name, make] of Object.entries(deep))
    test(`${name} nest to a limit, and then there is an error`, () => {
      expect(parse(make(900)).body).not.toBeNull();
      for (const n of [1100, 20_000]) {
        expect(() => parse(make(n))).toThrow(ParserOverflowError);
        expect(() => parse(`${make(n)} 1`)).toThrow(ParserOverflowError);
      }
    });

  test('brackets and strings have limits of their own', () => {
    for (const [open, close] of ['()', '[]', '{}']) {
      expect(parse(open.repeat(190) + close.repeat(190))).toBeDefined();
      expect(() => parse(open.repeat(201))).toThrow('too many nested parentheses');
    }
    let nested = '1';
    for (let i = 0; i < 149; i++) nested = `f'{${nested}}'`;
    expect(parse(nested).body).not.toBeNull();
    expect(() => parse(`f'{${nested}}'`)).toThrow('too many nested f-strings or t-strings');
  });

  test('chains have none', () => {
    for (const source of [
      `1${' + 1'.repeat(50_000)}`,
      `a${'.b'.repeat(50_000)}`,
      `${'a = '.repeat(50_000)}b`,
      `[${'a, '.repeat(50_000)}]`,
    ])
      expect(parse(source).body).not.toBeNull();
    expect(parse(`if a: b\n${'elif a: b\n'.repeat(20_000)}`).body).not.toBeNull();
  });

  test('errors take linear time', () => {
    // The best of three: a machine that does other things as well stops a process at times.
    const time = (source: string): number => {
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        expect(() => parse(source)).toThrow(PythonSyntaxError);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    const shapes: ((n: number) => string)[] = [
      (n) => `${'('.repeat(n % 190)}a b${')'.repeat(n % 190)}\n`.repeat(n / 100),
      (n) => `x = ${'a, '.repeat(n)}b c`,
      (n) => `f(${'a=1, '.repeat(n)}b)`,
      (n) => `${'if a:\n  b\n'.repeat(n)}c d`,
      (n) => `{${'a: b, '.repeat(n)}c}`,
      (n) => `with ${'a, '.repeat(n)}b c`,
    ];
    for (const shape of shapes) {
      time(shape(1000));
      const small = Math.max(time(shape(2000)), 5);
      // Eight times the length; a factor of 40 leaves room for noise and catches squares.
      expect(time(shape(16_000)), shape(2).slice(0, 20)).toBeLessThan(small * 40);
    }
  });
});
