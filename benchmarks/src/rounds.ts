/**
 * Rounds of two contenders taken in turn, A B B A, so that a machine that slows down or speeds up over a round meets both alike.
 */

/** Something that can be timed: one call of `time` runs one batch and returns nanoseconds per call. */
export interface Contender {
  readonly name: string;
  time(): number;
}

/** What one round found: nanoseconds per call, twice for each contender. */
export interface Round {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** One A B B A round. */
export function measureRound(a: Contender, b: Contender): Round {
  const a1 = a.time();
  const b1 = b.time();
  const b2 = b.time();
  const a2 = a.time();
  return { a: [a1, a2], b: [b1, b2] };
}

/** How many times slower B was than A in this round. */
export function roundRatio(round: Round): number {
  return (round.b[0] + round.b[1]) / (round.a[0] + round.a[1]);
}

/**
 * How many calls make a batch of about `milliseconds`, found by running them: `run` runs a number of calls and returns the
 * milliseconds it took. The code is warm afterwards: it ran for at least `warmUp` milliseconds.
 */
export function calibrate(run: (calls: number) => number, milliseconds: number, warmUp: number): number {
  let calls = 1;
  let spent = 0;
  for (;;) {
    const elapsed = run(calls);
    spent += elapsed;
    const wanted = (calls * milliseconds) / Math.max(elapsed, 1e-3);
    const fits = elapsed >= milliseconds * 0.7 && elapsed <= milliseconds * 1.5;
    if (spent >= warmUp && (fits || (calls === 1 && wanted < 1))) return calls;
    if (spent >= warmUp * 20) return calls; // a machine too restless to calibrate on: the last guess serves
    calls = Math.max(1, Math.round(Math.min(wanted, calls * 10)));
  }
}

/**
 * A contender from a function that does something `calls` times and returns a number that depends on every result. `unit` is how
 * many programs one of the calls runs: times are per program.
 */
export function contender(
  name: string,
  run: (calls: number) => number,
  milliseconds: number,
  unit: number = 1,
): Contender {
  const time = (calls: number): number => {
    const start = performance.now();
    const result = run(calls);
    const elapsed = performance.now() - start;
    consume(result);
    return elapsed;
  };
  const calls = calibrate(time, milliseconds, milliseconds * 5);
  return { name, time: () => (time(calls) * 1e6) / (calls * unit) };
}

let consumed = 0;

/** Takes the result of a batch into a sum that outlives it, so that no compiler may drop the work; NaN says the batch is broken. */
export function consume(result: number): void {
  if (Number.isNaN(result)) throw new Error('a benchmark batch returned NaN instead of a checksum');
  consumed = (consumed + result) % 1e9;
}

/** What was consumed so far; printing it makes every batch observable. */
export function consumedSum(): number {
  return consumed;
}
