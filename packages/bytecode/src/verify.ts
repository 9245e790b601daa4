// The verifier: refuses code that could read an empty register, jump nowhere or touch what it does not own.
// The compiler's output always passes (a test runs it over the corpus); hand-written or deserialised code may not.

import { CodeObject, type Constant, WORDS } from './code.js';
import { OPCODES, Op, Operand } from './generated/opcodes.js';
import { INTRINSIC_OPERANDS } from './intrinsics.js';
import { PyFloat } from './values.js';

/** One fault found by the verifier. `instruction` is the number of the instruction, not its word offset. */
export interface Fault {
  readonly instruction: number;
  readonly message: string;
}

const isNames = (constant: unknown) => Array.isArray(constant) && constant.every((name) => typeof name === 'string');

/** What a constant must be, by the name that the opcode table gives the operand. */
const CONSTANT_KINDS: ReadonlyMap<string, readonly [kind: string, test: (constant: Constant) => boolean]> = new Map([
  ['constant', ['value', (c) => !(c instanceof CodeObject || c instanceof Uint8Array || Array.isArray(c))]],
  ['bytes', ['bytes', (c) => c instanceof Uint8Array]],
  ['imaginary', ['float', (c) => c instanceof PyFloat]],
  ['code', ['code object', (c) => c instanceof CodeObject]],
  ['names', ['list of names', isNames]],
  ['spec', ['list of names', isNames]],
]);

/** How many registers the run that starts at an operand of this instruction has. */
function runLength(code: CodeObject, pc: number): number {
  const words = code.instructions;
  switch (words[pc]) {
    case Op.CALL:
      return (words[pc + 3] as number) + 1;
    case Op.CALL_METHOD:
      return (words[pc + 3] as number) + 2;
    case Op.LOAD_METHOD:
    case Op.MATCH_GROUP:
    case Op.WITH_ENTER:
    case Op.ASYNC_WITH_ENTER:
      return 2;
    case Op.BUILD_CLASS:
    case Op.CALL_EX:
    case Op.BUILD_SLICE:
      return 3;
    case Op.MATCH_CLASS:
      return 4;
    case Op.CALL_INTRINSIC:
      return INTRINSIC_OPERANDS[words[pc + 3] as number] ?? 0;
    case Op.COPY_FREE_VARS:
      return words[pc + 2] as number;
    case Op.UNPACK_EX:
      return ((words[pc + 3] as number) & 0xffff) + ((words[pc + 3] as number) >>> 16) + 1;
    default:
      return words[pc + 3] as number;
  }
}

/** Registers an instruction reads and writes, runs expanded; extra ones that the operand roles cannot express included. */
function effects(code: CodeObject, pc: number): { reads: number[]; writes: number[] } {
  const reads: number[] = [];
  const writes: number[] = [];
  const words = code.instructions;
  const op = words[pc] as number;
  const info = OPCODES[op];
  info?.operands.forEach(({ role }, i) => {
    const word = words[pc + 1 + i] as number;
    if (role === Operand.Read || role === Operand.ReadWrite) reads.push(word);
    if (role === Operand.Write || role === Operand.ReadWrite) writes.push(word);
    if (role === Operand.ReadRun) for (let r = 0; r < runLength(code, pc); r++) reads.push(word + r);
    if (role === Operand.WriteRun) for (let r = 0; r < runLength(code, pc); r++) writes.push(word + r);
  });
  if (op === Op.MAKE_FUNCTION && (words[pc + 3] as number) >= 0)
    for (let r = 0; r < 3; r++) reads.push((words[pc + 3] as number) + r);
  if (op === Op.CALL_KW) for (let r = 0; r <= (words[pc + 2] as number); r++) reads.push((words[pc + 1] as number) + r);
  if (op === Op.MATCH_GROUP) reads.push((words[pc + 1] as number) + 1);
  if (op === Op.RAISE_ASSERTION && (words[pc + 1] as number) >= 0) reads.push(words[pc + 1] as number);
  return { reads, writes };
}

/** The registers that the instruction at a word offset reads, runs expanded. */
export const registersRead = (code: CodeObject, pc: number): number[] => effects(code, pc).reads;

/** Ops for which an unbound local variable is a Python error or no error at all, never an internal one. */
function toleratesEmpty(op: number): boolean {
  return op === Op.CHECK_LOCAL || op === Op.DELETE_LOCAL || op === Op.MAKE_CELL;
}

/**
 * Checks a code object and those nested in it.
 * @returns the faults, none for sound code
 */
