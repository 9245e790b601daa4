// Calls from outside the loop, which run in a loop of their own: callbacks, class bodies, modules, generators.

import { CodeObject, emptyNameCaches, Op, WORDS } from '@taipan/bytecode';
import { Frame } from '../frame.js';
import { loadModule } from '../imports.js';
import { getAttribute } from '../objects/attributes.js';
import { type Completion, Delegation, PyDelegating } from '../objects/delegating.js';
import { PyMethod } from '../objects/descriptors.js';
import { PyException, recursionError } from '../objects/exceptions.js';
import { PyBuiltin, PyFunction } from '../objects/functions.js';
import { canResume, GeneratorState, leavingGenerator, type PyGenerator } from '../objects/generators.js';
import type { Namespace } from '../objects/namespace.js';
import { type KeywordArguments, PyType, type Value } from '../objects/object.js';
import { callValue } from '../objects/operations.js';
import { callType } from '../objects/type-slots.js';
import { typeOf, typeType } from '../objects/types.js';
import { setContext } from '../raising.js';
import type { VM } from '../vm.js';
import { MachineFrames } from './frames.js';

/** The registers of a suspended generator that hold what was handled outside the handlers that it is in, innermost first. */
function registersOfHandlers({ code, pc }: PyGenerator): number[] {
  const { handlers, instructions } = code;
  const waiting = instructions[pc] === Op.YIELD_FROM ? pc : pc - WORDS;
  const registers: number[] = [];
  for (let i = 0; i < handlers.length; i += 4) {
    if (waiting < (handlers[i] as number) || waiting >= (handlers[i + 1] as number)) continue;
    // What leaves a handler by an exception ends it first.
    const target = handlers[i + 2] as number;
    if (instructions[target] === Op.END_HANDLER) registers.push(instructions[target + 1] as number);
  }
  return registers;
}

/** Runs code in loops of its own. */
export abstract class MachineCalls extends MachineFrames {
  /** Runs the frame at `entry`, which is the top one, from the instruction at `start` on, and those above it until that one returns. */
  protected abstract run(entry: number, start: number, pending: PyException | null): Value;

  /** Makes a frame for code whose arguments are already in its window, and runs it to its end. */
  protected enter(code: CodeObject, fn: PyFunction | null, base: number): Value {
    const depth = ++this.depth;
    if (depth >= this.frames.length) this.addFrame(code);
    const frame = this.frames[depth] as Frame;
    // What is as it was is not written again: writing a reference into an old object takes V8 longer than comparing it.
    if (frame.code !== code) frame.code = code;
    if (frame.fn !== fn) frame.fn = fn;
    frame.base = base;
    frame.pc = 0;
    if (frame.globals !== this.globals) frame.globals = this.globals;
    const end = base + code.registerCount;
    if (end > this.registers.length) this.growRegisters(end);
    const value = this.run(depth, 0, null);
    if (frame.isSpecial) this.releaseFrame(frame);
    return value;
  }

  private addFrame(code: CodeObject): void {
    this.frames.push(new Frame(code));
  }

  /** Runs a Python function in a loop of its own, for a builtin that was given it. */
  callFunction(this: VM, callee: Value, args: readonly Value[], keywords: KeywordArguments | null): Value {
    const fn = callee as PyFunction;
    if (this.depth + 1 >= this.recursionLimit) throw recursionError('maximum recursion depth exceeded');
    const first = this.freeRegister();
    this.placeBound(fn, first, args, keywords);
    this.enterLoop();
    const outer = this.globals;
    if (outer !== fn.globals) this.globals = fn.globals;
    const value = this.enter(fn.code, fn, first);
    if (this.globals !== outer) this.globals = outer;
    this.leaveLoop();
    return value;
  }

  /**
   * Calls what is not a Python function, but may end in a call of one: a bound method, an instance with `__call__`, a cached function.
   * @returns the result; `undefined` if the frame of that function was pushed, for the loop to run
   */
  protected callOther(
    this: VM,
    given: Value,
    givenArgs: readonly Value[],
    givenKeywords: KeywordArguments | null,
  ): Value | undefined {
    if (given instanceof PyBuiltin) return given.call(this, givenArgs, givenKeywords);
    if (given instanceof PyType && given.type === typeType) return callType(this, given, givenArgs, givenKeywords);
    let callee = given;
    let args = givenArgs;
    let keywords = givenKeywords;
    let completion: Completion | null = null;
    for (;;) {
      if (callee instanceof PyMethod) {
        args = [callee.self, ...args];
        callee = callee.fn;
      } else if (callee instanceof PyDelegating && completion === null) {
        const next = callee.delegate(this, args, keywords);
        if (!(next instanceof Delegation)) return next;
        ({ callee, args, keywords, completion } = next);
      } else {
        const method = typeOf(callee).isHeap ? typeOf(callee).lookup('__call__') : undefined;
        if (!(method instanceof PyFunction)) break;
        args = [callee, ...args];
        callee = method;
      }
      if (callee instanceof PyFunction && !callee.code.isGenerator && !callee.code.isCoroutine) {
        const first = this.freeRegister();
        this.placeBound(callee, first, args, keywords);
        const frame = this.enterFunction(callee, first);
        if (completion !== null) {
          frame.instance = completion;
          frame.isSpecial = true;
        }
        return undefined;
      }
    }
    const result = callValue(this, callee, args, keywords);
    return completion === null ? result : completion.finish(this, result);
  }

