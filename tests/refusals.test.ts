// What this version of the language does not have yet is refused before anything runs: a SyntaxError that names the feature, says "not
// supported", and points at the place.

import { run } from 'taipan';
import { expect, test } from 'vitest';

/** A source, a word of the feature's name in the message, and where the refused construct starts: line from 1, column from 0. */
type Refusal = readonly [source: string, feature: string, line: number, column: number];

const REFUSALS: Refusal[] = [
  ['class C:\n    x: [n for n in T]\n', 'comprehension', 2, 7],
  ['class C:\n    def f(x: {n for n in T}): pass\n', 'comprehension', 2, 13],
];

/** The line and column (from 0) that a SyntaxError's text points at. */
function positionOf(traceback: string, source: string): [number, number] {
  const lines = traceback.split('\n');
  const line = Number(/line (\d+)/.exec(lines.find((text) => text.startsWith('  File ')) ?? '')?.[1]);
  const carets = lines.find((text) => /^ +\^+$/.test(text)) ?? '';
  const indent = /^ */.exec(source.split('\n')[line - 1] ?? '')?.[0].length ?? 0;
  return [line, carets.indexOf('^') - 4 + indent];
}

test.each(REFUSALS)('%j: %s', (source, feature, line, column) => {
  const { error, stdout, value } = run(`${source}`, { filename: 'refused.py' });
  expect(error).not.toBeNull();
  expect({ type: error?.type, stdout, value }).toEqual({ type: 'SyntaxError', stdout: '', value: null });
  expect(error?.message.toLowerCase()).toContain(feature.toLowerCase());
  expect(error?.message).toContain('not supported');
  expect(positionOf(error?.traceback ?? '', source)).toEqual([line, column]);
});

test('nothing runs before a refusal', () => {
  const { stdout, error } = run("print('not yet')\nx = 1\nclass C:\n    x: [n for n in T]\n", {
    filename: 'refused.py',
  });
  expect([stdout, error?.type]).toEqual(['', 'SyntaxError']);
});

test('a refused construct in code that never runs is refused as well', () => {
  expect(
    run('def never():\n    class C:\n        x: [n for n in T]\nprint(1)\n', { filename: 'refused.py' }).error?.message,
  ).toContain('not supported');
  expect(run('if 0:\n    class C:\n        x: [n for n in T]\n').error?.message).toContain('not supported');
});
