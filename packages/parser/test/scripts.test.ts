import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parserBlock, readPage, readReport, withParserBlock } from '../scripts/bench-report.mjs';

/** Runs one of the comparison scripts and gives its exit code and what it printed. */
function run(script: string, ...args: string[]): { status: number | null; output: string } {
  const path = fileURLToPath(new URL(`../scripts/${script}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('tokens, trees, symbol tables and unparsed sources of a sample of the standard library equal CPython', () => {
  const { status, output } = run('compare-stdlib.mjs', '--sample', '24');
  for (const kind of ['tokens', 'trees', 'symbols', 'unparse'])
    expect(output).toContain(`${kind.padEnd(8)} 24 of 24 files equal`);
  expect(status).toBe(0);
}, 300_000);

test('mutated programs are accepted and refused as by CPython', () => {
  const { status, output } = run('compare-mutations.mjs', '--count', '500', '--seed', '7');
  expect(output).toContain('500 programs, seed 7');
  expect(output.match(/accepted or rejected alike: 100.00 %/g)).toHaveLength(2);
  expect(output.match(/all of it: 100.00 %/g)).toHaveLength(2);
  expect(status).toBe(0);
}, 300_000);

test('random programs are read and refused as by CPython', () => {
  const { status, output } = run('fuzz.mjs', '--seed', '7', '--count', '400', '--seconds', '240');
  expect(output).toContain('400 programs');
  expect(output).toContain('0 kinds of disagreement');
  expect(status).toBe(0);
}, 300_000);

test('an unknown option is refused', () => {
  expect(run('compare-stdlib.mjs', '--smaple', '3').status).toBe(2);
});

test('the page on the front end has the figures of the last run of the benchmark', () => {
  expect(readPage()).toBe(withParserBlock(readPage(), readReport()));
});

test('the benchmark of parsers says of a run where it was, how fast each parser is, and whether the bar is reached', () => {
  const block = (middle: number): string => {
    const ratio = { middle, low: middle - 0.5, high: middle + 0.5 };
    const row = { version: null, first: 10, warm: 50, perCpu: 40, ratio: null, cpuRatio: null };
    return parserBlock({
      date: '2026-01-02T03:04:05.000Z',
      commit: '0123456789',
      machine: 'A processor, Node 20.0.0',
      load: 0.25,
      rounds: 3,
      files: 2,
      bytes: 1_500_000,
      refused: [{ title: 'py-ast', files: ['a.py', 'b.py'] }],
      rows: [
        { ...row, name: 'ours', title: 'ours' },
        { ...row, name: 'py-ast', title: 'py-ast', version: '1.0', first: 2.5, warm: 5, perCpu: null, ratio },
      ],
    });
  };
  expect(block(12)).toContain(
    '2026-01-02, commit 0123456, A processor, Node 20.0.0, load average 0.3, 3 rounds (2 files, 1.50 MB; py-ast refuses a.py, b.py)',
  );
  expect(block(12)).toMatch(/\| py-ast 1\.0 \| 2\.50 +\| 5\.00 +\| +\| 12\.0 \(11\.5 to 12\.5\) +\|/);
  expect(block(12)).toContain('is 10: this run reaches it');
  expect(block(10)).toContain('is 10: this run cannot tell');
  expect(block(9)).toContain('is 10: this run does not reach it');
  expect(block(9)).toContain('the ratio to it is 4.0');
  expect(() => withParserBlock('# No block', readReport())).toThrow('there is no block');
});
