import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonExitCode, decide, type RowSamples, suspects } from '../dist/src/compare/decide.js';
import { compareWithReport } from '../dist/src/compare/report.js';
import { comparedRows } from '../dist/src/compare/rows.js';
import { compareBuilds } from '../dist/src/compare/run.js';
import { comparisonTable } from '../dist/src/compare/table.js';
import { ROOT } from '../dist/src/paths.js';
import { seededRandom } from '../dist/src/random.js';
import { makeBaseline } from '../dist/src/verdict/baseline.js';
import { countChanges, countsOf } from '../dist/src/verdict/counts.js';
import { countWork } from '../dist/src/work/run.js';
import { duel, results } from './synthetic.js';
import { cell } from './synthetic-suite.js';

/** Samples of a row: 6 sets of processes that differ by `spread`, 6 rounds of 2 % noise; this build takes `factor` as long. */
function row(title: string, factor: number, seed: number, spread = 0.01): RowSamples {
  const random = seededRandom(seed);
  const around = (value: number, by: number): number => value * (1 + by * (random.fraction() * 2 - 1));
  const build = (name: string, time: number) =>
    cell(
      name,
      title,
      Array.from({ length: 6 }, () => {
        const settled = around(time, spread);
        return Array.from({ length: 6 }, (): [number, number] => [around(settled, 0.02), around(settled, 0.02)]);
      }),
    );
  return { title, now: build('now', 1000 * factor), before: build('before', 1000), again: build('again', 1000) };
}

describe('the decision', () => {
  it('finds five per cent where processes are steady, in either direction', () => {
    const rows = [row('a', 1, 1), row('b', 1.05, 2), row('c', 1 / 1.05, 3)];
    expect(suspects(rows)).toEqual(['b', 'c']);
    const found = decide(rows, [row('b', 1.05, 12), row('c', 1 / 1.05, 13)]);
    expect(found.map(({ outcome }) => outcome)).toEqual(['no difference', 'slower', 'faster']);
    expect(found[1]!.ratio!.estimate).toBeCloseTo(1 / 1.05, 2);
    expect(comparisonExitCode(found)).toBe(1);
    expect(comparisonExitCode(found.slice(2))).toBe(0);
  });

  it('says nothing that a second set of processes does not repeat', () => {
    const rows = [row('a', 1, 1), row('b', 1.05, 2)];
    for (const second of [[], [row('b', 1, 12)], [row('b', 1 / 1.05, 12)]]) {
      expect(decide(rows, second).map(({ outcome }) => outcome)).toEqual(['no difference', 'no difference']);
    }
  });

  it('finds no five per cent where the other build is not that close to itself', () => {
    const noisy = { ...row('b', 1.05, 2), again: row('b', 1.2, 3).now };
    expect(suspects([noisy])).toEqual([]);
    expect(decide([noisy], [])[0]!.floor).toBeGreaterThan(0.15);
  });

  it('finds no difference between builds that do not differ, over forty comparisons of ten rows', () => {
    let differences = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const rows = Array.from({ length: 10 }, (_, i) => row(`row ${i}`, 1, seed * 100 + i, 0.04));
      const titles = suspects(rows);
      const second = rows
        .filter(({ title }) => titles.includes(title))
        .map(({ title }, i) => row(title, 1, seed * 100 + 50 + i, 0.04));
      differences += decide(rows, second).filter(({ outcome }) => outcome !== 'no difference').length;
    }
    expect(differences).toBe(0);
  }, 120_000);

  it('has the reason of a row that one build cannot run, and cannot tell then', () => {
    const refused = { ...row('a', 1, 1), before: { ...row('a', 1, 1).before, reason: 'SyntaxError: no', rounds: [] } };
    const found = decide([refused, row('b', 1, 2)], []);
    expect(found[0]).toMatchObject({ reason: 'the other build: SyntaxError: no', outcome: null });
    expect(comparisonExitCode(found)).toBe(2);
    const table = comparisonTable(found, 'main', 'This build');
    expect(table.rows.map(([title, outcome]) => `${title} ${outcome}`)).toEqual(['a not compared', 'b no difference']);
    expect(comparisonExitCode([])).toBe(2);
  });
});

