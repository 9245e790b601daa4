// What a machine is made of: registers, frames, variables, output; and the counters that keep a program from filling the host's stack.

import { type CodeObject, OPCODES, registersRead } from '@taipan/bytecode';
import { InternalError } from '@taipan/source';
import { bootstrap } from '../bootstrap.js';
import type { Frame } from '../frame.js';
import { memoryError, notSupportedError, PyException, recursionError } from '../objects/exceptions.js';
import { DEFAULT_MAX_DIGITS, getMaxDigits, setMaxDigits } from '../objects/int_text.js';
import { PyModule } from '../objects/modules.js';
import { Namespace } from '../objects/namespace.js';
import type { Value } from '../objects/object.js';
import { MAX_ITEMS } from '../objects/sequence-operations.js';
import type { VM } from '../vm.js';

/** How deep programs may go. A `const enum`, so that the loop holds the numbers themselves. */
export const enum Limit {
  /** CPython's default of `sys.setrecursionlimit`. */
  Recursion = 1000,
  /** The most that it can be set to: what calls keep has to fit the memory. */
  MostRecursion = 250_000,
  /** How deep operations of ours that call each other (repr of nested lists, comparisons, callbacks) may go on the host's stack. */
  Nested = 1650,
  /** How many of them a loop of its own counts for, which callbacks, generators outside of `for` and class bodies run in. */
  LoopWeight = 4,
  /** Calls and rounds of `for` after which the loop is left and entered again, with new registers. */
  Renewal = 5000,
  /** Runs of the loop after which V8 is made to count it, and how often then; how often after training, so that it is compiled at once. */
  RunsUntilCounted = 2000,
  Counted = 200,
  CountedAtOnce = 1200,
  /** How often the loop is left, in a process, before it is trained. */
  PausesUntilTrained = 20,
}
const INITIAL_REGISTERS = 256;
const MOST_RENEWED = 4096;
const KEPT_REGISTERS = 65_536;

/** Receives what a program prints, one call per write. */
export type Output = (text: string) => void;

/** A program: its text, or the bytes of a file. */
export type Source = string | Uint8Array;

/** The fields of a machine. `VM` is a chain of classes, each of which adds one thing it does; at run time it is one object of one shape. */
export abstract class MachineState {
  /** All register windows, one behind the other. An empty register is `undefined`. */
  readonly registers: (Value | undefined)[];
  protected readonly frames: Frame[];
  /** Index of the running frame, -1 when idle. */
  protected depth: number;
  protected nested: number;
  /** What an instruction makes a float of. */
  protected sum: number;
  /** Shared by all programs, until one asks for `ownBuiltins`. */
  builtins: Namespace;
  protected globals: Namespace;
  /** Containers whose repr is under way. */
  protected readonly showing: Value[];
  protected sink: Output | null;
  /** What a function of the host has thrown and nobody has caught yet. */
  protected hostError: unknown;
  /** Whether the program may have used registers beyond those of its module. */
  protected madeFunctions: boolean;
  /** The exception being let through, not raised anew. */
  protected reraising: boolean;
  /** The exception that the innermost handler handles, or null. */
  handled: PyException | null;
  /** What `PyType.callOne` raises: a throw of the host's would take longer than all the rest of it. */
  raisedByCall: PyException | null;
  /** What the generator that ended last returned. */
  generatorResult: Value;
  /** Modules by name, as `sys.modules`. */
  modules: Map<string, Value>;
  /** Finds a module that is not in `modules`; the orchestrator's business, since modules may have to be compiled. */
  importer: ((vm: VM, name: string) => Value) | null;
  /**
   * Compiles a program for `exec`, `eval` and `compile`; null where there is no compiler. `isLocal` says that its names are
   * in a namespace of its own, `warns` that the program has not been compiled before. Bytes are those of a file of source.
   */
  compiler: ((source: Source, filename: string, mode: string, isLocal: boolean, warns: boolean) => CodeObject) | null;
  /** Gives the next line of the program's input without its end, or null at the end; null where there is no input. */
  input: (() => string | null) | null;
  /** What was printed since the program began, unless a sink takes it. */
  output: string;
  /** The same for standard error. */
  errorSink: Output | null;
  errorOutput: string;
  /** How deep calls of Python functions may be nested. */
  recursionLimit: number;
  /** What a traceback shows of an exception; null where nobody knows the sources. */
  formatter: ((exception: PyException) => string) | null;
  /** Runs a program, on another machine, that shows V8 what the loop is for before it compiles it: called once in a process, by a program that takes long. */
  trainer: (() => void) | null;

