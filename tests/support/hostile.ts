// Gives hostile programs to a process of their own, with a time limit; a process that dies or hangs is replaced by a new one.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** What became of a hostile program. */
export interface HostileOutcome {
  type: string | null;
  message: string | null;
  /** The first 200 characters. */
  stdout: string;
}

const CHILD = fileURLToPath(new URL('./hostile-child.mjs', import.meta.url));

let child: ChildProcess | null = null;

/** Ends the process, if there is one. */
export function stopHostileHost(): void {
  child?.kill('SIGKILL');
  child = null;
}

/**
 * Runs a program and expects that the process lives, and that the interpreter works afterwards.
 * @param source the program
 * @param limit milliseconds after which it counts as hanging
 */
export async function runHostile(source: string, limit = 180_000): Promise<HostileOutcome> {
  child ??= fork(CHILD, { execArgv: ['--max-old-space-size=4096'], silent: true });
  const host = child;
  const { after, ...outcome } = await new Promise<HostileOutcome & { after: string }>((resolve, reject) => {
    let log = '';
    const fail = (what: string) => {
      stopHostileHost();
      reject(new Error(`the host ${what}:\n${log.slice(0, 2000)}`));
    };
    const timer = setTimeout(() => settle(() => fail(`gave no answer for ${limit} ms`)), limit);
    const onMessage = (answer: HostileOutcome & { after: string }) => settle(() => resolve(answer));
    const onExit = (code: number | null, signal: string | null) => settle(() => fail(`ended with ${code ?? signal}`));
    const onLog = (text: Buffer) => {
      log += text.toString();
    };
    const settle = (then: () => void) => {
      clearTimeout(timer);
      host.off('message', onMessage);
      host.off('close', onExit);
      host.stderr?.off('data', onLog);
      then();
    };
    host.on('message', onMessage);
    host.on('close', onExit);
    host.stderr?.on('data', onLog);
    host.send(source);
  });
  expect(after).toBe(String(500n * 2n ** 60n));
  return outcome;
}
