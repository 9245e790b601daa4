/**
 * Varied code, run before anything is timed: a process that has only ever seen one program flatters V8's inline caches, and no
 * user's process is like that.
 */
import { outputChecksum } from './engines/engine.js';
import { MODULE, SMALL, SUM } from './inputs/programs.js';
import { expressions, FAILING, statementPrograms, sums } from './inputs/small-programs.js';
import { seededRandom } from './random.js';
import { consume } from './rounds.js';

/** The seeds here are used nowhere else: what is timed later was not seen in the warm-up. */
const SEED = 900_001;

/** Runs all kinds of programs, failing ones included, in a random order for at least `milliseconds`. */
export function warmUp(run: (source: string) => string, milliseconds: number): void {
  const random = seededRandom(SEED);
  const small = [...expressions(600, SEED), ...statementPrograms(300, SEED), ...sums(100, SEED)];
  const start = performance.now();
  do {
    consume(outputChecksum(run(MODULE.source)));
    for (const source of random.shuffle([...small, ...Array<string>(40).fill(SMALL.source), SUM.source])) {
      consume(outputChecksum(run(source)));
    }
    for (const source of FAILING) {
      let failed = false;
      try {
        run(source);
      } catch {
        failed = true;
      }
      if (!failed) throw new Error(`the program ${JSON.stringify(source)} ran, and it must fail`);
    }
  } while (performance.now() - start < milliseconds);
}
