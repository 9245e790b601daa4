/**
 * One engine in a fresh process: how long it takes to load and to give its first result, what memory it holds when it is idle, and what
 * more interpreters hold. Argument: the engine's name. Needs `--expose-gc`. Reports a sample.
 */
import { report } from '../child.js';
import { loadEngine } from '../engines/registry.js';

/** What one process found. */
export interface FootprintSample {
  readonly title: string;
  /** Milliseconds from nothing to an engine that is loaded, and on to its first result. */
  readonly loaded: number;
  readonly first: number;
  /** Bytes: V8's heap and what hangs on it (WebAssembly's memory), and the growth of the process. */
  readonly held: number;
  readonly resident: number;
  /** How many more interpreters were made, and the bytes that they hold together; null where a process has but one. */
  readonly more: { readonly count: number; readonly held: number } | null;
}

/** As many interpreters as are wanted, and what stops sooner: milliseconds, and bytes. */
const WANTED = 1000;
const PATIENCE = 3000;
const ROOM = 600 * 2 ** 20;

interface Memory {
  readonly held: number;
  readonly resident: number;
}

async function memory(): Promise<Memory> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc!();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}

const nothing = await memory();
const start = performance.now();
const engine = await loadEngine(process.argv[2]!);
const loaded = performance.now();
engine.time({ name: '', title: '', group: 'start', source: 'print(2 + 3)', expected: '5\n' }, 1);
const first = performance.now();
const idle = await memory();

let more: FootprintSample['more'] = null;
if (engine.another !== undefined) {
  const kept: unknown[] = [];
  const from = performance.now();
  while (kept.length < WANTED && performance.now() - from < PATIENCE && process.memoryUsage().rss < ROOM) {
    kept.push(await engine.another());
  }
  more = { count: kept.length, held: (await memory()).held - idle.held };
}
report({
  title: engine.title,
  loaded: loaded - start,
  first: first - start,
  held: idle.held - nothing.held,
  resident: idle.resident - nothing.resident,
  more,
} satisfies FootprintSample);
process.exit(0);
