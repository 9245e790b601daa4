import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

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
