// Hand-written bytecode: for tests of the VM alone, and for hosts that make code without Python.

import { CodeObject, type Constant, WORDS } from './code.js';
import { OPCODES, type Op } from './generated/opcodes.js';

/** What `assemble` needs beside instructions; everything has a default. */
export interface AssembleOptions {
  readonly constants?: readonly Constant[];
  readonly registerCount?: number;
  readonly argCount?: number;
  readonly localNames?: readonly string[];
  readonly name?: string;
}

/**
 * Makes a code object from rows `[op, a, b, c]`; missing operands are 0, jump targets are instruction numbers times `WORDS`.
 * Nothing is checked: that is what `verify` is for.
 */
export function assemble(rows: readonly (readonly [Op, ...number[]])[], options: AssembleOptions = {}): CodeObject {
  const code = new CodeObject(options.name ?? '<assembled>', options.name ?? '<assembled>', '<assembled>', '');
  const words = new Int32Array(rows.length * WORDS);
  let highest = -1;
  rows.forEach((row, i) => {
    row.forEach((word, j) => {
      words[i * WORDS + j] = word;
    });
    OPCODES[row[0]]?.operands.forEach(({ role }, j) => {
      if (role <= 4) highest = Math.max(highest, row[j + 1] ?? 0);
    });
  });
  code.instructions = words;
  code.length = words.length;
  code.positions = new Int32Array(rows.length * 2);
  code.constants = [...(options.constants ?? [])];
  code.registerCount = options.registerCount ?? highest + 1;
  code.argCount = options.argCount ?? 0;
  code.localNames = options.localNames ?? [];
  return code;
}
