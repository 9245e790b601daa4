/** What it takes to have an engine: bytes to download, time to the first result, memory. Each sample is a fresh process. */
import { fileURLToPath } from 'node:url';
import { runChild } from '../child.js';
import type { Effort } from '../effort.js';
import { ENGINES } from '../engines/registry.js';
import type { Metadata } from '../metadata.js';
import type { FootprintResult, FootprintRow } from '../result.js';
import { downloadOf } from './files.js';
import type { FootprintSample } from './worker.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Engines that are nothing one has to get: programs in JavaScript, which the host runs, and the machine's own Python. */
const NOT_AN_ENGINE = ['javascript', 'native'];

async function rowOf(engine: string, processes: number): Promise<FootprintRow> {
  const samples: FootprintSample[] = [];
  try {
    for (let i = 0; i < processes; i++) {
      samples.push((await runChild(WORKER, { flags: ['--expose-gc'], args: [engine] })) as FootprintSample);
    }
    return { engine, title: samples[0]!.title, missing: null, download: downloadOf(engine), samples };
  } catch (error) {
    const missing = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
    return { engine, title: engine, missing, download: null, samples: [] };
  }
}

/** The rows of all engines; one that is not there says so. */
export async function runFootprint(effort: Effort, metadata: Metadata): Promise<FootprintResult> {
  const rows: FootprintRow[] = [];
  for (const engine of Object.keys(ENGINES)) {
    if (!NOT_AN_ENGINE.includes(engine)) rows.push(await rowOf(engine, effort.footprints));
  }
  return { kind: 'footprint', metadata, rows };
}