  constructor() {
    this.builtins = bootstrap();
    this.registers = [];
    this.growRegisters(INITIAL_REGISTERS);
    this.frames = [];
    this.depth = -1;
    this.nested = 0;
    // Not an int: V8 keeps the fields of ints apart from those of any number.
    this.sum = Number.NaN;
    this.globals = new Namespace();
    this.showing = [];
    this.sink = null;
    this.hostError = null;
    this.madeFunctions = false;
    this.reraising = false;
    this.handled = null;
    this.raisedByCall = null;
    this.generatorResult = null;
    this.modules = new Map();
    this.importer = null;
    this.compiler = null;
    this.input = null;
    this.output = '';
    this.errorSink = null;
    this.errorOutput = '';
    this.recursionLimit = Limit.Recursion;
    this.formatter = null;
    this.trainer = null;
  }

  /** For `PyType.callOne`: a result as it is; `undefined` for an exception, which is kept for the loop to raise. */
  given(result: Value | PyException): Value | undefined {
    if (!(result instanceof PyException)) return result;
    this.raisedByCall = result;
    return undefined;
  }

  /** The exception that `PyType.callOne` has raised, for whoever throws it. */
  takeRaised(): PyException {
    const raised = this.raisedByCall as PyException;
    this.raisedByCall = null;
    return raised;
  }

  /** Whether a program is running on this machine. */
  get busy(): boolean {
    return this.depth >= 0;
  }

  /** Drops what ended programs left behind, so that it can be collected. */
  protected forgetRegisters(count: number): void {
    if (this.madeFunctions) this.forgetAll();
    else for (let i = 0; i < count; i++) this.registers[i] = undefined;
  }

  private forgetAll(): void {
    this.registers.fill(undefined);
    this.shrink();
    this.builtins = bootstrap();
    this.recursionLimit = Limit.Recursion;
    setMaxDigits(DEFAULT_MAX_DIGITS);
    this.madeFunctions = false;
  }

  /** Gives back what a program with a high limit of recursion took. */
  protected shrink(): void {
    if (this.frames.length <= Limit.Recursion) return;
    this.frames.length = Limit.Recursion;
    if (this.registers.length > KEPT_REGISTERS) this.registers.length = KEPT_REGISTERS;
  }

  /** By `push` alone: V8 then knows that the array has no holes. */
  protected growRegisters(count: number): void {
    const { registers } = this;
    for (let i = registers.length + (registers.length >> 1); registers.length < count || registers.length < i; )
      registers.push(undefined);
  }

  /**
   * Moves the registers to new memory. A store of a new object into old memory takes V8 some ten times as long as one into
   * memory as new as the object, and memory is old once it has survived two collections (ADR 15).
   */
  protected renewRegisters(): void {
    const used = this.freeRegister();
    if (used > MOST_RENEWED) return;
    const { registers } = this;
    const values = registers.slice(0, used);
    registers.length = 0;
    for (let i = 0; i < used; i++) registers.push(values[i]);
    // With room for calls: what a call writes behind the end before it grows the array takes V8 longer.
    this.growRegisters(used + INITIAL_REGISTERS);
    // The frames of calls to come are made anew for the same reason.
    this.frames.length = this.depth + 1;
  }

  /** The first register that the instruction at `pc` reads and that is empty, or null. */
  protected firstEmpty(frame: Frame, pc: number): number | null {
    if (OPCODES[frame.code.instructions[pc] as number] === undefined) return null;
    const isEmpty = (register: number) => this.registers[frame.base + register] === undefined;
    return registersRead(frame.code, pc).find(isEmpty) ?? null;
  }

  /** The value of a register that must not be empty. */
  protected full(value: Value | undefined, register: number): Value {
    if (value === undefined) throw this.emptyRegister(register);
    return value;
  }

  protected emptyRegister(register: number): InternalError {
    return new InternalError(`register ${register} is empty`);
  }

  /** Says which operand of the running instruction is the empty one. */
  protected emptyOperand(left: Value | undefined): InternalError {
    return new InternalError(left === undefined ? 'left operand register is empty' : 'right operand register is empty');
  }

  protected takeRegisters(first: number, count: number): Value[] {
    const { registers } = this;
    // Not `[]`: where V8 has seen only numbers become members, it makes an array of numbers alone of it.
    if (count === 0) return registers.slice(0, 0) as Value[];
    // An array that grows by `push` begins with room for 17.
    if (count <= 3) {
      const one = registers[first];
      const two = registers[first + 1];
      const three = registers[first + 2];
      if (one !== undefined && count === 1) return [one];
      if (one !== undefined && two !== undefined) {
        if (count === 2) return [one, two];
        if (three !== undefined) return [one, two, three];
      }
    }
    const values = registers.slice(first, first + count);
    const empty = values.indexOf(undefined);
    if (empty >= 0) throw this.emptyRegister(first + empty - (this.frames[this.depth] as Frame).base);
    return values as Value[];
  }

