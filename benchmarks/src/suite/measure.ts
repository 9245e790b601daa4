/**
 * Times one program on every engine that runs it: each is warmed up, then rounds take all engines in a random order and the same order
 * backwards, so that a machine that slows down or speeds up over a round meets them alike.
 */
import type { SuiteEffort } from '../effort.js';
import type { Random } from '../random.js';
import { EngineFailure, type EngineProcess } from './engine-process.js';
import type { Program } from './programs.js';

/** One program on one engine in one set of processes. */
export interface CellPart {
  readonly engine: string;
  readonly reason: string | null;
  readonly warmUp: readonly number[];
  readonly rounds: readonly (readonly [number, number])[];
}

/** The part of every engine. An engine that fails gets its reason, and the others go on without it. */
export async function measureProgram(
  program: Program,
  engines: readonly EngineProcess[],
  effort: SuiteEffort,
  random: Random,
): Promise<CellPart[]> {
  const reasons = new Map<EngineProcess, string>();
  const warmUps = new Map<EngineProcess, readonly number[]>();
  const rounds = new Map<EngineProcess, [number, number][]>(engines.map((engine) => [engine, []]));
  const attempt = async (engine: EngineProcess, work: () => Promise<void>): Promise<void> => {
    if (reasons.has(engine)) return;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      reasons.set(engine, error.message);
    }
  };
  for (const engine of random.shuffle(engines)) {
    await attempt(engine, async () => {
      warmUps.set(engine, await engine.prepare(program));
    });
  }
  for (let round = 0; round < effort.rounds; round++) {
    const order = random.shuffle(engines);
    const first = new Map<EngineProcess, number>();
    for (const engine of order) {
      await attempt(engine, async () => {
        first.set(engine, await engine.time());
      });
    }
    for (const engine of order.reverse()) {
      await attempt(engine, async () => {
        const second = await engine.time();
        rounds.get(engine)!.push([first.get(engine)!, second]);
      });
    }
  }
  return engines.map((engine) => {
    const reason = reasons.get(engine) ?? null;
    return {
      engine: engine.name,
      reason,
      warmUp: warmUps.get(engine) ?? [],
      rounds: reason === null ? rounds.get(engine)! : [],
    };
  });
}
