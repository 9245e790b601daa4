import { readFileSync } from 'node:fs';
import { TokenError, tokenize } from '@taipan/lexer';
import { PythonSyntaxError } from '@taipan/source';
import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
/** Sources for every kind of token, and for every error; then the programs with which the parser is tested. */
const SOURCES: readonly string[] = [
  ...(JSON.parse(read('./sources.json')) as string[]),
  ...(JSON.parse(read('../../parser/test/programs/errors.json')) as string[]),
  ...read('../../parser/test/programs/trees.txt').trimEnd().split('\n---\n'),
];

/** Type, exact type, string, start, end and line of each token, and the error that ends them. */
function rowsOf(source: string): unknown[] {
  const rows: unknown[] = [];
  try {
    for (const { type, exactType, string, start, end, line } of tokenize(source))
      rows.push([type, exactType, string, start, end, line]);
  } catch (error) {
    if (error instanceof TokenError) rows.push(['TokenError', error.message, error.position]);
    else if (error instanceof PythonSyntaxError) rows.push([error.type, error.message, [error.lineno, error.offset]]);
    else throw error;
  }
  return rows;
}

describe('tokenize', () => {
  let expected: unknown[][];
  beforeAll(async () => {
    const python = await loadPyodide();
    const rows = python.runPython(`
import io, json, tokenize, warnings
warnings.simplefilter('ignore')
def rows(source):
    found = []
    try:
        for t in tokenize.generate_tokens(io.StringIO(source).readline):
            found.append([tokenize.tok_name[t.type], tokenize.tok_name[t.exact_type], t.string, t.start, t.end, t.line])
    except tokenize.TokenError as e:
        found.append(['TokenError', *e.args])
    except SyntaxError as e:
        found.append([type(e).__name__, e.msg, [e.lineno, e.offset]])
    return found
lambda sources: json.dumps([rows(source) for source in json.loads(sources)])
`) as (sources: string) => string;
    expected = JSON.parse(rows(JSON.stringify(SOURCES)));
  }, 120_000);

  test('yields what CPython yields', () => {
    expect(SOURCES.length).toBeGreaterThan(600);
    SOURCES.forEach((source, i) => {
      expect(rowsOf(source), JSON.stringify(source)).toEqual(expected[i]);
    });
  });

  test('comes to an error only when asked for the token', () => {
    const tokens = tokenize('a = 1\nb = "');
    for (let i = 0; i < 6; i++) expect(tokens.next().done).toBe(false);
    expect(() => tokens.next()).toThrow(TokenError);
  });
});
