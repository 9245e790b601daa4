// Starts hostile programs in a process of their own, with a time limit.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** What became of a hostile program. */
export interface HostileOutcome {
  type: string | null;
  message: string | null;
  tracebackLines: number;
  stdout: string;
  /** Milliseconds of wall time, start of the process included. */
  elapsed: number;
}

const CHILD = fileURLToPath(new URL('./hostile-child.mjs', import.meta.url));

/**
 * Runs a program in a fresh process and expects that the process lives, and that the interpreter works afterwards.
 * @param source the program
 * @param limit milliseconds after which it counts as hanging
 */
export function runHostile(source: string, limit = 20_000): HostileOutcome {
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--max-old-space-size=4096', CHILD], {
    input: JSON.stringify({ source }),
    encoding: 'utf8',
    timeout: limit,
    maxBuffer: 2 ** 26,
  });
  const elapsed = performance.now() - start;
  if (child.status !== 0) {
    throw new Error(
      `the host ${child.error === undefined ? `ended with ${child.status ?? child.signal}` : `gave ${child.error.message}`}:\n${child.stderr.slice(0, 2000)}`,
    );
  }
  const answer = JSON.parse(child.stdout);
  expect(answer.after).toBe(String(500n * 2n ** 60n));
  return {
    type: answer.type,
    message: answer.message,
    tracebackLines: answer.tracebackLines,
    stdout: answer.stdout,
    elapsed,
  };
}
