// Runs a compiled regular expression: a backtracking machine with a stack of its own, so that no pattern overflows the host's.

import { notSupportedError } from '../../objects/exceptions.js';
import { Mode, Op, type Program, WIDTH } from './compiler.js';
import { At, isAsciiWord, isWord } from './tree.js';

/** A subject as code points or bytes. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Steps of one search; a pattern that needs more takes exponential time. */
const STEP_LIMIT = 200_000_000;

const NEWLINE = 10;

/** On the stack: what to undo or where to go on, in three numbers. A negative first one is a slot to restore. */
const RECORD = 3;

export class Matcher {
  /** Starts and ends of groups (the whole match first), the last closed group, counters; -1 for none. */
  readonly slots: Int32Array;
  private readonly program: Program;
  private readonly codes: Codes;
  private readonly end: number;
  private stack: Int32Array;
  private top: number;
  private steps: number;
  /** A match must end at the end. */
  private full: boolean;
  /** An empty match here is none; -1 if it may be anywhere. */
  private notEmptyAt: number;

  /** @param end the subject is taken to end there */
  constructor(program: Program, codes: Codes, end: number) {
    this.program = program;
    this.codes = codes;
    this.end = end;
    this.slots = new Int32Array(program.slots);
    this.stack = new Int32Array(RECORD * 64);
    this.top = 0;
    this.steps = 0;
    this.full = false;
    this.notEmptyAt = -1;
  }

  /** The slot that holds the number of the group that was closed last. */
  get lastIndexSlot(): number {
    return 2 * this.program.groups + 2;
  }

  /** Tries at one position. */
  matchAt(start: number, full: boolean, notEmpty = false): boolean {
    this.slots.fill(-1);
    this.top = 0;
    this.full = full;
    this.notEmptyAt = notEmpty ? start : -1;
    const stop = this.run(0, start, true);
    if (stop < 0) return false;
    this.slots[0] = start;
    this.slots[1] = stop;
    return true;
  }

  /** Tries at one position after the other. @param notEmpty an empty match at the first one does not count */
  search(from: number, notEmpty: boolean): boolean {
    const { firstChar, minWidth, isAnchored } = this.program;
    const { codes } = this;
    const last = this.end - minWidth;
    for (let at = from; at <= last; at++) {
      if (firstChar >= 0) {
        at = codes.indexOf(firstChar, at);
        if (at < 0 || at > last) return false;
      }
      if (this.matchAt(at, false, notEmpty && at === from)) return true;
      if (isAnchored) return false;
    }
    return false;
  }

