// Gives hostile programs to a process of their own, with a time limit.

import { expect } from 'vitest';
import { TimedProcess } from './timed-process.js';

/** What became of a hostile program. */
export interface HostileOutcome {
  type: string | null;
  message: string | null;
  /** The first 200 characters. */
  stdout: string;
}

const host = new TimedProcess<string, HostileOutcome & { after: string }>(
  new URL('./hostile-child.mjs', import.meta.url),
  { execArgv: ['--max-old-space-size=4096'] },
);

/** Ends the process, if there is one. */
export function stopHostileHost(): void {
  host.stop();
}

/**
 * Runs a program and expects that the process lives, and that the interpreter works afterwards.
 * @param source the program
 * @param limit milliseconds after which it counts as hanging
 */
export async function runHostile(source: string, limit = 180_000): Promise<HostileOutcome> {
  const { after, ...outcome } = await host.ask(source, limit);
  expect(after).toBe(String(500n * 2n ** 60n));
  return outcome;
}
