// Traceback objects (section 3.2.13.4 of Python's reference).

import { lineOfInstruction } from './code-objects.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { typeError, valueError } from './exceptions.js';
import { PyFrame } from './frames.js';
import { newSlot, shown } from './internal-constructors.js';
import { indexInt32 } from './numbers.js';
import { PyObject, slots, type Value } from './object.js';
import { PyList } from './sequences.js';
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
  /** `tb_lasti`: a frame does not say where its instructions are in CPython's terms, so it is twice the number, or what a program gave. */
  readonly lastI: number;
  constructor(
    next: PyTraceback | null,
    frame: PyFrame,
    instruction: number,
    line: number | null = null,
    lastI: number = instruction * 2,
  ) {
    super();
    this.type = tracebackType;
    this.next = next;
    this.frame = frame;
    this.instruction = instruction;
    this.givenLine = line;
    this.lastI = lastI;
  }

  get line(): number {
    return this.givenLine ?? lineOfInstruction(this.frame.code, this.instruction);
  }
}

const newTraceback = newSlot(
  'traceback',
  '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  (vm, next: Value, frame: Value, instruction: Value, line: Value) => {
    if (next !== null && !(next instanceof PyTraceback))
      throw typeError(`expected traceback object or None, got '${typeOf(next).name}'`);
    if (!(frame instanceof PyFrame))
      throw typeError(`traceback() argument 'tb_frame' must be frame, not ${shown(frame)}`);
    const lastI = indexInt32(vm, instruction);
    return new PyTraceback(next, frame, lastI >> 1, indexInt32(vm, line), lastI);
  },
);

export const tracebackDefinition: TypeDefinition = {
  slots: slots({ new: newTraceback }),
  methods: [
    [
      '__dir__()',
      () => new PyList(['tb_frame', 'tb_lasti', 'tb_lineno', 'tb_next']),
      'The names of the attributes of a traceback alone.',
    ],
  ],
  attributes: [
    ['tb_frame', (_vm, self: PyTraceback) => self.frame, readonlyMember, 'the frame'],
    ['tb_lineno', (_vm, self: PyTraceback) => self.line, null, 'the line'],
    ['tb_lasti', (_vm, self: PyTraceback) => self.lastI, readonlyMember, 'the instruction'],
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
