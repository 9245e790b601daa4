/**
 * How the loop calls a function of the host: with as many arguments as there are, or with a spread of an array of them. The arguments come
 * out of registers.
 */
import { type Ablation, fromText, type Task, type Variant } from './ablation.js';

const BY_COUNT = `
  function call(f, first, count) {
    switch (count) {
      case 1: return f(R[first]);
      case 2: return f(R[first], R[first + 1]);
      default: return f(R[first], R[first + 1], R[first + 2]);
    }
  }`;

const SPREAD = `
  function call(f, first, count) {
    const values = [];
    for (let i = 0; i < count; i++) values.push(R[first + i]);
    return f(...values);
  }`;

/** Six functions, so that the call is to no one in particular. */
const rest = (count: number): string => `
  const R = [{}, 'text', 1, 2, 3, null, {}, 4];
  const one = [(x) => x, (x) => x + 1, (x) => x * 2, (x) => -x, (x) => x & 1, (x) => 1];
  const two = [(x, y) => x + y, (x, y) => x - y, (x, y) => x * y, (x, y) => y, (x, y) => x, (x, y) => 2];
  const three = [(x, y, z) => x + z, (x, y, z) => y, (x, y, z) => z, (x, y, z) => x * z, (x, y, z) => y - x, (x, y, z) => 3];
  const functions = [one, two, three][${count} - 1];
  return function (calls) {
    let total = 0;
    for (let i = 0; i < calls; i++) {
      for (let f = 0; f < 6; f++) total += call(functions[f], 2, ${count});
    }
    return total;
  };`;

const COUNTS = [1, 2, 3];
const workloadOf = (count: number): string => `6 calls, ${count} argument${count === 1 ? '' : 's'}`;

function variant(name: string, call: string): Variant {
  return {
    name,
    build: () =>
      new Map(
        COUNTS.map((count): [string, Task] => [
          workloadOf(count),
          fromText<Task>(`${name} ${count}`, call + rest(count)),
        ]),
      ),
  };
}

/** Calls of builtins: by the number of arguments, or with a spread. */
export const builtinCalls: Ablation = {
  id: 'builtin-calls',
  question: 'Are builtins called with one, two or three arguments, or with a spread?',
  variants: [variant('by number', BY_COUNT), variant('spread', SPREAD)],
  workloads: COUNTS.map(workloadOf),
};
