// The opcode table: generated files are fresh, and what every reader of the table relies on holds.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OPCODES, Op, Operand, WORDS } from '@taipan/bytecode';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../scripts/generate-opcodes.mjs', import.meta.url));

test('the generated files are those that the table gives', () => {
  // Fails, with the name of the stale file, if it is not so.
  execFileSync(process.execPath, [SCRIPT, '--check'], { encoding: 'utf8' });
});

test('numbers are positions in the table', () => {
  expect(OPCODES[Op.LOAD_INT]?.name).toBe('LOAD_INT');
  expect(OPCODES[Op.RETURN]?.name).toBe('RETURN');
  expect(new Set(OPCODES.map(({ name }) => name)).size).toBe(OPCODES.length);
});

test('operands fit an instruction, and are described', () => {
  for (const { name, operands, effect } of OPCODES) {
    expect(operands.length, name).toBeLessThan(WORDS);
    expect(effect, name).not.toBe('');
    for (const operand of operands) expect(operand.name, name).toMatch(/^[a-z]+$/);
  }
});

test('binary, in-place and comparison instructions stand in the order of the operators they are computed from', () => {
  const from = (first: Op, count: number) => OPCODES.slice(first, first + count).map(({ name }) => name);
  const operators = 'ADD SUB MULT MATMULT DIV MOD POW LSHIFT RSHIFT BITOR BITXOR BITAND FLOORDIV'.split(' ');
  expect(from(Op.ADD, 13)).toEqual(operators);
  expect(from(Op.INPLACE_ADD, 13)).toEqual(operators.map((name) => `INPLACE_${name}`));
  expect(from(Op.ADD_INT, 13)).toEqual(operators.map((name) => `${name}_INT`));
  const comparisons = 'EQ NE LT LE GT GE'.split(' ');
  expect(from(Op.EQ, 10)).toEqual([...comparisons, 'IS', 'IS_NOT', 'IN', 'NOT_IN']);
  expect(from(Op.JUMP_UNLESS_EQ, 6)).toEqual(comparisons.map((name) => `JUMP_UNLESS_${name}`));
  expect(from(Op.JUMP_IF_EQ, 6)).toEqual(comparisons.map((name) => `JUMP_IF_${name}`));
  for (const first of [Op.EQ, Op.JUMP_UNLESS_EQ, Op.JUMP_IF_EQ]) {
    const distance = first === Op.EQ ? Op.EQ_INT - Op.EQ : Op.JUMP_IF_EQ_INT - Op.JUMP_IF_EQ;
    expect(from(first + distance, 6)).toEqual(from(first, 6).map((name) => `${name}_INT`));
  }
  expect(from(Op.INVERT, 4)).toEqual(['INVERT', 'NOT', 'POSITIVE', 'NEGATIVE']);
});

test('whoever jumps says where', () => {
  for (const { name, operands } of OPCODES)
    if (name.startsWith('JUMP') || name === 'FOR_ITER')
      expect(operands.filter(({ role }) => role === Operand.Target).length, name).toBe(1);
});

test('the document has a row for each instruction', () => {
  const text = readFileSync(new URL('../../../docs/opcodes.md', import.meta.url), 'utf8');
  OPCODES.forEach(({ name }, number) => {
    expect(text).toContain(`| ${number} | \`${name}\` |`);
  });
});