export function verify(code: CodeObject): Fault[] {
  const faults: Fault[] = [];
  const { instructions: words, length, registerCount } = code;
  const fault = (pc: number, message: string) => faults.push({ instruction: pc / WORDS, message });
  if (length % WORDS !== 0 || length === 0 || length > words.length) {
    fault(0, `length ${length} is not a whole, positive number of instructions within the buffer`);
    return faults;
  }
  checkLayout(code, fault);
  for (let pc = 0; pc < length; pc += WORDS) {
    const info = OPCODES[words[pc] as number];
    if (info === undefined) {
      fault(pc, `unknown opcode ${words[pc]}`);
      continue;
    }
    info.operands.forEach(({ role, name }, i) => {
      const word = words[pc + 1 + i] as number;
      if (role === Operand.Target && (word < 0 || word >= length || word % WORDS !== 0))
        fault(pc, `${info.name}: jump target ${word} is no instruction`);
      if ((role === Operand.Constant || role === Operand.Name) && (word < 0 || word >= code.constants.length))
        fault(pc, `${info.name}: constant ${word} does not exist`);
      const kind = role === Operand.Constant ? CONSTANT_KINDS.get(name) : undefined;
      if (kind !== undefined && word >= 0 && word < code.constants.length && !kind[1](code.constants[word] as Constant))
        fault(pc, `${info.name}: constant ${word} is no ${kind[0]}`);
      if (role === Operand.Name && typeof code.constants[word] !== 'string')
        fault(pc, `${info.name}: ${name} is no name`);
    });
    if (words[pc] === Op.CALL_INTRINSIC && INTRINSIC_OPERANDS[words[pc + 3] as number] === undefined)
      fault(pc, `${info.name}: intrinsic ${words[pc + 3]} does not exist`);
    const { reads, writes } = effects(code, pc);
    for (const register of [...reads, ...writes])
      if (register < 0 || register >= registerCount)
        fault(pc, `${info.name}: register ${register} is outside the ${registerCount} registers of this code`);
  }
  const last = words[length - WORDS] as number;
  if (!endsControl(last)) fault(length - WORDS, 'execution can run past the end');
  if (faults.length === 0) checkRegisters(code, fault);
  for (const constant of code.constants)
    if (typeof constant === 'object' && constant !== null && 'instructions' in constant)
      for (const inner of verify(constant))
        faults.push({ instruction: inner.instruction, message: `${constant.qualname}: ${inner.message}` });
  return faults;
}

/** Checks what stands beside the instructions. */
function checkLayout(code: CodeObject, fault: (pc: number, message: string) => void): void {
  const { registerCount, localNames, freeNames, handlers, length } = code;
  const variables = localNames.length + freeNames.length;
  if (variables > registerCount) fault(0, `${variables} variables do not fit ${registerCount} registers`);
  if (parameterCount(code) > localNames.length)
    fault(0, `${parameterCount(code)} parameters, but ${localNames.length} local variables`);
  if (code.posOnlyCount > code.argCount) fault(0, 'more positional-only parameters than positional ones');
  if (code.cellLocals.some((register) => register < 0 || register >= localNames.length))
    fault(0, 'a cell that is no local variable');
  if (code.positions.length < length / 2) fault(0, 'positions do not reach to the last instruction');
  if (handlers.length % 4 !== 0) fault(0, 'handlers are not whole rows of four words');
  const isOffset = (word: number | undefined, limit: number) =>
    word !== undefined && word >= 0 && word <= limit && word % WORDS === 0;
  for (let i = 0; i + 3 < handlers.length; i += 4) {
    const register = handlers[i + 3] as number;
    if (!isOffset(handlers[i], length) || !isOffset(handlers[i + 1], length))
      fault(0, `handler ${i / 4} covers what is no instruction`);
    if (!isOffset(handlers[i + 2], length - WORDS)) fault(0, `handler ${i / 4} begins at no instruction`);
    if (register < 0 || register >= registerCount) fault(0, `handler ${i / 4} puts the exception into no register`);
  }
}

function parameterCount(code: CodeObject): number {
  return code.argCount + code.kwOnlyCount + (code.hasVarArgs ? 1 : 0) + (code.hasVarKeywords ? 1 : 0);
}

/** Whether control never goes on to the next instruction. */
function endsControl(op: number): boolean {
  switch (op) {
    case Op.RETURN:
    case Op.RETURN_NONE:
    case Op.JUMP:
    case Op.RAISE_ASSERTION:
    case Op.RAISE:
    case Op.RAISE_FROM:
    case Op.RAISE_AGAIN:
    case Op.RERAISE:
      return true;
    default:
      return false;
  }
}

/** Definite assignment by forward data flow: at each instruction, which registers are written on every path to it. */
function checkRegisters(code: CodeObject, fault: (pc: number, message: string) => void): void {
  const { instructions: words, length } = code;
  const params = parameterCount(code);
  const states: (Set<number> | undefined)[] = new Array(length / WORDS);
  const entry = new Set<number>();
  for (let r = 0; r < params; r++) entry.add(r);
  const work: [number, Set<number>][] = [[0, entry]];
  while (work.length > 0) {
    const [pc, incoming] = work.pop() as [number, Set<number>];
    const known = states[pc / WORDS];
    if (known !== undefined && [...known].every((r) => incoming.has(r))) continue;
    const state = known === undefined ? new Set(incoming) : new Set([...known].filter((r) => incoming.has(r)));
    states[pc / WORDS] = state;
    const after = new Set(state);
    const op = words[pc] as number;
    for (const r of effects(code, pc).writes) after.add(r);
    if (op === Op.CHECK_LOCAL) after.add(words[pc + 1] as number);
    if (op === Op.DELETE_LOCAL) after.delete(words[pc + 1] as number);
    // Whatever raises may go on at a handler, before it wrote anything.
    for (let i = 0; i < code.handlers.length; i += 4)
      if (pc >= (code.handlers[i] as number) && pc < (code.handlers[i + 1] as number))
        work.push([code.handlers[i + 2] as number, new Set(state).add(code.handlers[i + 3] as number)]);
    if (endsControl(op) && op !== Op.JUMP) continue;
    OPCODES[op]?.operands.forEach(({ role }, i) => {
      if (role === Operand.Target) work.push([words[pc + 1 + i] as number, after]);
    });
    if (op !== Op.JUMP && pc + WORDS < length) work.push([pc + WORDS, after]);
  }
  for (let pc = 0; pc < length; pc += WORDS) {
    const state = states[pc / WORDS];
    const op = words[pc] as number;
    if (state === undefined || toleratesEmpty(op)) continue;
    for (const r of effects(code, pc).reads)
      if (!state.has(r)) fault(pc, `${OPCODES[op]?.name}: register ${r} may be empty here`);
  }
}
