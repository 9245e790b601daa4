// Frames: how they begin and end, where an exception goes on, and the frame objects that a program sees of them.

import { type CodeObject, copyCode, Op, WORDS } from '@taipan/bytecode';
import { InternalError } from '@taipan/source';
import { bootstrap } from '../bootstrap.js';
import { ExecutionError } from '../execution-error.js';
import { Frame } from '../frame.js';
import { isStackOverflow } from '../host-limits.js';
import { isHiddenCode } from '../modules/library_builtins.js';
import { Completion } from '../objects/delegating.js';
import { matchGroup } from '../objects/exception-groups.js';
import { memoryError, PyException, recursionError, runtimeError, typeError } from '../objects/exceptions.js';
import { generatorFrame, localsSnapshot, PyFrame } from '../objects/frames.js';
import { PyCell, type PyFunction } from '../objects/functions.js';
import { callers, GeneratorState, leavingGenerator, type PyGenerator } from '../objects/generators.js';
import { DEFAULT_MAX_DIGITS, setMaxDigits } from '../objects/int_text.js';
import type { Namespace } from '../objects/namespace.js';
import { PyType, type Value } from '../objects/object.js';
import { PyTraceback } from '../objects/tracebacks.js';
import { typeOf } from '../objects/types.js';
import { setContext } from '../raising.js';
import type { VM } from '../vm.js';
import { MachineOperations } from './operations.js';
import { Limit } from './state.js';

/** A traceback without the frames at its beginning that are not to be seen. */
function visiblePart(traceback: PyTraceback | null): PyTraceback | null {
  let part = traceback;
  while (part !== null && isHiddenCode(part.frame.code)) part = part.next;
  return part;
}

/** Whether what the call of a frame gives is asked for an attribute at once: CPython makes one instruction of `super().name`. */
function givesAttribute({ code: { instructions }, pc }: Frame): boolean {
  const next = instructions[pc];
  return (next === Op.LOAD_ATTR || next === Op.LOAD_METHOD) && instructions[pc + 2] === instructions[pc - WORDS + 1];
}

/** Begins and ends frames. */
export abstract class MachineFrames extends MachineOperations {
  protected pushFrame(code: CodeObject, fn: PyFunction, base: number): Frame {
    const depth = ++this.depth;
    if (depth >= this.frames.length) this.frames.push(new Frame(code));
    const frame = this.frames[depth] as Frame;
    const { globals } = fn;
    // What is as it was is not written again: writing a reference into an old object takes V8 longer than comparing it.
    if (frame.code !== code) frame.code = code;
    if (frame.fn !== fn) frame.fn = fn;
    frame.base = base;
    if (frame.globals !== globals) frame.globals = globals;
    if (this.globals !== globals) this.globals = globals;
    return frame;
  }

  /** Begins a call of a function whose arguments are already in its window. */
  protected enterFunction(fn: PyFunction, first: number): Frame {
    if (this.depth + 1 >= this.recursionLimit) throw recursionError('maximum recursion depth exceeded');
    const { code } = fn;
    if (first + code.registerCount > this.registers.length) this.growRegisters(first + code.registerCount);
    return this.pushFrame(code, fn, first);
  }

  /** What is left to do when a frame has returned. @returns the result of the call */
  protected endFrame(this: VM, frame: Frame, value: Value): Value {
    const { instance, generator } = frame;
    this.releaseFrame(frame);
    if (generator !== null) {
      frame.generator = null;
      this.handled = generator.callerHandled;
      this.finish(generator);
      return value;
    }
    if (instance === undefined) return value;
    frame.instance = undefined;
    if (instance instanceof Completion) return instance.finish(this, value);
    // The error belongs to the call.
    if (value !== null) throw typeError(`__init__() should return None, not '${typeOf(value).name}'`);
    return instance;
  }

