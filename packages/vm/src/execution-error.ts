// Faults found while bytecode runs.

import { type CodeObject, disInstruction, WORDS } from '@taipan/bytecode';
import { InternalError } from '@taipan/source';

/** Unsound bytecode was run: an empty register was read, or an instruction does not exist. No Python program can cause it. */
export class ExecutionError extends InternalError {
  /** The empty register that was read, or null for another fault. */
  readonly register: number | null;
  /** Number of the instruction within its code object. */
  readonly instruction: number;
  /** Qualified name of the code object. */
  readonly qualname: string;
  constructor(message: string, register: number | null, code: CodeObject, pc: number) {
    const what = register === null ? message : `register ${register} is empty`;
    super(`${what}: instruction ${pc / WORDS} of ${code.qualname}, ${disInstruction(code, pc).replace(/ +/g, ' ')}`);
    this.register = register;
    this.instruction = pc / WORDS;
    this.qualname = code.qualname;
  }
}