  /**
   * Puts the running generator's registers away, to go on at `pc`; its frame is no longer the running one.
   * @param live how many of them are still read
   */
  protected suspend(frame: Frame, pc: number, live: number): void {
    const generator = frame.generator as PyGenerator;
    const { base } = frame;
    const kept = generator.registers;
    const { registers } = this;
    for (let i = 0; i < live; i++) kept[i] = registers[base + i];
    generator.live = live;
    generator.pc = pc;
    generator.state = GeneratorState.Suspended;
    // What both handle is the generator's own where it is in a handler. What is as it was is not written again (see `pushFrame`).
    const { handled } = this;
    const { callerHandled } = generator;
    if (handled !== callerHandled) {
      generator.handled = handled;
      this.handled = callerHandled;
    } else if (handled !== null) generator.handled = registersOfHandlers(generator).length > 0 ? handled : null;
    else if (generator.handled !== null) generator.handled = null;
    if (frame.object !== null) frame.object = frame.object.active = null;
    frame.generator = null;
    frame.isSpecial = false;
    this.depth--;
  }

  /**
   * The running generator yields: it is suspended, and so are those that delegate to it with `yield from`.
   * @returns the frame that the value is for; null if it leaves the loop
   */
  protected yieldFrom(frame: Frame, pc: number, entry: number): Frame | null {
    let at = pc;
    for (let inner = frame; ; ) {
      const depth = this.depth;
      const { instructions, registerCount } = inner.code;
      // YIELD says what is live in operand C; YIELD_FROM is executed again.
      this.suspend(inner, at, instructions[at] === Op.YIELD_FROM ? registerCount : (instructions[at - 1] as number));
      if (depth === entry) return null;
      const outer = this.frames[depth - 1] as Frame;
      if (outer.code.instructions[outer.pc - WORDS] !== Op.YIELD_FROM) {
        if (this.globals !== outer.globals) this.globals = outer.globals as Namespace;
        return outer;
      }
      at = outer.pc - WORDS;
      inner = outer;
    }
  }

  /**
   * Goes on with a suspended generator in a frame on top.
   * @param isSent whether the yield expression gets `sent`; else an exception will be raised there
   * @returns null if the generator has ended (see `generatorResult`)
   */
  protected enterGenerator(this: VM, generator: PyGenerator, sent: Value, isSent = true): Frame | null {
    const wasSuspended = generator.state === GeneratorState.Suspended;
    if (!wasSuspended && !canResume(this, generator, sent)) return null;
    if (this.depth + 1 >= this.recursionLimit) throw recursionError('maximum recursion depth exceeded');
    const base = this.freeRegister();
    const { code, live } = generator;
    const kept = generator.registers;
    const { registers } = this;
    if (base + code.registerCount > registers.length) this.growRegisters(base + code.registerCount);
    for (let i = 0; i < live; i++) registers[base + i] = kept[i];
    if (isSent && wasSuspended) {
      // YIELD takes what is sent in operand A; YIELD_FROM, which is executed again, in operand C.
      const { instructions } = code;
      const { pc } = generator;
      const register = instructions[instructions[pc] === Op.YIELD_FROM ? pc + 3 : pc - 3] as number;
      registers[base + register] = sent;
    }
    const frame = this.pushFrame(code, generator.fn, base);
    frame.pc = generator.pc;
    frame.generator = generator;
    frame.isSpecial = true;
    generator.state = GeneratorState.Running;
    if (generator.frame !== null) {
      frame.object = generator.frame;
      frame.object.active = frame;
    }
    if (generator.handled !== null) {
      if (generator.callerHandled !== this.handled) this.replaceSaved(generator, base);
      generator.callerHandled = this.handled;
      this.handled = generator.handled;
    } else if (generator.callerHandled !== this.handled) generator.callerHandled = this.handled;
    return frame;
  }

  /** Whoever resumes a generator that is inside a handler handles something else than the one before: it is gone back to afterwards. */
  private replaceSaved(generator: PyGenerator, base: number): void {
    for (const register of registersOfHandlers(generator))
      if (this.registers[base + register] === generator.callerHandled) this.registers[base + register] = this.handled;
  }