  /**
   * What is left to do when an exception ends a frame.
   * @param isInner whether a generator in it was resumed by the loop itself, not by `resumeGenerator`
   * @returns such a generator
   */
  protected abandonFrame(frame: Frame, isInner: boolean): PyGenerator | null {
    frame.instance = undefined;
    const { generator } = frame;
    this.releaseFrame(frame);
    if (generator === null || !isInner) return null;
    frame.generator = null;
    this.handled = generator.callerHandled;
    this.finish(generator);
    return generator;
  }

  /**
   * Finds who handles an error: frames down to `entry` that do not are dropped, and noted in the exception's traceback.
   * @param running the frame that was running; not always the topmost, since the host's stack may overflow before a new one runs
   * @param arises whether it arises here, and not where a generator is told to raise it
   * @returns where the running frame goes on
   * @throws the error if no frame handles it
   */
  protected unwind(error: unknown, entry: number, running: Frame, pc: number, arises: boolean): number {
    while (this.frames[this.depth] !== running) this.abandonFrame(this.frames[this.depth--] as Frame, true);
    let exception: unknown = error;
    // What a function of the host throws is none of our business.
    if (error !== this.hostError) {
      if (isStackOverflow(error)) exception = recursionError('maximum recursion depth exceeded');
      else if (error instanceof RangeError) exception = memoryError();
      else if (!(error instanceof PyException || error instanceof ExecutionError)) {
        const register = this.firstEmpty(running, pc - WORDS);
        if (register !== null || error instanceof InternalError)
          exception = new ExecutionError(String(error), register, running.code, pc - WORDS);
      }
    }
    if (exception instanceof PyException) {
      let raised: PyException = exception;
      if (arises && raised.traceback === null && !this.reraising) setContext(raised, this.handled);
      for (let depth = this.depth; depth >= entry; depth--) {
        const frame = this.frames[depth] as Frame;
        const next = frame === running ? pc : frame.pc;
        // What is only let through was noted when it first passed.
        this.depth = depth;
        if (!this.reraising) {
          frame.pc = next;
          raised.traceback = new PyTraceback(visiblePart(raised.traceback), this.frameObject(depth), next / WORDS - 1);
        }
        this.reraising = false;
        const { handlers } = frame.code;
        for (let i = 0; i < handlers.length; i += 4)
          if (next - WORDS >= (handlers[i] as number) && next - WORDS < (handlers[i + 1] as number)) {
            this.globals = frame.globals as Namespace;
            this.registers[frame.base + (handlers[i + 3] as number)] = raised;
            return handlers[i + 2] as number;
          }
        this.depth = depth - 1;
        if (frame.isSpecial) {
          const generator = this.abandonFrame(frame, depth > entry);
          if (generator !== null) raised = leavingGenerator(generator, raised);
        }
      }
      exception = raised;
    } else
      while (this.depth >= entry) {
        const depth = this.depth--;
        this.abandonFrame(this.frames[depth] as Frame, depth > entry);
      }
    this.reraising = false;
    this.leaveLoop();
    this.depth = entry - 1;
    if (this.depth < 0) {
      this.showing.length = 0;
      this.hostError = null;
      this.registers.fill(undefined);
      this.shrink();
      this.builtins = bootstrap();
      this.recursionLimit = Limit.Recursion;
      setMaxDigits(DEFAULT_MAX_DIGITS);
      this.handled = null;
    } else this.globals = (this.frames[this.depth] as Frame).globals as Namespace;
    throw exception;
  }

  /** The frame object of the activation at a depth, made if need be. */
  frameObject(depth: number): PyFrame {
    const frame = this.frames[depth] as Frame;
    if (frame.object !== null) return frame.object;
    const { generator } = frame;
    if (generator?.frame) frame.object = generator.frame;
    else {
      // The code of the program itself lives in buffers that the next program overwrites.
      const code = depth === 0 && frame.fn === null ? copyCode(frame.code) : frame.code;
      frame.object = new PyFrame(code, frame, frame.globals as Namespace, generator);
      if (generator !== null) generator.frame = frame.object;
    }
    frame.object.active = frame;
    frame.isSpecial = true;
    return frame.object;
  }

