/** Where things are in the repository, seen from the built benchmarks (`benchmarks/dist/src`). */
import { fileURLToPath } from 'node:url';

/** The root of the repository, as an absolute path that ends in a separator. */
export const ROOT: string = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the verdict and what is committed go. */
export const REPORTS: string = `${ROOT}reports/`;

/** One entry for every full run, to be committed with it. */
export const HISTORY: string = `${REPORTS}history/`;

/** Every full run with its samples, to be committed. */
export const RUNS: string = `${REPORTS}runs/`;

/** What every stage does, counted. */
export const COUNTS: string = `${REPORTS}counts.json`;

/** Where each benchmark leaves its raw samples. */
export const RAW: string = `${REPORTS}raw/`;
