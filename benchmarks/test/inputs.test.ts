import { describe, expect, it } from 'vitest';
import { INPUTS, MODULE, SMALL } from '../dist/src/inputs/programs.js';
import { expressions, statementPrograms, sums } from '../dist/src/inputs/small-programs.js';

describe('inputs', () => {
  it('have the lengths their titles say', () => {
    const lines = (source: string): number => source.split('\n').length - 1;
    expect(lines(SMALL.source)).toBe(15);
    expect(lines(MODULE.source)).toBe(500);
    expect(INPUTS[0]?.source).toBe('2 + 3');
  });

  it('keep to the language of the first cut', () => {
    expect(MODULE.source + SMALL.source).not.toMatch(/\bclass\b|\bimport\b|\blambda\b|\bf['"]|\{/);
    // No attribute access: a dot only in numbers and comments.
    expect(MODULE.source + SMALL.source).not.toMatch(/[A-Za-z_)\]]\.[A-Za-z_]/);
  });

  it.each([
    ['sums', sums],
    ['expressions', expressions],
    ['statementPrograms', statementPrograms],
  ])('%s makes thousands of different programs, the same for one seed', (_, make) => {
    const programs = make(4096, 1);
    expect(new Set(programs).size).toBe(4096);
    expect(make(4096, 1)).toEqual(programs);
    const other = new Set(make(4096, 2));
    expect(programs.filter((program) => other.has(program)).length).toBeLessThan(400);
  });
});
