import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HISTORY, REPORTS, ROOT, RUNS } from '../dist/src/paths.js';
import { historyEntry, readHistory, withEntry } from '../dist/src/verdict/history.js';
import { judge } from '../dist/src/verdict/judge.js';
import { pagesOf } from '../dist/src/verdict/pages.js';
import { newestRun } from '../dist/src/verdict/read.js';
import { readmeBlock, readmeCharts, withReadmeBlock } from '../dist/src/verdict/readme.js';
import { datedName, readRun } from '../dist/src/verdict/run-file.js';
import { results } from './synthetic.js';
import { suiteResult } from './synthetic-suite.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const repeated = { times: 0, figures: 0, within: 0 };
const source = JSON.parse(read(`${REPORTS}verdict.json`));

describe('the README', () => {
  it('has the text, the charts and the table of reports/verdict.json', () => {
    const readme = read(`${ROOT}README.md`);
    expect(readme, 'run `npx zx scripts/compare.mjs --render`').toBe(withReadmeBlock(readme, source));
    for (const { file } of readmeCharts(source)) expect(readme).toContain(`](${file})`);
  });

  it('has no figure of speed that is not from there', () => {
    const readme = read(`${ROOT}README.md`);
    const prose = readme.replace(readmeBlock(source), '').replace(/```.*?```/gs, '');
    expect(prose).not.toMatch(/\d(x| times| %| ?(ns|us|µs|ms|s|[kMG]?B(\/s)?))\b|(nano|micro|milli)second/);
  });

  it('says how fast in words: small programs, whole ones, what the verdict is and of what run', () => {
    const run = results();
    const text = readmeBlock({ ...judge(run, null), suite: suiteResult(), repeated });
    expect(text).toContain('The last quick run, which is no basis for a claim, says FAIL.');
    expect(text).toMatch(/the text `title of sum` 6\d\.\dx .*; 4096 different programs like it 6\d\.\dx/);
    expect(text).toContain('The bar is 50x for the whole interval of the first two.');
    expect(text).toMatch(
      /on average \(a quick run of the suite\): 2 whole programs that compute 1\.41x .*, 1 short whole programs 50\.0x/,
    );
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
    const block = readmeBlock({ ...judge(run, null), suite: run.suite, repeated });
    const rows = block.split('\n').filter((line) => line.startsWith('| '));
    expect(rows[2]).toMatch(/^\| title of vm-sum +\| executePython/);
    expect(block).toMatch(
      /\| 2 whole programs that compute +\| warm, the geometric mean \| CPython 3\.14\.2 in Pyodide/,
    );
    expect(new Set(rows.map((line) => line.length)).size).toBe(1);
  });

  it('has charts that stand alone, in light and dark', () => {
    const run = { ...results(), suite: suiteResult() };
    const charts = readmeCharts({ ...judge(run, null), suite: run.suite, repeated });
    expect(charts.map(({ file }) => file)).toEqual(['reports/ratios.svg', 'reports/programs.svg']);
    for (const { svg } of charts) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
      expect(svg).toContain('prefers-color-scheme: dark');
      expect(svg).not.toMatch(/<script|<image|href=/);
    }
  });
});

describe('what is committed', () => {
  it('is made from the newest run: its pages, the README and its charts', () => {
    for (const { file, text } of pagesOf(readRun(newestRun(RUNS))))
      expect(read(`${ROOT}${file}`), `${file} differs: run \`npx zx scripts/compare.mjs --render\``).toBe(text);
  });

  it('says of that run what it was of, and where and when', () => {
    const run = readRun(newestRun(RUNS));
    expect(newestRun(RUNS)).toBe(`${RUNS}${datedName(run.metadata.date)}`);
    expect(run.metadata).toEqual({
      run: expect.any(String),
      effort: 'full',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      dirty: expect.any(Boolean),
      build: { dist: expect.any(String), sources: expect.any(String) },
      node: expect.stringMatching(/^v\d+/),
      v8: expect.any(String),
      flags: expect.any(Array),
      cpu: expect.any(String),
      cores: expect.any(Number),
      memory: expect.any(Number),
      system: expect.any(String),
      load: [expect.any(Number), expect.any(Number), expect.any(Number)],
      packages: expect.objectContaining({ taipan: expect.any(String), pyodide: expect.any(String) }),
    });
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
    expect(datedName(entry.date)).toBe('2026-01-02T03-04-05.json');
    const earlier = { ...entry, date: '2025-12-31T00:00:00.000Z' };
    expect(withEntry([entry], earlier)).toEqual([earlier, entry]);
    expect(withEntry([earlier, entry], entry)).toEqual([earlier, entry]);
  });

  it('is read from a folder, the oldest first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'history-'));
    try {
      const earlier = { ...entry, date: '2025-12-31T00:00:00.000Z' };
      for (const each of [entry, earlier]) writeFileSync(join(folder, datedName(each.date)), JSON.stringify(each));
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
