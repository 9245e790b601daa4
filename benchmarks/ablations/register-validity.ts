/**
 * How a register is known to be empty: the value `undefined` in it, or a bit for each register in words of 32 beside the file.
 * Without any check at all is timed too, as the price of having one; it is no candidate.
 */
import { type Choices, SHIPPED, UNBOXED } from './machine.js';
import { type MachineAblation, machineAblation } from './machine-ablation.js';
import { FIB, LOOP, SUM, WIDE_FIB } from './programs.js';

const bitmap: Choices = {
  ...SHIPPED,
  read: (name, index) => `const ${name}Index = ${index};
    if ((valid[${name}Index >>> 5] & (1 << (${name}Index & 31))) === 0) emptyRegister(${name}Index, pc);
    const ${name} = R[${name}Index];`,
  write: (index, value) => `{ const to = ${index}; R[to] = ${value}; valid[to >>> 5] |= 1 << (to & 31); }`,
  // Whole words at once where a frame covers them: the bitmap's advantage over filling registers one by one.
  clear: (first, count) => `{
    const from = ${first}, end = from + ${count};
    const low = from >>> 5, high = end >>> 5;
    if (low === high) valid[low] &= ~(((1 << (end - from)) - 1) << (from & 31));
    else {
      valid[low] &= (1 << (from & 31)) - 1;
      for (let word = low + 1; word < high; word++) valid[word] = 0;
      valid[high] &= -1 << (end & 31);
    }
  }`,
};

const unchecked: Choices = { ...SHIPPED, read: (name, index) => `const ${name} = R[${index}];` };

/** Register validity: sentinel or bitmap. */
export const registerValidity: MachineAblation = machineAblation({
  id: 'register-validity',
  question: 'An `undefined` sentinel in the register, or a bitmap of 32-bit words beside the registers?',
  variants: [
    { name: 'undefined sentinel', choices: SHIPPED, values: UNBOXED },
    { name: 'bitmap of words', choices: bitmap, values: UNBOXED },
    { name: 'no check', choices: unchecked, values: UNBOXED },
  ],
  workloads: [SUM, LOOP, FIB, WIDE_FIB],
});
