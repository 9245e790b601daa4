// Compiles the syntax tree of a regular expression to instructions for the matcher.

import { At, type CharSet, type Fold, type Node, UNBOUNDED } from './tree.js';
import { widthOf } from './width.js';

/** Instructions are WIDTH numbers: operation and operands. Operations up to `All` match one character and nothing else. */
export const enum Op {
  /** code */
  Char,
  /** folded code, index of the fold */
  CharFold,
  /** index of the set */
  Set,
  /** any character but a newline */
  Any,
  All,
  /** preferred pc, other pc */
  Split,
  /** pc */
  Jump,
  /** slot that gets the position */
  Save,
  /** group: its end, and that it was the last to close */
  Close,
  /** At */
  At,
  /** group, index of the fold or -1 */
  Reference,
  /** 1 for negative, width to go back or -1 for ahead, pc behind; the part that is looked at ends with Match */
  Look,
  /** pc behind; the part ends with Match */
  Atomic,
  /** group, pc of the other branch */
  Condition,
  /** min, max, mode: repeats the next instruction, which matches one character */
  RepeatOne,
  /** slot of a counter (the slot behind it holds the position where the last round began) */
  Begin,
  /** slot, min, max, mode, pc behind */
  Loop,
  Match,
}

/** What `mode` is in RepeatOne and Loop. */
export const enum Mode {
  Greedy,
  Lazy,
  Possessive,
}

export const WIDTH = 6;

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  readonly folds: readonly Fold[];
  readonly groups: number;
  /** Starts and ends of groups, the last closed group, counters. */
  readonly slots: number;
  /** The character that every match begins with, -1 if there is none. */
  readonly firstChar: number;
  /** The least number of characters of a match. */
  readonly minWidth: number;
  /** Whether a match can only be at the very start. */
  readonly isAnchored: boolean;
}

export class RegexCompiler {
  private readonly code: number[] = [];
  private readonly sets: CharSet[] = [];
  private readonly folds: Fold[] = [];
  private readonly widths = new Map<number, readonly [number, number]>();
  private slots: number;
  private readonly groups: number;

  constructor(groups: number) {
    this.groups = groups;
    this.slots = 2 * groups + 3;
  }

  compile(node: Node): Program {
    this.emitNode(node);
    this.emit(Op.Match);
    const [minWidth] = this.width(node);
    const first = firstOf(node);
    return {
      code: Int32Array.from(this.code),
      sets: this.sets,
      folds: this.folds,
      groups: this.groups,
      slots: this.slots,
      firstChar: first?.kind === 'char' && first.fold === null ? first.code : -1,
      minWidth,
      isAnchored: first?.kind === 'at' && first.at === At.Start,
    };
  }

  private width(node: Node): readonly [number, number] {
    return widthOf(node, (index) => this.widths.get(index) ?? [0, UNBOUNDED]);
  }

  private emit(op: Op, ...operands: number[]): number {
    const at = this.code.length;
    this.code.push(op, ...operands);
    while (this.code.length < at + WIDTH) this.code.push(0);
    return at;
  }

  /** Fills in an operand that is the address of the next instruction. */
  private patch(at: number, operand: number): void {
    this.code[at + operand] = this.code.length;
  }

  private foldIndex(fold: Fold | null): number {
    if (fold === null) return -1;
    const known = this.folds.indexOf(fold);
    return known >= 0 ? known : this.folds.push(fold) - 1;
  }

  private emitNode(node: Node): void {
    switch (node.kind) {
      case 'char':
        if (node.fold === null) this.emit(Op.Char, node.code);
        else this.emit(Op.CharFold, node.code, this.foldIndex(node.fold));
        break;
      case 'any':
        this.emit(node.newline ? Op.All : Op.Any);
        break;
      case 'set':
        this.emit(Op.Set, this.sets.push(node.set) - 1);
        break;
      case 'sequence':
        for (const child of node.nodes) this.emitNode(child);
        break;
      case 'branch':
        this.emitBranch(node.branches);
        break;
      case 'group':
        this.emit(Op.Save, 2 * node.index);
        this.emitNode(node.node);
        this.emit(Op.Close, node.index);
        this.widths.set(node.index, this.width(node.node));
        break;
      case 'at':
        this.emit(Op.At, node.at);
        break;
      case 'reference':
        this.emit(Op.Reference, node.index, this.foldIndex(node.fold));
        break;
      case 'look': {
        const at = this.emit(Op.Look, node.negative ? 1 : 0, node.behind ? this.width(node.node)[0] : -1);
        this.emitNode(node.node);
        this.emit(Op.Match);
        this.patch(at, 3);
        break;
      }
      case 'atomic':
        this.emitAtomic(() => this.emitNode(node.node));
        break;
      case 'condition': {
        const at = this.emit(Op.Condition, node.index);
        this.emitNode(node.yes);
        const end = this.emit(Op.Jump);
        this.patch(at, 2);
        this.emitNode(node.no);
        this.patch(end, 1);
        break;
      }
      case 'repeat':
        this.emitRepeat(node);
    }
  }

  private emitBranch(branches: readonly Node[]): void {
    const ends: number[] = [];
    branches.forEach((branch, i) => {
      if (i === branches.length - 1) {
        this.emitNode(branch);
        return;
      }
      const split = this.emit(Op.Split);
      this.patch(split, 1);
      this.emitNode(branch);
      ends.push(this.emit(Op.Jump));
      this.patch(split, 2);
    });
    for (const end of ends) this.patch(end, 1);
  }

  private emitAtomic(body: () => void): void {
    const at = this.emit(Op.Atomic);
    body();
    this.emit(Op.Match);
    this.patch(at, 1);
  }

  private emitRepeat({ min, max, mode, node }: Node & { kind: 'repeat' }): void {
    const number = mode === 'greedy' ? Mode.Greedy : mode === 'lazy' ? Mode.Lazy : Mode.Possessive;
    // Bounds beyond 31 bits are no bounds: no text is so long.
    const bound = (count: number): number => Math.min(count, 0x7fffffff);
    if (node.kind === 'char' || node.kind === 'any' || node.kind === 'set') {
      this.emit(Op.RepeatOne, bound(min), bound(max), number);
      this.emitNode(node);
      return;
    }
    if (mode === 'possessive') {
      this.emitAtomic(() => this.emitRepeat({ kind: 'repeat', min, max, mode: 'greedy', node }));
      return;
    }
    const slot = this.slots;
    this.slots += 2;
    this.emit(Op.Begin, slot);
    const loop = this.emit(Op.Loop, slot, bound(min), bound(max), number);
    this.emitNode(node);
    this.emit(Op.Jump, loop);
    this.patch(loop, 5);
  }
}

/** The part that every match begins with, if it is one character or place. */
function firstOf(node: Node): Node | null {
  if (node.kind === 'char' || node.kind === 'at') return node;
  if (node.kind === 'group') return firstOf(node.node);
  if (node.kind === 'sequence') return node.nodes[0] === undefined ? null : firstOf(node.nodes[0]);
  if (node.kind === 'repeat' && node.min > 0) return firstOf(node.node);
  return null;
}
