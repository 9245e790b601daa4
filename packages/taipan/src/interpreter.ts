// What hosts call.

import { Namespace, type Value } from '@taipan/vm';
import { acquirePipeline, type RunOptions, type RunResult } from './pipeline.js';

/**
 * Runs a Python program from scratch.
 * @param source the text of a module
 * @returns what it printed, followed by the `repr` of a trailing expression statement unless that is None
 * @throws PythonError for a program that is not valid or ends with an exception
 */
export function executePython(source: string): string {
  return acquirePipeline().execute(source);
}

/**
 * Runs a Python program from scratch and reports what became of it; an error of the program is part of the result.
 * @param source the text of a module
 */
export function run(source: string, options: RunOptions = {}): RunResult {
  return new Interpreter().run(source, options);
}

/** Runs programs one after the other that share their global variables. */
export class Interpreter {
  private readonly globals: Namespace;
  private readonly modules: Map<string, Value>;

  constructor() {
    this.globals = new Namespace();
    this.modules = new Map();
  }

  /** As the function `run`, with the variables that earlier programs left. */
  run(source: string, options: RunOptions = {}): RunResult {
    return acquirePipeline().run(source, options, this.globals, this.modules);
  }
}
