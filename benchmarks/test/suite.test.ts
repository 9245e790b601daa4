import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../dist/src/random.js';
import { EngineFailure, EngineProcess } from '../dist/src/suite/engine-process.js';
import { openJournal } from '../dist/src/suite/journal.js';
import { acquaint, measureProgram } from '../dist/src/suite/measure.js';
import { type Program, readPrograms } from '../dist/src/suite/programs.js';
import { outcomeOf, ratiosOf, summarize } from '../dist/src/suite/summary.js';
import { cell, suiteResult } from './synthetic-suite.js';

const EFFORT = {
  engines: null,
  processes: 1,
  rounds: 2,
  batch: 1,
  acquaintance: 1,
  warmUp: 1,
  minutes: null,
  limit: 5,
};
const program = (source: string, expected: string): Program => ({
  name: 'start_expression',
  title: 'a program',
  group: 'start',
  source,
  expected,
});

describe('an engine in a process', () => {
  const started: EngineProcess[] = [];
  const engine = (name: string): EngineProcess => {
    const process = new EngineProcess(name, name, EFFORT);
    started.push(process);
    return process;
  };
  afterAll(() => {
    for (const process of started) process.stop();
  });

  it('says its name, warms up, and is timed', async () => {
    const taipan = engine('taipan');
    await taipan.start();
    expect(taipan.title).toMatch(/^Taipan \d/);
    const warmUp = await taipan.prepare(program('print(2 + 3)', '5\n'));
    expect(warmUp.length).toBeGreaterThan(0);
    expect(await taipan.time()).toBeGreaterThan(0);
  });

  it('is not timed on what it gets wrong, and says why', async () => {
    const taipan = engine('taipan');
    await expect(taipan.prepare(program('print(2 + 3)', '6\n'))).rejects.toThrow('prints something else');
    await expect(taipan.time()).rejects.toThrow('no program is prepared');
    await expect(taipan.prepare(program('1 // 0', ''))).rejects.toThrow('ZeroDivisionError: division by zero');
  });

  it('is ended when it does not answer, and starts anew', async () => {
    const taipan = new EngineProcess('taipan', 'taipan', { ...EFFORT, limit: 2 });
    started.push(taipan);
    await expect(taipan.prepare(program('while True: pass', ''))).rejects.toThrow('no answer within 2 s');
    expect((await taipan.prepare(program('print(7)', '7\n'))).length).toBeGreaterThan(0);
  });

  it('that is not there is a failure with its reason', async () => {
    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      await expect(engine('native').start()).rejects.toThrow(EngineFailure);
      await expect(engine('native').start()).rejects.toThrow('there is no python3 to run');
    } finally {
      process.env.PATH = path;
    }
  });

  it('that fails does not keep the others from being timed', async () => {
    const [expression] = readPrograms(['start_expression']);
    const wrong: Program = { ...expression!, source: 'print(1)' };
    const engines = [engine('taipan'), engine('javascript')];
    const [taipan, javascript] = await measureProgram(wrong, engines, EFFORT, seededRandom(1));
    expect(taipan).toMatchObject({ engine: 'taipan', reason: 'prints something else', rounds: [] });
    expect(javascript).toMatchObject({ engine: 'javascript', reason: null });
    expect(javascript!.rounds.flat().filter((time) => time > 0)).toHaveLength(4);
  });
});

describe('programs that processes meet', () => {
  it('begin their warm-up with what that took, and are not asked for again where they failed', async () => {
    const [expression] = readPrograms(['start_expression']);
    const wrong: Program = { ...expression!, name: 'wrong', source: 'print(1)' };
    const taipan = new EngineProcess('taipan', 'taipan', EFFORT);
    try {
      await taipan.start();
      const meetings = await acquaint([expression!, wrong], [taipan], 1, () => true);
      const met = meetings.get('taipan')!;
      expect(met.get('wrong')).toEqual({ reason: 'prints something else', warmUp: [] });
      const of = async (p: Program) => (await measureProgram(p, [taipan], EFFORT, seededRandom(1), 1e9, meetings))[0]!;
      const part = await of(expression!);
      const first = met.get(expression!.name)!.warmUp;
      expect(first.length).toBeGreaterThan(0);
      expect(part.warmUp.slice(0, first.length)).toEqual(first);
      expect(part.warmUp.length).toBeGreaterThan(first.length);
      expect(await of(wrong)).toMatchObject({ reason: 'prints something else', rounds: [] });
      expect((await acquaint([wrong], [taipan], 1, () => false)).get('taipan')!.size).toBe(0);
    } finally {
      taipan.stop();
    }
  });
});

