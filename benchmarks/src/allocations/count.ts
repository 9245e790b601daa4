/**
 * Exact allocations: V8's sampling heap profiler with an interval of one byte sees every object. What a call allocates is the
 * difference of two windows, one of 2n calls and one of n, so that whatever a window itself costs cancels out.
 *
 * With the optimiser off (`--no-opt`) the count is exact. With it on, V8 folds and removes allocations and the profiler misses
 * some: that figure is what a user's process does, and a lower bound.
 */
import { type HeapProfiler, Session } from 'node:inspector/promises';
import type { Allocation } from '../result.js';

/** The function whose callees are counted. Its name is looked for in the profile. */
function allocationWindow(calls: number, work: () => unknown): unknown {
  let last: unknown = null;
  for (let i = 0; i < calls; i++) last = work();
  return last;
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
  const last = allocationWindow(calls, work);
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

/** Counts what one call of `work` allocates; `work` must return something. `calls` is the size of the smaller window. */
export async function countAllocations(work: () => unknown, calls: number = 100): Promise<Allocation> {
  const session = new Session();
  session.connect();
  try {
    // The first windows settle what is made once: feedback, caches, the window's own code.
    await windowOf(session, calls, work);
    await windowOf(session, 2 * calls, work);
    const small = await windowOf(session, calls, work);
    const large = await windowOf(session, 2 * calls, work);
    return { objects: (large.objects - small.objects) / calls, bytes: (large.bytes - small.bytes) / calls };
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
