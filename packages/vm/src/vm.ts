// The virtual machine: the loop over bytecode. What the loop calls is in machine/; the loop itself is long, since V8 optimises it as one
// function.
//
// Rules of the loop: a case handles the common types inline and leaves everything else to one helper (operators to the one behind the
// `switch`: `break` goes there, `continue` to the next instruction); no closures, spreads or
// destructuring in it; JavaScript's stack does not grow with Python's; V8 refuses to optimise a function above 60 KB of its
// own bytecode, and a test keeps the loop far below.

import { type CodeObject, Op, PyFloat, WORDS } from '@taipan/bytecode';
import { addToSet, keywordsOf } from './collections.js';
import type { Frame } from './frame.js';
import { bindGlobals } from './machine/calls.js';
import { Limit, type Output } from './machine/state.js';
import { MachineUncommon } from './machine/uncommon.js';
import { type AttributeCache, loadAttribute, loadMethod, NO_SELF, storeAttribute } from './objects/attribute-cache.js';
import { checkDelegate, sendTo } from './objects/coroutines.js';
import { PyMethod, PyMethodDescriptor } from './objects/descriptors.js';
import { PyDict, type PySet } from './objects/dicts.js';
import { assertionErrorType, keyError, PyException, recursionError } from './objects/exceptions.js';
import { newCell, PyBuiltin, type PyCell, PyFunction } from './objects/functions.js';
import { newGenerator, PyGenerator, suspendedType } from './objects/generators.js';
import { intToText } from './objects/int_text.js';
import { multiplyInt } from './objects/integers.js';
import type { Namespace } from './objects/namespace.js';
import { EMPTY_SHAPE, newInstance, type PyObject, PyPlainInstance, PyType, type Value } from './objects/object.js';
import { contains, getItem, getIterator, nextOf, setItem } from './objects/operations.js';
import { LoopIterator, newList, PyList, PyTuple, tupleOf } from './objects/sequences.js';
import { dictType, generatorType, listType, strType, tupleType } from './objects/types.js';
import { raised, raisedAgain, raisedFrom } from './raising.js';
import { unpack } from './unpack.js';

export type { Output } from './machine/state.js';

/** The ints that numbers hold exactly. An enumeration, whose members stand in the code as they are. */
const enum Safe {
  Max = 9007199254740991,
  Min = -9007199254740991,
}

/** What the loop is entered for, beside the index of a frame. */
const enum Entry {
  Nothing = -1,
}

/** How many more runs of the loop, of any machine, before V8 is made to count it, and pauses before it is trained: which happens once. */
const uncounted: { runs: number; pauses: number } = { runs: Limit.RunsUntilCounted, pauses: Limit.PausesUntilTrained };

/** Below this the floor of a quotient is exact: what was lost in rounding is less than one part of the divisor. */
const EXACT_QUOTIENTS = 2 ** 52;

/** `left % right` of ints that are not negative. V8 calls a function for the `%` of numbers beyond 32 bits, which divides bit by bit. */
function remainder(left: number, right: number): number {
  return left < EXACT_QUOTIENTS && right < EXACT_QUOTIENTS ? left - Math.floor(left / right) * right : left % right;
}

// What the loop tests for: V8 reads an import through four objects each time, a constant of this file from one.
const FloatClass = PyFloat;
const InstanceClass = PyPlainInstance;
const ListClass = PyList;
const TupleClass = PyTuple;
const DictClass = PyDict;
const FnClass = PyFunction;
const TypeClass = PyType;
const LoopIterClass = LoopIterator;
const GeneratorClass = PyGenerator;
const BuiltinClass = PyBuiltin;
const MethodDescriptorClass = PyMethodDescriptor;
const MethodClass = PyMethod;
const ExactListType = listType;
const ExactTupleType = tupleType;
const ExactDictType = dictType;
const ExactGeneratorType = generatorType;
const StrType = strType;
const EmptyShape = EMPTY_SHAPE;
const NoSelf = NO_SELF;

/**
 * A machine that runs code objects. It keeps nothing of a program when it has ended but its recycled arrays, so one machine
 * serves any number of programs, one at a time; a program started while another runs (from an output callback) needs its own.
 */
export class VM extends MachineUncommon {
  /**
   * Runs a module's code object.
   * @param globals its variables, which it reads and writes
   * @param sink receives the output; without one it collects in `output`
   * @returns the value the code returns: that of a trailing expression, or None
   * @throws PyException for an exception the program does not handle, InternalError for unsound bytecode
   */
  execute(code: CodeObject, globals: Namespace, sink: Output | null): Value {
    this.output = '';
    if (this.sink !== sink) this.sink = sink;
    if (this.globals !== globals) this.globals = globals;
    this.nested = 0;
    if (code.globals !== globals) bindGlobals(code, globals);
    const value = this.enter(code, null, 0);
    this.forgetRegisters(code.registerCount);
    return value;
  }

  /** Runs the frame at `entry`, which is the top one, from the instruction at `start` on, and those above it until that one returns. */
  protected run(entry: number, start: number, pending: PyException | null): Value {
    if (--uncounted.runs < 0) this.beCounted(Limit.Counted);
    let value = this.loop(entry, start, pending);
    while (value === undefined) {
      // The instruction that left the loop is done again.
      const { pc } = this.frames[this.depth] as Frame;
      this.pause();
      value = this.loop(entry, pc - WORDS, null);
    }
    return value;
  }

