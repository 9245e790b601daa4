/** Native CPython, where the machine has a `python3`: a process for every batch, timed by its own clock once it has started. */
import { spawnSync } from 'node:child_process';
import type { Engine } from './engine.js';
import { PROGRAM_TIMER } from './program-timer.js';

const SCRIPT = `${PROGRAM_TIMER}
import json
source, expected, times = json.load(sys.stdin)
print(time_program(source, expected, times))
`;

function python(args: readonly string[], input: string): string {
  const { error, status, stdout, stderr } = spawnSync('python3', args, { input, encoding: 'utf8' });
  if (error !== undefined) throw new Error(`there is no python3 to run (${error.message})`);
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? 'python3 failed');
  return stdout.trim();
}

/** Native CPython as an engine of the suite. */
export function load(): Engine {
  return {
    title: `CPython ${python(['-c', 'import sys; print(sys.version.split()[0])'], '')}, native`,
    time: ({ source, expected }, times) =>
      Number(python(['-c', SCRIPT], JSON.stringify([source, expected, times]))) * 1e3,
  };
}
