import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Runs one of the comparison scripts and gives its exit code and what it printed. */
function run(script: string, ...args: string[]): { status: number | null; output: string } {
  const path = fileURLToPath(new URL(`../scripts/${script}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('trees, symbol tables and unparsed sources of a sample of the standard library equal CPython', () => {
  const { status, output } = run('compare-stdlib.mjs', '--sample', '12', '--only', 'trees,symbols,unparse');
  expect(output).toContain('trees    12 of 12 files equal');
  expect(status).toBe(0);
}, 300_000);

test('mutated programs are accepted and refused as by CPython', () => {
  const { status, output } = run('compare-mutations.mjs', '--count', '400', '--seed', '7');
  expect(output).toContain('400 programs, seed 7');
  expect(output).toContain('accepted or rejected alike: 100.00 %');
  expect(status).toBe(0);
}, 300_000);

test('an unknown option is refused', () => {
  expect(run('compare-stdlib.mjs', '--smaple', '3').status).toBe(2);
});
