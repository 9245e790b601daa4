// The stages in a row: one parser, compiler and machine, used again for one program after the other.

import { Compiler } from '@taipan/compiler';
import { Parser } from '@taipan/parser';
import { PythonSyntaxError } from '@taipan/source';
import {
  callExceptHook,
  callExitFunctions,
  Namespace,
  type Output,
  PyException,
  reprOf,
  type Value,
  VM,
} from '@taipan/vm';
import { type JsValue, toJs } from './convert.js';
import { describeException, describeFault, describeSyntaxError, type ErrorInfo, PythonError } from './errors.js';
import { formatException } from './format-exception.js';
import { trainingSource } from './generated/library.js';
import { Importer } from './importer.js';
import { nestingFault } from './nesting.js';
import { showWarnings } from './warnings.js';

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
  /** False if nobody wants to know the result's `value`: it is then null, and no `repr()` of the program runs to describe it. */
  readonly value?: boolean;
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

/** Runs the program that trains the loop of all machines. It has no effect but on V8. */
function train(): void {
  new Pipeline().run(trainingSource(), { value: false }, new Namespace(), new Map());
}

/** Keeps nothing of a program once it has ended, but for recycled buffers. */
export class Pipeline {
  readonly parser: Parser;
  readonly compiler: Compiler;
  readonly vm: VM;
  /** Whether a program runs on it, or is about to. */
  inUse: boolean;
  /** Whether that program is being compiled. */
  private compiling: boolean;
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
    this.compiling = false;
    this.next = null;
    this.scratch = new Namespace();
    this.imports = new Importer();
    this.vm.compiler = (source, filename, mode, isLocal, warns) =>
      this.imports.compile(
        source,
        filename,
        mode,
        isLocal,
        warns ? (tree, text) => showWarnings(this.vm, tree, text, filename, false) : null,
      );
    this.vm.importer = (machine, name) => this.imports.find(machine, name, null);
    this.vm.formatter = (exception) => formatException(this.vm, exception, new Map()).traceback;
    this.vm.trainer = train;
  }

  /**
   * From source text to the value of the program.
   * @param warns whether warnings of the compiler are shown
   */
  private evaluate(source: string, filename: string, globals: Namespace, sink: Output | null, warns: boolean): Value {
    const { parser } = this;
    this.compiling = true;
    const module = parser.parseModule(source, filename);
    const code = this.compiler.compileModule(module, source, filename, parser.needsSymbolTable);
    this.compiling = false;
    if (warns) showWarnings(this.vm, module, source, filename, true);
    return this.vm.execute(code, globals, sink);
  }

  /** See `executePython`. The pipeline is free again afterwards. */
  execute(source: string): string {
    const { vm } = this;
    try {
      const value = this.evaluate(source, DEFAULT_FILENAME, this.scratch, null, false);
      const text = value === null ? '' : reprOf(vm, value);
      if (vm.modules.size > 0) callExitFunctions(vm);
      const result = vm.output === '' ? text : vm.output + text;
      this.release();
      return result;
    } catch (error) {
      throw this.toPythonError(error);
    }
  }

  /** See `run`. The pipeline is free again afterwards. */
  run(source: string, options: RunOptions, globals: Namespace, modules: Map<string, Value>): RunResult {
    const { vm } = this;
    vm.output = '';
    vm.errorOutput = '';
    vm.errorSink = options.stderr ?? null;
    vm.resume(modules);
    vm.input = options.stdin ?? null;
    vm.importer = (machine, name) => this.imports.find(machine, name, options.modules ?? null);
    try {
      const value = this.evaluate(source, options.filename ?? DEFAULT_FILENAME, globals, options.stdout ?? null, true);
      const described = options.value === false ? null : toJs(vm, value);
      callExitFunctions(vm);
      return { value: described, stdout: vm.output, stderr: vm.errorOutput, error: null };
    } catch (raised) {
      let error = this.describe(raised);
      // A function of the program shows its error in its own way.
      if (raised instanceof PyException && callExceptHook(vm, raised)) error = { ...error, traceback: '' };
      callExitFunctions(vm);
      return { value: null, stdout: vm.output, stderr: vm.errorOutput, error };
    } finally {
      vm.input = null;
      vm.errorSink = null;
      this.inUse = false;
    }
  }

  /** Forgets what a program that shares nothing left behind. */
  private release(): void {
    if (this.scratch.count > 0) this.scratch.clear();
    if (this.vm.modules.size > 0) this.vm.modules = new Map();
    this.inUse = false;
  }

  private toPythonError(error: unknown): PythonError {
    try {
      const info = this.describe(error);
      if (this.vm.modules.size > 0) callExitFunctions(this.vm);
      return new PythonError(info, error instanceof PyException ? this.vm.output : '');
    } finally {
      this.release();
    }
  }

  /** @throws what is no error of the program: a fault of ours, or of a host function */
  private describe(error: unknown): ErrorInfo {
    if (error instanceof PyException) return describeException(this.vm, error);
    if (error instanceof PythonSyntaxError) return describeSyntaxError(error);
    const fault = this.compiling ? nestingFault(error) : null;
    if (fault !== null) return describeFault(fault);
    throw error;
  }
}

/** The pipeline that is used again and again. */
let first: Pipeline | null = null;

/** A pipeline of the caller's own for one program; programs started while others run take the next one. */
export function acquirePipeline(): Pipeline {
  const pipeline = first === null || first.inUse ? findPipeline() : first;
  pipeline.inUse = true;
  return pipeline;
}

function findPipeline(): Pipeline {
  let pipeline = (first ??= new Pipeline());
  while (pipeline.inUse) pipeline = pipeline.next ??= new Pipeline();
  return pipeline;
}
