/**
 * Exact allocations: V8's sampling heap profiler with an interval of one byte sees every object. What a call allocates is the
 * difference of two windows, one of 2n calls and one of n, so that whatever a window itself costs cancels out.
 *
 * With the optimiser off (`--no-opt`) the count is exact. With it on, V8 folds and removes allocations and the profiler misses
 * some: that figure is what a user's process does, and a lower bound.
 */
import { type HeapProfiler, Session } from 'node:inspector/promises';
import type { Allocation } from '../result.js';
import { median } from '../statistics.js';

/**
 * The function whose callees are counted. Its name is looked for in the profile, so that it must have a frame of its own: V8 never
 * inlines a generator, and an ordinary function that is called often it does.
 */
function* allocationWindow(calls: number, work: () => unknown): Generator<unknown> {
  let last: unknown = null;
  for (let i = 0; i < calls; i++) last = work();
  yield last;
}

const WINDOW = allocationWindow.name;

/** The profile as V8 sends it; Node's types leave out the ids and the samples. */
interface ProfileNode extends HeapProfiler.SamplingHeapProfileNode {
  readonly id: number;
  readonly children: ProfileNode[];
}
interface Profile extends HeapProfiler.SamplingHeapProfile {
  readonly head: ProfileNode;
  readonly samples: readonly { readonly nodeId: number; readonly size: number }[];
}

/** Adds the ids of all nodes below one whose function is the window. */
function collectIds(node: ProfileNode, inside: boolean, ids: Set<number>): void {
  const within = inside || node.callFrame.functionName === WINDOW;
  if (within) ids.add(node.id);
  for (const child of node.children) collectIds(child, within, ids);
}

async function windowOf(session: Session, calls: number, work: () => unknown): Promise<Allocation> {
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 1,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const last = allocationWindow(calls, work).next().value;
  const profile = (await session.post('HeapProfiler.stopSampling')).profile as Profile;
  if (last === undefined) throw new Error('the work returned nothing: was it run?');
  const ids = new Set<number>();
  collectIds(profile.head, false, ids);
  let objects = 0;
  let bytes = 0;
  for (const sample of profile.samples) {
    if (!ids.has(sample.nodeId)) continue;
    objects++;
    bytes += sample.size;
  }
  return { objects, bytes };
}

/** How a count is taken. */
export interface CountOptions {
  /** Calls in the smaller window. */
  readonly calls?: number;
  /** Milliseconds of calls before counting: with the optimiser on, what is counted must have been compiled. */
  readonly settle?: number;
  /** How many differences are taken; the median of each figure is the result. */
  readonly repetitions?: number;
}

/** How many times as many calls as are counted come before. */
const SETTLING = 20;

/** Counts what one call of `work` allocates; `work` must return something. */
export async function countAllocations(work: () => unknown, options: CountOptions = {}): Promise<Allocation> {
  const { calls = 100, settle = 0, repetitions = 1 } = options;
  const session = new Session();
  session.connect();
  try {
    const settleFrom = performance.now();
    while (performance.now() - settleFrom < settle) allocationWindow(1, work).next();
    // These calls and the first windows settle what is made once: feedback, baseline code, caches, the window's own code.
    allocationWindow(calls * SETTLING, work).next();
    await windowOf(session, calls, work);
    await windowOf(session, 2 * calls, work);
    const objects: number[] = [];
    const bytes: number[] = [];
    for (let i = 0; i < repetitions; i++) {
      const small = await windowOf(session, calls, work);
      const large = await windowOf(session, 2 * calls, work);
      objects.push((large.objects - small.objects) / calls);
      bytes.push((large.bytes - small.bytes) / calls);
    }
    return { objects: median(objects), bytes: median(bytes) };
  } finally {
    session.disconnect();
  }
}

/** Something whose allocations are known: if these are not counted right, nothing is. */
export interface Control {
  readonly name: string;
  readonly expected: number;
  readonly work: () => unknown;
}

/** An object; an array with its elements and three objects; a Map with its table. */
export const CONTROLS: readonly Control[] = [
  { name: '{a}', expected: 1, work: () => ({ a: 1 }) },
  { name: '[{}, {}, {}]', expected: 5, work: () => [{}, {}, {}] },
  { name: 'new Map', expected: 2, work: () => new Map() },
];
