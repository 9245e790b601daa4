/**
 * Repetitions of a run's duels: the same build on the same machine with the same effort, with other programs in other processes. A figure is
 * reproduced where that of a repetition lies within the interval that the run gave.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata } from '../metadata.js';
import type { DuelResult } from '../result.js';
import type { Interval } from '../statistics.js';
import { ratioInterval } from './format.js';
import { type DuelSummary, JUDGED, summarise, type Verdict } from './judge.js';
import type { Table } from './tables.js';

/** One repetition: `reports/repetitions/<date>.json`. */
export interface Repetition {
  readonly kind: 'repetition';
  /** The id of the run that it repeats. */
  readonly of: string;
  readonly duels: DuelResult;
}

/** The duels of the headline: the two that have the bar, and the one that shows how the ratio falls. */
export const HEADLINE: readonly string[] = [JUDGED, 'sum', 'expressions'];

/** A figure of a repetition. */
export interface RepeatedFigure {
  readonly ratio: Interval;
  /** Whether the estimate lies within the interval of the first run. */
  readonly within: boolean;
}

/** One duel of the headline: the first run's figure and those of the repetitions, the oldest first. */
export interface RepeatedRow {
  readonly duel: Pick<DuelSummary, 'title' | 'programs' | 'ratio'>;
  readonly figures: readonly RepeatedFigure[];
}

/** The repetitions of a run that a folder holds, the oldest first. */
export function readRepetitions(folder: string, { run }: Metadata): Repetition[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const all = names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Repetition);
  return all.filter(({ of }) => of === run);
}

/** The rows of the headline. Throws an Error where a repetition lacks a duel that the run has. */
export function repeatedRows({ duels }: Pick<Verdict, 'duels'>, repetitions: readonly Repetition[]): RepeatedRow[] {
  const rows = HEADLINE.flatMap((id) => duels.filter((duel) => duel.id === id));
  return rows.map((duel): RepeatedRow => {
    const figures = repetitions.map((repetition): RepeatedFigure => {
      const again = repetition.duels.duels.find(({ id }) => id === duel.id);
      if (again === undefined)
        throw new Error(`the repetition of ${repetition.duels.metadata.date} has no duel '${duel.id}'`);
      const { ratio } = summarise(again);
      return { ratio, within: duel.ratio.low <= ratio.estimate && ratio.estimate <= duel.ratio.high };
    });
    return { duel, figures };
  });
}

/** How many repetitions of the headline there are, and how many of their figures lie within the first run's intervals. */
export interface Repeated {
  readonly times: number;
  readonly figures: number;
  readonly within: number;
}

/** Counts them. */
export function countRepeated(verdict: Pick<Verdict, 'duels'>, repetitions: readonly Repetition[]): Repeated {
  const figures = repeatedRows(verdict, repetitions).flatMap((row) => row.figures);
  return {
    times: repetitions.length,
    figures: figures.length,
    within: figures.filter(({ within }) => within).length,
  };
}

/** The table of the repetitions, where there are any. */
export function repetitionTables(verdict: Verdict, repetitions: readonly Repetition[]): Table[] {
  if (repetitions.length === 0) return [];
  const rows = repeatedRows(verdict, repetitions);
  const { figures, within } = countRepeated(verdict, repetitions);
  const loads = repetitions.map(({ duels: { metadata } }) => `${metadata.date.slice(0, 16)}, load ${metadata.load[0]}`);
  return [
    {
      title: `Repeated: ${within} of ${figures} figures within the interval of this run`,
      text:
        'The duels of the headline once more, each repetition in as many fresh processes, on the same build and machine with other programs. An estimate of a repetition varies as ' +
        `that of the run does: with eight to sixteen processes each, three in four are expected within a 95 % interval when nothing has changed. Taken at ${loads.join('; ')}.`,
      headings: ['program', 'this run', ...repetitions.flatMap((_, i) => [`repetition ${i + 1}`, 'within'])],
      rows: rows.map(({ duel: { title, programs, ratio }, figures }) => [
        `${programs > 1 ? `${programs} ` : ''}${title}`,
        ratioInterval(ratio),
        ...figures.flatMap((figure) => [ratioInterval(figure.ratio), figure.within ? 'yes' : 'no']),
      ]),
    },
  ];
}
