/**
 * Times one program on every engine that runs it: each is warmed up, then rounds take all engines in a random order and the same order
 * backwards, so that a machine that slows down or speeds up over a round meets them alike.
 */
import type { SuiteEffort } from '../effort.js';
import type { Random } from '../random.js';
import type { WarmUpBatch } from '../result.js';
import { EngineFailure, type EngineProcess } from './engine-process.js';
import type { Program } from './programs.js';

/** One program on one engine in one set of processes. */
export interface CellPart {
  readonly engine: string;
  readonly reason: string | null;
  readonly warmUp: readonly WarmUpBatch[];
  readonly rounds: readonly (readonly [number, number])[];
}

/** Of the time that a program may take, what is spent on warming up. */
const WARM_UP_SHARE = 0.5;

/** Of the warm-up that is asked for, what there is at the least, however little time is left: nothing is timed cold. */
const LEAST_WARM_UP = 0.1;

/** How an engine fared when its process met a program: what its runs took, or why there were none. */
export interface Meeting {
  readonly reason: string | null;
  readonly warmUp: readonly WarmUpBatch[];
}

/** By the engine's name, then the program's. */
export type Meetings = ReadonlyMap<string, ReadonlyMap<string, Meeting>>;

/** Lets new processes run every program that they are `able` to run for a little, in the order given. */
export async function acquaint(
  programs: readonly Program[],
  engines: readonly EngineProcess[],
  milliseconds: number,
  able: (engine: EngineProcess, program: Program) => boolean,
): Promise<Meetings> {
  const meetings = new Map(engines.map(({ name }) => [name, new Map<string, Meeting>()]));
  for (const program of programs)
    for (const engine of engines) {
      if (!able(engine, program)) continue;
      const met = meetings.get(engine.name)!;
      try {
        met.set(program.name, { reason: null, warmUp: await engine.prepare(program, milliseconds) });
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        met.set(program.name, { reason: error.message, warmUp: [] });
      }
    }
  return meetings;
}

/**
 * The part of every engine. An engine that fails gets its reason, and the others go on without it. Where the program may take only so many
 * `milliseconds`, warm-up is cut to its share of them (a tenth stays), and rounds that do not fit are left out, the first excepted.
 * What `meetings` say of a program comes first in its warm-up.
 */
export async function measureProgram(
  program: Program,
  engines: readonly EngineProcess[],
  effort: SuiteEffort,
  random: Random,
  milliseconds: number = Number.POSITIVE_INFINITY,
  meetings: Meetings = new Map(),
): Promise<CellPart[]> {
  const start = performance.now();
  const share = (milliseconds * WARM_UP_SHARE) / engines.length;
  const warmUp = Math.min(effort.warmUp, Math.max(share, effort.warmUp * LEAST_WARM_UP));
  const meetingOf = (engine: EngineProcess): Meeting | undefined => meetings.get(engine.name)?.get(program.name);
  const reasons = new Map<EngineProcess, string>();
  for (const engine of engines) {
    const reason = meetingOf(engine)?.reason;
    if (typeof reason === 'string') reasons.set(engine, reason);
  }
  const warmUps = new Map<EngineProcess, readonly WarmUpBatch[]>();
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
      warmUps.set(engine, await engine.prepare(program, warmUp));
    });
  }
  let longest = 0;
  for (let round = 0; round < effort.rounds; round++) {
    const from = performance.now();
    if (round > 0 && from + longest - start > milliseconds) break;
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
    longest = Math.max(longest, performance.now() - from);
  }
  return engines.map((engine) => {
    const reason = reasons.get(engine) ?? null;
    return {
      engine: engine.name,
      reason,
      warmUp: [...(meetingOf(engine)?.warmUp ?? []), ...(warmUps.get(engine) ?? [])],
      rounds: reason === null ? rounds.get(engine)! : [],
    };
  });
}
