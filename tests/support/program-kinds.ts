// The generators of random programs, by name.

import { randomCalls } from './random-calls.js';
import { randomClasses } from './random-classes.js';
import { randomFlow } from './random-flow.js';
import { randomFunctions } from './random-functions.js';
import { randomProgram } from './random-programs.js';
import { randomScopes } from './random-scopes.js';

/** A generator of random programs. */
export interface ProgramKind {
  /** What its programs are about. */
  name: string;
  /** Makes a program from a seed. */
  generate: (seed: number) => string;
  /** The largest share of programs that end with an exception. */
  mostErrors: number;
  /** How many programs `npm test` runs, as a part of the usual number. */
  share: number;
}

export const PROGRAM_KINDS: readonly ProgramKind[] = [
  { name: 'expressions', generate: randomProgram, mostErrors: 0.95, share: 1 },
  { name: 'names', generate: randomScopes, mostErrors: 0.98, share: 1 },
  { name: 'calls', generate: randomCalls, mostErrors: 0.95, share: 0.5 },
  { name: 'classes', generate: randomClasses, mostErrors: 0.95, share: 0.5 },
  { name: 'flow', generate: randomFlow, mostErrors: 0.98, share: 0.5 },
  { name: 'functions', generate: randomFunctions, mostErrors: 0.95, share: 0.5 },
];
