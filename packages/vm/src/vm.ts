// The virtual machine: the loop over bytecode, its registers and frames.
//
// Rules of the loop: a case handles the common types inline and leaves everything else to one helper; no closures, spreads or
// destructuring in it; JavaScript's stack does not grow with Python's; V8 refuses to optimise a function above 60 KB of its
// own bytecode, and a test keeps the loop far below.

import {
  type CodeObject,
  copyCode,
  INTRINSIC_OPERANDS,
  OPCODES,
  Op,
  PyFloat,
  registersRead,
  WORDS,
} from '@taipan/bytecode';
import { InternalError } from '@taipan/source';
import { bindArguments } from './arguments.js';
import { bootstrap } from './bootstrap.js';
import { addToSet, calleeName, keywordsOf, mergeMapping } from './collections.js';
import { ExecutionError } from './execution-error.js';
import { Frame } from './frame.js';
import { isStackOverflow } from './host-limits.js';
import { importFrom, importModule, importStar, loadModule } from './imports.js';
import { callIntrinsic } from './intrinsics.js';
import { isMappingPattern, isSequencePattern, matchClass, matchKeys, matchRest } from './matching.js';
import { moduleAttribute } from './module-attributes.js';
import { WrappedValue } from './objects/async-generators.js';
import { type AttributeCache, loadAttribute, loadMethod, NO_SELF, storeAttribute } from './objects/attribute-cache.js';
import { getAttribute, setAttribute } from './objects/attributes.js';
import { PyBytes } from './objects/bytes.js';
import { buildClass } from './objects/classes.js';
import { PyComplex } from './objects/complexes.js';
import {
  asyncIterator,
  asyncNext,
  awaitIterator,
  checkDelegate,
  enterAsyncContext,
  sendTo,
} from './objects/coroutines.js';
import { PyMethod, PyMethodDescriptor } from './objects/descriptors.js';
import { PyDict, PySet } from './objects/dicts.js';
import { matchGroup, remainingGroup } from './objects/exception-groups.js';
import {
  assertionErrorType,
  keyErrorType,
  memoryError,
  nameError,
  notSupportedError,
  PyException,
  recursionError,
  runtimeError,
  typeError,
  unboundLocalError,
} from './objects/exceptions.js';
import { asciiOf, formatValue } from './objects/format.js';
import { localsSnapshot, PyFrame } from './objects/frames.js';
import { PyBuiltin, PyCell, PyFunction } from './objects/functions.js';
import { canResume, isStopAsyncIteration, leavingGenerator, PyGenerator, suspendedType } from './objects/generators.js';
import { intToText } from './objects/int_text.js';
import { multiplyInt } from './objects/integers.js';
import { extendList, MAX_ITEMS } from './objects/list_tuple.js';
import type { PyModule } from './objects/modules.js';
import { Namespace } from './objects/namespace.js';
import { isSubtype, type KeywordArguments, PyInstance, PyType, type Value } from './objects/object.js';
import {
  binaryOperation,
  callValue,
  compareOperation,
  contains,
  deleteItem,
  getItem,
  getIterator,
  inplaceOperation,
  invert,
  isIterable,
  isTrue,
  lengthOf,
  listOf,
  negative,
  nextOf,
  positive,
  reprOf,
  setItem,
  strOf,
} from './objects/operations.js';
import { ListIterator, PyList, PyTuple, RangeIterator } from './objects/sequences.js';
import { ellipsis } from './objects/singletons.js';
import { PySlice } from './objects/slices.js';
import { PyTraceback } from './objects/tracebacks.js';
import { dictType, listType, typeOf } from './objects/types.js';
import {
  callExit,
  enterContext,
  exitContext,
  matchesException,
  raised,
  raisedAgain,
  raisedFrom,
  setContext,
} from './raising.js';
import { UnboundName } from './unbound-name.js';
import { unpack, unpackStarred } from './unpack.js';
import { CPYTHON_BUILTINS } from './unsupported.js';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
/** A constant of its own: to negate the other makes a heap number. */
const MIN_SAFE = Number.MIN_SAFE_INTEGER;
/** CPython's default of `sys.setrecursionlimit`. */
const RECURSION_LIMIT = 1000;
/** How deep operations of ours that call each other (repr of nested lists, comparisons, callbacks) may go on the host's stack. */
const NESTED_LIMIT = 2100;
/** How many of them a loop of its own counts for, which callbacks, generators outside of `for` and class bodies run in. */
const LOOP_WEIGHT = 7;
const INITIAL_REGISTERS = 1024;

/** Receives what a program prints, one call per write. */
export type Output = (text: string) => void;

/**
 * A machine that runs code objects. It keeps nothing of a program when it has ended but its recycled arrays, so one machine
 * serves any number of programs, one at a time; a program started while another runs (from an output callback) needs its own.
 */
export class VM {
  /** All register windows, one behind the other. An empty register is `undefined`. */
  readonly registers: (Value | undefined)[];
  private readonly frames: Frame[];
  /** Index of the running frame, -1 when idle. */
  private depth: number;
  private nested: number;
  readonly builtins: Namespace;
  private globals: Namespace;
  /** Containers whose repr is under way. */
  private readonly showing: Value[];
  private sink: Output | null;
  /** What a function of the host has thrown and nobody has caught yet. */
  private hostError: unknown;
  /** Whether the program may have used registers beyond those of its module. */
  private madeFunctions: boolean;
  /** The exception being let through, not raised anew. */
  private reraising: boolean;
  /** The exception that the innermost handler handles, or null. */
  handled: PyException | null;
  /** What the generator that ended last returned. */
  generatorResult: Value;
  /** Modules by name, as `sys.modules`. */
  modules: Map<string, PyModule>;
  /** Finds a module that is not in `modules`; the orchestrator's business, since modules may have to be compiled. */
  importer: ((vm: VM, name: string) => PyModule | null) | null;
  /** Compiles a program for `exec`, `eval` and `compile`; null where there is no compiler. */
  compiler: ((source: string, filename: string, mode: string) => CodeObject) | null;
  /** What was printed since the program began, unless a sink takes it. */
  output: string;

  constructor() {
    this.builtins = bootstrap();
    this.registers = new Array(INITIAL_REGISTERS).fill(undefined);
    this.frames = [];
    this.depth = -1;
    this.nested = 0;
    this.globals = new Namespace();
    this.showing = [];
    this.sink = null;
    this.hostError = null;
    this.madeFunctions = false;
    this.reraising = false;
    this.handled = null;
    this.generatorResult = null;
    this.modules = new Map();
    this.importer = null;
    this.compiler = null;
    this.output = '';
  }

