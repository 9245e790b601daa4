/**
 * One engine in a fresh process: it loads the engine that its argument names, then does what it is asked by messages. Every request
 * gets one answer, in order.
 */
import type { Engine } from '../engines/engine.js';
import { loadEngine } from '../engines/registry.js';
import type { WarmUpBatch } from '../result.js';
import { calibrate } from '../rounds.js';
import type { Program } from './programs.js';

/** What a worker is asked. */
export type Request =
  /** Run a program until it is warm, checking its output, and find how often a batch must run it. */
  | { readonly kind: 'prepare'; readonly program: Program; readonly batch: number; readonly warmUp: number }
  /** Time one batch of the program that was prepared last. */
  | { readonly kind: 'time' };

/** What it answers: first that it is there. Times are nanoseconds per run. */
export type Answer =
  | { readonly kind: 'loaded'; readonly title: string }
  | { readonly kind: 'prepared'; readonly warmUp: readonly WarmUpBatch[] }
  | { readonly kind: 'timed'; readonly time: number }
  | { readonly kind: 'failed'; readonly reason: string };

const send = (answer: Answer): void => {
  process.send?.(answer);
};

/** The last line of what was thrown: of a Python traceback, the exception. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1)!.slice(0, 160);
}

let batch: (() => number) | null = null;

function prepare(engine: Engine, { program, batch: milliseconds, warmUp }: Request & { kind: 'prepare' }): Answer {
  batch = null;
  const times: WarmUpBatch[] = [];
  const run = (calls: number): number => {
    const took = engine.time(program, calls);
    times.push([calls, (took * 1e6) / calls]);
    return took;
  };
  const calls = calibrate(run, milliseconds, warmUp);
  batch = () => (engine.time(program, calls) * 1e6) / calls;
  return { kind: 'prepared', warmUp: times };
}

function answer(engine: Engine, request: Request): Answer {
  try {
    if (request.kind === 'prepare') return prepare(engine, request);
    if (batch === null) throw new Error('no program is prepared');
    return { kind: 'timed', time: batch() };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

try {
  const engine = await loadEngine(process.argv[2]!);
  process.on('message', (request: Request) => send(answer(engine, request)));
  send({ kind: 'loaded', title: engine.title });
} catch (error) {
  send({ kind: 'failed', reason: reasonOf(error) });
  process.disconnect();
}
