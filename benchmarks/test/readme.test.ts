import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HISTORY, REPORTS, ROOT } from '../dist/src/paths.js';
import { entryName, historyEntry, readHistory, withEntry } from '../dist/src/verdict/history.js';
import { judge } from '../dist/src/verdict/judge.js';
import { readmeBlock, readmeCharts, withReadmeBlock } from '../dist/src/verdict/readme.js';
import { results } from './synthetic.js';
import { suiteResult } from './synthetic-suite.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const source = JSON.parse(read(`${REPORTS}verdict.json`));

describe('the README', () => {
  it('has the chart and the table of reports/verdict.json', () => {
    const readme = read(`${ROOT}README.md`);
    expect(readme, 'run `npx zx scripts/compare.mjs --readme`').toBe(withReadmeBlock(readme, source));
    for (const { file, svg } of readmeCharts(source)) {
      expect(readme).toContain(`](${file})`);
      expect(read(`${ROOT}${file}`), 'run `npx zx scripts/compare.mjs --readme`').toBe(svg);
    }
  });

  it('does not agree with other figures', () => {
    const readme = read(`${ROOT}README.md`);
    const [first, ...rest] = source.duels;
    const other = {
      ...source,
      duels: [{ ...first, ratio: { ...first.ratio, estimate: first.ratio.estimate * 1.1 } }, ...rest],
    };
    expect(withReadmeBlock(readme, other)).not.toBe(readme);
    expect(readmeCharts(other)).not.toEqual(readmeCharts(source));
    expect(() => withReadmeBlock('# No block', source)).toThrow('has no block');
  });

  it('shows every duel and every mean, the worst row first', () => {
    const run = { ...results(), suite: suiteResult() };
    const block = readmeBlock({ ...judge(run, null), results: run });
    const rows = block.split('\n').filter((line) => line.startsWith('| '));
    expect(rows[2]).toMatch(/^\| title of vm-sum +\| executePython/);
    expect(block).toMatch(
      /\| 2 whole programs that compute +\| warm, the geometric mean \| CPython 3\.14\.2 in Pyodide/,
    );
    expect(new Set(rows.map((line) => line.length)).size).toBe(1);
  });

  it('has charts that stand alone, in light and dark', () => {
    const run = { ...results(), suite: suiteResult() };
    const charts = readmeCharts({ ...judge(run, null), results: run });
    expect(charts.map(({ file }) => file)).toEqual(['reports/ratios.svg', 'reports/programs.svg']);
    for (const { svg } of charts) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
      expect(svg).toContain('prefers-color-scheme: dark');
      expect(svg).not.toMatch(/<script|<image|href=/);
    }
  });
});

describe('the history', () => {
  const run = { ...results(), suite: suiteResult() };
  const entry = historyEntry(judge(run, null), run);

  it('has the ratios and the counts of a run, and one entry for each', () => {
    expect(entry.ratios.map(({ id }) => id)).toEqual([
      'expressions',
      'sums',
      'sum',
      'vm-sum',
      'suite-throughput',
      'suite-start',
    ]);
    expect(entry.counts['lexer, sum: tokens']).toBe(5);
    expect(entryName(entry)).toBe('2026-01-02T03-04-05.json');
    const earlier = { ...entry, date: '2025-12-31T00:00:00.000Z' };
    expect(withEntry([entry], earlier)).toEqual([earlier, entry]);
    expect(withEntry([earlier, entry], entry)).toEqual([earlier, entry]);
  });

  it('is read from a folder, the oldest first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'history-'));
    try {
      const earlier = { ...entry, date: '2025-12-31T00:00:00.000Z' };
      for (const each of [entry, earlier]) writeFileSync(join(folder, entryName(each)), JSON.stringify(each));
      expect(readHistory(folder)).toEqual([earlier, entry]);
      expect(readHistory(join(folder, 'none'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that is committed can be read', () => {
    expect(existsSync(HISTORY)).toBe(true);
    for (const { kind, ratios } of readHistory(HISTORY)) {
      expect(kind).toBe('history');
      expect(ratios.length).toBeGreaterThan(0);
    }
  });
});