  /**
   * Goes on with a generator that has not ended, in a loop of its own.
   * @param sent the value of the yield expression; or `exception` is raised there
   * @returns what it yields, `undefined` if it returned (see `generatorResult`)
   */
  resumeGenerator(this: VM, generator: PyGenerator, sent: Value, exception: PyException | null): Value | undefined {
    const { nested } = this;
    this.enterLoop();
    const outer = this.globals;
    // Before its first instruction nothing in it handles the exception, which passes through.
    const isLetThrough = exception !== null && generator.state === GeneratorState.Created;
    let frame: Frame | null = null;
    try {
      frame = this.enterGenerator(generator, sent, exception === null) as Frame;
      // An exception arises at the instruction that is waiting: handlers are looked up by what lies before the program counter.
      if (exception !== null) {
        if (generator.code.instructions[generator.pc] === Op.YIELD_FROM) frame.pc += WORDS;
        setContext(exception, generator.handled);
      }
      const value = this.run(this.depth, frame.pc, exception);
      if (frame.generator !== generator) return value;
      this.generatorResult = value;
      this.finish(generator);
      return undefined;
    } catch (error) {
      if (frame === null) throw error;
      this.finish(generator);
      throw error instanceof PyException && !isLetThrough ? leavingGenerator(generator, error) : error;
    } finally {
      if (frame !== null && frame.generator === generator) {
        frame.generator = null;
        this.releaseFrame(frame);
        this.handled = generator.callerHandled;
      }
      if (this.globals !== outer) this.globals = outer;
      this.nested = nested;
    }
  }

  /** What a suspended generator delegates to with `yield from`, if it does. */
  delegateOf(generator: PyGenerator): Value | undefined {
    if (generator.state !== GeneratorState.Suspended) return undefined;
    const { instructions } = generator.code;
    if (instructions[generator.pc] !== Op.YIELD_FROM) return undefined;
    return generator.registers[instructions[generator.pc + 2] as number];
  }

  /** The delegate of a suspended generator has ended with a result: goes on behind the `yield from`. */
  finishDelegation(this: VM, generator: PyGenerator, result: Value): Value | undefined {
    const { instructions } = generator.code;
    const { pc } = generator;
    generator.registers[instructions[pc + 1] as number] = result;
    generator.pc = pc + WORDS;
    // Resuming writes operand A of the instruction before: the result itself.
    return this.resumeGenerator(generator, result, null);
  }

  /** Runs the body of a class in a namespace. @returns the cell of `__class__`, or None */
  runClassBody(this: VM, body: PyFunction, names: Value): Value {
    this.storeName(names, '__module__', this.moduleName());
    const first = this.freeRegister();
    if (first + body.code.registerCount > this.registers.length) this.growRegisters(first + body.code.registerCount);
    for (let i = 0; i < body.code.localNames.length; i++) this.registers[first + i] = undefined;
    this.enterLoop();
    const depth = this.depth + 1;
    if (depth >= this.frames.length) this.frames.push(new Frame(body.code));
    const frame = this.frames[depth] as Frame;
    frame.names = names;
    frame.isSpecial = true;
    const cell = this.enter(body.code, body, first);
    this.leaveLoop();
    return cell;
  }

  /** Calls a function of a module of the standard library, which is imported if need be. */
  callLibrary(this: VM, module: string, name: string, args: readonly Value[]): Value {
    return callValue(this, getAttribute(this, loadModule(this, module), name), args);
  }

  /**
   * Runs the code of an imported module, or of `exec` and `eval`.
   * @param names the namespace of its names where that is not `globals`; the code was compiled for it
   * @returns its value
   */
  runModule(code: CodeObject, globals: Namespace, names: Value = null): Value {
    const outer = this.globals;
    this.globals = globals;
    if (code.globals !== globals) bindGlobals(code, globals);
    this.enterLoop();
    const first = this.freeRegister();
    const depth = this.depth + 1;
    if (depth >= this.frames.length) this.addFrame(code);
    const frame = this.frames[depth] as Frame;
    frame.names = names;
    frame.isSpecial = names !== null;
    const value = this.enter(code, null, first);
    this.leaveLoop();
    this.globals = outer;
    return value;
  }
}

/** Makes these the globals of a code object: what its instructions remember was found in others. */
export function bindGlobals(code: CodeObject, globals: Namespace): void {
  if (code.globals !== null) forgetNames(code);
  code.globals = globals;
}

/** The same for a code object and those nested in it, of which each is bound when it first looks a name up. */
function forgetNames(code: CodeObject): void {
  emptyNameCaches(code);
  for (const constant of code.constants) if (constant instanceof CodeObject) forgetNames(constant);
}
