// The verifier on hand-written code: sound code passes, and each kind of unsound code is refused, at its instruction. (That all of
// the compiler's output passes is tested where the compiler is.)

import { type AssembleOptions, assemble, CodeObject, type Fault, Op, PyFloat, verify, WORDS } from '@taipan/bytecode';
import { describe, expect, test } from 'vitest';

type Rows = Parameters<typeof assemble>[0];
const faultsOf = (rows: Rows, options: AssembleOptions = {}): Fault[] => verify(assemble(rows, options));
/** The word offset of an instruction, as jumps want it. */
const at = (instruction: number) => instruction * WORDS;

describe('sound code', () => {
  test('arithmetic', () => {
    expect(
      faultsOf([
        [Op.LOAD_INT, 0, 2],
        [Op.LOAD_INT, 1, 3],
        [Op.ADD, 0, 0, 1],
        [Op.RETURN, 0],
      ]),
    ).toEqual([]);
  });
  test('parameters are there from the start', () => {
    expect(
      faultsOf(
        [
          [Op.ADD, 2, 0, 1],
          [Op.RETURN, 2],
        ],
        { argCount: 2, localNames: ['a', 'b'] },
      ),
    ).toEqual([]);
  });
  test('a register written on both ways of a branch', () => {
    const rows: Rows = [
      [Op.LOAD_TRUE, 0],
      [Op.JUMP_IF_FALSE, 0, at(4)],
      [Op.LOAD_INT, 1, 1],
      [Op.JUMP, at(5)],
      [Op.LOAD_INT, 1, 2],
      [Op.RETURN, 1],
    ];
    expect(faultsOf(rows)).toEqual([]);
  });
  test('a loop', () => {
    const rows: Rows = [
      [Op.LOAD_GLOBAL, 0, 0],
      [Op.GET_ITER, 1, 0],
      [Op.JUMP, at(4)],
      [Op.MOVE, 3, 2],
      [Op.FOR_ITER, 2, 1, at(3)],
      [Op.RETURN_NONE],
    ];
    expect(faultsOf(rows, { constants: ['items'] })).toEqual([]);
  });
  test('a local variable behind its check', () => {
    const rows: Rows = [
      [Op.CHECK_LOCAL, 0],
      [Op.RETURN, 0],
    ];
    expect(faultsOf(rows, { localNames: ['a'] })).toEqual([]);
  });
  test('a call reads the callable and its arguments', () => {
    const rows: Rows = [
      [Op.LOAD_GLOBAL, 0, 0],
      [Op.LOAD_INT, 1, 5],
      [Op.LOAD_INT, 2, 6],
      [Op.CALL, 0, 0, 2],
      [Op.RETURN, 0],
    ];
    expect(faultsOf(rows, { constants: ['f'] })).toEqual([]);
  });
  test('a handler sees what was written before the part it covers', () => {
    const code = assemble(
      [
        [Op.LOAD_INT, 0, 1],
        [Op.LOAD_GLOBAL, 1, 0],
        [Op.RETURN, 1],
        [Op.RETURN, 0],
      ],
      {
        constants: ['name'],
        registerCount: 3,
      },
    );
    code.handlers = Int32Array.of(at(1), at(2), at(3), 2);
    expect(verify(code)).toEqual([]);
  });
});

