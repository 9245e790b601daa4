import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../dist/src/result.js';
import { makeBaseline } from '../dist/src/verdict/baseline.js';
import { readBaseline, readResults, UnusableResults } from '../dist/src/verdict/read.js';
import { METADATA, NOW, results } from './synthetic.js';
import { suiteResult } from './synthetic-suite.js';

let folder = '';

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content));
}

/** All files of a good run, by name. */
function files(): Map<string, Result> {
  const { stages, duels, startup, cpython, allocations, work, footprint } = results();
  const named = stages.map((stage): [string, Result] => [stage.stage, stage]);
  return new Map<string, Result>([
    ...named,
    ['duels', duels],
    ['startup', startup],
    ['cpython', cpython],
    ['allocations', allocations],
    ['work', work],
    ['footprint', footprint],
  ]);
}

function problems(): readonly string[] {
  try {
    readResults(folder, NOW);
    return [];
  } catch (error) {
    if (error instanceof UnusableResults) return error.problems;
    throw error;
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verdict-'));
  for (const [name, content] of files()) write(name, content);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('reading results', () => {
  it('gives back what a good run wrote', () => {
    expect(problems()).toEqual([]);
    expect(readResults(folder, NOW)).toEqual(results());
  });

  it('names every file that is missing, all at once', () => {
    rmSync(join(folder, 'lexer.json'));
    rmSync(join(folder, 'duels.json'));
    expect(problems()).toEqual([
      'lexer.json is missing: run `npx turbo bench`',
      'duels.json is missing: run `npx turbo bench`',
    ]);
  });

  const stale = (change: Partial<typeof METADATA>): readonly string[] => {
    const vm = files().get('vm')!;
    write('vm', { ...vm, metadata: { ...METADATA, ...change } });
    return problems();
  };

  it('refuses another build, other sources, another Node', () => {
    expect(stale({ build: { dist: 'old', sources: 'abcabc' } })[0]).toMatch(
      /^vm\.json is stale: it measured build old/,
    );
    expect(stale({ build: { dist: 'd0d0d0', sources: 'old' } })[0]).toContain('the sources changed since');
    expect(stale({ node: 'v22.0.0' })[0]).toContain('measured on Node v22.0.0');
  });

  it('refuses files of different runs', () => {
    expect(stale({ run: 'run-2' })).toEqual(['the files are of 2 different runs: run all benchmarks together']);
  });

  it('refuses damaged files and rows without samples', () => {
    write('startup', '{"kind": "star');
    expect(problems()).toEqual(['startup.json is no JSON: was the run interrupted?']);
    write('startup', { kind: 'stage' });
    expect(problems()[0]).toContain('startup.json is damaged');
    write('startup', { kind: 'startup', metadata: METADATA });
    expect(problems()[0]).toContain('startup.json is damaged');
    const startup = files().get('startup')!;
    write('startup', { ...startup, rows: [{ id: 'interpreter', title: '', unit: 'ns', samples: [[]] }] });
    expect(problems()).toEqual(['startup.json has a row without samples']);
    write('startup', { ...startup, rows: [] });
    expect(problems()).toEqual(['startup.json has a row without samples']);
  });
});

describe('reading the suite', () => {
  it('takes the result of this build, and does without any other', () => {
    expect(readResults(folder, NOW).suite).toBeNull();
    write('suite', suiteResult());
    expect(readResults(folder, NOW).suite?.summary.rows).toHaveLength(3);
    write('suite', { ...suiteResult(), metadata: { ...METADATA, build: { dist: 'old', sources: 'old' } } });
    expect(readResults(folder, NOW).suite).toBeNull();
    write('suite', '{');
    expect(readResults(folder, NOW).suite).toBeNull();
  });
});

describe('reading the baseline', () => {
  it('tells none from a damaged one', () => {
    const path = join(folder, 'baseline.json');
    expect(readBaseline(path)).toBeNull();
    write('baseline', makeBaseline(results()));
    expect(readBaseline(path)?.rows.map(({ id }) => id)).toEqual(['expressions', 'sums', 'sum', 'vm-sum']);
    write('baseline', '{}');
    expect(() => readBaseline(path)).toThrow(UnusableResults);
    write('baseline', '');
    expect(() => readBaseline(path)).toThrow('is damaged');
  });
});
