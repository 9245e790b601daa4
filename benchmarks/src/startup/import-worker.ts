/**
 * A process that has done nothing yet: milliseconds to import the built package, microseconds for the first program, for the
 * second, and for the first larger one. With the argument `nothing` it imports nothing: what Node itself takes.
 */
import { report } from '../child.js';

/** What one fresh process found. */
export interface ImportSample {
  /** Milliseconds. */
  readonly imported: number;
  /** Microseconds. */
  readonly first: number;
  readonly second: number;
}

if (process.argv[2] === 'nothing') report(null);
else {
  const start = performance.now();
  const { executePython } = await import('taipan');
  const imported = performance.now();
  const one = executePython('2 + 3');
  const first = performance.now();
  const two = executePython('20 + 30');
  const second = performance.now();
  if (one !== '5' || two !== '50') throw new Error(`wrong results: ${one}, ${two}`);
  report({
    imported: imported - start,
    first: (first - imported) * 1e3,
    second: (second - first) * 1e3,
  } satisfies ImportSample);
}
