import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBaseline } from '../dist/src/verdict/baseline.js';
import { judge } from '../dist/src/verdict/judge.js';
import { newestRun, readBaseline, UnusableResults } from '../dist/src/verdict/read.js';
import { readRun, runFile, runPath, verdictFile } from '../dist/src/verdict/run-file.js';
import { results } from './synthetic.js';
import { suiteResult } from './synthetic-suite.js';

const folder = mkdtempSync(join(tmpdir(), 'runs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const measured = { ...results(), suite: suiteResult() };
const verdict = judge(measured, null);
const path = join(folder, '2026-01-02T03-04-05.json');
writeFileSync(path, runFile(verdict, measured));
const run = readRun(path);

describe('the file of a run', () => {
  it('has the verdict, its metadata and every sample at four digits', () => {
    expect(run.status).toBe(verdict.status);
    expect(run.metadata).toEqual(verdict.metadata);
    const [round] = measured.duels.duels[0]!.rounds[0]!;
    const [kept] = run.results.duels.duels[0]!.rounds[0]!;
    expect(kept!.a).toEqual(round!.a.map((time) => Number(time.toPrecision(4))));
    expect(run.results.suite?.cells).toEqual(measured.suite.cells);
  });

  it('has many equal samples of a stage as one with a count, and gives them all back', () => {
    expect(readFileSync(path, 'utf8')).toContain('"samples":[[100,1],[101,1],[102,1],[110,1]]');
    const rows = measured.stages[0]!.rows.map((row) => ({ ...row, samples: [7.00001, 8, 7, 7] }));
    const again = join(folder, 'again.json');
    writeFileSync(again, runFile(verdict, { ...measured, stages: [{ ...measured.stages[0]!, rows }] }));
    expect(readRun(again).results.stages[0]!.rows[0]!.samples).toEqual([7, 7, 7, 8]);
    rmSync(again);
  });

  it('is dated and committed for a full run, and for this machine alone for a quick one', () => {
    expect(runPath(verdict)).toBe('raw/run.json');
    expect(runPath({ metadata: { ...verdict.metadata, effort: 'full' } })).toBe('runs/2026-01-02T03-04-05.json');
  });

  it('is found, the newest of several', () => {
    writeFileSync(join(folder, '2025-12-31T00-00-00.json'), '{}');
    expect(newestRun(folder)).toBe(path);
    expect(() => newestRun(join(folder, 'none'))).toThrow(UnusableResults);
  });
});

describe('the file of the verdict', () => {
  it('has no samples, and names the file that has them', () => {
    const file = JSON.parse(verdictFile(run));
    expect(file.run).toBe('raw/run.json');
    expect(file.results).toBeUndefined();
    expect(file.suite.cells).toBeUndefined();
    expect(file.suite.summary.rows).toHaveLength(3);
    expect(file.duels).toEqual(run.duels);
    expect(JSON.parse(verdictFile({ ...run, results: { ...run.results, suite: null } })).suite).toBeNull();
  });

  it('is a baseline, as is the file that it names', () => {
    const named = join(folder, 'verdict.json');
    writeFileSync(named, JSON.stringify({ ...JSON.parse(verdictFile(run)), run: '2026-01-02T03-04-05.json' }));
    expect(readBaseline(named)).toEqual(makeBaseline(run.results));
    expect(readBaseline(path)).toEqual(makeBaseline(run.results));
    writeFileSync(named, verdictFile(run));
    expect(() => readBaseline(named)).toThrow('raw/run.json, which is not there');
    rmSync(named);
  });
});