describe('against a report', () => {
  it('compares ratios, beyond the noise of both', () => {
    const before = makeBaseline(results());
    const now = results([duel('expressions'), duel('sums', { taipan: 200 }), duel('sum', { taipan: 300, seed: 2 })]);
    const found = compareWithReport(now, before);
    expect(found.map(({ outcome }) => outcome)).toEqual(['no difference', 'faster', 'slower', null]);
    expect(found[3]!.reason).toBe('is not in this run');
  });
});

describe('two builds', () => {
  const slowed = mkdtempSync(join(tmpdir(), 'slowed-'));
  const EFFORT = {
    engines: null,
    processes: 4,
    rounds: 3,
    batch: 3,
    acquaintance: 0,
    warmUp: 20,
    minutes: null,
    limit: 60,
  };
  const rows = comparedRows(['parser', 'vm']).filter(({ name }) => name.endsWith('15 lines'));

  // A build like this one, but that a parser reads every text eight times.
  beforeAll(() => {
    for (const name of ['source', 'lexer', 'parser', 'bytecode', 'compiler', 'vm', 'taipan']) {
      cpSync(join(ROOT, 'packages', name, 'dist'), join(slowed, 'packages', name, 'dist'), { recursive: true });
    }
    const dist = join(slowed, 'packages/parser/dist');
    mkdirSync(dist, { recursive: true });
    renameSync(join(dist, 'index.js'), join(dist, 'real.js'));
    writeFileSync(
      join(dist, 'index.js'),
      `import { Parser as Real } from './real.js';
      export * from './real.js';
      export class Parser extends Real {
        parseModule(...args) {
          for (let i = 0; i < 7; i++) super.parseModule(...args);
          return super.parseModule(...args);
        }
      }`,
    );
    writeFileSync(join(slowed, 'package.json'), '{"type": "module"}');
  });
  afterAll(() => rmSync(slowed, { recursive: true }));

  // A busy machine can make a difference, or hide one: what is not found again in several runs is by chance.
  const PATIENT = { retry: 4 };

  it('of which one is slowed in a stage: that stage is slower, and no other', PATIENT, async () => {
    const found = await compareBuilds({ now: slowed, before: ROOT }, rows, EFFORT);
    expect(found.map(({ title, outcome }) => `${title}: ${outcome}`)).toEqual([
      'parser: 15 lines: slower',
      'vm: 15 lines: no difference',
    ]);
    expect(found[0]!.ratio!.estimate).toBeLessThan(0.4);
    expect(comparisonExitCode(found)).toBe(1);
  });

  it('of which one is slowed execute different amounts, to the token, and the slowed stage alone', async () => {
    const [now, before] = [await countWork(slowed, 'stages'), await countWork(ROOT, 'stages')].map((work) =>
      countsOf(work, []),
    );
    const changed = countChanges(before!, now!).map(({ id }) => id);
    expect(changed.sort()).toEqual(
      ['parser', 'pipeline'].flatMap((stage) =>
        ['expressions', 'module', 'small', 'sum'].map((input) => `${stage}, ${input}: executed`),
      ),
    );
    expect(now!['parser, sum: executed']! / before!['parser, sum: executed']!).toBeGreaterThan(7);
  });

  it('that are one and the same differ in nothing', PATIENT, async () => {
    const found = await compareBuilds({ now: ROOT, before: ROOT }, rows, EFFORT);
    expect(found.map(({ outcome }) => outcome)).toEqual(Array(2).fill('no difference'));
  });

  it('of which one cannot be loaded are not compared', async () => {
    await expect(compareBuilds({ now: join(slowed, 'nothing'), before: ROOT }, rows, EFFORT)).rejects.toThrow(
      'no such file or directory',
    );
  });
});
