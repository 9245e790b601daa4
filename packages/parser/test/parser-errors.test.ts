import { readFileSync } from 'node:fs';
import { parse } from '@taipan/parser';
import { LineMap, type PythonSyntaxError } from '@taipan/source';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOracle } from '../scripts/oracle.mjs';
import { parseOutcome } from '../scripts/ours.mjs';

/** Invalid programs for every message of the parser and the tokenizer. */
const PROGRAMS = JSON.parse(
  readFileSync(new URL('./programs/errors.json', import.meta.url), 'utf8'),
) as readonly string[];

function errorOf(source: string): PythonSyntaxError {
  try {
    parse(source, { filename: '<string>' });
  } catch (error) {
    return error as PythonSyntaxError;
  }
  throw new Error(`valid: ${source}`);
}

describe('errors of invalid programs', () => {
  let expected: ReturnType<typeof parseOutcome>[];
  beforeAll(async () => {
    expected = (await loadOracle()).outcomes(PROGRAMS).map(([parsing]: [unknown, unknown]) => parsing);
  }, 120_000);

  test('are refused and accepted as by CPython, with its type, message and position', () => {
    expect(expected.filter((outcome) => outcome !== null).length).toBeGreaterThan(400);
    PROGRAMS.forEach((source, i) => {
      expect(parseOutcome(source), source).toEqual(expected[i]);
    });
  });

  test('have offsets that agree with their lines and columns', () => {
    for (const source of ['x = (1,\n  2 3)', 'é = "é" é', '😀', 'if x:\n  😀 = 1']) {
      const error = errorOf(source);
      const lines = new LineMap(source);
      expect(error.lineno, source).toBe(lines.lineOf(error.start));
      expect(error.offset, source).toBe(lines.codePointColumn(error.start) + 1);
    }
  });
});

describe('render', () => {
  const cases: readonly [string, string][] = [
    ['x = (1 2)', '    x = (1 2)\n         ^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n'],
    ['if x:\ny', "    y\n    ^\nIndentationError: expected an indented block after 'if' statement on line 1\n"],
    ['\tx = = 1', '    \tx = = 1\n    ^\nIndentationError: unexpected indent\n'],
    ["x = 'é", "    x = 'é\n        ^\nSyntaxError: unterminated string literal (detected at line 1)\n"],
    ['fro x in y: pass', "    fro x in y: pass\n    ^^^\nSyntaxError: invalid syntax. Did you mean 'for'?\n"],
    ['x = 1\nclss A: pass', "    clss A: pass\n    ^^^^\nSyntaxError: invalid syntax. Did you mean 'class'?\n"],
    ['yeild x', '    yeild x\n          ^\nSyntaxError: invalid syntax\n'],
  ];
  for (const [source, text] of cases)
    test(JSON.stringify(source), () => {
      const error = errorOf(source);
      expect(error.render()).toBe(`  File "<string>", line ${error.lineno}\n${text}`);
    });
});