  private push(a: number, b: number, c: number): void {
    if (this.top + RECORD > this.stack.length) {
      const larger = new Int32Array(this.stack.length * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    const { stack } = this;
    stack[this.top++] = a;
    stack[this.top++] = b;
    stack[this.top++] = c;
  }

  private set(slot: number, value: number): void {
    this.push(-1 - slot, this.slots[slot] as number, 0);
    this.slots[slot] = value;
  }

  /** Whether the instruction at `pc`, which takes one character, takes `c`. */
  private takes(pc: number, c: number): boolean {
    const { code, sets, folds } = this.program;
    const operand = code[pc + 1] as number;
    switch (code[pc] as Op) {
      case Op.Char:
        return c === operand;
      case Op.CharFold:
        return c === operand || (folds[code[pc + 2] as number] as (c: number) => number)(c) === operand;
      case Op.Set:
        return (sets[operand] as { has(c: number): boolean }).has(c);
      case Op.Any:
        return c !== NEWLINE;
      default:
        return true;
    }
  }

  private isWordAt(index: number, ascii: boolean): boolean {
    if (index < 0 || index >= this.end) return false;
    const c = this.codes[index] as number;
    return ascii ? isAsciiWord(c) : isWord(c);
  }

  private isAt(kind: At, pos: number): boolean {
    const { codes, end } = this;
    switch (kind) {
      case At.Start:
        return pos === 0;
      case At.LineStart:
        return pos === 0 || codes[pos - 1] === NEWLINE;
      case At.End:
        return pos === end || (pos === end - 1 && codes[pos] === NEWLINE);
      case At.LineEnd:
        return pos === end || codes[pos] === NEWLINE;
      case At.VeryEnd:
        return pos === end;
      case At.Boundary:
      case At.NoBoundary:
        return (this.isWordAt(pos - 1, false) !== this.isWordAt(pos, false)) === (kind === At.Boundary);
      case At.AsciiBoundary:
      case At.NoAsciiBoundary:
        return (this.isWordAt(pos - 1, true) !== this.isWordAt(pos, true)) === (kind === At.AsciiBoundary);
    }
  }

  /** Where a repetition of the text of a group ends, or -1. */
  private afterReference(group: number, fold: number, pos: number): number {
    const start = this.slots[2 * group] as number;
    const stop = this.slots[2 * group + 1] as number;
    if (start < 0 || stop < start || pos + stop - start > this.end) return -1;
    const { codes } = this;
    const same = fold < 0 ? null : (this.program.folds[fold] as (c: number) => number);
    for (let i = start; i < stop; i++, pos++) {
      const a = codes[i] as number;
      const b = codes[pos] as number;
      if (a !== b && (same === null || same(a) !== same(b))) return -1;
    }
    return pos;
  }

  /** Undoes everything down to a height of the stack. */
  private unwind(height: number): void {
    while (this.top > height) {
      this.top -= RECORD;
      const slot = this.stack[this.top] as number;
      if (slot < 0) this.slots[-1 - slot] = this.stack[this.top + 1] as number;
    }
  }

  /** Drops the choices above a height of the stack; what they have set can still be undone. */
  private commit(height: number): void {
    const { stack } = this;
    let to = height;
    for (let i = height; i < this.top; i += RECORD) {
      if ((stack[i] as number) >= 0) continue;
      stack.copyWithin(to, i, i + RECORD);
      to += RECORD;
    }
    this.top = to;
  }

  /**
   * Runs instructions until Match.
   * @returns the position where it was reached, or -1 with everything undone
   */
  private run(startPc: number, startPos: number, isWhole: boolean): number {
    const { program, codes, end, slots } = this;
    const { code } = program;
    const height = this.top;
    let pc = startPc;
    let pos = startPos;
    for (;;) {
      if (++this.steps > STEP_LIMIT)
        throw notSupportedError(`a regular expression that takes more than ${STEP_LIMIT} steps`);
      let fails = false;
      switch (code[pc] as Op) {
        case Op.Char:
          if (pos < end && codes[pos] === code[pc + 1]) {
            pos++;
            pc += WIDTH;
          } else fails = true;
          break;
        case Op.CharFold:
        case Op.Set:
        case Op.Any:
        case Op.All:
          if (pos < end && this.takes(pc, codes[pos] as number)) {
            pos++;
            pc += WIDTH;
          } else fails = true;
          break;
        case Op.Split:
          this.push(code[pc + 2] as number, pos, -1);
          pc = code[pc + 1] as number;
          break;
        case Op.Jump:
          pc = code[pc + 1] as number;
          break;
        case Op.Save:
          this.set(code[pc + 1] as number, pos);
          pc += WIDTH;
          break;
        case Op.Close: {
          const group = code[pc + 1] as number;
          this.set(2 * group + 1, pos);
          this.set(this.lastIndexSlot, group);
          pc += WIDTH;
          break;
        }
        case Op.At:
          if (this.isAt(code[pc + 1] as number, pos)) pc += WIDTH;
          else fails = true;
          break;
        case Op.Reference: {
          const after = this.afterReference(code[pc + 1] as number, code[pc + 2] as number, pos);
          if (after >= 0) {
            pos = after;
            pc += WIDTH;
          } else fails = true;
          break;
        }
        case Op.Look: {
          const back = code[pc + 2] as number;
          const from = back < 0 ? pos : pos - back;
          const before = this.top;
          const stop = from < 0 ? -1 : this.run(pc + WIDTH, from, false);
          const isNegative = code[pc + 1] === 1;
          if (stop >= 0 && isNegative) this.unwind(before);
          if (stop >= 0 !== isNegative) {
            if (stop >= 0) this.commit(before);
            pc = code[pc + 3] as number;
          } else fails = true;
          break;
        }
        case Op.Atomic: {
          const before = this.top;
          const stop = this.run(pc + WIDTH, pos, false);
          if (stop >= 0) {
            this.commit(before);
            pos = stop;
            pc = code[pc + 1] as number;
          } else fails = true;
          break;
        }
        case Op.Condition: {
          const group = code[pc + 1] as number;
          pc = (slots[2 * group + 1] as number) >= 0 ? pc + WIDTH : (code[pc + 2] as number);
          break;
        }
        case Op.RepeatOne: {
          const min = code[pc + 1] as number;
          const max = code[pc + 2] as number;
          const mode = code[pc + 3] as Mode;
          const limit = Math.min(end, pos + (mode === Mode.Lazy ? min : max));
          const least = pos + min;
          let at = pos;
          if (code[pc + WIDTH] === Op.Char) {
            const wanted = code[pc + WIDTH + 1];
            while (at < limit && codes[at] === wanted) at++;
          } else while (at < limit && this.takes(pc + WIDTH, codes[at] as number)) at++;
          this.steps += at - pos;
          if (at < least) {
            fails = true;
            break;
          }
          if (mode === Mode.Greedy) {
            if (at > least) this.push(pc, at, least);
          } else if (mode === Mode.Lazy && min < max) this.push(pc, at, Math.min(pos + max, end));
          pos = at;
          pc += 2 * WIDTH;
          break;
        }
        case Op.Begin:
          this.set(code[pc + 1] as number, 0);
          this.set((code[pc + 1] as number) + 1, -1);
          pc += WIDTH;
          break;
        case Op.Loop: {
          const slot = code[pc + 1] as number;
          const count = slots[slot] as number;
          const min = code[pc + 2] as number;
          const exit = code[pc + 5] as number;
          const mayGoOn = count < (code[pc + 3] as number) && pos !== slots[slot + 1];
          if (count < min) {
            this.set(slot, count + 1);
            this.set(slot + 1, pos);
            pc += WIDTH;
          } else if (!mayGoOn) pc = exit;
          else if (code[pc + 4] === Mode.Lazy) {
            this.push(pc, pos, -2);
            pc = exit;
          } else {
            this.push(exit, pos, -1);
            this.set(slot, count + 1);
            this.set(slot + 1, pos);
            pc += WIDTH;
          }
          break;
        }
        case Op.Match:
          if (!isWhole) return pos;
          if ((this.full && pos !== end) || pos === this.notEmptyAt) fails = true;
          else return pos;
      }
      if (!fails) continue;
      for (;;) {
        if (this.top === height) return -1;
        this.top -= RECORD;
        const { stack } = this;
        const first = stack[this.top] as number;
        const second = stack[this.top + 1] as number;
        if (first < 0) {
          slots[-1 - first] = second;
          continue;
        }
        const third = stack[this.top + 2] as number;
        pc = first;
        pos = second;
        if (third === -1) break;
        if (third === -2) {
          // One more round of a lazy loop.
          const slot = code[pc + 1] as number;
          this.set(slot, (slots[slot] as number) + 1);
          this.set(slot + 1, pos);
          pc += WIDTH;
          break;
        }
        // One character less of a greedy repetition, or one more of a lazy one.
        if (code[pc + 3] === Mode.Greedy) {
          pos--;
          if (pos > third) this.push(pc, pos, third);
        } else {
          if (pos >= third || !this.takes(pc + WIDTH, codes[pos] as number)) continue;
          pos++;
          this.push(pc, pos, third);
        }
        pc += 2 * WIDTH;
        break;
      }
    }
  }
}
