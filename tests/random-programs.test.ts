// Random programs, compared with CPython: output, exception, traceback to the last caret and the frames given to the host. The seed of every program is in
// the failure, with the program cut down to the lines that matter. TAIPAN_SEED and TAIPAN_PROGRAMS override the defaults.

import { afterAll, expect, test } from 'vitest';
import { describeDifference, ProgramComparison, stopOracle } from './support/compare-programs.js';
import { PROGRAM_KINDS, type ProgramKind } from './support/program-kinds.js';

afterAll(stopOracle);

const seed = Number(process.env.TAIPAN_SEED ?? 20251007);
const count = Number(process.env.TAIPAN_PROGRAMS ?? 1000);

/** Compares the programs that a generator makes. */
async function comparePrograms({ name, generate, mostErrors, share }: ProgramKind): Promise<void> {
  const comparison = new ProgramComparison();
  const failures: string[] = [];
  const programs = Math.ceil(count * share);
  for (let index = 0; index < programs; index++) {
    const difference = await comparison.compare(`${name}, seed ${seed + index}`, generate(seed + index));
    if (difference === null || failures.length >= 12) continue;
    failures.push(`seed ${seed + index}\n${describeDifference(await difference())}`);
  }
  const { different, notCompared, invalid, raised } = comparison;
  if (different > 0) throw new Error(`${different} of ${programs} programs differ\n${failures.join('\n======\n')}`);
  // The generator makes programs that run, and enough of both kinds.
  expect(notCompared.length).toBeLessThan(5);
  expect(invalid).toBeLessThan(programs / 20);
  expect(raised).toBeGreaterThan(programs / 5);
  expect(raised).toBeLessThan(programs * mostErrors);
}

for (const kind of PROGRAM_KINDS) test(`programs about ${kind.name} from seed ${seed}`, () => comparePrograms(kind));
