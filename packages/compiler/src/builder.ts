// The code builder: instructions, positions and constants of one code object, in buffers that are used again.

import { type CodeObject, type Constant, type Op, PyFloat, WORDS } from '@taipan/bytecode';

/** As a constant of this module: V8 folds these, but no imported bindings. */
const SIZE = WORDS;
const INITIAL_INSTRUCTIONS = 256;
/** Below this number of constants a scan finds an equal one faster than a Map. */
const SCAN_LIMIT = 8;

/** A place in the code that jumps refer to, known or not yet. */
export class Label {
  /** Word offset, -1 while unknown. */
  target: number;
  /** Word offset of the last operand to fill in, which holds that of the one before, and so on; -1 behind the first. */
  pending: number;
  constructor() {
    this.target = -1;
    this.pending = -1;
  }
}

/** Collects one code object at a time. */
export class CodeBuilder {
  words: Int32Array;
  positions: Int32Array;
  /** Words in use. */
  length: number;
  /** The first `constantCount` are in use. */
  readonly constants: Constant[];
  constantCount: number;
  /** See `CodeObject.handlers`. */
  private readonly handlers: number[];
  private hasHandlers: boolean;
  private index: Map<Constant, number> | null;

  constructor() {
    this.words = new Int32Array(INITIAL_INSTRUCTIONS * SIZE);
    this.positions = new Int32Array(INITIAL_INSTRUCTIONS * 2);
    this.length = 0;
    this.constants = [];
    this.constantCount = 0;
    this.handlers = [];
    this.hasHandlers = false;
    this.index = null;
  }

  reset(): void {
    this.length = 0;
    if (this.constantCount > 0 || this.hasHandlers) this.clear();
  }

  private clear(): void {
    // What ended programs left behind must not be kept alive; the array keeps its size, which V8 is slow to change.
    for (let i = 0; i < this.constantCount; i++) this.constants[i] = null;
    this.constantCount = 0;
    this.index = null;
    this.hasHandlers = false;
    this.handlers.length = 0;
  }

  /** Appends a row to `CodeObject.handlers`. */
  addHandler(...row: number[]): void {
    this.hasHandlers = true;
    this.handlers.push(...row);
  }

  /**
   * Appends an instruction.
   * @param start @param end the source range that a traceback shows for it
   * @returns its word offset
   */
  emit(op: Op, a: number, b: number, c: number, start: number, end: number): number {
    const at = this.length;
    const next = at + SIZE;
    if (next > this.words.length) this.grow();
    const { words, positions } = this;
    words[at] = op;
    // Without `| 0` V8 takes operands for floats that it must round.
    words[at + 1] = a | 0;
    words[at + 2] = b | 0;
    words[at + 3] = c | 0;
    const position = at >> 1;
    positions[position] = start;
    positions[position + 1] = end;
    this.length = next;
    return at;
  }

  /** Gives the last instruction another source range. */
  relocateLast(start: number, end: number): void {
    const position = (this.length - SIZE) >> 1;
    this.positions[position] = start;
    this.positions[position + 1] = end;
  }

  private grow(): void {
    const words = new Int32Array(this.words.length * 2);
    words.set(this.words);
    this.words = words;
    const positions = new Int32Array(this.positions.length * 2);
    positions.set(this.positions);
    this.positions = positions;
  }

  /** Makes operand `operand` (1 to 3) of the instruction at `at` refer to a label. */
  refer(label: Label, at: number, operand: number): void {
    if (label.target >= 0) this.words[at + operand] = label.target;
    else {
      this.words[at + operand] = label.pending;
      label.pending = at + operand;
    }
  }

  /** The label is here. */
  place(label: Label): void {
    const { words, length } = this;
    label.target = length;
    for (let at = label.pending; at >= 0; ) {
      const before = words[at] as number;
      words[at] = length;
      at = before;
    }
  }

  /** The index of a constant; equal constants of one type share one. */
  constant(value: Constant): number {
    const { constants, constantCount } = this;
    if (value instanceof PyFloat) {
      for (let i = 0; i < constantCount && i < SCAN_LIMIT; i++) {
        const known = constants[i];
        if (known instanceof PyFloat && Object.is(known.value, value.value)) return i;
      }
    } else if (constantCount <= SCAN_LIMIT) {
      for (let i = 0; i < constantCount; i++) if (constants[i] === value) return i;
    } else {
      if (this.index === null) {
        this.index = new Map();
        for (let i = 0; i < constantCount; i++) this.index.set(constants[i] as Constant, i);
      }
      const known = this.index.get(value);
      if (known !== undefined) return known;
      this.index.set(value, constantCount);
    }
    constants[constantCount] = value;
    this.constantCount = constantCount + 1;
    return constantCount;
  }

  /** Whether there is such a constant, or name. */
  hasConstant(value: string): boolean {
    const { constants, constantCount } = this;
    for (let i = 0; i < constantCount; i++) if (constants[i] === value) return true;
    return false;
  }

  /** Lends the buffers to a code object that is run before the builder is used again. */
  lend(code: CodeObject): void {
    code.length = this.length;
    if (code.instructions !== this.words) {
      code.instructions = this.words;
      code.positions = this.positions;
      code.constants = this.constants;
    }
    if (this.hasHandlers) code.handlers = Int32Array.from(this.handlers);
    else if (code.handlers !== NO_HANDLERS) code.handlers = NO_HANDLERS;
  }

  /** Gives a code object copies of its own. */
  copyTo(code: CodeObject): void {
    code.instructions = this.words.slice(0, this.length);
    code.length = this.length;
    code.positions = this.positions.slice(0, this.length >> 1);
    code.constants = this.constants.slice(0, this.constantCount);
    code.handlers = Int32Array.from(this.handlers);
  }
}

const NO_HANDLERS = new Int32Array(0);
