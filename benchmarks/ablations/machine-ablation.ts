/** Ablations of the machine's loop: variants of its text, on programs. */
import type { Ablation, Task, Variant } from './ablation.js';
import { buildMachine, type Choices, type Helpers, loadProgram, type Values } from './machine.js';
import { BIG_INTS, STRINGS, type Workload } from './programs.js';

/** One way of filling the gaps of the loop. */
export interface MachineVariant {
  readonly name: string;
  readonly choices: Choices;
  readonly values: Values;
  /** What the text of its gaps calls by name. */
  readonly helpers?: Helpers;
}

/** An ablation of the machine, with what its variants and tasks are made of. */
export interface MachineAblation extends Ablation {
  readonly machines: readonly MachineVariant[];
  readonly programs: readonly Workload[];
}

/** What it is made from. */
export interface MachineOptions {
  readonly id: string;
  readonly question: string;
  readonly variants: readonly [MachineVariant, MachineVariant, ...MachineVariant[]];
  readonly workloads: readonly Workload[];
}

/** Reads the output's last character: a string of pieces must be put together for it. */
function useOutput(output: string): number {
  return output.charCodeAt(output.length - 1) + output.length;
}

/** An ablation of the machine. Its variants run programs with strings and large ints as well, which are not timed: no loop has only ever seen small ints. */
export function machineAblation({ id, question, variants, workloads }: MachineOptions): MachineAblation {
  const variantOf = ({ name, choices, values, helpers }: MachineVariant): Variant => ({
    name,
    build: () => {
      const machine = buildMachine(`${id}: ${name}`, choices, values, helpers);
      const tasks = [...workloads, STRINGS, BIG_INTS].map(({ name: workload, program, expected }): [string, Task] => {
        const loaded = loadProgram(program, values);
        if (machine(loaded) !== expected) throw new Error(`${name} gave the wrong output for ${workload}`);
        const task = (calls: number): number => {
          let sum = 0;
          for (let i = 0; i < calls; i++) sum += useOutput(machine(loaded));
          return sum;
        };
        return [workload, task];
      });
      return new Map(tasks);
    },
  });
  const [first, second, ...more] = variants;
  return {
    id,
    question,
    variants: [variantOf(first), variantOf(second), ...more.map(variantOf)],
    workloads: workloads.map(({ name }) => name),
    machines: variants,
    programs: workloads,
  };
}
