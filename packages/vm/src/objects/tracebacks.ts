// Traceback objects (section 3.2.13.4 of Python's reference).

import { lineOfInstruction } from './code-objects.js';
import type { TypeDefinition } from './define.js';
import { typeError, valueError } from './exceptions.js';
import type { PyFrame } from './frames.js';
import { newTraceback } from './internal-constructors.js';
import { PyObject, slots, type Value } from './object.js';
import { tracebackType, typeOf } from './types.js';

/** One level of a traceback: where a frame was when the exception passed through. */
export class PyTraceback extends PyObject {
  /** The next level inwards, towards where the exception was raised. */
  next: PyTraceback | null;
  readonly frame: PyFrame;
  /** Number of the instruction (its word offset divided by WORDS). */
  readonly instruction: number;
  /** Null for that of the instruction. */
  private readonly givenLine: number | null;
  constructor(next: PyTraceback | null, frame: PyFrame, instruction: number, line: number | null = null) {
    super(tracebackType);
    this.next = next;
    this.frame = frame;
    this.instruction = instruction;
    this.givenLine = line;
  }

  get line(): number {
    return this.givenLine ?? lineOfInstruction(this.frame.code, this.instruction);
  }
}

export const tracebackDefinition: TypeDefinition = {
  slots: slots({ new: newTraceback }),
  attributes: [
    ['tb_frame', (_vm, self: PyTraceback) => self.frame, null, 'the frame'],
    ['tb_lineno', (_vm, self: PyTraceback) => self.line, null, 'the line'],
    ['tb_lasti', (_vm, self: PyTraceback) => self.instruction * 2, null, 'the instruction'],
    [
      'tb_next',
      (_vm, self: PyTraceback) => self.next,
      (_vm, self: PyTraceback, value) => {
        if (value === undefined) throw typeError("can't delete tb_next attribute");
        self.next = toNext(self, value);
      },
      'the next level inwards',
    ],
  ],
  final: true,
};

function toNext(self: PyTraceback, value: Value): PyTraceback | null {
  if (value === null) return null;
  if (!(value instanceof PyTraceback)) throw typeError(`expected traceback object, got '${typeOf(value).name}'`);
  for (let level: PyTraceback | null = value; level !== null; level = level.next)
    if (level === self) throw valueError('traceback loop detected');
  return value;
}
