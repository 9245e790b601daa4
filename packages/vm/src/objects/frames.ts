// Frame objects (section 3.2.13.3 of Python's reference). They are made when somebody asks, or when an exception passes.

import { type CodeObject, Op, WORDS } from '@taipan/bytecode';
import type { Frame } from '../frame.js';
import type { VM } from '../vm.js';
import { codeObject, firstLine, lineOfInstruction } from './code-objects.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import type { PyDict } from './dicts.js';
import { attributeError, runtimeError, valueError } from './exceptions.js';
import { FrameLocals } from './frame-locals.js';
import { PyCell } from './functions.js';
import { GeneratorState, type PyGenerator } from './generators.js';
import { addressOf } from './hashing.js';
import type { Namespace } from './namespace.js';
import { globalsDict } from './namespace-dict.js';
import { PyObject, slots, type Value } from './object.js';
import { frameType } from './types.js';

/** An activation of code: running (`active`), suspended (`generator`), or over, when it keeps a copy of its variables. */
export class PyFrame extends PyObject {
  readonly code: CodeObject;
  readonly globals: Namespace;
  /** The namespace of a class body or of what `exec` runs; null for functions and modules. */
  readonly names: Value;
  readonly isFunction: boolean;
  active: Frame | null;
  generator: PyGenerator | null;
  /** The variables once it is over. */
  registers: (Value | undefined)[];
  /** Word offset behind the last instruction once it is over. */
  pc: number;
  /** The caller's frame once it is over. */
  back: PyFrame | null;
  /** Values that a program has added to `f_locals`, which are no variables. */
  extras: PyDict | null;
  constructor(code: CodeObject, frame: Frame | null, globals: Namespace, generator: PyGenerator | null) {
    super();
    this.type = frameType;
    this.code = code;
    this.globals = globals;
    this.names = frame === null ? null : frame.names;
    this.isFunction = !code.isClassBody && (generator !== null || (frame as Frame).fn !== null);
    this.active = frame;
    this.generator = generator;
    this.registers = [];
    this.pc = 0;
    this.back = null;
    this.extras = null;
  }

  /** Names of all variables, those of outer functions included. */
  get variableNames(): readonly string[] {
    return [...this.code.localNames, ...this.code.freeNames];
  }

  /** Where the variables are: an array and where they begin in it. */
  private storage(vm: VM): { values: (Value | undefined)[]; first: number } {
    if (this.active !== null) return { values: vm.registers, first: this.active.base };
    if (this.generator !== null) return { values: this.generator.registers, first: 0 };
    return { values: this.registers, first: 0 };
  }

  getVariable(vm: VM, index: number): Value | undefined {
    const { values, first } = this.storage(vm);
    const value = values[first + index];
    return value instanceof PyCell ? value.content : value;
  }

  setVariable(vm: VM, index: number, value: Value): void {
    const { values, first } = this.storage(vm);
    const current = values[first + index];
    if (current instanceof PyCell) current.content = value;
    else values[first + index] = value;
  }

  /** Number of the instruction where it is; -1 if it did not begin. */
  get instruction(): number {
    const { active, generator } = this;
    if (active !== null) return active.pc / WORDS - 1;
    if (generator === null) return this.pc / WORDS - 1;
    if (generator.state === GeneratorState.Created) return -1;
    // YIELD_FROM is executed again, so it is ahead.
    const isDelegating = generator.code.instructions[generator.pc] === Op.YIELD_FROM;
    return generator.pc / WORDS - (isDelegating ? 0 : 1);
  }

  get line(): number {
    const { instruction } = this;
    return instruction < 0 ? firstLine(this.code) : lineOfInstruction(this.code, instruction);
  }
}

/** The frame of a generator that is not over; null if it is. */
export function generatorFrame(generator: PyGenerator): PyFrame | null {
  if (generator.state === GeneratorState.Finished) return null;
  generator.frame ??= new PyFrame(generator.code, null, generator.fn.globals, generator);
  return generator.frame;
}

/** `f_locals`: a namespace, or for a function a view of its variables. */
function localsOf(vm: VM, frame: PyFrame): Value {
  if (frame.names !== null) return frame.names;
  return frame.isFunction ? new FrameLocals(frame) : globalsDict(vm, frame.globals);
}

/** `locals()`: as `f_locals`, but a copy of the variables of a function. */
export function localsSnapshot(vm: VM, frame: PyFrame): Value {
  const locals = localsOf(vm, frame);
  return locals instanceof FrameLocals ? locals.snapshot(vm) : locals;
}

export const frameDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) => {
      const frame = self as PyFrame;
      return `<frame at ${addressOf(frame)}, file '${frame.code.filename}', line ${frame.line}, code ${frame.code.name}>`;
    },
  }),
  methods: [
    [
      'clear()',
      (_vm, self: PyFrame) => {
        if (self.active !== null) throw runtimeError('cannot clear an executing frame');
        const { generator } = self;
        if (generator !== null) {
          if (generator.state !== GeneratorState.Created) throw runtimeError('cannot clear a suspended frame');
          generator.state = GeneratorState.Finished;
        }
        self.registers = [];
        return null;
      },
      'Forgets the variables.',
    ],
  ],
  attributes: [
    ['f_code', (_vm, self: PyFrame) => codeObject(self.code), null, 'the code'],
    ['f_back', (vm, self: PyFrame) => vm.callerOf(self), null, 'the frame of the caller'],
    ['f_globals', (vm, self: PyFrame) => globalsDict(vm, self.globals), null, 'the global variables'],
    ['f_builtins', (vm) => globalsDict(vm, vm.ownBuiltins()), null, 'the built-in names'],
    ['f_locals', localsOf, null, 'the local variables'],
    ['f_lasti', (_vm, self: PyFrame) => (self.instruction < 0 ? -1 : self.instruction * 2), null, 'the instruction'],
    [
      'f_lineno',
      (_vm, self: PyFrame) => self.line,
      (_vm, self: PyFrame, value) => {
        if (value === undefined) throw attributeError('cannot delete attribute', 'f_lineno', self);
        throw valueError('f_lineno can only be set in a trace function');
      },
      'the line',
    ],
    ['f_generator', (_vm, self: PyFrame) => self.generator ?? self.active?.generator ?? null, null, 'the generator'],
    ['f_trace', () => null, null, 'tracing is not available'],
    ['f_trace_lines', () => true, readonlyMember, 'tracing is not available'],
    ['f_trace_opcodes', () => false, null, 'tracing is not available'],
  ],
  final: true,
};
