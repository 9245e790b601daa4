import { describe, expect, it } from 'vitest';
import { buildMachine, loadProgram, Op, SHIPPED, UNBOXED } from '../dist/ablations/machine.js';
import { BIG_INTS, FIB, LOOP, STRINGS, SUM } from '../dist/ablations/programs.js';
import { ABLATIONS, findAblation, MACHINE_ABLATIONS } from '../dist/ablations/registry.js';

describe.each(MACHINE_ABLATIONS)('$id', (ablation) => {
  it.each([...ablation.machines])('$name gives the expected output of every program, again and again', (variant) => {
    const machine = buildMachine(`test ${variant.name}`, variant.choices, variant.values, variant.helpers);
    for (let turn = 0; turn < 3; turn++) {
      for (const { expected, program } of [...ablation.programs, STRINGS, BIG_INTS, SUM]) {
        expect(machine(loadProgram(program, variant.values))).toBe(expected);
      }
    }
  });

  it('has variants whose loops differ', () => {
    const text = (variant: (typeof ablation.machines)[number]): string =>
      buildMachine('the same tag', variant.choices, variant.values, variant.helpers).toString();
    const texts = ablation.machines.map(text);
    // Interning with and without known names is one loop with two tables; every other pair differs in its text.
    expect(new Set(texts).size).toBe(ablation.id === 'variable-names' ? texts.length - 1 : texts.length);
  });
});

describe.each(ABLATIONS)('the tasks of $id', ({ variants, workloads }) => {
  const built = variants.map((variant) => variant.build());

  it('are those that are timed, and perhaps more', () => {
    for (const tasks of built) expect([...tasks.keys()]).toEqual(expect.arrayContaining([...workloads]));
    expect(new Set(workloads).size).toBe(workloads.length);
  });

  it('do the same in every variant, and as often as is asked', () => {
    for (const workload of workloads) {
      const results = built.map((tasks) => [1, 3, 10].map((calls) => tasks.get(workload)!(calls)));
      for (const result of results) expect(result).toEqual(results[0]);
      const [one, three, ten] = results[0]!;
      expect(one).toBeGreaterThan(0);
      expect(three).toBeGreaterThan(one!);
      expect(ten).toBeGreaterThan(three!);
    }
  });
});

describe('the machine', () => {
  const emptyRead = { ...SUM.program, code: Int32Array.from([Op.Halt, 1, 0, 0]) };

  it('says which register was empty, and at which instruction, with the sentinel and with the bitmap', () => {
    const [validity] = MACHINE_ABLATIONS;
    for (const variant of validity!.machines.slice(0, 2)) {
      const machine = buildMachine(`empty ${variant.name}`, variant.choices, variant.values);
      // The registers must be empty again after a program that used them.
      machine(loadProgram(LOOP.program, variant.values));
      machine(loadProgram(FIB.program, variant.values));
      expect(() => machine(loadProgram(emptyRead, variant.values))).toThrow('register 1 is empty at instruction 0');
    }
  });

  it('refuses an unknown instruction and an unknown ablation', () => {
    const machine = buildMachine('unknown', SHIPPED, UNBOXED);
    const program = { ...SUM.program, code: Int32Array.from([99, 0, 0, 0]) };
    expect(() => machine(loadProgram(program, UNBOXED))).toThrow('unknown instruction 99');
    expect(() => findAblation('nothing')).toThrow("no ablation 'nothing'");
  });
});