  /** Whether a program is running on this machine. */
  get busy(): boolean {
    return this.depth >= 0;
  }

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
    if (code.globals !== globals) {
      // Names found as builtins were looked up for other globals.
      if (code.globals !== null) forgetBuiltins(code);
      code.globals = globals;
    }
    const value = this.enter(code, null, 0);
    this.forgetRegisters(code.registerCount);
    return value;
  }

  /** Drops what ended programs left behind, so that it can be collected. */
  private forgetRegisters(count: number): void {
    const { registers } = this;
    if (this.madeFunctions) {
      registers.fill(undefined);
      this.madeFunctions = false;
    } else for (let i = 0; i < count; i++) registers[i] = undefined;
  }

  /** Makes a frame for code whose arguments are already in its window, and runs it to its end. */
  private enter(code: CodeObject, fn: PyFunction | null, base: number): Value {
    const depth = ++this.depth;
    if (depth >= this.frames.length) this.frames.push(new Frame(code));
    const frame = this.frames[depth] as Frame;
    // What is as it was is not written again: writing a reference into an old object takes V8 longer than comparing it.
    if (frame.code !== code) frame.code = code;
    if (frame.fn !== fn) frame.fn = fn;
    frame.base = base;
    frame.pc = 0;
    if (frame.globals !== this.globals) frame.globals = this.globals;
    if (base + code.registerCount > this.registers.length) this.growRegisters(base + code.registerCount);
    const value = this.run(depth, null);
    if (frame.isSpecial) this.releaseFrame(frame);
    return value;
  }

  private growRegisters(count: number): void {
    const { registers } = this;
    for (let i = registers.length + (registers.length >> 1); registers.length < count || registers.length < i; )
      registers.push(undefined);
  }

  /** The loop: runs the frame at `entry` and those above it until that one returns. */
  private run(entry: number, pending: PyException | null): Value {
    const R = this.registers;
    const frames = this.frames;
    let frame = frames[entry] as Frame;
    let code = frame.code.instructions;
    let K = frame.code.constants as unknown[];
    let base = frame.base;
    let pc = frame.pc;
    const nested = this.nested;
    for (;;)
      try {
        if (pending !== null) throw pending;
        for (;;) {
          const a = base + (code[pc + 1] as number);
          const b = code[pc + 2] as number;
          const c = code[pc + 3] as number;
          const op = code[pc] as number;
          pc += 4;
          switch (op) {
            case Op.LOAD_INT:
              R[a] = b;
              break;
            case Op.LOAD_CONST:
              R[a] = K[b] as Value;
              break;
            case Op.LOAD_NONE:
              R[a] = null;
              break;
            case Op.LOAD_TRUE:
              R[a] = true;
              break;
            case Op.LOAD_FALSE:
              R[a] = false;
              break;
            case Op.MOVE: {
              const value = R[base + b];
              if (value === undefined) throw this.emptyRegister(b);
              R[a] = value;
              break;
            }
            case Op.LOAD_GLOBAL: {
              const globals = this.globals;
              let value: Value | undefined;
              if (c >= 0) {
                if (c < globals.count && globals.names[c] === K[b]) value = globals.values[c];
              } else if ((-1 - c) >>> 8 === globals.count) value = this.builtins.values[(-1 - c) & 255];
              R[a] = value !== undefined ? value : this.loadGlobal(code, pc, K[b] as string);
              break;
            }
            case Op.STORE_GLOBAL: {
              const value = R[a];
              if (value === undefined) throw this.emptyRegister(a - base);
              const globals = this.globals;
              if (c < globals.count && globals.names[c] === K[b]) globals.values[c] = value;
              else code[pc - 1] = globals.set(K[b] as string, value);
              break;
            }
            case Op.DELETE_GLOBAL:
              this.deleteGlobal(K[a - base] as string);
              break;
            case Op.CHECK_LOCAL:
              if (R[a] === undefined) throw this.unboundLocal(frame, a - base);
              break;
            case Op.DELETE_LOCAL:
              if (R[a] === undefined) throw this.unboundLocal(frame, a - base);
              R[a] = undefined;
              break;
            case Op.MAKE_CELL:
              R[a] = new PyCell(R[a]);
              break;
            case Op.COPY_FREE_VARS: {
              const closure = (frame.fn as PyFunction).closure;
              for (let i = 0; i < b; i++) R[a + i] = closure[i] as PyCell;
              break;
            }
            case Op.LOAD_CELL: {
              const value = (R[base + b] as PyCell).content;
              if (value === undefined) throw this.emptyCell(frame, b);
              R[a] = value;
              break;
            }
            case Op.STORE_CELL: {
              const value = R[base + b];
              if (value === undefined) throw this.emptyRegister(b);
              (R[a] as PyCell).content = value;
              break;
            }
            case Op.DELETE_CELL: {
              const cell = R[a] as PyCell;
              if (cell.content === undefined) throw this.emptyCell(frame, a - base);
              cell.content = undefined;
              break;
            }
            case Op.ADD: {
              const l = R[base + b];
              const r = R[base + c];
              if (typeof l === 'number' && typeof r === 'number') {
                const sum = l + r;
                R[a] = sum <= MAX_SAFE && sum >= MIN_SAFE ? sum : this.binary(Op.ADD, l, r);
              } else if (l instanceof PyFloat && r instanceof PyFloat) R[a] = new PyFloat(l.value + r.value);
              else R[a] = this.binary(Op.ADD, l, r);
              break;
            }
            case Op.SUB: {
              const l = R[base + b];
              const r = R[base + c];
              if (typeof l === 'number' && typeof r === 'number') {
                const difference = l - r;
                R[a] = difference <= MAX_SAFE && difference >= MIN_SAFE ? difference : this.binary(Op.SUB, l, r);
              } else if (l instanceof PyFloat && r instanceof PyFloat) R[a] = new PyFloat(l.value - r.value);
              else R[a] = this.binary(Op.SUB, l, r);
              break;
            }
            case Op.MULT: {
              const l = R[base + b];
              const r = R[base + c];
              if (typeof l === 'number' && typeof r === 'number') {
                const product = l * r;
                R[a] = product <= MAX_SAFE && product >= MIN_SAFE ? product + 0 : multiplyInt(l, r);
              } else if (l instanceof PyFloat && r instanceof PyFloat) R[a] = new PyFloat(l.value * r.value);
              else R[a] = this.binary(Op.MULT, l, r);
              break;
            }
            case Op.DIV: {
              const l = R[base + b];
              const r = R[base + c];
              if (l instanceof PyFloat && r instanceof PyFloat && r.value !== 0) R[a] = new PyFloat(l.value / r.value);
              else if (typeof l === 'number' && typeof r === 'number' && r !== 0) R[a] = new PyFloat(l / r);
              else R[a] = this.binary(Op.DIV, l, r);
              break;
            }
            case Op.MOD: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] =
                typeof l === 'number' && typeof r === 'number' && l >= 0 && r > 0 ? l % r : this.binary(Op.MOD, l, r);
              break;
            }
            case Op.FLOORDIV: {
              const l = R[base + b];
              const r = R[base + c];
              // (l - l % r) / r is exact where Math.floor(l / r) may round up.
              R[a] =
                typeof l === 'number' && typeof r === 'number' && l >= 0 && r > 0
                  ? (l - (l % r)) / r
                  : this.binary(Op.FLOORDIV, l, r);
              break;
            }
            case Op.BITAND: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] =
                typeof l === 'number' && typeof r === 'number' && l === (l | 0) && r === (r | 0)
                  ? l & r
                  : this.binary(Op.BITAND, l, r);
              break;
            }
            case Op.BITOR: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] =
                typeof l === 'number' && typeof r === 'number' && l === (l | 0) && r === (r | 0)
                  ? l | r
                  : this.binary(Op.BITOR, l, r);
              break;
            }
            case Op.BITXOR: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] =
                typeof l === 'number' && typeof r === 'number' && l === (l | 0) && r === (r | 0)
                  ? l ^ r
                  : this.binary(Op.BITXOR, l, r);
              break;
            }
            case Op.MATMULT:
            case Op.POW:
            case Op.LSHIFT:
            case Op.RSHIFT:
              R[a] = this.binary(op, R[base + b], R[base + c]);
              break;
            case Op.INPLACE_ADD: {
              const l = R[base + b];
              const r = R[base + c];
              if (typeof l === 'number' && typeof r === 'number') {
                const sum = l + r;
                R[a] = sum <= MAX_SAFE && sum >= MIN_SAFE ? sum : this.binary(Op.ADD, l, r);
              } else if (l instanceof PyFloat && r instanceof PyFloat) R[a] = new PyFloat(l.value + r.value);
              else R[a] = this.inplace(op, l, r);
              break;
            }
            case Op.INPLACE_SUB:
            case Op.INPLACE_MULT:
            case Op.INPLACE_MATMULT:
            case Op.INPLACE_DIV:
            case Op.INPLACE_MOD:
            case Op.INPLACE_POW:
            case Op.INPLACE_LSHIFT:
            case Op.INPLACE_RSHIFT:
            case Op.INPLACE_BITOR:
            case Op.INPLACE_BITXOR:
            case Op.INPLACE_BITAND:
            case Op.INPLACE_FLOORDIV:
              R[a] = this.inplace(op, R[base + b], R[base + c]);
              break;
            case Op.ADD_INT: {
              const l = R[base + b];
              if (typeof l === 'number') {
                const sum = l + c;
                R[a] = sum <= MAX_SAFE && sum >= MIN_SAFE ? sum : this.binary(Op.ADD, l, c);
              } else R[a] = this.binary(Op.ADD, l, c);
              break;
            }
            case Op.SUB_INT: {
              const l = R[base + b];
              if (typeof l === 'number') {
                const difference = l - c;
                R[a] = difference <= MAX_SAFE && difference >= MIN_SAFE ? difference : this.binary(Op.SUB, l, c);
              } else R[a] = this.binary(Op.SUB, l, c);
              break;
            }
            case Op.INPLACE_ADD_INT: {
              const l = R[base + b];
              if (typeof l === 'number') {
                const sum = l + c;
                R[a] = sum <= MAX_SAFE && sum >= MIN_SAFE ? sum : this.binary(Op.ADD, l, c);
              } else R[a] = this.inplace(Op.INPLACE_ADD, l, c);
              break;
            }
            case Op.INPLACE_SUB_INT: {
              const l = R[base + b];
              if (typeof l === 'number') {
                const difference = l - c;
                R[a] = difference <= MAX_SAFE && difference >= MIN_SAFE ? difference : this.binary(Op.SUB, l, c);
              } else R[a] = this.inplace(Op.INPLACE_SUB, l, c);
              break;
            }
            case Op.INVERT: {
              const value = R[base + b];
              R[a] = typeof value === 'number' && value === (value | 0) ? ~value : invert(this, this.full(value, b));
              break;
            }
            case Op.NOT: {
              const value = R[base + b];
              R[a] = value === true ? false : value === false ? true : !isTrue(this, this.full(value, b));
              break;
            }
            case Op.POSITIVE:
              R[a] = positive(this, this.full(R[base + b], b));
              break;
            case Op.NEGATIVE: {
              const value = R[base + b];
              R[a] = typeof value === 'number' ? 0 - value : negative(this, this.full(value, b));
              break;
            }
            case Op.EQ: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] = typeof l === 'number' && typeof r === 'number' ? l === r : this.compare(1, l, r);
              break;
            }
            case Op.NE: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] = typeof l === 'number' && typeof r === 'number' ? l !== r : this.compare(2, l, r);
              break;
            }
            case Op.LT: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] = typeof l === 'number' && typeof r === 'number' ? l < r : this.compare(3, l, r);
              break;
            }
            case Op.LE: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] = typeof l === 'number' && typeof r === 'number' ? l <= r : this.compare(4, l, r);
              break;
            }
            case Op.GT: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] = typeof l === 'number' && typeof r === 'number' ? l > r : this.compare(5, l, r);
              break;
            }
            case Op.GE: {
              const l = R[base + b];
              const r = R[base + c];
              R[a] = typeof l === 'number' && typeof r === 'number' ? l >= r : this.compare(6, l, r);
              break;
            }
            case Op.IS:
              R[a] = this.full(R[base + b], b) === this.full(R[base + c], c);
              break;
            case Op.IS_NOT:
              R[a] = this.full(R[base + b], b) !== this.full(R[base + c], c);
              break;
            case Op.IN:
              R[a] = contains(this, this.full(R[base + c], c), this.full(R[base + b], b));
              break;
            case Op.NOT_IN:
              R[a] = !contains(this, this.full(R[base + c], c), this.full(R[base + b], b));
              break;
            case Op.JUMP:
              pc = a - base;
              break;
            case Op.JUMP_IF_FALSE: {
              const value = R[a];
              if (value === false || (value !== true && !isTrue(this, this.full(value, a - base)))) pc = b;
              break;
            }
            case Op.JUMP_IF_TRUE: {
              const value = R[a];
              if (value === true || (value !== false && isTrue(this, this.full(value, a - base)))) pc = b;
              break;
            }
            case Op.JUMP_UNLESS_EQ: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l !== r : !this.test(1, l, r)) pc = c;
              break;
            }
            case Op.JUMP_UNLESS_NE: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l === r : !this.test(2, l, r)) pc = c;
              break;
            }
            case Op.JUMP_UNLESS_LT: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l >= r : !this.test(3, l, r)) pc = c;
              break;
            }
            case Op.JUMP_UNLESS_LE: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l > r : !this.test(4, l, r)) pc = c;
              break;
            }
            case Op.JUMP_UNLESS_GT: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l <= r : !this.test(5, l, r)) pc = c;
              break;
            }
            case Op.JUMP_UNLESS_GE: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l < r : !this.test(6, l, r)) pc = c;
              break;
            }
            case Op.JUMP_IF_EQ: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l === r : this.test(1, l, r)) pc = c;
              break;
            }
            case Op.JUMP_IF_NE: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l !== r : this.test(2, l, r)) pc = c;
              break;
            }
            case Op.JUMP_IF_LT: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l < r : this.test(3, l, r)) pc = c;
              break;
            }
            case Op.JUMP_IF_LE: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l <= r : this.test(4, l, r)) pc = c;
              break;
            }
            case Op.JUMP_IF_GT: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l > r : this.test(5, l, r)) pc = c;
              break;
            }
            case Op.JUMP_IF_GE: {
              const l = R[a];
              const r = R[base + b];
              if (typeof l === 'number' && typeof r === 'number' ? l >= r : this.test(6, l, r)) pc = c;
              break;
            }
            case Op.BUILD_LIST:
              R[a] = new PyList(this.takeRegisters(base + b, c));
              break;
            case Op.BUILD_TUPLE:
              R[a] = new PyTuple(this.takeRegisters(base + b, c));
              break;
            case Op.LIST_APPEND:
              (R[a] as PyList).items.push(this.full(R[base + b], b));
              break;
            case Op.LIST_EXTEND: {
              const iterable = this.full(R[base + b], b);
              if (!isIterable(iterable)) throw this.notUnpackable(iterable, c === 0 ? undefined : R[base + c - 1]);
              extendList(this, R[a] as PyList, iterable);
              break;
            }
            case Op.LIST_TO_TUPLE:
              R[a] = new PyTuple((R[base + b] as PyList).items);
              break;
            case Op.UNPACK:
              unpack(this, R, a, this.full(R[base + b], b), c);
              break;
            case Op.UNPACK_EX:
              unpackStarred(this, R, a, this.full(R[base + b], b), c & 0xffff, c >>> 16);
              break;
            case Op.GET_ITEM: {
              const container = R[base + b];
              const key = R[base + c];
              if (container instanceof PyList && typeof key === 'number' && container.type === listType) {
                const item = container.items[key];
                R[a] = item !== undefined ? item : getItem(this, container, key);
              } else R[a] = getItem(this, this.full(container, b), this.full(key, c));
              break;
            }
            case Op.SET_ITEM: {
              const container = R[a];
              const key = R[base + b];
              const value = this.full(R[base + c], c);
              if (
                container instanceof PyList &&
                container.type === listType &&
                typeof key === 'number' &&
                key >= 0 &&
                key < container.items.length
              )
                container.items[key] = value;
              else setItem(this, this.full(container, a - base), this.full(key, b), value);
              break;
            }
            case Op.DELETE_ITEM:
              deleteItem(this, this.full(R[a], a - base), this.full(R[base + b], b));
              break;
            case Op.GET_ITER:
              R[a] = getIterator(this, this.full(R[base + b], b));
              break;
            case Op.FOR_ITER: {
              const iterator = R[base + b];
              if (iterator instanceof RangeIterator) {
                if (iterator.remaining > 0) {
                  R[a] = iterator.current;
                  iterator.current += iterator.step;
                  iterator.remaining--;
                } else pc = c;
              } else if (iterator instanceof ListIterator && iterator.list !== null) {
                const item = iterator.list.items[iterator.index];
                if (item !== undefined) {
                  R[a] = item;
                  iterator.index++;
                } else {
                  iterator.list = null;
                  pc = c;
                }
              } else if (iterator instanceof PyGenerator) {
                frame.pc = pc;
                const inner = this.enterGenerator(iterator, null);
                if (inner === null) pc = c;
                else {
                  frame = inner;
                  code = frame.code.instructions;
                  K = frame.code.constants;
                  base = frame.base;
                  pc = frame.pc;
                }
              } else {
                frame.pc = pc;
                const item = nextOf(this, this.full(iterator, b));
                if (item !== undefined) R[a] = item;
                else pc = c;
              }
              break;
            }
            case Op.MAKE_FUNCTION:
              R[a] = this.makeFunction(K[b] as CodeObject, base, c);
              break;
            case Op.CALL: {
              const callee = R[base + b];
              const first = base + b + 1;
              if (callee instanceof PyFunction) {
                const target = callee.code;
                frame.pc = pc;
                if (target.simple && target.argCount === c) {
                  for (let i = first + c, end = first + target.localNames.length; i < end; i++) R[i] = undefined;
                } else this.placeArguments(callee, first, c, null);
                if (this.depth + 1 >= RECURSION_LIMIT) throw recursionError('maximum recursion depth exceeded');
                if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                frame = this.pushFrame(target, callee, first);
                code = target.instructions;
                K = target.constants;
                base = first;
                pc = 0;
              } else if (callee instanceof PyType && callee.initFunction !== null) {
                // A class whose __init__ is written in Python and whose __new__ is object's: no nesting on the host's stack.
                frame.pc = pc;
                const init = callee.initFunction;
                const instance = new PyInstance(callee);
                for (let i = c; i > 0; i--) R[first + i] = R[first + i - 1];
                R[first] = instance;
                const target = init.code;
                if (target.simple && target.argCount === c + 1) {
                  if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                  for (let i = first + c + 1, end = first + target.localNames.length; i < end; i++) R[i] = undefined;
                } else this.placeArguments(init, first, c + 1, null);
                if (this.depth + 1 >= RECURSION_LIMIT) throw recursionError('maximum recursion depth exceeded');
                if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                frame = this.pushFrame(target, init, first);
                frame.instance = instance;
                frame.isSpecial = true;
                code = target.instructions;
                K = target.constants;
                base = first;
                pc = 0;
              } else if (callee instanceof PyMethod && callee.fn instanceof PyFunction) {
                frame.pc = pc;
                for (let i = c; i > 0; i--) R[first + i] = R[first + i - 1];
                R[first] = callee.self;
                this.placeArguments(callee.fn, first, c + 1, null);
                frame = this.enterFunction(callee.fn, first);
                code = frame.code.instructions;
                K = frame.code.constants;
                base = first;
                pc = 0;
              } else if (callee instanceof PyBuiltin && c === 1 && callee.callOne !== null) {
                frame.pc = pc;
                R[a] = callee.callOne(this, this.full(R[first], b + 1));
              } else {
                frame.pc = pc;
                R[a] = this.callObject(this.full(callee, b), this.takeRegisters(first, c), null);
              }
              break;
            }
            case Op.CALL_KW: {
              const callee = this.full(R[a], a - base);
              const first = a + 1;
              frame.pc = pc;
              const names = K[c] as readonly string[];
              const keywords = { names, values: this.takeRegisters(first + b - names.length, names.length) };
              if (callee instanceof PyFunction) {
                this.placeArguments(callee, first, b - names.length, keywords);
                frame = this.enterFunction(callee, first);
                code = frame.code.instructions;
                K = frame.code.constants;
                base = first;
                pc = 0;
              } else R[a] = this.callObject(callee, this.takeRegisters(first, b - names.length), keywords);
              break;
            }
            case Op.RETURN:
            case Op.RETURN_NONE: {
              let value = op === Op.RETURN_NONE ? null : R[a];
              if (value === undefined) throw this.emptyRegister(a - base);
              if (frame.isSpecial) frame.pc = pc;
              const depth = this.depth--;
              if (depth === entry) return value;
              const ending = frame;
              frame = frames[depth - 1] as Frame;
              this.globals = frame.globals as Namespace;
              code = frame.code.instructions;
              K = frame.code.constants;
              base = frame.base;
              pc = frame.pc;
              if (ending.isSpecial) {
                value = this.endFrame(ending, value);
                if (code[pc - WORDS] === Op.FOR_ITER) {
                  pc = code[pc - 1] as number;
                  break;
                }
              }
              // Operand A of the calling instruction says where the result goes.
              R[base + (code[pc - 3] as number)] = value;
              break;
            }
            case Op.LOAD_NAME:
              R[a] = this.loadName(frame, code, pc, K[b] as string);
              break;
            case Op.STORE_NAME:
              this.storeName(frame.names, K[b] as string, this.full(R[a], a - base));
              break;
            case Op.DELETE_NAME:
              this.deleteName(frame.names, K[a - base] as string);
              break;
            case Op.LOAD_CLASS_CELL: {
              const value = this.lookupName(frame.names, K[c] as string) ?? (R[base + b] as PyCell).content;
              if (value === undefined) throw this.emptyCell(frame, b);
              R[a] = value;
              break;
            }
            case Op.LOAD_NAMESPACE:
              R[a] = frame.names;
              break;
            case Op.LOAD_FROM_NAMESPACE:
              frame.pc = pc;
              R[a] = this.loadFromNamespace(this.full(R[a], a - base), this.full(R[base + b], b), K[c] as string);
              break;
            case Op.LOAD_ATTR: {
              const object = R[base + b];
              const { caches } = frame.code;
              if (caches !== null && object instanceof PyInstance) {
                const cache = caches[c + c] as AttributeCache | null;
                if (
                  cache !== null &&
                  cache.shape === object.shape &&
                  cache.type === object.type &&
                  cache.version === object.type.version
                ) {
                  const value = cache.slot >= 0 ? object.values[cache.slot] : cache.attribute;
                  if (value !== undefined) {
                    R[a] = value;
                    break;
                  }
                }
              }
              frame.pc = pc;
              R[a] = loadAttribute(this, frame.code, this.full(object, b), c);
              break;
            }
            case Op.STORE_ATTR: {
              const object = R[a];
              const value = R[base + c];
              const { caches } = frame.code;
              if (caches !== null && value !== undefined && object instanceof PyInstance) {
                const cache = caches[b + b + 1] as AttributeCache | null;
                if (
                  cache !== null &&
                  cache.shape === object.shape &&
                  cache.type === object.type &&
                  cache.version === object.type.version
                ) {
                  if (cache.slot >= 0) {
                    object.values[cache.slot] = value;
                    break;
                  }
                  if (cache.next !== null) {
                    object.append(cache.next, value);
                    break;
                  }
                }
              }
              storeAttribute(this, frame.code, this.full(object, a - base), b, this.full(value, c));
              break;
            }
            case Op.DELETE_ATTR:
              setAttribute(this, this.full(R[a], a - base), K[b] as string, undefined);
              break;
            case Op.LOAD_METHOD: {
              const object = R[base + b];
              const { caches } = frame.code;
              if (caches !== null && object instanceof PyInstance) {
                const cache = caches[c + c] as AttributeCache | null;
                if (
                  cache !== null &&
                  cache.method !== undefined &&
                  cache.shape === object.shape &&
                  cache.type === object.type &&
                  cache.version === object.type.version
                ) {
                  R[a] = cache.method;
                  R[a + 1] = object;
                  break;
                }
              }
              loadMethod(this, frame.code, this.full(object, b), c, R, a);
              break;
            }
            case Op.CALL_METHOD: {
              const isMethod = R[base + b + 1] !== NO_SELF;
              const first = isMethod ? base + b + 1 : base + b + 2;
              const count = isMethod ? c + 1 : c;
              const callee = R[base + b];
              frame.pc = pc;
              if (callee instanceof PyFunction) {
                const target = callee.code;
                if (target.simple && target.argCount === count) {
                  if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                  for (let i = first + count, end = first + target.localNames.length; i < end; i++) R[i] = undefined;
                } else this.placeArguments(callee, first, count, null);
                if (this.depth + 1 >= RECURSION_LIMIT) throw recursionError('maximum recursion depth exceeded');
                if (first + target.registerCount > R.length) this.growRegisters(first + target.registerCount);
                frame = this.pushFrame(target, callee, first);
                code = target.instructions;
                K = target.constants;
                base = first;
                pc = 0;
              } else if (callee instanceof PyMethodDescriptor && isMethod) {
                const self = R[first] as Value;
                if (c === 1 && callee.callOne !== null)
                  R[a] = callee.callOne(this, self, this.full(R[first + 1], b + 2));
                else if (c === 0 && callee.callNone !== null) R[a] = callee.callNone(this, self);
                else R[a] = callee.call(this, self, this.takeRegisters(first + 1, c), null);
              } else R[a] = this.callObject(this.full(callee, b), this.takeRegisters(first, count), null);
              break;
            }
            case Op.CALL_EX: {
              frame.pc = pc;
              const callee = this.full(R[base + b], b);
              const { items } = R[base + b + 1] as PyList;
              const keywords = keywordsOf(R[base + b + 2] as PyDict | null);
              if (callee instanceof PyFunction) {
                base += b;
                this.placeBound(callee, base, items, keywords);
                frame = this.enterFunction(callee, base);
                code = frame.code.instructions;
                K = frame.code.constants;
                pc = 0;
              } else R[a] = callValue(this, callee, items, keywords);
              break;
            }
            case Op.BUILD_CLASS: {
              frame.pc = pc;
              const body = R[base + b] as PyFunction;
              const keywords = keywordsOf(R[base + b + 2] as PyDict | null);
              R[a] = buildClass(this, body, K[c] as string, (R[base + b + 1] as PyList).items, keywords);
              break;
            }
            case Op.CALL_INTRINSIC:
              frame.pc = pc;
              R[a] = callIntrinsic(this, c, this.takeRegisters(base + b, INTRINSIC_OPERANDS[c] as number));
              break;
            case Op.IMPORT:
              frame.pc = pc;
              R[a] = importModule(this, K[b] as readonly string[], this.globals);
              break;
            case Op.IMPORT_FROM:
              frame.pc = pc;
              R[a] = importFrom(this, this.full(R[base + b], b), K[c] as string);
              break;
            case Op.IMPORT_STAR:
              importStar(this, this.full(R[a], a - base), this.globals);
              break;
            case Op.RAISE:
              throw raised(this, this.full(R[a], a - base));
            case Op.RAISE_FROM:
              throw raisedFrom(this, this.full(R[a], a - base), this.full(R[base + b], b));
            case Op.RAISE_AGAIN: {
              const again = raisedAgain(this);
              this.reraising = true;
              throw again;
            }
            case Op.RERAISE:
              this.reraising = true;
              throw this.full(R[a], a - base);
            case Op.BEGIN_HANDLER:
              R[a] = this.handled;
              this.handled = this.full(R[base + b], b) as PyException;
              break;
            case Op.END_HANDLER:
              this.handled = this.full(R[a], a - base) as PyException | null;
              break;
            case Op.MATCH_EXCEPTION:
              R[a] = matchesException(R[base + b] as PyException, this.full(R[base + c], c));
              break;
            case Op.MATCH_GROUP:
              frame.pc = pc;
              this.matchGroup(frame, a, this.full(R[base + b], b));
              break;
            case Op.REMAINING_GROUP:
              frame.pc = pc;
              R[a] = remainingGroup(this, this.full(R[base + b], b) as PyException, (R[base + c] as PyList).items);
              break;
            case Op.WITH_ENTER: {
              frame.pc = pc;
              const entered = enterContext(this, this.full(R[base + b], b));
              R[a] = entered.exit;
              R[a + 1] = entered.value;
              break;
            }
            case Op.WITH_LEAVE:
              frame.pc = pc;
              callValue(this, this.full(R[a], a - base), [null, null, null]);
              break;
            case Op.WITH_EXIT:
              frame.pc = pc;
              R[a] = exitContext(this, this.full(R[base + b], b), R[base + c] as PyException);
              break;
            case Op.RETURN_GENERATOR: {
              const generator = new PyGenerator(
                suspendedType(frame.code),
                frame.fn as PyFunction,
                R.slice(base, base + frame.code.registerCount),
                pc,
              );
              const depth = this.depth--;
              if (depth === entry) return generator;
              frame = frames[depth - 1] as Frame;
              this.globals = frame.globals as Namespace;
              code = frame.code.instructions;
              K = frame.code.constants;
              base = frame.base;
              pc = frame.pc;
              R[base + (code[pc - 3] as number)] = generator;
              break;
            }
            case Op.YIELD: {
              const value = this.full(R[base + b], b);
              const receiver = this.yieldFrom(frame, pc, entry);
              if (receiver === null) return value;
              frame = receiver;
              code = frame.code.instructions;
              K = frame.code.constants;
              base = frame.base;
              pc = frame.pc;
              R[base + (code[pc - 3] as number)] = value;
              break;
            }
            case Op.GET_YIELD_ITER: {
              const iterable = this.full(R[base + b], b);
              if (iterable instanceof PyGenerator) checkDelegate(iterable);
              R[a] = getIterator(this, iterable);
              break;
            }
            case Op.YIELD_FROM: {
              frame.pc = pc;
              const iterator = R[base + b] as Value;
              const sent = this.full(R[base + c], c);
              if (iterator instanceof PyGenerator) {
                const inner = this.enterGenerator(iterator, sent);
                if (inner === null) R[a] = this.generatorResult;
                else {
                  frame = inner;
                  code = frame.code.instructions;
                  K = frame.code.constants;
                  base = frame.base;
                  pc = frame.pc;
                }
                break;
              }
              const value = sendTo(this, iterator, sent);
              if (value === undefined) R[a] = this.generatorResult;
              else {
                // Resumed at this very instruction, with what is sent in operand C.
                const receiver = this.yieldFrom(frame, pc - WORDS, entry);
                if (receiver === null) return value;
                frame = receiver;
                code = frame.code.instructions;
                K = frame.code.constants;
                base = frame.base;
                pc = frame.pc;
                R[base + (code[pc - 3] as number)] = value;
              }
              break;
            }
            case Op.GET_AWAITABLE:
              frame.pc = pc;
              R[a] = awaitIterator(this, this.full(R[base + b], b), c);
              break;
            case Op.GET_AITER:
              frame.pc = pc;
              R[a] = asyncIterator(this, this.full(R[base + b], b));
              break;
            case Op.GET_ANEXT:
              frame.pc = pc;
              R[a] = asyncNext(this, this.full(R[base + b], b));
              break;
            case Op.END_ASYNC_FOR:
              if (!isStopAsyncIteration(R[a])) {
                this.reraising = true;
                throw R[a];
              }
              break;
            case Op.ASYNC_WITH_ENTER: {
              frame.pc = pc;
              const entered = enterAsyncContext(this, this.full(R[base + b], b));
              R[a] = entered.exit;
              R[a + 1] = entered.value;
              break;
            }
            case Op.ASYNC_WITH_LEAVE:
              frame.pc = pc;
              R[a] = callValue(this, this.full(R[base + b], b), [null, null, null]);
              break;
            case Op.ASYNC_WITH_EXIT:
              frame.pc = pc;
              R[a] = callExit(this, this.full(R[base + b], b), R[base + c] as PyException);
              break;
            case Op.WRAP_YIELD:
              R[a] = new WrappedValue(this.full(R[base + b], b));
              break;
            case Op.MATCH_SEQUENCE:
              R[a] = isSequencePattern(this.full(R[base + b], b));
              break;
            case Op.MATCH_MAPPING:
              R[a] = isMappingPattern(this.full(R[base + b], b));
              break;
            case Op.MATCH_LENGTH: {
              const length = lengthOf(this, this.full(R[base + b], b));
              R[a] = c >= 0 ? length === c : length >= ~c;
              break;
            }
            case Op.MATCH_KEYS:
              R[a] = matchKeys(this, this.full(R[base + b], b), R[base + c] as PyTuple);
              break;
            case Op.MATCH_REST:
              R[a] = matchRest(this, this.full(R[base + b], b), R[base + c] as PyTuple);
              break;
            case Op.MATCH_CLASS: {
              const names = (R[base + b + 3] as PyTuple).items;
              R[a] = matchClass(
                this,
                this.full(R[base + b], b),
                this.full(R[base + b + 1], b + 1),
                this.full(R[base + b + 2], b + 2) as number,
                names,
              );
              break;
            }
            case Op.LOAD_ELLIPSIS:
              R[a] = ellipsis;
              break;
            case Op.LOAD_BYTES:
              R[a] = new PyBytes(K[b] as Uint8Array);
              break;
            case Op.LOAD_IMAGINARY:
              R[a] = new PyComplex(0, (K[b] as PyFloat).value);
              break;
            case Op.BUILD_SLICE:
              R[a] = this.buildSlice(base + b);
              break;
            case Op.BUILD_DICT:
              R[a] = this.buildDict(base + b, c);
              break;
            case Op.BUILD_SET:
              R[a] = this.buildSet(base + b, c);
              break;
            case Op.SET_ADD:
              addToSet(this, R[a] as PySet, this.full(R[base + b], b));
              break;
            case Op.SET_UPDATE:
              for (const member of listOf(this, this.full(R[base + b], b))) addToSet(this, R[a] as PySet, member);
              break;
            case Op.DICT_UPDATE:
              mergeMapping(this, this.full(R[a], a - base) as PyDict, this.full(R[base + b], b), null);
              break;
            case Op.DICT_MERGE:
              mergeMapping(
                this,
                this.full(R[a], a - base) as PyDict,
                this.full(R[base + b], b),
                this.full(R[base + c], c),
              );
              break;
            case Op.CONVERT: {
              const value = this.full(R[base + b], b);
              R[a] = c === 115 ? strOf(this, value) : c === 114 ? reprOf(this, value) : asciiOf(this, value);
              break;
            }
            case Op.FORMAT:
              R[a] = formatValue(this, this.full(R[base + b], b), R[base + c] as string);
              break;
            case Op.FORMAT_SIMPLE: {
              const value = R[base + b];
              R[a] =
                typeof value === 'string'
                  ? value
                  : typeof value === 'number'
                    ? intToText(value)
                    : formatValue(this, this.full(value, b), '');
              break;
            }
            case Op.JOIN: {
              let text = '';
              for (let i = 0; i < c; i++) text += this.full(R[base + b + i], b + i) as string;
              R[a] = text;
              break;
            }
            case Op.RAISE_ASSERTION:
              throw new PyException(assertionErrorType, a - base < 0 ? [] : [this.full(R[a], a - base)]);
            default:
              throw new InternalError(`instruction ${pc / WORDS - 1}: unknown opcode ${op}`);
          }
        }
      } catch (error) {
        this.nested = nested;
        pc = this.unwind(error, entry, frame, pc, pending === null);
        pending = null;
        frame = frames[this.depth] as Frame;
        code = frame.code.instructions;
        K = frame.code.constants;
        base = frame.base;
      }
  }

  private pushFrame(code: CodeObject, fn: PyFunction, base: number): Frame {
    const depth = ++this.depth;
    if (depth >= this.frames.length) this.frames.push(new Frame(code));
    const frame = this.frames[depth] as Frame;
    frame.code = code;
    frame.fn = fn;
    frame.base = base;
    frame.globals = this.globals = fn.globals;
    return frame;
  }

  /** Begins a call of a function whose arguments are already in its window. */
  private enterFunction(fn: PyFunction, first: number): Frame {
    if (this.depth + 1 >= RECURSION_LIMIT) throw recursionError('maximum recursion depth exceeded');
    const { code } = fn;
    if (first + code.registerCount > this.registers.length) this.growRegisters(first + code.registerCount);
    return this.pushFrame(code, fn, first);
  }

  /** What is left to do when a frame has returned. @returns the result of the call */
  private endFrame(frame: Frame, value: Value): Value {
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
    // The error belongs to the call.
    if (value !== null) throw typeError(`__init__() should return None, not '${typeOf(value).name}'`);
    return instance;
  }

  /**
   * What is left to do when an exception ends a frame.
   * @param isInner whether a generator in it was resumed by the loop itself, not by `resumeGenerator`
   * @returns such a generator
   */
  private abandonFrame(frame: Frame, isInner: boolean): PyGenerator | null {
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
  private unwind(error: unknown, entry: number, running: Frame, pc: number, arises: boolean): number {
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
          raised.traceback = new PyTraceback(raised.traceback, this.frameObject(depth), next / WORDS - 1);
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
    this.depth = entry - 1;
    if (this.depth < 0) {
      this.showing.length = 0;
      this.hostError = null;
      this.registers.fill(undefined);
      this.handled = null;
    } else this.globals = (this.frames[this.depth] as Frame).globals as Namespace;
    throw exception;
  }

  // --- frame objects ---------------------------------------------------------------------------------------------------------

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
  private releaseFrame(frame: Frame): void {
    frame.isSpecial = false;
    frame.names = null;
    const { object, base, code } = frame;
    if (object === null) return;
    frame.object = null;
    object.registers = this.registers.slice(base, base + code.localNames.length + code.freeNames.length);
    object.pc = frame.pc;
    object.active = null;
    object.back = this.depth >= 0 && object.generator === null ? this.frameObject(this.depth) : null;
    object.generator = null;
  }

  /** The frame object of the code that runs, or that many callers further out; null beyond the program. */
  frameAbove(callers: number): PyFrame | null {
    return callers <= this.depth ? this.frameObject(this.depth - callers) : null;
  }

  /** The frame object of whoever called a frame, or null. */
  callerOf(object: PyFrame): PyFrame | null {
    if (object.active === null) return object.back;
    const depth = this.frames.indexOf(object.active);
    return depth > 0 ? this.frameObject(depth - 1) : null;
  }

  private matchGroup(frame: Frame, first: number, type: Value): void {
    const { registers } = this;
    const parts = matchGroup(this, this.full(registers[first + 1], first + 1 - frame.base), type, (group) => {
      group.traceback = new PyTraceback(null, this.frameObject(this.depth), frame.pc / WORDS - 1);
    });
    registers[first] = parts.match;
    registers[first + 1] = parts.rest;
    if (parts.match !== null) this.handled = parts.match;
  }

  /** The first register that the instruction at `pc` reads and that is empty, or null. */
  private firstEmpty(frame: Frame, pc: number): number | null {
    if (OPCODES[frame.code.instructions[pc] as number] === undefined) return null;
    const isEmpty = (register: number) => this.registers[frame.base + register] === undefined;
    return registersRead(frame.code, pc).find(isEmpty) ?? null;
  }

  // --- slow paths of the loop ----------------------------------------------------------------------------------------------

  /** The value of a register that must not be empty. */
  private full(value: Value | undefined, register: number): Value {
    if (value === undefined) throw this.emptyRegister(register);
    return value;
  }

  private emptyRegister(register: number): InternalError {
    return new InternalError(`register ${register} is empty`);
  }

  /** Says which operand of the running instruction is the empty one. */
  private emptyOperand(left: Value | undefined): InternalError {
    return new InternalError(left === undefined ? 'left operand register is empty' : 'right operand register is empty');
  }

  private binary(op: Op, left: Value | undefined, right: Value | undefined): Value {
    if (left === undefined || right === undefined) throw this.emptyOperand(left);
    return binaryOperation(this, op - Op.ADD + 1, left, right);
  }

  private inplace(op: Op, left: Value | undefined, right: Value | undefined): Value {
    if (left === undefined || right === undefined) throw this.emptyOperand(left);
    return inplaceOperation(this, op - Op.INPLACE_ADD + 1, left, right);
  }

  private compare(op: number, left: Value | undefined, right: Value | undefined): Value {
    if (left === undefined || right === undefined) throw this.emptyOperand(left);
    if (typeof left === 'string' && typeof right === 'string' && op <= 2) return (left === right) === (op === 1);
    if (left instanceof PyFloat && right instanceof PyFloat) {
      switch (op) {
        case 1:
          return left.value === right.value;
        case 2:
          return left.value !== right.value;
        case 3:
          return left.value < right.value;
        case 4:
          return left.value <= right.value;
        case 5:
          return left.value > right.value;
        case 6:
          return left.value >= right.value;
      }
    }
    return compareOperation(this, op, left, right);
  }

  private test(op: number, left: Value | undefined, right: Value | undefined): boolean {
    const result = this.compare(op, left, right);
    return result === true || (result !== false && isTrue(this, result));
  }

  private takeRegisters(first: number, count: number): Value[] {
    const values: Value[] = [];
    for (let i = 0; i < count; i++) {
      const value = this.registers[first + i];
      if (value === undefined) throw this.emptyRegister(first + i - (this.frames[this.depth] as Frame).base);
      values.push(value);
    }
    return values;
  }

  /**
   * Looks a name up in globals, the module's attributes, then builtins, and remembers where in the instruction that ends at `pc`: the slot of a global, or
   * `-1 - (slot + 256 * count)` for a builtin, good while the module has no more than `count` names.
   */
  private loadGlobal(code: Int32Array, pc: number, name: string): Value {
    const slot = this.globals.slotOf(name);
    if (slot >= 0) {
      const value = this.globals.values[slot];
      if (value !== undefined) {
        code[pc - 1] = slot;
        return value;
      }
    }
    if (slot < 0) {
      const value = moduleAttribute(name, (this.frames[this.depth] as Frame).code.filename);
      if (value !== undefined) return value;
    }
    const builtin = this.builtins.slotOf(name);
    if (builtin >= 0) {
      if (slot < 0 && this.globals.count < 2 ** 22) code[pc - 1] = -1 - (builtin + 256 * this.globals.count);
      return this.builtins.values[builtin] as Value;
    }
    if (CPYTHON_BUILTINS.includes(name)) throw notSupportedError(`the builtin '${name}'`);
    throw this.notFound(name, `name '${name}' is not defined`);
  }

  /** Unbinds a global variable, which may be an attribute that the module has from the start. */
  private deleteGlobal(name: string): void {
    const { globals } = this;
    if (globals.delete(name)) return;
    const { filename } = (this.frames[this.depth] as Frame).code;
    if (globals.slotOf(name) >= 0 || moduleAttribute(name, filename) === undefined)
      throw this.notFound(name, `name '${name}' is not defined`);
    globals.set(name, null);
    globals.delete(name);
  }

  /** A NameError that knows what to suggest. */
  private notFound(name: string, message: string): PyException {
    const frame = this.frames[this.depth] as Frame;
    const exception = nameError(message);
    exception.unboundName = new UnboundName(name, this.boundNames(frame), this.globals, frame.code.filename);
    return exception;
  }

  /** The local and free variables that are bound at the moment; null for a module, which has none of its own. */
  private boundNames(frame: Frame): readonly string[] | null {
    if (frame.fn === null) return null;
    const { localNames, freeNames } = frame.code;
    return [...localNames, ...freeNames].filter((_, i) => {
      const value = this.registers[frame.base + i];
      return value instanceof PyCell ? value.content !== undefined : value !== undefined;
    });
  }

  private unboundLocal(frame: Frame, register: number): PyException {
    const name = frame.code.localNames[register];
    return unboundLocalError(`cannot access local variable '${name}' where it is not associated with a value`);
  }

  private emptyCell(frame: Frame, register: number): Error | PyException {
    if (!(this.registers[frame.base + register] instanceof PyCell)) return this.emptyRegister(register);
    const { localNames, freeNames } = frame.code;
    if (register < localNames.length) return this.unboundLocal(frame, register);
    const name = freeNames[register - localNames.length];
    return this.notFound(
      name as string,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    );
  }

  private makeFunction(code: CodeObject, base: number, first: number): PyFunction {
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
  private notUnpackable(iterable: Value, callee: Value | undefined): PyException {
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
  private placeArguments(fn: PyFunction, first: number, count: number, keywords: KeywordArguments | null): void {
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
  private placeBound(fn: PyFunction, first: number, args: readonly Value[], keywords: KeywordArguments | null): void {
    const { code } = fn;
    const isPlain = keywords === null && code.simple && args.length === code.argCount;
    const bound: readonly (Value | undefined)[] = isPlain ? args : bindArguments(this, fn, args, keywords);
    const { registerCount, localNames } = code;
    if (first + registerCount > this.registers.length) this.growRegisters(first + registerCount);
    const { registers } = this;
    for (let i = 0; i < bound.length; i++) registers[first + i] = bound[i];
    for (let i = bound.length; i < localNames.length; i++) registers[first + i] = undefined;
  }

  private callObject(callee: Value, args: readonly Value[], keywords: KeywordArguments | null): Value {
    const type = typeOf(callee);
    if (type.slots.call === null) throw typeError(`'${type.name}' object is not callable`);
    return type.slots.call(this, callee, args, keywords);
  }

  // --- for the object model --------------------------------------------------------------------------------------------------

  /** Runs a Python function in a loop of its own, for a builtin that was given it. */
  callFunction(callee: Value, args: readonly Value[], keywords: KeywordArguments | null): Value {
    const fn = callee as PyFunction;
    if (this.depth + 1 >= RECURSION_LIMIT) throw recursionError('maximum recursion depth exceeded');
    const first = this.freeRegister();
    this.placeBound(fn, first, args, keywords);
    this.enterLoop();
    const outer = this.globals;
    this.globals = fn.globals;
    const value = this.enter(fn.code, fn, first);
    this.globals = outer;
    this.leaveLoop();
    return value;
  }

  /** The first register behind the running frame; 0 when none runs (the repr of a result may still call Python). */
  private freeRegister(): number {
    if (this.depth < 0) return 0;
    const frame = this.frames[this.depth] as Frame;
    return frame.base + frame.code.registerCount;
  }

  // --- generators ------------------------------------------------------------------------------------------------------------

  /** Puts the running generator's registers away, to go on at `pc`; its frame is no longer the running one. */
  private suspend(frame: Frame, pc: number): void {
    const generator = frame.generator as PyGenerator;
    const { base } = frame;
    const { registers } = generator;
    for (let i = 0; i < registers.length; i++) registers[i] = this.registers[base + i];
    generator.pc = pc;
    generator.state = 'suspended';
    generator.handled = this.handled === generator.callerHandled ? null : this.handled;
    this.handled = generator.callerHandled;
    if (frame.object !== null) frame.object = frame.object.active = null;
    frame.generator = null;
    frame.isSpecial = false;
    this.depth--;
  }

  /**
   * The running generator yields: it is suspended, and so are those that delegate to it with `yield from`.
   * @returns the frame that the value is for; null if it leaves the loop
   */
  private yieldFrom(frame: Frame, pc: number, entry: number): Frame | null {
    let at = pc;
    for (let inner = frame; ; ) {
      const depth = this.depth;
      this.suspend(inner, at);
      if (depth === entry) return null;
      const outer = this.frames[depth - 1] as Frame;
      if (outer.code.instructions[outer.pc - WORDS] !== Op.YIELD_FROM) {
        this.globals = outer.globals as Namespace;
        return outer;
      }
      at = outer.pc - WORDS;
      inner = outer;
    }
  }

  /** Goes on with a suspended generator in a frame on top. @returns null if the generator has ended (see `generatorResult`) */
  private enterGenerator(generator: PyGenerator, sent: Value): Frame | null {
    if (!canResume(this, generator, sent)) return null;
    if (this.depth + 1 >= RECURSION_LIMIT) throw recursionError('maximum recursion depth exceeded');
    const base = this.freeRegister();
    const { code, registers } = generator;
    if (base + code.registerCount > this.registers.length) this.growRegisters(base + code.registerCount);
    for (let i = 0; i < registers.length; i++) this.registers[base + i] = registers[i];
    if (generator.state === 'suspended') {
      // YIELD takes what is sent in operand A; YIELD_FROM, which is executed again, in operand C.
      const { instructions } = code;
      const isDelegating = instructions[generator.pc] === Op.YIELD_FROM;
      const register = (isDelegating ? instructions[generator.pc + 3] : instructions[generator.pc - 3]) as number;
      this.registers[base + register] = sent;
    }
    const frame = this.pushFrame(code, generator.fn, base);
    frame.pc = generator.pc;
    frame.generator = generator;
    frame.isSpecial = true;
    generator.state = 'running';
    if (generator.frame !== null) {
      frame.object = generator.frame;
      frame.object.active = frame;
    }
    generator.callerHandled = this.handled;
    if (generator.handled !== null) this.handled = generator.handled;
    return frame;
  }

  /**
   * Goes on with a generator that has not ended, in a loop of its own.
   * @param sent the value of the yield expression; or `exception` is raised there
   * @returns what it yields, `undefined` if it returned (see `generatorResult`)
   */
  resumeGenerator(generator: PyGenerator, sent: Value, exception: PyException | null): Value | undefined {
    this.enterLoop();
    const outer = this.globals;
    const frame = this.enterGenerator(generator, sent) as Frame;
    // An exception arises at the instruction that is waiting: handlers are looked up by what lies before the program counter.
    if (exception !== null && generator.code.instructions[generator.pc] === Op.YIELD_FROM) frame.pc += WORDS;
    const { depth } = this;
    try {
      const value = this.run(depth, exception);
      if (frame.generator !== generator) return value;
      this.generatorResult = value;
      this.finish(generator);
      return undefined;
    } catch (error) {
      this.finish(generator);
      throw error instanceof PyException ? leavingGenerator(generator, error) : error;
    } finally {
      if (frame.generator === generator) {
        frame.generator = null;
        this.releaseFrame(frame);
        this.handled = generator.callerHandled;
      }
      this.globals = outer;
      this.leaveLoop();
    }
  }

  private finish(generator: PyGenerator): void {
    generator.state = 'finished';
    generator.registers = [];
  }

  /** What a suspended generator delegates to with `yield from`, if it does. */
  delegateOf(generator: PyGenerator): Value | undefined {
    if (generator.state !== 'suspended') return undefined;
    const { instructions } = generator.code;
    if (instructions[generator.pc] !== Op.YIELD_FROM) return undefined;
    return generator.registers[instructions[generator.pc + 2] as number];
  }

  /** The delegate of a suspended generator has ended with a result: goes on behind the `yield from`. */
  finishDelegation(generator: PyGenerator, result: Value): Value | undefined {
    const { instructions } = generator.code;
    const { pc } = generator;
    generator.registers[instructions[pc + 1] as number] = result;
    generator.pc = pc + WORDS;
    // Resuming writes operand A of the instruction before: the result itself.
    return this.resumeGenerator(generator, result, null);
  }

  // --- names of class bodies -----------------------------------------------------------------------------------------------------

  private lookupName(names: Value, name: string): Value | undefined {
    if (names instanceof PyDict && names.type === dictType) return names.table.get(this, name);
    try {
      return getItem(this, names, name);
    } catch (error) {
      if (error instanceof PyException && isSubtype(error.type, keyErrorType)) return undefined;
      throw error;
    }
  }

  private loadName(frame: Frame, code: Int32Array, pc: number, name: string): Value {
    const value = this.lookupName(frame.names, name);
    if (value !== undefined) return value;
    // The inline cache of a name in a class body stays unused: the namespace comes first each time.
    const slot = this.globals.get(name);
    return slot !== undefined ? slot : this.loadGlobal(code.slice(pc - WORDS, pc), WORDS, name);
  }

  /** A name in the namespace of a class; else what is in a cell, or with None in its place a global variable. */
  private loadFromNamespace(cell: Value, names: Value, name: string): Value {
    const known = this.lookupName(names, name);
    if (known !== undefined) return known;
    if (!(cell instanceof PyCell)) return this.loadGlobal(new Int32Array(WORDS), WORDS, name);
    if (cell.content !== undefined) return cell.content;
    throw this.notFound(
      name,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    );
  }

  /** Binds a name in a namespace that may be any mapping. */
  storeName(names: Value, name: string, value: Value): void {
    if (names instanceof PyDict && names.type === dictType) names.table.set(this, name, value);
    else setItem(this, names, name, value);
  }

  private deleteName(names: Value, name: string): void {
    if (this.lookupName(names, name) === undefined) throw this.notFound(name, `name '${name}' is not defined`);
    deleteItem(this, names, name);
  }

  /** Runs the body of a class in a namespace. @returns the cell of `__class__`, or None */
  runClassBody(body: PyFunction, names: Value): Value {
    this.storeName(names, '__module__', this.moduleName());
    const first = this.freeRegister();
    if (first + body.code.registerCount > this.registers.length) this.growRegisters(first + body.code.registerCount);
    for (let i = 0; i < body.code.localNames.length; i++) this.registers[first + i] = undefined;
    this.enterLoop();
    const depth = this.depth + 1;
    if (depth >= this.frames.length) this.frames.push(new Frame(body.code));
    const frame = this.frames[depth] as Frame;
    frame.names = names;
    frame.isSpecial = true;
    const cell = this.enter(body.code, body, first);
    this.leaveLoop();
    return cell;
  }

  /** `__name__` of the module whose code runs. */
  moduleName(): string {
    const name = this.globals.get('__name__');
    return typeof name === 'string' ? name : '__main__';
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
    const { localNames, freeNames, argCount, hasVarArgs } = frame.code;
    const index = freeNames.indexOf('__class__');
    if (frame.fn === null) throw runtimeError('super(): no arguments');
    if (argCount === 0 && !hasVarArgs) throw runtimeError('super(): no arguments');
    if (index < 0) throw runtimeError('super(): __class__ cell not found');
    const cell = this.registers[frame.base + localNames.length + index];
    const owner = cell instanceof PyCell ? cell.content : undefined;
    if (!(owner instanceof PyType)) throw runtimeError('super(): empty __class__ cell');
    const first = this.registers[frame.base];
    const self = first instanceof PyCell ? first.content : first;
    if (self === undefined) throw runtimeError('super(): arg[0] deleted');
    return { owner, self };
  }

  /** `locals()` of the code that runs. */
  localVariables(): Value {
    return localsSnapshot(this, this.frameObject(this.depth));
  }

  /** A builtin by its name, whatever the program has bound it to. */
  builtin(name: string): Value {
    return this.builtins.get(name) as Value;
  }

  /** Calls a function of a module of the standard library, which is imported if need be. */
  callLibrary(module: string, name: string, args: readonly Value[]): Value {
    return callValue(this, getAttribute(this, loadModule(this, module), name), args);
  }

  /** The global variables of the code that runs. */
  get currentGlobals(): Namespace {
    return this.globals;
  }

  /** Runs the code of an imported module, or of `exec` and `eval`, with its own globals. @returns its value */
  runModule(code: CodeObject, globals: Namespace): Value {
    const outer = this.globals;
    this.globals = globals;
    if (code.globals !== null && code.globals !== globals) forgetBuiltins(code);
    code.globals = globals;
    this.enterLoop();
    const value = this.enter(code, null, this.freeRegister());
    this.leaveLoop();
    this.globals = outer;
    return value;
  }

  private buildDict(first: number, words: number): PyDict {
    const dict = new PyDict();
    const { table } = dict;
    const members = this.takeRegisters(first, words);
    for (let i = 0; i < words; i += 2) table.set(this, members[i] as Value, members[i + 1] as Value);
    return dict;
  }

  private buildSet(first: number, count: number): PySet {
    const set = new PySet();
    for (const member of this.takeRegisters(first, count)) addToSet(this, set, member);
    return set;
  }

  private buildSlice(first: number): PySlice {
    const [start, stop, step] = this.takeRegisters(first, 3) as [Value, Value, Value];
    return new PySlice(start, stop, step);
  }

  /** Counts a level of nesting on the host's stack. @throws RecursionError at the limit; `doing` ends its message */
  enterNested(doing: string): void {
    if (++this.nested > NESTED_LIMIT) throw recursionError(`maximum recursion depth exceeded${doing}`);
  }

  leaveNested(): void {
    this.nested--;
  }

  private enterLoop(): void {
    if ((this.nested += LOOP_WEIGHT) > NESTED_LIMIT) throw recursionError('maximum recursion depth exceeded');
  }

  private leaveLoop(): void {
    this.nested -= LOOP_WEIGHT;
  }

  /** @throws MemoryError for a container of more members than Taipan allows */
  checkSize(members: number): void {
    if (members > MAX_ITEMS) throw memoryError();
  }

  isBeingShown(container: Value): boolean {
    return this.showing.includes(container);
  }

  beginShowing(container: Value): void {
    this.showing.push(container);
  }

  endShowing(): void {
    this.showing.pop();
  }

  /** Writes to the program's standard output. */
  write(text: string): void {
    if (this.sink !== null) this.callSink(text, this.sink);
    else this.output += text;
  }

  private callSink(text: string, sink: Output): void {
    try {
      sink(text);
    } catch (error) {
      this.hostError = error;
      throw error;
    }
  }

  /** Forgets what an operation was about that an exception ended while no program ran. */
  recover(): void {
    this.nested = 0;
    this.showing.length = 0;
  }
}

const NO_CLOSURE: readonly PyCell[] = [];
/** Empties the inline caches of names that were found as builtins, in a code object and those nested in it. */
function forgetBuiltins(code: CodeObject): void {
  const { instructions, length } = code;
  for (let pc = 0; pc < length; pc += WORDS)
    if (instructions[pc] === Op.LOAD_GLOBAL && (instructions[pc + 3] as number) < 0) instructions[pc + 3] = 0;
  for (const constant of code.constants)
    if (typeof constant === 'object' && constant !== null && 'instructions' in constant) forgetBuiltins(constant);
}
