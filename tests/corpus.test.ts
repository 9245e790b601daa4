// The corpus: every program runs as `area/name.py`, and what it prints, with the traceback of an uncaught exception after it, is what CPython
// printed. `node scripts/record.mjs` records, `node scripts/check-oracle.mjs` compares the records with a live CPython.

import { run } from 'taipan';
import { describe, expect, test } from 'vitest';
import { listPrograms, readText } from './support/corpus.mjs';

const areas = new Map<string, ReturnType<typeof listPrograms>>();
for (const program of listPrograms()) areas.set(program.area, [...(areas.get(program.area) ?? []), program]);

test('the corpus is there', () => {
  expect([...areas.values()].flat().length).toBeGreaterThan(900);
});

for (const [area, programs] of areas) {
  describe(area, () => {
    for (const { filename, path, expectedPath } of programs) {
      test(filename.slice(area.length + 1, -'.py'.length), () => {
        const expected = readText(expectedPath);
        expect(expected, 'no recorded output: run scripts/record.mjs').not.toBeNull();
        const { stdout, error } = run(readText(path) ?? '', { filename });
        expect(stdout + (error?.traceback ?? '')).toBe(expected);
      });
    }
  });
}
