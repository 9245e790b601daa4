/** Runs two builds in turns, in fresh processes side by side, on the same rows. */
import type { SuiteEffort } from '../effort.js';
import { STAGES_ENGINE } from '../engines/registry.js';
import { countedProgress } from '../progress.js';
import { seededRandom } from '../random.js';
import type { SuiteCell } from '../result.js';
import { EngineProcess } from '../suite/engine-process.js';
import { type CellPart, measureProgram } from '../suite/measure.js';
import type { Program } from '../suite/programs.js';
import { runningBuild } from './build.js';
import { type ComparedRow, decide, type RowSamples, suspects } from './decide.js';

/** The folders of two builds. */
export interface Builds {
  readonly now: string;
  readonly before: string;
}

function cellOf(program: string, parts: readonly CellPart[]): SuiteCell {
  const engine = parts[0]!.engine;
  const reason = parts.find((part) => part.reason !== null)?.reason ?? null;
  return {
    engine,
    program,
    reason,
    warmUp: parts.map(({ warmUp }) => warmUp),
    rounds: reason === null ? parts.map(({ rounds }) => rounds) : [],
  };
}

/** Measures all rows in so many sets of processes: the build in hand once, the other twice. `seed` decides the orders. */
async function measure(
  builds: Builds,
  rows: readonly Program[],
  effort: SuiteEffort,
  seed: number,
): Promise<RowSamples[]> {
  const parts = new Map<string, CellPart[][]>(rows.map(({ name }) => [name, [[], [], []]]));
  const progress = countedProgress(effort.processes * rows.length);
  for (let set = 1; set <= effort.processes; set++) {
    const random = seededRandom(seed + set);
    const folders = { now: builds.now, before: builds.before, again: builds.before };
    const engines = Object.entries(folders).map(
      ([name, root]) => new EngineProcess(name, STAGES_ENGINE, effort, runningBuild(root)),
    );
    try {
      for (const engine of random.shuffle(engines)) await engine.start();
      for (const row of random.shuffle(rows)) {
        progress.step(`processes ${set} of ${effort.processes}: ${row.title}`);
        const found = await measureProgram(row, engines, effort, random);
        for (const [i, part] of found.entries()) parts.get(row.name)![i]!.push(part);
      }
    } finally {
      for (const engine of engines) engine.stop();
    }
  }
  return rows.map(({ name, title }): RowSamples => {
    const [now, before, again] = parts.get(name)!.map((found) => cellOf(name, found)) as [
      SuiteCell,
      SuiteCell,
      SuiteCell,
    ];
    return { title, now, before, again };
  });
}

/** Compares two builds. Rows that look different are measured once more in fresh processes. Rejects where a build cannot be loaded. */
export async function compareBuilds(
  builds: Builds,
  rows: readonly Program[],
  effort: SuiteEffort,
): Promise<ComparedRow[]> {
  const first = await measure(builds, rows, effort, 0);
  const titles = suspects(first);
  const second =
    titles.length === 0
      ? []
      : await measure(
          builds,
          rows.filter(({ title }) => titles.includes(title)),
          effort,
          1000,
        );
  return decide(first, second);
}
