/**
 * What a call does about the caller's registers: nothing (every frame has a window of its own in one file), save those that the
 * caller uses (`maxRegister` from the compiler), or save all 256.
 */
import { type Choices, SHIPPED, UNBOXED } from './machine.js';
import { type MachineAblation, machineAblation } from './machine-ablation.js';
import { FIB, LOOP, WIDE_FIB } from './programs.js';

/** One register file for all frames; a call copies `count` registers to a save area and a return copies them back. */
function saving(count: string): Choices {
  return {
    ...SHIPPED,
    begin: 'let top = 0;',
    enter: ({ write, clear }) => `
      const count = ${count};
      for (let i = 0; i < count; i++) save[top + i] = R[i];
      top += count;
      for (let i = 0; i < callee.parameters; i++) { ${write('i', 'R[c + i]')} }
      ${clear('callee.parameters', 'callee.maxRegister - callee.parameters')}
      frames[depth] = pc + 4; frames[depth + 2] = a; callers[depth] = caller;
      depth += 4; caller = callee; pc = callee.entry;`,
    leave: ({ write }) => `
      depth -= 4;
      pc = frames[depth]; caller = callers[depth];
      const count = ${count};
      top -= count;
      for (let i = 0; i < count; i++) R[i] = save[top + i];
      ${write('frames[depth + 2]', 'value')}`,
  };
}

/** All 256 by `slice`, V8's quickest way to copy an array: the copy becomes the callee's file, a return puts the caller's back. */
const slicing: Choices = {
  ...saving('256'),
  begin: 'let registers = R; if (registers.length > 256) registers = registers.slice(0, 256);',
  read: (name, index) =>
    `const ${name}Index = ${index}; const ${name} = registers[${name}Index]; if (${name} === undefined) emptyRegister(${name}Index, pc);`,
  write: (index, value) => `registers[${index}] = ${value};`,
  clear: (first, count) => `for (let i = ${first}, end = i + ${count}; i < end; i++) registers[i] = undefined;`,
  enter: ({ clear }) => `
    save[depth] = registers;
    registers = registers.slice();
    for (let i = 0; i < callee.parameters; i++) registers[i] = registers[c + i];
    ${clear('callee.parameters', 'callee.maxRegister - callee.parameters')}
    frames[depth] = pc + 4; frames[depth + 2] = a; callers[depth] = caller;
    depth += 4; caller = callee; pc = callee.entry;`,
  leave: ({ write }) => `
    depth -= 4;
    pc = frames[depth]; caller = callers[depth]; registers = save[depth];
    ${write('frames[depth + 2]', 'value')}`,
};

/** Calls: windows, saving what is used, saving everything. */
export const registerSaving: MachineAblation = machineAblation({
  id: 'register-saving',
  question: 'On a call: a window per frame, saving the registers in use, or saving all 256?',
  variants: [
    { name: 'windows, nothing saved', choices: SHIPPED, values: UNBOXED },
    { name: 'save maxRegister', choices: saving('caller.maxRegister'), values: UNBOXED },
    { name: 'save 256', choices: saving('256'), values: UNBOXED },
    { name: 'save 256 by slice', choices: slicing, values: UNBOXED },
  ],
  workloads: [FIB, WIDE_FIB, LOOP],
});
