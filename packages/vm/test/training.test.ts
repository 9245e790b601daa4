// A program that takes long has the loop trained: once in a process, and whatever becomes of the training. In a file of its own, since what
// is counted is counted for all machines of a process.

import { assemble, Op, WORDS } from '@taipan/bytecode';
import { expect, test } from 'vitest';
import { Namespace, VM } from '../dist/index.js';

/** `n = 0`, then `for i in range(rounds): n += i`, then `n`. */
const sum = (rounds: number) =>
  assemble(
    [
      [Op.LOAD_INT, 0, 0],
      [Op.LOAD_GLOBAL, 2, 0],
      [Op.LOAD_INT, 3, rounds],
      [Op.CALL, 2, 2, 1],
      [Op.GET_ITER, 1, 2],
      [Op.JUMP, 7 * WORDS],
      [Op.INPLACE_ADD, 0, 0, 2],
      [Op.FOR_ITER, 2, 1, 6 * WORDS],
      [Op.RETURN, 0],
    ],
    { constants: ['range'] },
  );

test('the trainer is called once, and an error of it is not the program’s', () => {
  let calls = 0;
  for (let i = 0; i < 3; i++) {
    const vm = new VM();
    vm.trainer = () => {
      calls++;
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(vm.execute(sum(10), new Namespace(), null)).toBe(45);
    expect(calls).toBe(i === 0 ? 0 : 1);
    expect(vm.execute(sum(200_000), new Namespace(), null)).toBe(19_999_900_000);
    expect(calls).toBe(1);
  }
});
