import { executePython } from 'taipan';
import { describe, expect, it } from 'vitest';
import { loadTwin, readPrograms } from '../dist/src/suite/programs.js';

const programs = readPrograms();

describe('the programs of the suite', () => {
  it('are all recorded and described', () => {
    expect(programs.length).toBeGreaterThanOrEqual(32);
    for (const { name, title, expected } of programs) {
      expect(title, name).not.toBe(name);
      expect(expected, name).toMatch(/\S\n$/);
    }
  });

  it.each(programs)('$name: Taipan prints what CPython prints', ({ source, expected }) => {
    expect(executePython(source)).toBe(expected);
  });

  it.each(programs)('$name: the twin prints it too', async ({ name, expected }) => {
    expect((await loadTwin(name)).run()).toBe(expected);
  });

  it('are found by name', () => {
    expect(readPrograms(['sieve', 'loops']).map(({ name }) => name)).toEqual(['loops', 'sieve']);
    expect(() => readPrograms(['siege'])).toThrow("there is no program 'siege'; there are: bigints,");
  });
});
