// Every instruction by hand-written bytecode: what it does, and that an empty register it reads is found: by the machine when it runs, and
// by the verifier before.

import { OPCODES, Op, Operand, registersRead, verify } from '@taipan/bytecode';
import { InternalError } from '@taipan/source';
import { describe, expect, test } from 'vitest';
import { ExecutionError, Namespace, PyException, reprOf, strOf, VM } from '../dist/index.js';
import { CASES, type Case, type Program, pair, programOf } from './instructions.js';

const vm = new VM();

/** repr of what a program returns, or the exception. */
function outcomeOf({ code }: Program): string {
  const globals = new Namespace();
  globals.set('given', 41);
  try {
    const value = vm.execute(code, globals, null);
    return value === 'jumped' ? 'jumped' : reprOf(vm, value);
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    return `${error.type.name}: ${strOf(vm, error)}`;
  }
}

/** Reading these when empty is a Python error, or what they are for. */
const TOLERANT = new Set([Op.CHECK_LOCAL, Op.DELETE_LOCAL, Op.MAKE_CELL]);

const title = ({ op, operands, expected }: Case) => `${OPCODES[op]?.name} ${operands.join(' ')}: ${expected}`;

test('every instruction has a case', () => {
  const covered = new Set(CASES.map(({ op }) => op));
  expect(OPCODES.flatMap(({ name }, op) => (covered.has(op) ? [] : [name]))).toEqual([]);
});

describe('what an instruction does', () => {
  test.each(CASES.map((c) => [title(c), c] as const))('%s', (_, c) => {
    const program = programOf(c, null);
    expect(verify(program.code)).toEqual([]);
    expect(outcomeOf(program)).toBe(c.expected);
  });
});

describe('an empty register', () => {
  for (const c of CASES) {
    const { owner, instruction } = programOf(c, null);
    if (TOLERANT.has(c.op)) continue;
    for (const register of new Set(registersRead(owner, instruction * 4))) {
      test(`${title(c)}, register ${register}`, () => {
        const program = programOf(c, register);
        const owned = program.owner === program.code ? '' : `${program.owner.qualname}: `;
        expect(verify(program.code)).toContainEqual({
          instruction,
          message: `${owned}${OPCODES[c.op]?.name}: register ${register} may be empty here`,
        });
        let fault: unknown = null;
        try {
          outcomeOf(program);
        } catch (error) {
          fault = error;
        }
        expect(fault).toBeInstanceOf(ExecutionError);
        expect(fault).toBeInstanceOf(InternalError);
        const { register: found, instruction: at, message } = fault as ExecutionError;
        expect([found, at]).toEqual([register, instruction]);
        expect(message).toContain(
          `register ${register} is empty: instruction ${instruction} of ${program.owner.qualname}`,
        );
        // The machine goes on working.
        expect(outcomeOf(programOf(CASES[0] as Case, null))).toBe('-7');
      });
    }
  }
});

test.each([
  ['CALL', Op.CALL, 2],
  ['CALL_METHOD', Op.CALL_METHOD, 1],
] as const)(
  'an empty argument of %s is found where the callee reads it, since arguments are not copied',
  (_, op, count) => {
    const c: Case = { op, operands: [3, 0, count], registers: () => [pair(), 1, 2], result: 3, expected: '(1, 2)' };
    expect(outcomeOf(programOf(c, null))).toBe('(1, 2)');
    expect(() => outcomeOf(programOf(c, 2))).toThrow(/register 1 is empty: instruction 0 of pair, BUILD_TUPLE/);
  },
);

test('every operand that is read has been emptied', () => {
  const reads = OPCODES.flatMap(({ operands }, op) =>
    operands.some(({ role }) => role === Operand.Read || role === Operand.ReadWrite || role === Operand.ReadRun)
      ? [op]
      : [],
  );
  const emptied = new Set(
    CASES.filter((c) => {
      const { owner, instruction } = programOf(c, null);
      return registersRead(owner, instruction * 4).length > 0;
    }).map(({ op }) => op),
  );
  expect(reads.filter((op) => !emptied.has(op)).map((op) => OPCODES[op]?.name)).toEqual([]);
});
