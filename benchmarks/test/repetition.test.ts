import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../dist/src/verdict/html.js';
import { judge } from '../dist/src/verdict/judge.js';
import { readmeBlock } from '../dist/src/verdict/readme.js';
import {
  countRepeated,
  HEADLINE,
  type Repetition,
  readRepetitions,
  repeatedRows,
  repetitionTables,
} from '../dist/src/verdict/repetition.js';
import { reportData } from '../dist/src/verdict/report-data.js';
import { repetitionsPath } from '../dist/src/verdict/run-file.js';
import { duel, METADATA, results } from './synthetic.js';

const run = results();
const verdict = judge(run, null);

/** A repetition in which Taipan takes so many nanoseconds: 250 in the run. */
function repetition(date: string, taipan: number, of = METADATA.run): Repetition {
  const duels = HEADLINE.map((id) => duel(id, { taipan, seed: 2 }));
  return { kind: 'repetition', of, duels: { ...run.duels, metadata: { ...METADATA, date, run: date }, duels } };
}

const same = repetition('2026-01-02T04:00:00.000Z', 250);
const slower = repetition('2026-01-02T05:00:00.000Z', 260);

describe('a repetition', () => {
  it('says of every figure of the headline whether it lies within the interval of the run', () => {
    const rows = repeatedRows(verdict, [same, slower]);
    expect(rows.map(({ duel }) => duel.title)).toEqual(HEADLINE.map((id) => `title of ${id}`));
    for (const { duel: first, figures } of rows) {
      expect(figures.map(({ within }) => within)).toEqual([true, false]);
      // 4 % more time, 4 % less of a ratio.
      expect(figures[1]!.ratio.estimate / first.ratio.estimate).toBeCloseTo(250 / 260, 2);
    }
    expect(countRepeated(verdict, [same, slower])).toEqual({ times: 2, figures: 6, within: 3 });
    expect(countRepeated(verdict, [])).toEqual({ times: 0, figures: 0, within: 0 });
  });

  it('counts the ends of the interval as within, and what is above it as outside', () => {
    const [row] = repeatedRows(verdict, [same]);
    const { estimate } = row!.figures[0]!.ratio;
    const within = (low: number, high: number): boolean => {
      const first = verdict.duels.find(({ id }) => id === HEADLINE[0])!;
      const other = { duels: [{ ...first, ratio: { ...first.ratio, low, high } }] };
      return repeatedRows(other, [same])[0]!.figures[0]!.within;
    };
    expect(within(estimate, estimate + 1)).toBe(true);
    expect(within(estimate - 1, estimate)).toBe(true);
    expect(within(estimate - 2, estimate - 1)).toBe(false);
    expect(within(estimate + 1, estimate + 2)).toBe(false);
  });

  it('must have the duels of the run', () => {
    const without = { ...same, duels: { ...same.duels, duels: same.duels.duels.slice(1) } };
    expect(() => repeatedRows(verdict, [without])).toThrow("has no duel 'sums'");
  });

  it('is kept in a file of its own, and belongs to one run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'repetitions-'));
    try {
      const other = repetition('2026-01-02T06:00:00.000Z', 250, 'another run');
      [slower, other, same].forEach((each, i) => {
        writeFileSync(join(folder, `${3 - i}.json`), JSON.stringify(each));
      });
      expect(readRepetitions(folder, METADATA)).toEqual([same, slower]);
      expect(readRepetitions(join(folder, 'none'), METADATA)).toEqual([]);
      expect(repetitionsPath(verdict)).toBe('raw/repetitions/');
      expect(repetitionsPath({ metadata: { ...METADATA, effort: 'full' } })).toBe('repetitions/');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is on the page and in the README, and nothing is where there is none', () => {
    const [table] = repetitionTables(verdict, [same, slower]);
    expect(table!.title).toBe('Repeated: 3 of 6 figures within the interval of this run');
    expect(table!.rows[0]).toHaveLength(table!.headings.length);
    expect(table!.rows[0]!.slice(0, 1)).toEqual(['4096 title of sums']);
    expect(table!.rows.map((row) => [row[3], row[5]])).toEqual(Array(3).fill(['yes', 'no']));
    expect(renderHtml(reportData(run, verdict, [], [same, slower]))).toContain(`<h2>${table!.title}</h2>`);
    expect(renderHtml(reportData(run, verdict))).not.toContain('Repeated');
    const readme = (repetitions: readonly Repetition[]): string =>
      readmeBlock({ ...verdict, suite: null, repeated: countRepeated(verdict, repetitions) });
    expect(readme([same, slower])).toContain('In 2 repetitions 3 of 6 figures of it lay within these intervals.');
    expect(readme([])).not.toContain('repetitions');
  });
});
