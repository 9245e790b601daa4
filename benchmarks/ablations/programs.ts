/**
 * Programs for the ablations' machine, assembled by hand, each with the output it must give.
 */
import { type FunctionCode, Op, type Program } from './machine.js';

/** A program, what it prints (or the text of its value), and what it is a model of. */
export interface Workload {
  readonly name: string;
  readonly expected: string;
  readonly program: Program;
}

type Instruction = readonly [op: number, a?: number, b?: number, c?: number];

/** Puts a program together; jump targets and entries are instruction numbers. */
function assemble(
  instructions: readonly Instruction[],
  maxRegister: number,
  constants: readonly (number | string)[],
  functions: readonly FunctionCode[] = [],
  names: readonly string[] = [],
): Program {
  const code = new Int32Array(instructions.length * 4);
  instructions.forEach(([op, a = 0, b = 0, c = 0], i) => {
    code.set([op, op === Op.Jump ? a * 4 : a, op === Op.JumpIfFalse ? b * 4 : b, c], i * 4);
  });
  const source = names.map((name) => `${name} = 0\n`).join('');
  const spans = new Int32Array(names.length * 2);
  names.forEach((name, i) => {
    const start = i === 0 ? 0 : spans[i * 2 - 1]! + ' = 0\n'.length;
    spans.set([start, start + name.length], i * 2);
  });
  const entries = functions.map((f) => ({ ...f, entry: f.entry * 4 }));
  return { code, constants, names, source, spans, functions: entries, maxRegister };
}

/** `2 + 3`: the headline. */
export const SUM: Workload = {
  name: '2 + 3',
  expected: '5',
  program: assemble(
    [
      [Op.LoadConst, 0, 0],
      [Op.LoadConst, 1, 1],
      [Op.Add, 0, 0, 1],
      [Op.Halt, 0],
    ],
    2,
    [2, 3],
  ),
};

/** A counting loop of `count` turns with three arithmetic instructions each, from `start` on. */
function loop(name: string, start: number, count: number): Workload {
  let total = start;
  for (let i = 0; i < count; i++) total = total + i * 3 - 1;
  const instructions: Instruction[] = [
    [Op.LoadConst, 0, 0], // i = 0
    [Op.LoadConst, 1, 1], // total = start
    [Op.LoadConst, 2, 2], // 3
    [Op.LoadConst, 3, 3], // 1
    [Op.LoadConst, 4, 4], // count
    [Op.Less, 5, 0, 4],
    [Op.JumpIfFalse, 5, 12],
    [Op.Multiply, 6, 0, 2],
    [Op.Add, 1, 1, 6],
    [Op.Subtract, 1, 1, 3],
    [Op.Add, 0, 0, 3],
    [Op.Jump, 5],
    [Op.Halt, 1],
  ];
  return { name, expected: String(total), program: assemble(instructions, 7, [0, start, 3, 1, count]) };
}

/** A loop whose integers are small (31 bits). */
export const LOOP: Workload = loop('loop, small ints', 0, 1000);

/** The same loop with a total beyond 32 bits. */
export const LARGE_LOOP: Workload = loop('loop, large ints', 2 ** 40, 1000);

/** fib(n) by recursion: calls and returns, with a frame of `registers` registers. */
function fib(name: string, n: number, registers: number): Workload {
  const value = (k: number): number => (k < 2 ? k : value(k - 1) + value(k - 2));
  const instructions: Instruction[] = [
    [Op.LoadConst, 0, 0],
    [Op.Call, 1, 0, 0],
    [Op.Halt, 1],
    // fib: register 0 is the parameter
    [Op.LoadConst, 1, 2], // 2
    [Op.Less, 2, 0, 1],
    [Op.JumpIfFalse, 2, 7],
    [Op.Return, 0],
    [Op.LoadConst, 3, 1], // 1
    [Op.Subtract, 4, 0, 3],
    [Op.Call, 5, 0, 4],
    [Op.Subtract, 4, 0, 1],
    [Op.Call, 6, 0, 4],
    [Op.Add, 5, 5, 6],
    [Op.Return, 5],
  ];
  const functions = [{ entry: 3, parameters: 1, maxRegister: registers }];
  return { name, expected: String(value(n)), program: assemble(instructions, 2, [n, 1, 2], functions) };
}

/** Recursion with the seven registers that fib needs. */
export const FIB: Workload = fib('fib(15), 7 registers', 15, 7);