describe('unsound code', () => {
  const cases: [name: string, rows: Rows, options: AssembleOptions, instruction: number, message: RegExp][] = [
    ['an empty register', [[Op.RETURN, 0]], {}, 0, /register 0 may be empty/],
    [
      'an empty right operand',
      [
        [Op.LOAD_INT, 0, 1],
        [Op.ADD, 0, 0, 1],
        [Op.RETURN, 0],
      ],
      {},
      1,
      /register 1 may be empty/,
    ],
    [
      'a register written on one way of a branch only',
      [
        [Op.LOAD_TRUE, 0],
        [Op.JUMP_IF_FALSE, 0, at(3)],
        [Op.LOAD_INT, 1, 1],
        [Op.RETURN, 1],
      ],
      {},
      3,
      /register 1 may be empty/,
    ],
    [
      'a register that is empty in the second round of a loop only',
      [
        [Op.LOAD_INT, 0, 1],
        [Op.MOVE, 1, 0],
        [Op.DELETE_LOCAL, 0],
        [Op.JUMP, at(1)],
      ],
      { localNames: ['a'] },
      1,
      /register 0 may be empty/,
    ],
    [
      'an argument missing in a run',
      [
        [Op.LOAD_NONE, 0],
        [Op.CALL, 0, 0, 1],
        [Op.RETURN, 0],
      ],
      { registerCount: 2 },
      1,
      /register 1 may be empty/,
    ],
    [
      'a deleted local variable',
      [
        [Op.LOAD_INT, 0, 1],
        [Op.DELETE_LOCAL, 0],
        [Op.RETURN, 0],
      ],
      { localNames: ['a'] },
      2,
      /register 0 may be empty/,
    ],
    ['an opcode that does not exist', [[9999 as Op, 0], [Op.RETURN_NONE]], {}, 0, /unknown opcode 9999/],
    ['a negative opcode', [[-1 as Op, 0], [Op.RETURN_NONE]], {}, 0, /unknown opcode -1/],
    [
      'a jump into the middle of an instruction',
      [[Op.JUMP, 1], [Op.RETURN_NONE]],
      {},
      0,
      /jump target 1 is no instruction/,
    ],
    ['a jump past the end', [[Op.JUMP, at(2)], [Op.RETURN_NONE]], {}, 0, /jump target 8 is no instruction/],
    ['a jump before the start', [[Op.JUMP, -4], [Op.RETURN_NONE]], {}, 0, /jump target -4 is no instruction/],
    [
      'a constant that does not exist',
      [
        [Op.LOAD_CONST, 0, 1],
        [Op.RETURN, 0],
      ],
      { constants: ['a'] },
      0,
      /constant 1 does not exist/,
    ],
    [
      'a name that is no string',
      [
        [Op.LOAD_GLOBAL, 0, 0],
        [Op.RETURN, 0],
      ],
      { constants: [5] },
      0,
      /name is no name/,
    ],
    [
      'a register too many',
      [
        [Op.LOAD_INT, 3, 1],
        [Op.RETURN, 3],
      ],
      { registerCount: 3 },
      0,
      /register 3 is outside the 3/,
    ],
    [
      'a negative register',
      [[Op.LOAD_INT, -1, 1], [Op.RETURN_NONE]],
      { registerCount: 3 },
      0,
      /register -1 is outside/,
    ],
    ['control that runs past the end', [[Op.LOAD_INT, 0, 1]], {}, 0, /run past the end/],
    ['no instructions', [], {}, 0, /length 0/],
    [
      'a function made of something else',
      [
        [Op.MAKE_FUNCTION, 0, 0, -1],
        [Op.RETURN, 0],
      ],
      { constants: ['a'] },
      0,
      /constant 0 is/,
    ],
    [
      'keyword names that are none',
      [
        [Op.LOAD_NONE, 0],
        [Op.LOAD_NONE, 1],
        [Op.CALL_KW, 0, 1, 0],
        [Op.RETURN, 0],
      ],
      { constants: ['a'] },
      2,
      /constant 0 is/,
    ],
    [
      'a code object as a value',
      [
        [Op.LOAD_CONST, 0, 0],
        [Op.RETURN, 0],
      ],
      { constants: [assemble([[Op.RETURN_NONE]])] },
      0,
      /constant 0 is/,
    ],
  ];
  for (const [name, rows, options, instruction, message] of cases) {
    test(name, () => {
      const [fault] = faultsOf(rows, options);
      expect(fault?.instruction).toBe(instruction);
      expect(fault?.message).toMatch(message);
    });
  }

  test('in a nested code object, by its name', () => {
    const inner = assemble([[Op.RETURN, 0]], { name: 'inner' });
    const [fault] = faultsOf(
      [
        [Op.MAKE_FUNCTION, 0, 0, -1],
        [Op.RETURN, 0],
      ],
      { constants: [inner] },
    );
    expect(fault?.message).toMatch(/^inner: .*register 0 may be empty/);
  });

  test('a handler reached before the register it reads is written', () => {
    const code = assemble(
      [
        [Op.LOAD_GLOBAL, 0, 0],
        [Op.RETURN, 0],
        [Op.RETURN, 0],
      ],
      { constants: ['a'], registerCount: 2 },
    );
    code.handlers = Int32Array.of(at(0), at(1), at(2), 1);
    expect(verify(code)[0]).toMatchObject({
      instruction: 2,
      message: expect.stringMatching(/register 0 may be empty/),
    });
  });

  const handlers: [string, number[]][] = [
    ['an odd number of words', [0, 4, 8]],
    ['a handler that is no instruction', [0, at(1), 3, 0]],
    ['a handler past the end', [0, at(1), at(9), 0]],
    ['a covered part past the end', [0, at(9), at(1), 0]],
    ['a register too many', [0, at(1), at(1), 7]],
  ];
  for (const [name, words] of handlers) {
    test(`handlers: ${name}`, () => {
      const code = assemble(
        [
          [Op.LOAD_INT, 0, 1],
          [Op.RETURN, 0],
        ],
        { registerCount: 2 },
      );
      code.handlers = Int32Array.from(words);
      expect(verify(code)[0]?.message).toMatch(/handler/);
    });
  }

  test('more variables than registers', () => {
    const code = assemble([[Op.RETURN_NONE]], { registerCount: 1, localNames: ['a', 'b'] });
    expect(verify(code)[0]?.message).toMatch(/2 variables/);
  });
  test('more parameters than variables', () => {
    const code = assemble([[Op.RETURN_NONE]], { registerCount: 1, argCount: 2 });
    expect(verify(code)[0]?.message).toMatch(/2 parameters/);
  });
  test('positions that do not reach to the end', () => {
    const code = assemble([[Op.RETURN_NONE]]);
    code.positions = new Int32Array(1);
    expect(verify(code)[0]?.message).toMatch(/positions/);
  });
  test('a length beyond the buffer', () => {
    const code = new CodeObject('f', 'f', 'f.py', '');
    code.instructions = new Int32Array(4);
    code.length = 8;
    expect(verify(code)[0]?.message).toMatch(/length 8/);
  });
});

test('a float is a value, and so are the other constants', () => {
  const constants = [new PyFloat(1.5), 'text', 2n ** 70n, 7];
  const rows: Rows = [...constants.map((_, i) => [Op.LOAD_CONST, 0, i] as const), [Op.RETURN, 0]];
  expect(faultsOf(rows, { constants })).toEqual([]);
});
