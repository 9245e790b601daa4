// Listings of code objects.

import { assemble, dis, disInstruction, Op, PyFloat } from '@taipan/bytecode';
import { expect, test } from 'vitest';

test('registers have the names of the variables in them', () => {
  const code = assemble(
    [
      [Op.LOAD_INT, 1, -7],
      [Op.ADD, 2, 0, 1],
      [Op.RETURN, 2],
    ],
    { argCount: 1, localNames: ['x'], name: 'f' },
  );
  expect(dis(code)).toBe(`code f (<assembled>): 3 registers, 1 positional parameters
    1     0  LOAD_INT         r1, value=-7
          1  ADD              r2, r0:x, r1
          2  RETURN           r2`);
});

test('constants, names and targets are shown for what they are', () => {
  const constants = ['text', new PyFloat(0.5), 2n ** 64n, ['a', 'b'], null, 'name'];
  const code = assemble(
    [
      [Op.LOAD_CONST, 0, 0],
      [Op.LOAD_CONST, 0, 1],
      [Op.LOAD_CONST, 0, 2],
      [Op.LOAD_CONST, 0, 4],
      [Op.CALL_KW, 0, 2, 3],
      [Op.LOAD_GLOBAL, 0, 5, 17],
      [Op.JUMP_IF_FALSE, 0, 4],
      [Op.RETURN_NONE],
      [12345 as Op],
    ],
    { constants },
  );
  const lines = Array.from({ length: 9 }, (_, i) => disInstruction(code, i * 4).replace(/ +/g, ' '));
  expect(lines).toEqual([
    'LOAD_CONST r0, "text"',
    'LOAD_CONST r0, float 0.5',
    'LOAD_CONST r0, 18446744073709551616',
    'LOAD_CONST r0, None',
    'CALL_KW r0, count=2, (a, b)',
    'LOAD_GLOBAL r0, name',
    'JUMP_IF_FALSE r0, -> 1',
    'RETURN_NONE',
    '<opcode 12345>',
  ]);
});

test('nested code objects follow, and lines are those of the source', () => {
  const inner = assemble([[Op.RETURN_NONE]], { name: 'inner' });
  inner.source = 'first\nsecond\n';
  inner.positions = Int32Array.of(8, 10);
  const code = assemble(
    [
      [Op.MAKE_FUNCTION, 0, 0, -1],
      [Op.RETURN, 0],
    ],
    { constants: [inner] },
  );
  const [outer, nested] = dis(code).split('\n\n') as [string, string];
  expect(outer).toContain('<code inner>');
  expect(nested).toMatch(/^code inner .*\n {4}2 {5}0 {2}RETURN_NONE$/);
});