/** Recursion in a function with forty registers, as one with many locals has. */
export const WIDE_FIB: Workload = fib('fib(15), 40 registers', 15, 40);

/** The loop at module level: every variable is a name. */
export const GLOBAL_LOOP: Workload = (() => {
  const names = ['i', 'total', 'count', 'value'];
  let total = 0;
  for (let i = 0; i < 1000; i++) total = total + i * 3;
  const instructions: Instruction[] = [
    [Op.LoadConst, 0, 0],
    [Op.StoreName, 0, 0], // i = 0
    [Op.StoreName, 0, 1], // total = 0
    [Op.LoadConst, 0, 1],
    [Op.StoreName, 0, 2], // count = 1000
    [Op.LoadName, 0, 0],
    [Op.LoadName, 1, 2],
    [Op.Less, 0, 0, 1],
    [Op.JumpIfFalse, 0, 22],
    [Op.LoadName, 0, 0],
    [Op.LoadConst, 1, 2],
    [Op.Multiply, 0, 0, 1],
    [Op.StoreName, 0, 3], // value = i * 3
    [Op.LoadName, 0, 1],
    [Op.LoadName, 1, 3],
    [Op.Add, 0, 0, 1],
    [Op.StoreName, 0, 1], // total = total + value
    [Op.LoadName, 0, 0],
    [Op.LoadConst, 1, 3],
    [Op.Add, 0, 0, 1],
    [Op.StoreName, 0, 0], // i = i + 1
    [Op.Jump, 5],
    [Op.LoadName, 0, 1],
    [Op.Halt, 0],
  ];
  return {
    name: 'loop over globals',
    expected: String(total),
    program: assemble(instructions, 2, [0, 1000, 3, 1], [], names),
  };
})();

/** Five assignments to fresh names, then a sum: what a small program does once, in an environment made for it. */
export const FRESH_NAMES: Workload = (() => {
  const names = ['a', 'b', 'result', 'count', 'my_own_name'];
  const instructions: Instruction[] = [];
  for (let i = 0; i < names.length; i++) instructions.push([Op.LoadConst, 0, i], [Op.StoreName, 0, i]);
  instructions.push([Op.LoadName, 0, 0]);
  for (let i = 1; i < names.length; i++) instructions.push([Op.LoadName, 1, i], [Op.Add, 0, 0, 1]);
  instructions.push([Op.Halt, 0]);
  return { name: 'five fresh names', expected: '15', program: assemble(instructions, 2, [1, 2, 3, 4, 5], [], names) };
})();

/** `count` calls of print with a short text. */
function printing(count: number): Workload {
  const instructions: Instruction[] = [
    [Op.LoadConst, 0, 0],
    [Op.LoadConst, 1, 1],
    [Op.LoadConst, 2, 2],
    [Op.LoadConst, 3, 3],
    [Op.Less, 4, 0, 2],
    [Op.JumpIfFalse, 4, 9],
    [Op.Print, 3],
    [Op.Add, 0, 0, 1],
    [Op.Jump, 4],
    [Op.Halt, 0],
  ];
  const word = 'value 12345';
  return {
    name: count === 1 ? '1 line' : `${count} lines`,
    expected: `${word}\n`.repeat(count),
    program: assemble(instructions, 5, [0, 1, count, word]),
  };
}

/** A program that prints one line, one that prints ten, and one that prints ten thousand. */
export const ONE_LINE: Workload = printing(1);
export const TEN_LINES: Workload = printing(10);
export const MANY_LINES: Workload = printing(10_000);

/** String concatenation by the slow helper: run before any timing, so that no loop has only ever seen integers. */
export const STRINGS: Workload = {
  name: 'strings',
  expected: 'spam and eggs',
  program: assemble(
    [
      [Op.LoadConst, 0, 0],
      [Op.LoadConst, 1, 1],
      [Op.Add, 0, 0, 1],
      [Op.Move, 1, 0],
      [Op.Halt, 1],
    ],
    2,
    ['spam ', 'and eggs'],
  ),
};

/** Integers beyond 2**53, by the slow helper. */
export const BIG_INTS: Workload = {
  name: 'big ints',
  expected: String(2n ** 53n * 3n),
  program: assemble(
    [
      [Op.LoadConst, 0, 0],
      [Op.LoadConst, 1, 1],
      [Op.Multiply, 0, 0, 1],
      [Op.Halt, 0],
    ],
    2,
    [2 ** 52, 6],
  ),
};
