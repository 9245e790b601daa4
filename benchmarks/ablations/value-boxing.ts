/**
 * What an int is in a register: a JavaScript number, or an object with a type and a value, made anew for every result.
 */
import { type Choices, Op, SHIPPED, UNBOXED, type Values } from './machine.js';
import { type MachineAblation, machineAblation } from './machine-ablation.js';
import { FIB, LARGE_LOOP, LOOP, SUM } from './programs.js';

const INT = 1;
const STR = 3;

/** A boxed value: its type and the JavaScript value it stands for. */
class Box {
  readonly type: number;
  readonly value: unknown;
  constructor(type: number, value: unknown) {
    this.type = type;
    this.value = value;
  }
}

const boxedChoices: Choices = {
  ...SHIPPED,
  bothInts: (x, y) => `${x}.type === ${INT} && ${y}.type === ${INT}`,
  number: (x) => `${x}.value`,
  int: (number) => `new Box(${INT}, ${number})`,
  bool: (condition) => `(${condition} ? TRUE : FALSE)`,
  truth: (x) => `${x} === TRUE`,
};

const boxed: Values = {
  constant: (value) => new Box(typeof value === 'number' ? INT : STR, value),
  binary: (op, x, y) => {
    const left = (x as Box).value;
    const right = (y as Box).value;
    if (op === Op.Less) throw new Error('no workload compares anything but small ints');
    const result = UNBOXED.binary(op, left, right);
    return new Box(typeof result === 'string' ? STR : INT, result);
  },
  text: (value) => String((value as Box).value),
  Box,
};

/** Values: unboxed or boxed. */
export const valueBoxing: MachineAblation = machineAblation({
  id: 'value-boxing',
  question: 'Ints as JavaScript numbers, or as boxes of type and value?',
  variants: [
    { name: 'unboxed numbers', choices: SHIPPED, values: UNBOXED },
    { name: 'boxes {type, value}', choices: boxedChoices, values: boxed },
  ],
  workloads: [SUM, LOOP, LARGE_LOOP, FIB],
});