describe('a program with little time', () => {
  it('gets one round, and more where they fit', async () => {
    const [expression] = readPrograms(['start_expression']);
    const engines = [
      new EngineProcess('taipan', 'taipan', EFFORT),
      new EngineProcess('javascript', 'javascript', EFFORT),
    ];
    const rounds = async (milliseconds: number): Promise<number[]> => {
      const effort = { ...EFFORT, rounds: 3 };
      const parts = await measureProgram(expression!, engines, effort, seededRandom(1), milliseconds);
      return parts.map((part) => part.rounds.length);
    };
    try {
      expect(await rounds(1)).toEqual([1, 1]);
      expect(await rounds(60_000)).toEqual([3, 3]);
    } finally {
      for (const engine of engines) engine.stop();
    }
  });
});

describe('the journal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  const path = join(folder, 'suite.journal');
  afterAll(() => rmSync(folder, { recursive: true }));
  const entry = (name: string) => ({ process: 1, program: name, parts: [] });

  it('goes on after the last whole line, in the same run only', () => {
    const first = openJournal(path, 'run 1');
    first.add(entry('a'));
    first.add(entry('b'));
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -4));
    const second = openJournal(path, 'run 1');
    expect(second.entries).toEqual([entry('a')]);
    second.add(entry('c'));
    expect(openJournal(path, 'run 1').entries).toEqual([entry('a'), entry('c')]);
    expect(openJournal(path, 'run 2').entries).toEqual([]);
    expect(openJournal(path, 'run 1').entries).toEqual([]);
  });
});

describe('the summary', () => {
  it('compares rounds that were taken together', () => {
    const above = cell('pyodide', 'a', [
      [
        [20, 40],
        [10, 10],
      ],
      [],
    ]);
    const below = cell('taipan', 'a', [[[10, 20]], [[5, 5]]]);
    expect(ratiosOf(above, below)).toEqual([[2]]);
  });

  it('calls a difference only what the interval and the noise floor leave no doubt about', () => {
    const interval = (estimate: number, low: number, high: number) => ({ estimate, low, high, level: 0.95 });
    expect(outcomeOf(interval(2, 1.8, 2.2), 0.05)).toBe('faster');
    expect(outcomeOf(interval(0.5, 0.4, 0.6), 0.05)).toBe('slower');
    expect(outcomeOf(interval(2, 0.9, 2.2), 0.05)).toBe('no difference');
    expect(outcomeOf(interval(1.04, 1.03, 1.05), 0.05)).toBe('no difference');
    expect(outcomeOf(interval(0.97, 0.96, 0.98), 0.05)).toBe('no difference');
  });

  it('has times, first runs, ratios, reasons and means', () => {
    const { rows, means, noise } = summarize(suiteResult());
    const [quick, slow, short] = rows;
    expect(quick!.figures[0]).toMatchObject({ engine: 'taipan', ratio: null, outcome: null });
    expect(quick!.figures[0]!.time).toBeCloseTo(1.25e6, 3);
    expect(quick!.figures[0]!.first).toBeCloseTo(3e6, 3);
    expect(quick!.figures[1]).toMatchObject({ engine: 'pyodide', outcome: 'faster' });
    expect(quick!.figures[1]!.ratio!.estimate).toBeCloseTo(4);
    expect(slow!.figures[1]).toMatchObject({ engine: 'pyodide', outcome: 'slower' });
    expect(slow!.figures[3]).toMatchObject({ engine: 'skulpt', reason: 'SyntaxError: no', time: null, ratio: null });
    expect(short!.group).toBe('start');
    const mean = (engine: string, group: string) => means.find((m) => m.engine === engine && m.group === group);
    expect(mean('pyodide', 'throughput')).toMatchObject({ programs: 2 });
    expect(mean('pyodide', 'throughput')!.ratio.estimate).toBeCloseTo(Math.sqrt(4 * 0.5));
    expect(mean('pyodide', 'start')!.ratio.estimate).toBeCloseTo(50);
    expect(mean('skulpt', 'throughput')).toMatchObject({ programs: 1 });
    expect(mean('taipan', 'throughput')).toBeUndefined();
    expect(noise).toBeCloseTo(0);
  });
});
