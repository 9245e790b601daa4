import { describe, expect, it } from 'vitest';
import type { Results, WorkRow } from '../dist/src/result.js';
import { makeBaseline } from '../dist/src/verdict/baseline.js';
import { type Counts, makeCounts } from '../dist/src/verdict/counts.js';
import { type Criterion, judge, type Verdict } from '../dist/src/verdict/judge.js';
import { atLeast, below, deterministicExitCode, exitCode, worst } from '../dist/src/verdict/status.js';
import { ALLOCATIONS, duel, results, WORK } from './synthetic.js';

const baseline = makeBaseline(results());
const counts = makeCounts(results());

function criterion(verdict: Verdict, id: string): Criterion {
  const found = verdict.criteria.find((c) => c.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

const judged = (options: Parameters<typeof duel>[1]): Results =>
  results([duel('sums', options), duel('expressions'), duel('sum'), duel('vm-sum', { taipan: 60, opponent: 330 })]);

describe('the gate of shared machines', () => {
  const run = results();
  const rows = [{ ...ALLOCATIONS.rows[0]!, exact: { objects: 6, bytes: 700 } }];

  it('passes a slow run and fails one that allocates more', () => {
    const slow = judge(results([duel('sums', { taipan: 5000 }), duel('sum', { taipan: 5000 })]), null, counts);
    expect(slow.status).toBe('FAIL');
    expect(deterministicExitCode(slow.criteria)).toBe(0);
    const allocates = judge({ ...run, allocations: { ...ALLOCATIONS, rows } }, null, counts);
    expect(deterministicExitCode(allocates.criteria)).toBe(1);
    expect(deterministicExitCode([])).toBe(1);
  });

  it('fails a run that does more work than is recorded, and names it', () => {
    const [lexer, vm] = WORK.rows as [WorkRow, WorkRow];
    const withLexer = (executed: number): Results => ({
      ...run,
      work: { ...WORK, rows: [{ ...lexer, counts: { ...lexer.counts, executed } }, vm] },
    });
    const gate = (now: Results, recorded: Counts | null) => {
      const { criteria } = judge(now, null, recorded);
      return { ...criteria.find(({ id }) => id === 'counts')!, exitCode: deterministicExitCode(criteria) };
    };
    expect(gate(run, counts)).toMatchObject({ status: 'PASS', exitCode: 0, figure: 'none of 6 counts grew' });
    expect(gate(withLexer(1020), counts)).toMatchObject({ status: 'PASS', exitCode: 0, note: '' });
    expect(gate(withLexer(900), counts)).toMatchObject({ status: 'PASS', exitCode: 0 });
    const more = gate(withLexer(1200), counts);
    expect(more).toMatchObject({ status: 'FAIL', exitCode: 1, figure: '1 of 6 counts grew' });
    expect(more.note).toContain('lexer, sum: executed: 1000, now 1200 (+20.0 %)');
    const less = gate({ ...run, work: { ...WORK, rows: [vm] } }, counts);
    expect(less).toMatchObject({ status: 'FAIL', exitCode: 1, figure: '2 of 6 counts grew' });
    expect(gate(run, null)).toMatchObject({ status: 'FAIL', exitCode: 1 });
    expect(gate(run, { ...counts, node: '99' })).toMatchObject({ status: 'INCONCLUSIVE', exitCode: 0 });
  });
});

describe('outcomes', () => {
  const interval = (low: number, high: number) => ({ estimate: (low + high) / 2, low, high, level: 0.95 });

  it('need the whole interval on one side of the bar', () => {
    expect(atLeast(interval(50, 60), 50)).toBe('PASS');
    expect(atLeast(interval(49.9, 60), 50)).toBe('INCONCLUSIVE');
    expect(atLeast(interval(40, 49.9), 50)).toBe('FAIL');
    expect(below(interval(100, 149), 150)).toBe('PASS');
    expect(below(interval(100, 150), 150)).toBe('INCONCLUSIVE');
    expect(below(interval(150, 160), 150)).toBe('FAIL');
  });

  it('combine to the worst, with exit codes 0, 1 and 2', () => {
    expect(worst(['PASS', 'PASS'])).toBe('PASS');
    expect(worst(['PASS', 'INCONCLUSIVE'])).toBe('INCONCLUSIVE');
    expect(worst(['INCONCLUSIVE', 'FAIL', 'PASS'])).toBe('FAIL');
    expect([exitCode('PASS'), exitCode('FAIL'), exitCode('INCONCLUSIVE')]).toEqual([0, 1, 2]);
  });
});

describe('a run where all is well', () => {
  const verdict = judge(results(), baseline, counts);

  it('passes every criterion', () => {
    expect(verdict.criteria.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'pipeline PASS',
      'pipeline-exact PASS',
      'vm PASS',
      'objects PASS',
      'interpreter PASS',
      'samples PASS',
      'variation PASS',
      'regression PASS',
      'counts PASS',
    ]);
    expect(verdict.status).toBe('PASS');
    expect(verdict.headline).toMatch(/^PASS: programs like `2 \+ 3` run 6\d\.\dx/);
  });

  it('shows the figure with its interval and the noise floor beside it', () => {
    const pipeline = criterion(verdict, 'pipeline');
    expect(pipeline.interval?.estimate).toBeCloseTo(64, 0);
    expect(pipeline.figure).toMatch(/^6\d\.\dx \(6\d\.\dx to 6\d\.\dx\)$/);
    expect(pipeline.note).toMatch(/itself against itself (1\.00|0\.99\d)x/);
    expect(pipeline.note).toMatch(/noise floor \d\.\d %/);
    expect(pipeline.note).toContain('the aim is not reached');
    expect(pipeline.title).toContain('4096 different programs of the size');
  });
});

describe('the pipeline criterion', () => {
  it('fails below the bar, and is judged on the varied programs, not on the one text', () => {
    const verdict = judge(judged({ opponent: 10_000 }), null);
    expect(criterion(verdict, 'pipeline').status).toBe('FAIL');
    expect(criterion(verdict, 'pipeline-exact').status).toBe('PASS');
    expect(verdict.status).toBe('FAIL');
  });

  it('is inconclusive when the interval straddles the bar', () => {
    const verdict = judge(judged({ opponent: 12_500, noise: 0.3 }), null);
    expect(criterion(verdict, 'pipeline').status).toBe('INCONCLUSIVE');
  });

  it('says when the aim is reached', () => {
    expect(criterion(judge(judged({ taipan: 100 }), null), 'pipeline').note).toContain('the aim is reached');
  });

  it('fails when the judged row is not there', () => {
    const verdict = judge(results([duel('sum')]), null);
    expect(criterion(verdict, 'pipeline')).toMatchObject({ status: 'FAIL', figure: 'not measured' });
    expect(criterion(verdict, 'vm').status).toBe('FAIL');
    expect(criterion(verdict, 'variation').status).toBe('FAIL');
  });
});

describe('the other criteria', () => {
  it('a noisy row is inconclusive and said to be noisy', () => {
    const variation = criterion(judge(judged({ noise: 0.6 }), null), 'variation');
    expect(variation.status).toBe('INCONCLUSIVE');
    expect(variation.note).toContain('NOISY');
  });

  it('the VM fails at 200 ns and is inconclusive around 150', () => {
    const vm = (taipan: number, noise: number) =>
      criterion(judge(results([duel('vm-sum', { taipan, noise })]), null), 'vm').status;
    expect(vm(200, 0.01)).toBe('FAIL');
    expect(vm(150, 0.2)).toBe('INCONCLUSIVE');
    expect(vm(100, 0.01)).toBe('PASS');
  });

  it('a slow interpreter fails', () => {
    const run = results();
    const rows = [
      {
        ...run.startup.rows[0]!,
        samples: [
          [600, 610],
          [605, 615],
        ],
      },
    ];
    expect(criterion(judge({ ...run, startup: { ...run.startup, rows } }, null), 'interpreter').status).toBe('FAIL');
  });

  const withAllocations = (change: Partial<typeof ALLOCATIONS>): Criterion =>
    criterion(judge({ ...results(), allocations: { ...ALLOCATIONS, ...change } }, null), 'objects');
  const row = (objects: number) => [{ ...ALLOCATIONS.rows[0]!, exact: { objects, bytes: 600 } }];

  it('five objects pass, six fail, and a broken or uneven count is no count', () => {
    expect(withAllocations({ rows: row(5) })).toMatchObject({ status: 'PASS', figure: '5 objects' });
    expect(withAllocations({ rows: row(6) }).status).toBe('FAIL');
    expect(withAllocations({ rows: row(4.5) }).status).toBe('INCONCLUSIVE');
    expect(withAllocations({ rows: [] }).status).toBe('FAIL');
    const broken = withAllocations({ controls: [{ name: '{a}', expected: 1, objects: 0 }] });
    expect(broken.status).toBe('INCONCLUSIVE');
    expect(broken.note).toContain('{a} counted as 0, not 1');
  });

  it('a stage without samples fails', () => {
    const run = results();
    const stages = run.stages.map((stage) =>
      stage.stage === 'vm' ? { ...stage, rows: stage.rows.map((r) => ({ ...r, samples: [] })) } : stage,
    );
    expect(criterion(judge({ ...run, stages }, null), 'samples').status).toBe('FAIL');
  });
});

describe('the regression criterion', () => {
  it('is inconclusive without a baseline, and says so', () => {
    const regression = criterion(judge(results(), null), 'regression');
    expect(regression.status).toBe('INCONCLUSIVE');
    expect(regression.figure).toContain('there is no reports/baseline.json');
  });

  it('finds a slowdown beyond the noise floor and names the row', () => {
    const verdict = judge(judged({ taipan: 290, seed: 2 }), baseline);
    const regression = criterion(verdict, 'regression');
    expect(regression.status).toBe('FAIL');
    expect(regression.note).toContain('sums: 0.8');
    expect(verdict.changes.find(({ id }) => id === 'sum')?.status).toBe('PASS');
  });

  it('finds none where only the machine became slower: both engines did', () => {
    const slower = results([
      duel('expressions', { taipan: 500, opponent: 32_000, seed: 3 }),
      duel('sums', { taipan: 500, opponent: 32_000, seed: 3 }),
      duel('sum', { taipan: 500, opponent: 32_000, seed: 3 }),
      duel('vm-sum', { taipan: 120, opponent: 660, seed: 3 }),
    ]);
    expect(criterion(judge(slower, baseline), 'regression').status).toBe('PASS');
  });

  it('takes a difference within the noise floor for none', () => {
    const noisy = makeBaseline(judged({ noise: 0.2 }));
    expect(criterion(judge(judged({ taipan: 260, noise: 0.2, seed: 4 }), noisy), 'regression').status).toBe('PASS');
  });

  it('does not pass a slowdown that too few or too restless processes cannot settle', () => {
    // Two processes, one of them 60 % slower: the estimate is beyond the floor, the interval reaches "unchanged".
    const run = judged({ processes: 1, seed: 5 });
    const slow = duel('sums', { processes: 1, taipan: 400, seed: 6 });
    const duels = run.duels.duels.map((d) =>
      d.id === 'sums' ? { ...d, rounds: [...d.rounds, ...slow.rounds], self: [...d.self, ...slow.self] } : d,
    );
    const verdict = judge({ ...run, duels: { ...run.duels, duels } }, baseline);
    expect(verdict.changes.find(({ id }) => id === 'sums')?.status).toBe('INCONCLUSIVE');
    expect(criterion(verdict, 'regression').status).toBe('INCONCLUSIVE');
  });

  it('says what differs between the two runs besides the code', () => {
    const other = { ...baseline, metadata: { ...baseline.metadata, cpu: 'Another processor', effort: 'full' } };
    const { status, note } = criterion(judge(results(), other), 'regression');
    expect(status).toBe('PASS');
    expect(note).toBe(
      'baseline of 2026-01-02, commit 0123456789ab, on another processor (Another processor), a full run',
    );
  });

  it('fails when a row disappears or allocates more', () => {
    const gone = judge(results([duel('expressions'), duel('sums'), duel('sum')]), baseline);
    expect(criterion(gone, 'regression').note).toContain('vm-sum: is in the baseline and not in this run');
    const rows = [{ ...ALLOCATIONS.rows[0]!, exact: { objects: 6, bytes: 700 } }];
    const more = judge({ ...results(), allocations: { ...ALLOCATIONS, rows } }, baseline);
    expect(criterion(more, 'regression').status).toBe('FAIL');
    expect(criterion(more, 'regression').note).toContain('6 objects, 5 in the baseline');
  });
});
