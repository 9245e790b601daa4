/** Progress of a run on standard error: which step runs, how many there are, and how long it has taken. */

/** Says what is being measured. */
export interface Progress {
  /** Begins the next step. */
  step(what: string): void;
}

/** A progress of `steps` steps that writes one line for each. */
export function countedProgress(steps: number): Progress {
  const start = performance.now();
  let done = 0;
  return {
    step: (what) => {
      done++;
      const seconds = (performance.now() - start) / 1000;
      const left = done > 1 ? `, about ${Math.ceil((seconds / (done - 1)) * (steps - done + 1))} s left` : '';
      process.stderr.write(
        `[${String(done).padStart(String(steps).length)}/${steps}, ${seconds.toFixed(0)} s${left}] ${what}\n`,
      );
    },
  };
}