  /** Lets go of a frame that has ended: its frame object, if there is one, keeps a copy of the variables. */
  protected releaseFrame(frame: Frame): void {
    frame.isSpecial = false;
    frame.names = null;
    const { object, base, code } = frame;
    if (object === null) return;
    frame.object = null;
    object.registers = this.registers.slice(base, base + code.localNames.length + code.freeNames.length);
    object.pc = frame.pc;
    object.active = null;
    object.back = this.depth >= 0 ? this.frameObject(this.depth) : null;
    object.generator = null;
  }

  /** The frame object of the code that runs, or that many callers further out; null beyond the program. */
  frameAbove(callers: number): PyFrame | null {
    return callers <= this.depth ? this.frameObject(this.depth - callers) : null;
  }

  /** The frame object of whoever called a frame, or null. */
  callerOf(object: PyFrame): PyFrame | null {
    const generator = object.generator ?? object.active?.generator ?? null;
    const caller = generator === null ? undefined : callers.get(generator);
    if (caller !== undefined) return caller instanceof PyFrame ? caller : generatorFrame(caller);
    if (object.active === null) return object.back;
    const depth = this.frames.indexOf(object.active);
    return depth > 0 ? this.frameObject(depth - 1) : null;
  }

  protected matchGroup(this: VM, frame: Frame, first: number, type: Value): void {
    const { registers } = this;
    const parts = matchGroup(this, this.full(registers[first + 1], first + 1 - frame.base), type, (group) => {
      group.traceback = new PyTraceback(null, this.frameObject(this.depth), frame.pc / WORDS - 1);
    });
    registers[first] = parts.match;
    registers[first + 1] = parts.rest;
    if (parts.match !== null) this.handled = parts.match;
  }

  protected finish(generator: PyGenerator): void {
    generator.state = GeneratorState.Finished;
    generator.registers = [];
  }

  /** `__name__` of the module of the function that many calls out from the running one. */
  callingModule(depth: number): string {
    const frame = this.frames[this.depth - depth];
    const name = this.depth < depth ? undefined : frame?.globals?.get('__name__');
    return typeof name === 'string' ? name : '__main__';
  }

  /** Class and first argument of the method that calls `super()`. */
  superArguments(): { owner: PyType; self: Value } {
    const frame = this.frames[this.depth] as Frame;
    const { localNames, freeNames, argCount } = frame.code;
    const index = freeNames.indexOf('__class__');
    if (frame.fn === null) throw runtimeError('super(): no arguments');
    if (argCount === 0) throw runtimeError('super(): no arguments');
    const first = this.registers[frame.base];
    const self = first instanceof PyCell && frame.code.cellLocals.includes(0) ? first.content : first;
    const cell = this.registers[frame.base + localNames.length + index];
    const owner = index >= 0 && cell instanceof PyCell ? cell.content : undefined;
    if (owner === undefined && index >= 0 && givesAttribute(frame))
      throw this.emptyCell(frame, localNames.length + index);
    if (self === undefined && givesAttribute(frame)) throw this.unboundLocal(frame, 0);
    if (self === undefined) throw runtimeError('super(): arg[0] deleted');
    if (index < 0) throw runtimeError('super(): __class__ cell not found');
    if (!(owner instanceof PyType)) throw runtimeError('super(): empty __class__ cell');
    return { owner, self };
  }

  /** `locals()` of the code that runs. */
  localVariables(this: VM): Value {
    return localsSnapshot(this, this.frameObject(this.depth));
  }

  /** The local variables as `__import__` is told them: those of a function are not. */
  importLocals(this: VM): Value {
    const { fn, names } = this.frames[this.depth] as Frame;
    return fn === null || names !== null ? this.localVariables() : null;
  }
}
