// dis(): code objects as text, for people.

import { type CodeObject, type Constant, WORDS } from './code.js';
import { OPCODES, Operand } from './generated/opcodes.js';
import { PyFloat } from './values.js';

/** Shows one constant the way a reader of a listing expects it. */
function showConstant(constant: Constant): string {
  if (constant === null) return 'None';
  if (typeof constant === 'string') return JSON.stringify(constant);
  if (constant instanceof PyFloat) return `float ${constant.value}`;
  if (Array.isArray(constant)) return `(${constant.join(', ')})`;
  if (typeof constant === 'object' && 'instructions' in constant) return `<code ${constant.qualname}>`;
  return String(constant);
}

function showRegister(code: CodeObject, register: number): string {
  const name = code.localNames[register] ?? code.freeNames[register - code.localNames.length];
  return name === undefined ? `r${register}` : `r${register}:${name}`;
}

/**
 * Lists one instruction.
 * @param pc word offset of the instruction
 */
export function disInstruction(code: CodeObject, pc: number): string {
  const op = code.instructions[pc] as number;
  const info = OPCODES[op];
  if (info === undefined) return `<opcode ${op}>`;
  const operands = info.operands.map(({ role, name }, i) => {
    const word = code.instructions[pc + 1 + i] as number;
    switch (role) {
      case Operand.Write:
      case Operand.Read:
      case Operand.ReadWrite:
        return showRegister(code, word);
      case Operand.ReadRun:
      case Operand.WriteRun:
        return `${showRegister(code, word)}..`;
      case Operand.Constant:
        return showConstant(code.constants[word] as Constant);
      case Operand.Name:
        return String(code.constants[word]);
      case Operand.Target:
        return `-> ${word / WORDS}`;
      case Operand.Cache:
        return '';
      default:
        return `${name}=${word}`;
    }
  });
  return `${info.name.padEnd(16)} ${operands.filter((text) => text !== '').join(', ')}`.trimEnd();
}

/** Lists a code object and, after it, the code objects nested in it. Lines are those of the source. */
export function dis(code: CodeObject): string {
  const lines = [
    `code ${code.qualname} (${code.filename}): ${code.registerCount} registers, ${code.argCount} positional parameters`,
  ];
  let line = 1;
  let offset = 0;
  let shown = -1;
  for (let pc = 0; pc < code.length; pc += WORDS) {
    const start = code.positions[(pc / WORDS) * 2] as number;
    if (start < offset) [line, offset] = [1, 0];
    for (; offset < start; offset++) if (code.source.charCodeAt(offset) === 10) line++;
    lines.push(
      `${line === shown ? '     ' : String(line).padStart(5)} ${String(pc / WORDS).padStart(5)}  ${disInstruction(code, pc)}`,
    );
    shown = line;
  }
  const nested = code.constants.filter(
    (c): c is CodeObject => typeof c === 'object' && c !== null && 'instructions' in c,
  );
  return [lines.join('\n'), ...nested.map(dis)].join('\n\n');
}