  /**
   * A float of `sum`. V8 compiles a constructor into its caller only where that calls it often, by the calls that it counted until then, which say
   * little of the program that runs next; a getter that is this short, always.
   */
  private get float(): PyFloat {
    return new PyFloat(this.sum);
  }

  /** What is done now and then while a program runs. */
  private pause(): void {
    this.renewRegisters();
    if (--uncounted.pauses === 0 && this.trainer !== null) {
      try {
        this.trainer();
      } catch {
        // The program that waits is not to know of it: the host's stack may be full where that one stands.
      }
      this.beCounted(Limit.CountedAtOnce);
    } else this.beCounted(Limit.Counted);
  }

  /**
   * Calls the loop for nothing, so that V8 counts it. What V8 compiles in the midst of a run (on-stack replacement) knows less of the loop's variables
   * and takes up to twice the time of what it compiles for a call. It makes the latter after so many bytes of bytecode that ran uncompiled: none, if
   * each call goes straight to the former. A return from the end of the function counts as all of it. (ADR 16.)
   */
  private beCounted(times: number): void {
    uncounted.runs = Limit.RunsUntilCounted;
    for (let i = 0; i < times; i++) this.loop(Entry.Nothing, 0, null);
  }

  /**
   * The loop: runs the top frame and what it calls until the frame at `entry` returns.
   * @param entry index of that frame, or `Entry.Nothing`, for which nothing is done
   * @param start where the top frame goes on
   * @param pending an exception that is raised there first
   * @returns the value; `undefined` if the loop was left in between and is to be called again
   */
  private loop(entry: number, start: number, pending: PyException | null): Value | undefined {
    // Constants of the function: because of the `try` V8 does not know the context of what is in the loop, and reads and checks constants of the file
    // there each time.
    const Float = FloatClass;
    const Instance = InstanceClass;
    const List = ListClass;
    const Tuple = TupleClass;
    const Dict = DictClass;
    const Fn = FnClass;
    const Type = TypeClass;
    const LoopIter = LoopIterClass;
    const Generator = GeneratorClass;
    const Builtin = BuiltinClass;
    const MethodDescriptor = MethodDescriptorClass;
    const Method = MethodClass;
    const exactListType = ExactListType;
    const exactTupleType = ExactTupleType;
    const exactDictType = ExactDictType;
    const exactGeneratorType = ExactGeneratorType;
    const strType = StrType;
    const emptyShape = EmptyShape;
    const noSelf = NoSelf;
    const R = this.registers;
    const frames = this.frames;
    let frame!: Frame;
    let code: CodeObject['instructions'];
    let K: unknown[];
    let base: number;
    // `| 0` wherever the program counter is read back: one value that V8 does not know for a 32-bit number, and it tags it at each instruction.
    let pc = start | 0;
    const nested = this.nested;
    // One variable for all cases: V8 gives each variable of a block a register of its own in the frame on the host's stack.
    let l: Value | undefined;
    let r: Value | undefined;
    let value: Value | undefined;
    // And one for each class, behind its `instanceof`: V8 notes in one place what all reads of a property of one variable have met.
    let callee: Value | undefined;
    let builtin: Value | undefined;
    let descriptor: Value | undefined;
    let method: Value | undefined;
    let cls: Value | undefined;
    let target: CodeObject;
    let first: number;
    let sum: number;
    let object: Value | undefined;
    let caches: CodeObject['caches'];
    let cache: AttributeCache | null;
    let list: Value | undefined;
    let tuple: Value | undefined;
    let dict: Value | undefined;
    let generator: Value | undefined;
    let key: Value | undefined;
    // What a `raise` here raises does not pass through the host's exceptions, which take longer than all the rest of it.
    let failure: unknown = pending;
    let failed = pending !== null;
    let arises = false;
    let untilRenewal: number = Limit.Renewal;
    run: while (entry !== Entry.Nothing) {
      if (failed) {
        this.nested = nested;
        this.raisedByCall = null;
        pc = this.unwind(failure, entry, arises ? frame : (frames[entry] as Frame), pc, arises) | 0;
        failure = null;
        failed = false;
      }
      frame = frames[this.depth] as Frame;
      code = frame.code.instructions;
      K = frame.code.constants;
      base = frame.base;
      arises = true;
      try {
        next: for (;;) {
          // Without `| 0` V8 checks each sum for overflow.
          const a = (base + (code[(pc + 1) | 0] as number)) | 0;
          const b = code[(pc + 2) | 0] as number;
          const c = code[(pc + 3) | 0] as number;
          const op = code[pc] as number;
          pc = (pc + 4) | 0;
          // biome-ignore lint/suspicious/noConfusingLabels: the cases that make a float leave by it.
          box: {
            switch (op) {
              case Op.LOAD_INT:
                R[a] = b;
                continue;
              case Op.LOAD_CONST:
                R[a] = K[b] as Value;
                continue;
              case Op.LOAD_NONE:
                R[a] = null;
                continue;
              case Op.LOAD_TRUE:
                R[a] = true;
                continue;
              case Op.LOAD_FALSE:
                R[a] = false;
                continue;
              case Op.MOVE: {
                value = R[base + b];
                if (value === undefined) throw this.emptyRegister(b);
                R[a] = value;
                continue;
              }
              case Op.LOAD_GLOBAL: {
                const globals = this.globals;
                let value: Value | undefined;
                if (frame.code.globals === globals) {
                  if (c > 0) value = globals.values[c - 1];
                  else if ((-1 - c) >>> 8 === globals.count) value = this.builtins.values[(-1 - c) & 255];
                }
                R[a] = value !== undefined ? value : this.loadGlobal(frame.code, pc, K[b] as string);
                continue;
              }
              case Op.STORE_GLOBAL: {
                value = R[a];
                if (value === undefined) throw this.emptyRegister(a - base);
                const globals = this.globals;
                if (c > 0 && frame.code.globals === globals) globals.values[c - 1] = value;
                else this.storeGlobal(frame.code, pc, K[b] as string, value);
                continue;
              }
              case Op.MAKE_CELL:
                R[a] = newCell(R[a]);
                continue;
              case Op.COPY_FREE_VARS: {
                const closure = (frame.fn as PyFunction).closure;
                for (let i = 0; i < b; i++) R[a + i] = closure[i] as PyCell;
                continue;
              }
              case Op.LOAD_CELL: {
                value = (R[base + b] as PyCell).content;
                if (value === undefined) throw this.emptyCell(frame, b);
                R[a] = value;
                continue;
              }
              case Op.STORE_CELL: {
                value = R[base + b];
                if (value === undefined) throw this.emptyRegister(b);
                (R[a] as PyCell).content = value;
                continue;
              }
              case Op.ADD:
              case Op.INPLACE_ADD: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  sum = l + r;
                  // Most are small ints: V8 then stores 32 bits, and need not find out whether a float is one.
                  if (sum === (sum | 0)) {
                    R[a] = sum | 0;
                    continue;
                  }
                  if (sum <= Safe.Max && sum >= Safe.Min) {
                    R[a] = sum;
                    continue;
                  }
                } else if (l instanceof Float && r instanceof Float) {
                  sum = l.value + r.value;
                  break box;
                }
                break;
              }
              case Op.SUB:
              case Op.INPLACE_SUB: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  sum = l - r;
                  if (sum === (sum | 0)) {
                    R[a] = sum | 0;
                    continue;
                  }
                  if (sum <= Safe.Max && sum >= Safe.Min) {
                    R[a] = sum;
                    continue;
                  }
                } else if (l instanceof Float && r instanceof Float) {
                  sum = l.value - r.value;
                  break box;
                }
                break;
              }
              case Op.MULT:
              case Op.INPLACE_MULT: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  const product = l * r;
                  if (product === (product | 0)) R[a] = product | 0;
                  else R[a] = product <= Safe.Max && product >= Safe.Min ? product : multiplyInt(l, r);
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  sum = l.value * r.value;
                  break box;
                }
                break;
              }
              case Op.DIV:
              case Op.INPLACE_DIV: {
                l = R[base + b];
                r = R[base + c];
                if (l instanceof Float && r instanceof Float && r.value !== 0) {
                  sum = l.value / r.value;
                  break box;
                }
                if (typeof l === 'number' && typeof r === 'number' && r !== 0) {
                  sum = l / r;
                  break box;
                }
                break;
              }
              case Op.MOD:
              case Op.INPLACE_MOD: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number' && l >= 0 && r > 0) {
                  const left = l | 0;
                  const right = r | 0;
                  R[a] = l === left && r === right ? (left % right) | 0 : remainder(l, r);
                  continue;
                }
                break;
              }
              case Op.FLOORDIV:
              case Op.INPLACE_FLOORDIV: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number' && l >= 0 && r > 0) {
                  const left = l | 0;
                  const right = r | 0;
                  // The quotient of a multiple: any other would be a heap number where the loop is not optimised.
                  R[a] = l === left && r === right ? ((left - (left % right)) / right) | 0 : (l - remainder(l, r)) / r;
                  continue;
                }
                break;
              }
              case Op.BITAND:
              case Op.INPLACE_BITAND: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number' && l === (l | 0) && r === (r | 0)) {
                  R[a] = l & r;
                  continue;
                }
                break;
              }
              case Op.BITOR:
              case Op.INPLACE_BITOR: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number' && l === (l | 0) && r === (r | 0)) {
                  R[a] = l | r;
                  continue;
                }
                break;
              }
              case Op.BITXOR:
              case Op.INPLACE_BITXOR: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number' && l === (l | 0) && r === (r | 0)) {
                  R[a] = l ^ r;
                  continue;
                }
                break;
              }
              case Op.MATMULT:
              case Op.POW:
              case Op.LSHIFT:
              case Op.RSHIFT:
              case Op.INPLACE_MATMULT:
              case Op.INPLACE_POW:
              case Op.INPLACE_LSHIFT:
              case Op.INPLACE_RSHIFT:
                l = R[base + b];
                r = R[base + c];
                break;
              case Op.ADD_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  sum = l + c;
                  if (sum === (sum | 0)) {
                    R[a] = sum | 0;
                    continue;
                  }
                  if (sum <= Safe.Max && sum >= Safe.Min) {
                    R[a] = sum;
                    continue;
                  }
                } else if (l instanceof Float) {
                  sum = l.value + c;
                  break box;
                }
                r = c;
                break;
              }
              case Op.SUB_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  sum = l - c;
                  if (sum === (sum | 0)) {
                    R[a] = sum | 0;
                    continue;
                  }
                  if (sum <= Safe.Max && sum >= Safe.Min) {
                    R[a] = sum;
                    continue;
                  }
                } else if (l instanceof Float) {
                  sum = l.value - c;
                  break box;
                }
                r = c;
                break;
              }
              case Op.MULT_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  sum = l * c;
                  if (sum === (sum | 0)) R[a] = sum | 0;
                  else R[a] = sum <= Safe.Max && sum >= Safe.Min ? sum : multiplyInt(l, c);
                  continue;
                }
                if (l instanceof Float) {
                  sum = l.value * c;
                  break box;
                }
                r = c;
                break;
              }
              case Op.DIV_INT: {
                l = R[base + b];
                if (c !== 0) {
                  if (typeof l === 'number') {
                    sum = l / c;
                    break box;
                  }
                  if (l instanceof Float) {
                    sum = l.value / c;
                    break box;
                  }
                }
                r = c;
                break;
              }
              case Op.MOD_INT: {
                l = R[base + b];
                if (typeof l === 'number' && l >= 0 && c > 0) {
                  const left = l | 0;
                  R[a] = l === left ? (left % c) | 0 : remainder(l, c);
                  continue;
                }
                r = c;
                break;
              }
              case Op.FLOORDIV_INT: {
                l = R[base + b];
                if (typeof l === 'number' && l >= 0 && c > 0) {
                  const left = l | 0;
                  R[a] = l === left ? ((left - (left % c)) / c) | 0 : (l - remainder(l, c)) / c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.BITAND_INT: {
                l = R[base + b];
                if (typeof l === 'number' && l === (l | 0)) {
                  R[a] = l & c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.BITOR_INT: {
                l = R[base + b];
                if (typeof l === 'number' && l === (l | 0)) {
                  R[a] = l | c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.BITXOR_INT: {
                l = R[base + b];
                if (typeof l === 'number' && l === (l | 0)) {
                  R[a] = l ^ c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.RSHIFT_INT: {
                l = R[base + b];
                if (typeof l === 'number' && l === (l | 0) && c >= 0 && c < 32) {
                  R[a] = l >> c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.MATMULT_INT:
              case Op.POW_INT:
              case Op.LSHIFT_INT:
                l = R[base + b];
                r = c;
                break;
              case Op.INPLACE_ADD_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  sum = l + c;
                  if (sum === (sum | 0)) {
                    R[a] = sum | 0;
                    continue;
                  }
                  if (sum <= Safe.Max && sum >= Safe.Min) {
                    R[a] = sum;
                    continue;
                  }
                }
                r = c;
                break;
              }
              case Op.INPLACE_SUB_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  sum = l - c;
                  if (sum === (sum | 0)) {
                    R[a] = sum | 0;
                    continue;
                  }
                  if (sum <= Safe.Max && sum >= Safe.Min) {
                    R[a] = sum;
                    continue;
                  }
                }
                r = c;
                break;
              }
              case Op.INVERT: {
                value = R[base + b];
                R[a] = typeof value === 'number' && value === (value | 0) ? ~value : this.invert(value, b, pc);
                continue;
              }
              case Op.NOT: {
                value = R[base + b];
                R[a] = value === true ? false : value === false ? true : !this.truth(value, b, pc);
                continue;
              }
              case Op.NEGATIVE: {
                value = R[base + b];
                R[a] = typeof value === 'number' ? 0 - value : this.negative(value, b, pc);
                continue;
              }
              case Op.EQ: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  R[a] = l === r;
                  continue;
                }
                break;
              }
              case Op.NE: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  R[a] = l !== r;
                  continue;
                }
                break;
              }
              case Op.LT: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  R[a] = l < r;
                  continue;
                }
                break;
              }
              case Op.LE: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  R[a] = l <= r;
                  continue;
                }
                break;
              }
              case Op.GT: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  R[a] = l > r;
                  continue;
                }
                break;
              }
              case Op.GE: {
                l = R[base + b];
                r = R[base + c];
                if (typeof l === 'number' && typeof r === 'number') {
                  R[a] = l >= r;
                  continue;
                }
                break;
              }
              case Op.EQ_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  R[a] = l === c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.NE_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  R[a] = l !== c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.LT_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  R[a] = l < c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.LE_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  R[a] = l <= c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.GT_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  R[a] = l > c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.GE_INT: {
                l = R[base + b];
                if (typeof l === 'number') {
                  R[a] = l >= c;
                  continue;
                }
                r = c;
                break;
              }
              case Op.IS:
                R[a] = this.full(R[base + b], b) === this.full(R[base + c], c);
                continue;
              case Op.IS_NOT:
                R[a] = this.full(R[base + b], b) !== this.full(R[base + c], c);
                continue;
              case Op.IN:
              case Op.NOT_IN: {
                key = this.full(R[base + b], b);
                dict = this.full(R[base + c], c);
                frame.pc = pc;
                const isIn: boolean =
                  dict instanceof Dict && dict.type === exactDictType
                    ? dict.table.get(this, key) !== undefined
                    : contains(this, dict, key);
                R[a] = isIn === (op === Op.IN);
                continue;
              }
              case Op.JUMP:
                pc = a - base;
                continue;
              case Op.JUMP_IF_FALSE: {
                value = R[a];
                if (value === false || (value !== true && !this.truth(value, a - base, pc))) pc = b;
                continue;
              }
              case Op.JUMP_IF_TRUE: {
                value = R[a];
                if (value === true || (value !== false && this.truth(value, a - base, pc))) pc = b;
                continue;
              }
              case Op.JUMP_UNLESS_EQ: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l !== r) pc = c;
                  continue;
                }
                if (typeof l === 'string' && typeof r === 'string') {
                  if (l !== r) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_UNLESS_NE: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l === r) pc = c;
                  continue;
                }
                if (typeof l === 'string' && typeof r === 'string') {
                  if (l === r) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_UNLESS_LT: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l >= r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (!(l.value < r.value)) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_UNLESS_LE: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l > r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (!(l.value <= r.value)) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_UNLESS_GT: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l <= r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (!(l.value > r.value)) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_UNLESS_GE: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l < r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (!(l.value >= r.value)) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_IF_EQ: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l === r) pc = c;
                  continue;
                }
                if (typeof l === 'string' && typeof r === 'string') {
                  if (l === r) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_IF_NE: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l !== r) pc = c;
                  continue;
                }
                if (typeof l === 'string' && typeof r === 'string') {
                  if (l !== r) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_IF_LT: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l < r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (l.value < r.value) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_IF_LE: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l <= r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (l.value <= r.value) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_IF_GT: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l > r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (l.value > r.value) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_IF_GE: {
                l = R[a];
                r = R[base + b];
                if (typeof l === 'number' && typeof r === 'number') {
                  if (l >= r) pc = c;
                  continue;
                }
                if (l instanceof Float && r instanceof Float) {
                  if (l.value >= r.value) pc = c;
                  continue;
                }
                break;
              }
              case Op.JUMP_UNLESS_EQ_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l !== b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_UNLESS_NE_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l === b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_UNLESS_LT_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l >= b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_UNLESS_LE_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l > b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_UNLESS_GT_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l <= b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_UNLESS_GE_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l < b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_IF_EQ_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l === b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_IF_NE_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l !== b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_IF_LT_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l < b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_IF_LE_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l <= b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_IF_GT_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l > b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.JUMP_IF_GE_INT: {
                l = R[a];
                if (typeof l === 'number') {
                  if (l >= b) pc = c;
                  continue;
                }
                r = b;
                break;
              }
              case Op.BUILD_LIST:
                R[a] = newList(this.takeRegisters(base + b, c));
                continue;
              case Op.BUILD_TUPLE:
                R[a] = tupleOf(this.takeRegisters(base + b, c));
                continue;
              case Op.LIST_APPEND:
                (R[a] as PyList).items.push(this.full(R[base + b], b));
                continue;
              case Op.UNPACK: {
                value = this.full(R[base + b], b);
                if (value instanceof Tuple && value.items.length === c) {
                  const { items } = value;
                  for (let i = 0; i < c; i++) R[a + i] = items[i] as Value;
                } else unpack(this, R, a, value, c);
                continue;
              }
              case Op.GET_ITEM: {
                list = tuple = dict = R[base + b];
                key = R[base + c];
                if (typeof key === 'number' && list instanceof List && list.type === exactListType) {
                  const { items } = list;
                  const index = key < 0 ? key + items.length : key;
                  const item = index >= 0 ? items[index] : undefined;
                  R[a] = item !== undefined ? item : getItem(this, list, key);
                } else if (typeof key === 'number' && tuple instanceof Tuple) {
                  const { items } = tuple;
                  const item = key >= 0 && tuple.type === exactTupleType ? items[key] : undefined;
                  frame.pc = pc;
                  R[a] = item !== undefined ? item : getItem(this, tuple, key);
                } else if (dict instanceof Dict && dict.type === exactDictType) {
                  frame.pc = pc;
                  value = dict.table.get(this, this.full(key, c));
                  if (value === undefined) {
                    failure = keyError(key as Value);
                    failed = true;
                    continue run;
                  }
                  R[a] = value;
                } else {
                  frame.pc = pc;
                  R[a] = getItem(this, this.full(dict, b), this.full(key, c));
                }
                continue;
              }
              case Op.SET_ITEM: {
                list = dict = R[a];
                key = R[base + b];
                value = this.full(R[base + c], c);
                if (
                  typeof key === 'number' &&
                  key >= 0 &&
                  list instanceof List &&
                  list.type === exactListType &&
                  key < list.items.length
                )
                  list.items[key] = value;
                else if (dict instanceof Dict && dict.type === exactDictType) {
                  frame.pc = pc;
                  dict.table.set(this, this.full(key, b), value);
                } else {
                  frame.pc = pc;
                  setItem(this, this.full(dict, a - base), this.full(key, b), value);
                }
                continue;
              }
              case Op.GET_ITER:
                frame.pc = pc;
                R[a] = getIterator(this, this.full(R[base + b], b));
                continue;
              case Op.FOR_ITER: {
                if (--untilRenewal < 0) {
                  frame.pc = pc;
                  return undefined;
                }
                const iterator = R[base + b] as PyObject;
                // No property is read before the class is known: V8 would drop the whole loop's code for each new class it meets here.
                if (iterator instanceof LoopIter) {
                  const { sequence } = iterator;
                  if (sequence !== null) {
                    const item = sequence.items[iterator.index];
                    if (item !== undefined) {
                      R[a] = item;
                      iterator.index++;
                      pc = c;
                    } else iterator.sequence = null;
                  } else if (iterator.remaining > 0) {
                    R[a] = iterator.current;
                    iterator.current += iterator.step;
                    iterator.remaining--;
                    pc = c;
                  }
                  continue;
                }
                generator = iterator;
                if (generator instanceof Generator && generator.type === exactGeneratorType) {
                  frame.pc = pc;
                  const inner = this.enterGenerator(generator, null);
                  if (inner !== null) {
                    frame = inner;
                    code = frame.code.instructions;
                    K = frame.code.constants;
                    base = frame.base;
                    pc = frame.pc | 0;
                  }
                } else {
                  frame.pc = pc;
                  // What would be made a tuple and taken apart at once goes to its registers directly.
                  if (code[c] === Op.UNPACK && code[c + 3] === 2 && a - base >= frame.code.localNames.length) {
                    const next = iterator.type.slots.nextPair;
                    const isMade = next === null ? null : next(this, iterator, R, base + (code[c + 1] as number));
                    if (isMade === true) pc = c + WORDS;
                    if (isMade !== null) continue;
                  }
                  const item = nextOf(this, iterator);
                  if (item !== undefined) {
                    R[a] = item;
                    pc = c;
                  }
                }
                continue;
              }
              case Op.CALL: {
                if (--untilRenewal < 0) {
                  frame.pc = pc;
                  return undefined;
                }
                callee = builtin = method = cls = R[base + b];
                first = base + b + 1;
                if (callee instanceof Fn) {
                  target = callee.code;
                  frame.pc = pc;
                  if (target.simple && target.argCount === c) {
                    if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                    for (let i = first + c, end = first + target.localNames.length; i < end; i++) R[i] = undefined;
                  } else this.placeArguments(callee, first, c, null);
                  if (this.depth + 1 >= this.recursionLimit) throw recursionError('maximum recursion depth exceeded');
                  frame = this.pushFrame(target, callee, first);
                  code = target.instructions;
                  K = target.constants;
                  base = first;
                  pc = 0;
                } else if (builtin instanceof Builtin) {
                  frame.pc = pc;
                  if (c === 1 && builtin.callOne !== null) R[a] = builtin.callOne(this, this.full(R[first], b + 1));
                  else if (c === 2 && builtin.callTwo !== null)
                    R[a] = builtin.callTwo(this, this.full(R[first], b + 1), this.full(R[first + 1], b + 2));
                  else R[a] = builtin.call(this, this.takeRegisters(first, c), null);
                } else if (cls instanceof Type && cls.initFunction !== null) {
                  // A class whose __init__ is written in Python and whose __new__ is object's: no nesting on the host's stack.
                  frame.pc = pc;
                  const init = cls.initFunction;
                  const instance = newInstance(cls);
                  for (let i = c; i > 0; i--) R[first + i] = R[first + i - 1];
                  R[first] = instance;
                  target = init.code;
                  if (target.simple && target.argCount === c + 1) {
                    if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                    for (let i = first + c + 1, end = first + target.localNames.length; i < end; i++) R[i] = undefined;
                  } else this.placeArguments(init, first, c + 1, null);
                  if (this.depth + 1 >= this.recursionLimit) throw recursionError('maximum recursion depth exceeded');
                  frame = this.pushFrame(target, init, first);
                  frame.instance = instance;
                  frame.isSpecial = true;
                  code = target.instructions;
                  K = target.constants;
                  base = first;
                  pc = 0;
                } else if (method instanceof Method && method.fn instanceof Fn) {
                  frame.pc = pc;
                  for (let i = c; i > 0; i--) R[first + i] = R[first + i - 1];
                  R[first] = method.self;
                  this.placeArguments(method.fn, first, c + 1, null);
                  frame = this.enterFunction(method.fn, first);
                  code = frame.code.instructions;
                  K = frame.code.constants;
                  base = first;
                  pc = 0;
                } else {
                  frame.pc = pc;
                  value =
                    c === 1 && cls instanceof Type && cls.callOne !== null
                      ? cls.callOne(this, this.full(R[first], b + 1))
                      : c === 2 && cls instanceof Type && cls.callTwo !== null
                        ? cls.callTwo(this, this.full(R[first], b + 1), this.full(R[first + 1], b + 2))
                        : this.callOther(this.full(cls, b), this.takeRegisters(first, c), null);
                  if (value !== undefined) R[a] = value;
                  else {
                    failure = this.raisedByCall;
                    failed = failure !== null;
                    if (!failed) pc = 0;
                    continue run;
                  }
                }
                continue;
              }
              case Op.CALL_KW: {
                callee = this.full(R[a], a - base);
                first = a + 1;
                frame.pc = pc;
                const names = K[c] as readonly string[];
                const keywords = { names, values: this.takeRegisters(first + b - names.length, names.length) };
                if (callee instanceof Fn) {
                  this.placeArguments(callee, first, b - names.length, keywords);
                  frame = this.enterFunction(callee, first);
                  code = frame.code.instructions;
                  K = frame.code.constants;
                  base = first;
                  pc = 0;
                } else {
                  value = this.callOther(callee, this.takeRegisters(first, b - names.length), keywords);
                  if (value !== undefined) R[a] = value;
                  else {
                    pc = 0;
                    continue run;
                  }
                }
                continue;
              }
              case Op.RETURN:
              case Op.RETURN_NONE: {
                value = op === Op.RETURN_NONE ? null : R[a];
                if (value === undefined) throw this.emptyRegister(a - base);
                if (frame.isSpecial) frame.pc = pc;
                const depth = this.depth--;
                if (depth === entry) return value;
                const ending = frame;
                frame = frames[depth - 1] as Frame;
                // What is as it was is not written again (see `pushFrame`): here V8 takes longer for it than for all the rest of a return.
                if (this.globals !== frame.globals) this.globals = frame.globals as Namespace;
                code = frame.code.instructions;
                K = frame.code.constants;
                base = frame.base;
                pc = frame.pc | 0;
                if (ending.isSpecial) {
                  value = this.endFrame(ending, value);
                  // The generator of a loop has ended, and the loop with it.
                  if (code[pc - WORDS] === Op.FOR_ITER) continue;
                }
                // Operand A of the calling instruction says where the result goes.
                R[base + (code[pc - 3] as number)] = value;
                continue;
              }
              case Op.LOAD_ATTR: {
                object = R[base + b];
                caches = frame.code.caches;
                if (caches !== null && object instanceof Instance) {
                  for (cache = caches[c + c] as AttributeCache | null; cache !== null; cache = cache.other)
                    if (
                      cache.shape === object.shape &&
                      cache.type === object.type &&
                      cache.version === object.type.version
                    ) {
                      value = cache.slot >= 0 ? object.values[cache.slot] : cache.attribute;
                      if (value === undefined) break;
                      R[a] = value;
                      continue next;
                    }
                }
                frame.pc = pc;
                R[a] = loadAttribute(this, frame.code, this.full(object, b), c);
                continue;
              }
              case Op.STORE_ATTR: {
                object = R[a];
                value = R[base + c];
                caches = frame.code.caches;
                if (caches !== null && value !== undefined && object instanceof Instance) {
                  for (cache = caches[b + b + 1] as AttributeCache | null; cache !== null; cache = cache.other)
                    if (
                      cache.shape === object.shape &&
                      cache.type === object.type &&
                      cache.version === object.type.version
                    ) {
                      if (cache.slot >= 0) object.values[cache.slot] = value;
                      else if (cache.next !== null) object.append(cache.next, value);
                      else break;
                      continue next;
                    }
                }
                frame.pc = pc;
                storeAttribute(this, frame.code, this.full(object, a - base), b, this.full(value, c));
                continue;
              }
              case Op.LOAD_METHOD: {
                object = list = dict = R[base + b];
                caches = frame.code.caches;
                if (caches !== null) {
                  let type: PyType | null = null;
                  let shape = emptyShape;
                  if (object instanceof Instance) {
                    type = object.type;
                    shape = object.shape;
                  } else if (list instanceof List) {
                    type = list.type;
                    shape = list.shape;
                  } else if (dict instanceof Dict) {
                    type = dict.type;
                    shape = dict.shape;
                  } else if (typeof object === 'string') type = strType;
                  for (cache = caches[c + c] as AttributeCache | null; cache !== null; cache = cache.other)
                    if (
                      cache.type === type &&
                      cache.shape === shape &&
                      cache.version === cache.type.version &&
                      cache.method !== undefined
                    ) {
                      R[a] = cache.method;
                      R[a + 1] = object as Value;
                      continue next;
                    }
                }
                loadMethod(this, frame.code, this.full(object, b), c, R, a);
                continue;
              }
              case Op.CALL_METHOD: {
                if (--untilRenewal < 0) {
                  frame.pc = pc;
                  return undefined;
                }
                const isMethod = R[base + b + 1] !== noSelf;
                first = isMethod ? base + b + 1 : base + b + 2;
                const count = isMethod ? c + 1 : c;
                callee = descriptor = R[base + b];
                frame.pc = pc;
                if (callee instanceof Fn) {
                  target = callee.code;
                  if (target.simple && target.argCount === count) {
                    if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                    for (let i = first + count, end = first + target.localNames.length; i < end; i++) R[i] = undefined;
                  } else this.placeArguments(callee, first, count, null);
                  if (this.depth + 1 >= this.recursionLimit) throw recursionError('maximum recursion depth exceeded');
                  frame = this.pushFrame(target, callee, first);
                  code = target.instructions;
                  K = target.constants;
                  base = first;
                  pc = 0;
                } else if (descriptor instanceof MethodDescriptor && isMethod) {
                  const self = R[first] as Value;
                  if (c === 1 && descriptor.callOne !== null)
                    R[a] = descriptor.callOne(this, self, this.full(R[first + 1], b + 2));
                  else if (c === 2 && descriptor.callTwo !== null)
                    R[a] = descriptor.callTwo(
                      this,
                      self,
                      this.full(R[first + 1], b + 2),
                      this.full(R[first + 2], b + 3),
                    );
                  else if (c === 0 && descriptor.callNone !== null) R[a] = descriptor.callNone(this, self);
                  else R[a] = descriptor.call(this, self, this.takeRegisters(first + 1, c), null);
                } else {
                  value = this.callOther(this.full(descriptor, b), this.takeRegisters(first, count), null);
                  if (value !== undefined) R[a] = value;
                  else {
                    pc = 0;
                    continue run;
                  }
                }
                continue;
              }
              case Op.CALL_EX: {
                frame.pc = pc;
                callee = this.full(R[base + b], b);
                const { items } = R[base + b + 1] as PyList;
                const keywords = keywordsOf(R[base + b + 2] as PyDict | null);
                if (callee instanceof Fn) {
                  base += b;
                  this.placeBound(callee, base, items, keywords);
                  frame = this.enterFunction(callee, base);
                  code = frame.code.instructions;
                  K = frame.code.constants;
                  pc = 0;
                } else {
                  value = this.callOther(callee, items, keywords);
                  if (value !== undefined) R[a] = value;
                  else {
                    pc = 0;
                    continue run;
                  }
                }
                continue;
              }
              case Op.RAISE:
                failure = raised(this, this.full(R[a], a - base));
                failed = true;
                continue run;
              case Op.RAISE_FROM:
                failure = raisedFrom(this, this.full(R[a], a - base), this.full(R[base + b], b));
                failed = true;
                continue run;
              case Op.RAISE_AGAIN:
                failure = raisedAgain(this);
                failed = this.reraising = true;
                continue run;
              case Op.RERAISE:
                failure = this.full(R[a], a - base);
                failed = this.reraising = true;
                continue run;
              case Op.BEGIN_HANDLER:
                R[a] = this.handled;
                this.handled = this.full(R[base + b], b) as PyException;
                continue;
              case Op.END_HANDLER:
                this.handled = this.full(R[a], a - base) as PyException | null;
                continue;
              case Op.RETURN_GENERATOR: {
                const generator = newGenerator(
                  suspendedType(frame.code),
                  frame.fn as PyFunction,
                  R.slice(base, base + frame.code.registerCount),
                  pc,
                );
                const depth = this.depth--;
                if (depth === entry) return generator;
                frame = frames[depth - 1] as Frame;
                if (this.globals !== frame.globals) this.globals = frame.globals as Namespace;
                code = frame.code.instructions;
                K = frame.code.constants;
                base = frame.base;
                pc = frame.pc | 0;
                R[base + (code[pc - 3] as number)] = generator;
                continue;
              }
              case Op.YIELD: {
                value = this.full(R[base + b], b);
                const receiver = this.yieldFrom(frame, pc, entry);
                if (receiver === null) return value;
                frame = receiver;
                code = frame.code.instructions;
                K = frame.code.constants;
                base = frame.base;
                pc = frame.pc | 0;
                R[base + (code[pc - 3] as number)] = value;
                if (code[pc - WORDS] === Op.FOR_ITER) pc = code[pc - 1] as number;
                continue;
              }
              case Op.GET_YIELD_ITER: {
                const iterable = this.full(R[base + b], b);
                if (iterable instanceof Generator) checkDelegate(iterable, frame.code);
                R[a] = iterable instanceof Generator ? iterable : getIterator(this, iterable);
                continue;
              }
              case Op.YIELD_FROM: {
                frame.pc = pc;
                const iterator = R[base + b] as Value;
                const sent = this.full(R[base + c], c);
                if (iterator instanceof Generator) {
                  const inner = this.enterGenerator(iterator, sent);
                  if (inner === null) R[a] = this.generatorResult;
                  else {
                    frame = inner;
                    code = frame.code.instructions;
                    K = frame.code.constants;
                    base = frame.base;
                    pc = frame.pc | 0;
                  }
                  continue;
                }
                value = sendTo(this, iterator, sent);
                if (value === undefined) R[a] = this.generatorResult;
                else {
                  // Resumed at this very instruction, with what is sent in operand C.
                  const receiver = this.yieldFrom(frame, pc - WORDS, entry);
                  if (receiver === null) return value;
                  frame = receiver;
                  code = frame.code.instructions;
                  K = frame.code.constants;
                  base = frame.base;
                  pc = frame.pc | 0;
                  R[base + (code[pc - 3] as number)] = value;
                  if (code[pc - WORDS] === Op.FOR_ITER) pc = code[pc - 1] as number;
                }
                continue;
              }
              case Op.BUILD_SLICE:
                R[a] = this.buildSlice(base + b);
                continue;
              case Op.SET_ADD:
                addToSet(this, R[a] as PySet, this.full(R[base + b], b));
                continue;
              case Op.FORMAT:
                R[a] = this.format(R[base + b], b, R[base + c] as string, pc);
                continue;
              case Op.FORMAT_SIMPLE: {
                value = R[base + b];
                R[a] =
                  typeof value === 'string'
                    ? value
                    : typeof value === 'number'
                      ? intToText(value)
                      : this.format(value, b, '', pc);
                continue;
              }
              case Op.JOIN: {
                let text = '';
                for (let i = 0; i < c; i++) text += this.full(R[base + b + i], b + i) as string;
                R[a] = text;
                continue;
              }
              case Op.RAISE_ASSERTION:
                failure = new PyException(assertionErrorType, a - base < 0 ? [] : [this.full(R[a], a - base)]);
                failed = true;
                continue run;
              default:
                frame.pc = pc;
                this.perform(op, a, b, c, frame);
                continue;
            }
            // An operator on other types than its case is for. V8 drops the loop's code at each place that it meets for the first time: this is one.
            value = this.operate(op, l, r, pc);
            if (op < Op.JUMP_UNLESS_EQ) R[a] = value;
            else if (value === true) pc = c;
            continue;
          }
          this.sum = sum;
          R[a] = this.float;
        }
      } catch (error) {
        failure = error;
        failed = true;
      }
    }
    return undefined;
  }
}
