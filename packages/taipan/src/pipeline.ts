// The stages in a row: one parser, compiler and machine, used again for one program after the other.

import type { CodeObject } from '@taipan/bytecode';
import { Compiler } from '@taipan/compiler';
import { Parser } from '@taipan/parser';
import { PythonSyntaxError } from '@taipan/source';
import { Namespace, type Output, PyException, type PyModule, reprOf, type Value, VM } from '@taipan/vm';
import { type JsValue, toJs } from './convert.js';
import { describeException, describeFault, describeSyntaxError, type ErrorInfo, PythonError } from './errors.js';
import { formatException } from './format-exception.js';
import { Importer } from './importer.js';
import { type NestingFault, nestingFault } from './nesting.js';

/** How `run` is to run a program. */
export interface RunOptions {
  /** The name that tracebacks show. */
  readonly filename?: string;
  /** Receives what the program prints, write by write; the result's `stdout` is then empty. */
  readonly stdout?: Output;
  /** Receives what the program writes to `sys.stderr`; the result's `stderr` is then empty. */
  readonly stderr?: Output;
  /** Gives the next line of input, without its end, or null at the end. Without it `input()` finds no input. */
  readonly stdin?: () => string | null;
  /** Modules that the program may import: absolute name -> source text. `a.b` makes `a` a package. */
  readonly modules?: Readonly<Record<string, string>>;
}

/** What became of a program. */
export interface RunResult {
  /** The value of a trailing expression statement, else null; null as well after an error. */
  readonly value: JsValue;
  /** What the program printed, unless an option took it. */
  readonly stdout: string;
  /** What the program wrote to `sys.stderr`, unless an option took it; not the traceback of its error. */
  readonly stderr: string;
  /** Null if the program ended normally. */
  readonly error: ErrorInfo | null;
}

const DEFAULT_FILENAME = '<string>';

/** Carries what is to be said about a source that nests too deep from where it is found to where errors are described. */
class TooComplexError extends Error {
  readonly fault: NestingFault;
  constructor(fault: NestingFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Keeps nothing of a program once it has ended, but for recycled buffers. */
export class Pipeline {
  readonly parser: Parser;
  readonly compiler: Compiler;
  readonly vm: VM;
  /** Whether a program runs on it. */
  inUse: boolean;
  /** For what is run while this one is in use; null if there was never anything. */
  next: Pipeline | null;
  /** The variables of programs that share nothing with others. */
  private readonly scratch: Namespace;
  /** For what a program imports or gives to exec while it runs. */
  private readonly imports: Importer;

  constructor() {
    this.parser = new Parser();
    this.compiler = new Compiler();
    this.vm = new VM();
    this.inUse = false;
    this.next = null;
    this.scratch = new Namespace();
    this.imports = new Importer();
    this.vm.compiler = (source, filename, mode, isLocal) => this.imports.compile(source, filename, mode, isLocal);
    this.vm.importer = (machine, name) => this.imports.find(machine, name, null);
    this.vm.formatter = (exception) => formatException(this.vm, exception, new Map());
  }

  /** From source text to the value of the program. */
  evaluate(source: string, filename: string, globals: Namespace, sink: Output | null): Value {
    return this.vm.execute(this.compile(source, filename), globals, sink);
  }

  /** From source text to a code object that is good until the next call. */
  private compile(source: string, filename: string): CodeObject {
    try {
      const module = this.parser.parseModule(source, filename);
      return this.compiler.compileModule(module, source, filename, this.parser.needsSymbolTable);
    } catch (error) {
      const fault = nestingFault(error);
      throw fault === null ? error : new TooComplexError(fault);
    }
  }

  /** See `executePython`. */
  execute(source: string): string {
    const { vm, scratch } = this;
    try {
      const value = this.evaluate(source, DEFAULT_FILENAME, scratch, null);
      if (value === null) return vm.output;
      const text = reprOf(vm, value);
      return vm.output === '' ? text : vm.output + text;
    } catch (error) {
      throw this.toPythonError(error, vm.output);
    } finally {
      if (scratch.count > 0) scratch.clear();
      if (vm.modules.size > 0) vm.modules = new Map();
    }
  }

  /** See `run`. */
  run(source: string, options: RunOptions, globals: Namespace, modules: Map<string, PyModule>): RunResult {
    const { vm } = this;
    vm.output = '';
    vm.errorOutput = '';
    vm.errorSink = options.stderr ?? null;
    vm.resume(modules);
    vm.input = options.stdin ?? null;
    vm.importer = (machine, name) => this.imports.find(machine, name, options.modules ?? null);
    try {
      const value = this.evaluate(source, options.filename ?? DEFAULT_FILENAME, globals, options.stdout ?? null);
      return { value: toJs(vm, value), stdout: vm.output, stderr: vm.errorOutput, error: null };
    } catch (error) {
      return { value: null, stdout: vm.output, stderr: vm.errorOutput, error: this.describe(error) };
    } finally {
      vm.input = null;
      vm.errorSink = null;
    }
  }

  private toPythonError(error: unknown, stdout: string): PythonError {
    return new PythonError(this.describe(error), error instanceof PyException ? stdout : '');
  }

  /** @throws what is no error of the program: a fault of ours, or of a host function */
  private describe(error: unknown): ErrorInfo {
    if (error instanceof PyException) return describeException(this.vm, error);
    if (error instanceof PythonSyntaxError) return describeSyntaxError(error);
    if (error instanceof TooComplexError) return describeFault(error.fault);
    throw error;
  }
}

/** The pipeline that is used again and again. */
let first: Pipeline | null = null;

/** A pipeline of the caller's own until `releasePipeline`; programs started while others run take the next one. */
export function acquirePipeline(): Pipeline {
  let pipeline = first;
  if (pipeline === null) pipeline = first = new Pipeline();
  while (pipeline.inUse) pipeline = pipeline.next ??= new Pipeline();
  pipeline.inUse = true;
  return pipeline;
}

export function releasePipeline(pipeline: Pipeline): void {
  pipeline.inUse = false;
}
