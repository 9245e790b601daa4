// The slow paths of instructions: operators on all types, displays, functions and their arguments.

import { type CodeObject, Op, PyFloat } from '@taipan/bytecode';
import { bindArguments } from '../arguments.js';
import { addToSet, calleeName } from '../collections.js';
import type { Frame } from '../frame.js';
import { PyDict, PySet } from '../objects/dicts.js';
import { type PyException, typeError } from '../objects/exceptions.js';
import { formatValue } from '../objects/format.js';
import { PyCell, PyFunction } from '../objects/functions.js';
import { INT_OPERATIONS } from '../objects/int_type.js';
import type { Int } from '../objects/integers.js';
import type { KeywordArguments, Value } from '../objects/object.js';
import {
  binaryOperation,
  compareOperation,
  inplaceOperation,
  invert,
  isTrue,
  negative,
} from '../objects/operations.js';
import type { PyTuple } from '../objects/sequences.js';
import { PySlice } from '../objects/slices.js';
import { concatenateText } from '../objects/strs.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import { warnDeprecated } from '../warnings.js';
import { MachineNames } from './names.js';

/** Comparisons in a row of the opcode table. */
const COMPARISONS = 6;
const NO_CLOSURE: readonly PyCell[] = [];

const isInt = (value: Value): value is Int => typeof value === 'number' || typeof value === 'bigint';

/** What an operator gives for two ints, floats or strings; undefined where the slots of their types have to be asked. */
function computed(op: Op, left: Value, right: Value): Value | undefined {
  if (isInt(left) && isInt(right)) return INT_OPERATIONS[op - Op.ADD]?.(left, right);
  if (typeof left === 'string')
    return op === Op.ADD && typeof right === 'string' ? concatenateText(left, right) : undefined;
  // Floats, or a float and an int that is exact as one.
  const l = left instanceof PyFloat ? left.value : left;
  const r = right instanceof PyFloat ? right.value : right;
  if (typeof l !== 'number' || typeof r !== 'number') return undefined;
  if (op === Op.MULT) return new PyFloat(l * r);
  if (op === Op.ADD) return new PyFloat(l + r);
  if (op === Op.SUB) return new PyFloat(l - r);
  return op === Op.DIV && r !== 0 ? new PyFloat(l / r) : undefined;
}

/** Does what the loop leaves to it. What may call Python functions is told the program counter, for whoever asks the frame for its line. */
export abstract class MachineOperations extends MachineNames {
  /**
   * An operator between any two values: what an instruction that computes or compares leaves to be done in general.
   * @param op the instruction, of those with two operands in the order of the opcode table
   * @returns the result; of a jump, whether to go
   */
  protected operate(this: VM, op: Op, left: Value | undefined, right: Value | undefined, pc: number): Value {
    if (left === undefined || right === undefined) throw this.emptyOperand(left);
    if (op < Op.INPLACE_ADD) return this.combine(op, Op.ADD, binaryOperation, left, right, pc);
    if (op < Op.ADD_INT) return this.combine(op, Op.INPLACE_ADD, inplaceOperation, left, right, pc);
    if (op < Op.INPLACE_ADD_INT) return this.combine(op, Op.ADD_INT, binaryOperation, left, right, pc);
    if (op < Op.INVERT) return this.combine(op, Op.INPLACE_ADD_INT, inplaceOperation, left, right, pc);
    if (op < Op.JUMP) return this.compare(op - (op < Op.EQ_INT ? Op.EQ : Op.EQ_INT) + 1, left, right, pc);
    const row = op - Op.JUMP_UNLESS_EQ;
    const result = this.compare((row % COMPARISONS) + 1, left, right, pc);
    const goesIfTrue = ((row / COMPARISONS) & 1) === 1;
    return (result === true || (result !== false && isTrue(this, result))) === goesIfTrue;
  }

  /** An operator of the row of the opcode table that begins with `first`. */
  private combine(
    this: VM,
    op: Op,
    first: Op,
    general: typeof binaryOperation,
    left: Value,
    right: Value,
    pc: number,
  ): Value {
    const value = computed((op - first + Op.ADD) as Op, left, right);
    if (value !== undefined) return value;
    (this.frames[this.depth] as Frame).pc = pc;
    return general(this, op - first + 1, left, right);
  }

  /** Warns the running program of something that it should not do any more. May run Python code. */
  warnDeprecated(this: VM, message: string): void {
    warnDeprecated(this, message);
  }

  /** `~value` for the value of a register, which may be empty. */
  protected invert(this: VM, value: Value | undefined, register: number, pc: number): Value {
    (this.frames[this.depth] as Frame).pc = pc;
    return invert(this, this.full(value, register));
  }

  /** `-value`, likewise. */
  protected negative(this: VM, value: Value | undefined, register: number, pc: number): Value {
    (this.frames[this.depth] as Frame).pc = pc;
    return negative(this, this.full(value, register));
  }

  /** Whether a value counts as true, likewise. */
  protected truth(this: VM, value: Value | undefined, register: number, pc: number): boolean {
    if (typeof value === 'object') (this.frames[this.depth] as Frame).pc = pc;
    return isTrue(this, this.full(value, register));
  }

  /** `format(value, spec)`, likewise. */
  protected format(this: VM, value: Value | undefined, register: number, spec: string, pc: number): string {
    (this.frames[this.depth] as Frame).pc = pc;
    return formatValue(this, this.full(value, register), spec);
  }

  private compare(this: VM, op: number, left: Value, right: Value, pc: number): Value {
    if (typeof left === 'string' && typeof right === 'string' && op <= 2) return (left === right) === (op === 1);
    // Ints of any size compare as JavaScript's own; floats with floats, and with ints that are exact as one.
    const l = left instanceof PyFloat && typeof right !== 'bigint' ? left.value : left;
    const r = right instanceof PyFloat && typeof left !== 'bigint' ? right.value : right;
    if ((typeof l === 'number' || typeof l === 'bigint') && (typeof r === 'number' || typeof r === 'bigint')) {
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
    const start = this.registers[first];
    const stop = this.registers[first + 1];
    const step = this.registers[first + 2];
    if (start === undefined || stop === undefined || step === undefined) throw this.emptyRegister(first);
    return new PySlice(start, stop, step);
  }
}
