/** How much work a run does: `quick` for CI (about a minute), `full` for a verdict to publish (several minutes). */

/** The knobs of a run. */
export interface Effort {
  readonly name: 'quick' | 'full';
  /** Fresh processes per duel. */
  readonly processes: number;
  /** Rounds per process. */
  readonly rounds: number;
  /** Milliseconds of varied code before anything is timed. */
  readonly warmUp: number;
  /** Milliseconds per batch of a JavaScript contender; CPython's batches are four times as long. */
  readonly batch: number;
  /** How many different small programs the varied rows run. */
  readonly programs: number;
  /** Milliseconds of CPU time that mitata spends on one row of a per-stage table. */
  readonly mitata: number;
  /** Fresh processes for the import and start-up rows. */
  readonly starts: number;
  /** Fresh processes per engine for what it takes to have it: loading, memory. */
  readonly footprints: number;
  /** The suite of whole programs. */
  readonly suite: SuiteEffort;
}

/** The knobs of the suite. */
export interface SuiteEffort {
  /** The engines that take part where the command line names none; null for all. */
  readonly engines: readonly string[] | null;
  /** Sets of fresh processes, one process per engine in each. */
  readonly processes: number;
  /** Rounds per program and set of processes; each times every engine twice. */
  readonly rounds: number;
  /** Milliseconds per batch, at the least: a program that takes longer runs once. */
  readonly batch: number;
  /** Milliseconds that a new process runs each program before any is timed, so that none is timed by an engine that knows only a few. */
  readonly acquaintance: number;
  /** Milliseconds that an engine runs a program before it is timed. */
  readonly warmUp: number;
  /** Minutes that the run takes at the most: rounds are left out, and warm-up cut short, where they do not fit; null for no limit. */
  readonly minutes: number | null;
  /** Seconds after which an engine that does not answer is ended. */
  readonly limit: number;
}

/** The knobs of a comparison of two builds. */
export const COMPARISON: Readonly<Record<'quick' | 'full', SuiteEffort>> = {
  quick: { engines: null, processes: 3, rounds: 3, batch: 5, acquaintance: 0, warmUp: 60, minutes: null, limit: 60 },
  full: { engines: null, processes: 5, rounds: 5, batch: 10, acquaintance: 0, warmUp: 150, minutes: null, limit: 60 },
};

const QUICK: Effort = {
  name: 'quick',
  processes: 3,
  rounds: 8,
  warmUp: 1500,
  batch: 4,
  programs: 1024,
  mitata: 150,
  starts: 7,
  footprints: 1,
  suite: {
    engines: ['taipan', 'pyodide', 'native', 'javascript'],
    processes: 2,
    rounds: 2,
    batch: 5,
    acquaintance: 30,
    warmUp: 100,
    minutes: 2,
    limit: 20,
  },
};
const FULL: Effort = {
  name: 'full',
  processes: 16,
  rounds: 6,
  warmUp: 2000,
  batch: 12,
  programs: 4096,
  mitata: 642,
  starts: 25,
  footprints: 3,
  suite: {
    engines: null,
    processes: 3,
    rounds: 4,
    batch: 20,
    acquaintance: 150,
    warmUp: 1500,
    minutes: 18,
    limit: 90,
  },
};

/** The effort that the command line (`--quick`, `--full`) or the environment (`TAIPAN_BENCH=quick`) asks for; full without either. */
export function effortOf(args: readonly string[], environment: NodeJS.ProcessEnv): Effort {
  if (args.includes('--quick')) return QUICK;
  if (args.includes('--full')) return FULL;
  const asked = environment.TAIPAN_BENCH;
  if (asked === undefined || asked === '' || asked === 'full') return FULL;
  if (asked === 'quick') return QUICK;
  throw new Error(`TAIPAN_BENCH is '${asked}': it must be 'quick' or 'full'`);
}