  /** The first register behind the running frame; 0 when none runs (the repr of a result may still call Python). */
  protected freeRegister(): number {
    if (this.depth < 0) return 0;
    const frame = this.frames[this.depth] as Frame;
    return frame.base + frame.code.registerCount;
  }

  /** `__name__` of the module whose code runs. */
  moduleName(): string {
    const name = this.globals.get('__name__');
    return typeof name === 'string' ? name : '__main__';
  }

  /** The builtins as a namespace that the program may change: a copy, since programs share nothing. */
  ownBuiltins(): Namespace {
    if (this.builtins === bootstrap()) {
      this.builtins = this.builtins.copy();
      this.madeFunctions = true;
    }
    return this.builtins;
  }

  /** Goes on with the modules of earlier programs, and with the builtins if those have changed them. */
  resume(modules: Map<string, Value>): void {
    this.modules = modules;
    const builtins = modules.get('builtins');
    if (builtins instanceof PyModule) {
      this.builtins = builtins.namespace;
      this.madeFunctions = true;
    }
  }

  /** A builtin by its name, whatever the program has bound it to. */
  builtin(name: string): Value {
    return this.builtins.get(name) as Value;
  }

  /** The global variables of the code that runs. */
  get currentGlobals(): Namespace {
    return this.globals;
  }

  /**
   * Counts nesting on the host's stack.
   * @param weight how much of it is taken, in units of some 560 bytes
   * @throws RecursionError at the limit; `doing` ends its message
   */
  enterNested(doing: string, weight = 1): void {
    if (this.nested + weight > Limit.Nested) throw recursionError(`maximum recursion depth exceeded${doing}`);
    this.nested += weight;
  }

  leaveNested(weight = 1): void {
    this.nested -= weight;
  }

  protected enterLoop(): void {
    this.enterNested('', Limit.LoopWeight);
  }

  /** Also when an exception leaves the loop. */
  protected leaveLoop(): void {
    this.nested -= Limit.LoopWeight;
  }

  /** @throws MemoryError for a container of more members than Taipan allows */
  checkSize(members: number): void {
    if (members > MAX_ITEMS) throw memoryError();
  }

  isBeingShown(container: Value): boolean {
    return this.showing.includes(container);
  }

  beginShowing(container: Value): void {
    this.showing.push(container);
  }

  endShowing(): void {
    this.showing.pop();
  }

  /** Writes to the program's standard output. */
  write(text: string): void {
    if (this.sink !== null) this.callSink(text, this.sink);
    else this.output += text;
  }

  /** What a traceback shows of an exception, while a program runs. */
  describe(exception: PyException): string {
    if (this.formatter === null) throw notSupportedError('tracebacks where nobody knows the sources');
    const { nested } = this;
    const showing = [...this.showing];
    const text = this.formatter(exception);
    this.nested = nested;
    this.showing.push(...showing);
    return text;
  }

  /** Writes to the program's standard error. */
  writeError(text: string): void {
    if (this.errorSink !== null) this.callSink(text, this.errorSink);
    else this.errorOutput += text;
  }

  /** Sets how deep calls may be nested, until the program ends. */
  setRecursionLimit(limit: number): void {
    if (limit <= this.depth + 1)
      throw recursionError(
        `cannot set the recursion limit to ${limit} at the recursion depth ${this.depth + 1}: the limit is too low`,
      );
    this.recursionLimit = limit;
    this.madeFunctions = true;
  }

  /** The next line of the program's input, without its end; null if there is none. */
  readLine(): string | null {
    const { input } = this;
    return input === null ? null : this.callHost(input);
  }

  protected callSink(text: string, sink: Output): void {
    this.callHost(() => sink(text));
  }

  /** Calls a function of the host, which may run other programs: they have limits of their own. */
  private callHost<T>(fn: () => T): T {
    const maxDigits = getMaxDigits();
    try {
      setMaxDigits(DEFAULT_MAX_DIGITS);
      return fn();
    } catch (error) {
      this.hostError = error;
      throw error;
    } finally {
      setMaxDigits(maxDigits);
    }
  }

  /** Sets how many digits an int may have that is converted, until the program ends. */
  setMaxDigits(limit: number): void {
    setMaxDigits(limit);
    this.madeFunctions = true;
  }

  /** Forgets what an operation was about that an exception ended while no program ran. */
  recover(): void {
    this.nested = 0;
    this.showing.length = 0;
  }
}
