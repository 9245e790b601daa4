// The slow paths of instructions: operators on all types, displays, functions and their arguments.

import { type CodeObject, Op, PyFloat } from '@taipan/bytecode';
import { bindArguments } from '../arguments.js';
import { addToSet, calleeName } from '../collections.js';
import type { Frame } from '../frame.js';
import { PyDict, PySet } from '../objects/dicts.js';
import { type PyException, typeError } from '../objects/exceptions.js';
import { PyCell, PyFunction } from '../objects/functions.js';
import type { KeywordArguments, Value } from '../objects/object.js';
import { binaryOperation, compareOperation, inplaceOperation, isTrue } from '../objects/operations.js';
import type { PyTuple } from '../objects/sequences.js';
import { PySlice } from '../objects/slices.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import { MachineNames } from './names.js';

const NO_CLOSURE: readonly PyCell[] = [];

/** Does what the loop leaves to it. What may call Python functions is told the program counter, for whoever asks the frame for its line. */
export abstract class MachineOperations extends MachineNames {
  protected binary(this: VM, op: Op, left: Value | undefined, right: Value | undefined, pc: number): Value {
    if (left === undefined || right === undefined) throw this.emptyOperand(left);
    // A float and an int that is exact as a float.
    if (left instanceof PyFloat && typeof right === 'number') {
      if (op === Op.MULT) return new PyFloat(left.value * right);
      if (op === Op.ADD) return new PyFloat(left.value + right);
      if (op === Op.SUB) return new PyFloat(left.value - right);
    } else if (typeof left === 'number' && right instanceof PyFloat) {
      if (op === Op.MULT) return new PyFloat(left * right.value);
      if (op === Op.ADD) return new PyFloat(left + right.value);
      if (op === Op.SUB) return new PyFloat(left - right.value);
    }
    (this.frames[this.depth] as Frame).pc = pc;
    return binaryOperation(this, op - Op.ADD + 1, left, right);
  }

  /** An operator between any two values; the augmented assignment's where `op` is one. */
  protected operate(this: VM, op: Op, left: Value | undefined, right: Value | undefined, pc: number): Value {
    return op < Op.INPLACE_ADD ? this.binary(op, left, right, pc) : this.inplace(op, left, right, pc);
  }

  protected inplace(this: VM, op: Op, left: Value | undefined, right: Value | undefined, pc: number): Value {
    if (left === undefined || right === undefined) throw this.emptyOperand(left);
    // A float and an int are added, subtracted and multiplied as by the operator itself.
    const isMixed =
      left instanceof PyFloat ? typeof right === 'number' : typeof left === 'number' && right instanceof PyFloat;
    if (isMixed && op <= Op.INPLACE_MULT) return this.binary(op - Op.INPLACE_ADD + Op.ADD, left, right, pc);
    (this.frames[this.depth] as Frame).pc = pc;
    return inplaceOperation(this, op - Op.INPLACE_ADD + 1, left, right);
  }

  protected compare(this: VM, op: number, left: Value | undefined, right: Value | undefined, pc: number): Value {
    if (left === undefined || right === undefined) throw this.emptyOperand(left);
    if (typeof left === 'string' && typeof right === 'string' && op <= 2) return (left === right) === (op === 1);
    if (left instanceof PyFloat && (right instanceof PyFloat || typeof right === 'number')) {
      const l = left.value;
      const r = typeof right === 'number' ? right : right.value;
      switch (op) {
        case 1:
          return l === r;
        case 2:
          return l !== r;
        case 3:
          return l < r;
        case 4:
          return l <= r;
        case 5:
          return l > r;
        case 6:
          return l >= r;
      }
    }
    (this.frames[this.depth] as Frame).pc = pc;
    return compareOperation(this, op, left, right);
  }

  protected test(this: VM, op: number, left: Value | undefined, right: Value | undefined, pc: number): boolean {
    const result = this.compare(op, left, right, pc);
    return result === true || (result !== false && isTrue(this, result));
  }

  protected makeFunction(code: CodeObject, base: number, first: number): PyFunction {
    this.madeFunctions = true;
    if (first < 0) return new PyFunction(code, this.globals, null, null, NO_CLOSURE);
    const [defaults, kwDefaults, closure] = this.takeRegisters(base + first, 3) as [Value, Value, Value];
    return new PyFunction(
      code,
      this.globals,
      defaults as PyTuple | null,
      // An unbound cell stands for "no default": no value of a program can be one.
      kwDefaults === null ? null : (kwDefaults as PyTuple).items.map((v) => (v instanceof PyCell ? undefined : v)),
      closure === null ? NO_CLOSURE : ((closure as PyTuple).items as readonly PyCell[]),
    );
  }

  /** The error for `*iterable` in a display, or in a call of `callee`. */
  protected notUnpackable(this: VM, iterable: Value, callee: Value | undefined): PyException {
    const { name } = typeOf(iterable);
    return typeError(
      callee === undefined
        ? `Value after * must be an iterable, not ${name}`
        : `${calleeName(this, callee)} argument after * must be an iterable, not ${name}`,
    );
  }

  /**
   * Binds arguments that are already at the beginning of the callee's window, and empties its other local variables. Those that only
   * want defaults stay where they are.
   */
  protected placeArguments(
    this: VM,
    fn: PyFunction,
    first: number,
    count: number,
    keywords: KeywordArguments | null,
  ): void {
    const { code, defaults } = fn;
    const { argCount } = code;
    const defaultCount = defaults === null ? 0 : defaults.items.length;
    if (keywords !== null || !code.simple || count > argCount || count < argCount - defaultCount) {
      this.placeBound(fn, first, this.takeRegisters(first, count), keywords);
      return;
    }
    if (first + code.registerCount > this.registers.length) this.growRegisters(first + code.registerCount);
    const { registers } = this;
    for (let i = count; i < argCount; i++)
      registers[first + i] = (defaults as PyTuple).items[i - argCount + defaultCount] as Value;
    for (let i = argCount, { length } = code.localNames; i < length; i++) registers[first + i] = undefined;
  }

  /** Binds the arguments of a call into the window of the callee, and empties its other local variables. */
  protected placeBound(
    this: VM,
    fn: PyFunction,
    first: number,
    args: readonly Value[],
    keywords: KeywordArguments | null,
  ): void {
    const { code } = fn;
    const isPlain = keywords === null && code.simple && args.length === code.argCount;
    const bound: readonly (Value | undefined)[] = isPlain ? args : bindArguments(this, fn, args, keywords);
    const { registerCount, localNames } = code;
    if (first + registerCount > this.registers.length) this.growRegisters(first + registerCount);
    const { registers } = this;
    for (let i = 0; i < bound.length; i++) registers[first + i] = bound[i];
    for (let i = bound.length; i < localNames.length; i++) registers[first + i] = undefined;
  }

  protected buildDict(this: VM, first: number, words: number): PyDict {
    const dict = new PyDict();
    const { table } = dict;
    const members = this.takeRegisters(first, words);
    for (let i = 0; i < words; i += 2) table.set(this, members[i] as Value, members[i + 1] as Value);
    return dict;
  }

  protected buildSet(this: VM, first: number, count: number): PySet {
    const set = new PySet();
    for (const member of this.takeRegisters(first, count)) addToSet(this, set, member);
    return set;
  }

  protected buildSlice(first: number): PySlice {
    const [start, stop, step] = this.takeRegisters(first, 3) as [Value, Value, Value];
    return new PySlice(start, stop, step);
  }
}
