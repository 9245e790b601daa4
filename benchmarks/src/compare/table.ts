/** The table of a comparison. */
import { percent, ratioInterval, time } from '../verdict/format.js';
import type { Table } from '../verdict/tables.js';
import type { ComparedRow } from './decide.js';

const ORDER = ['slower', null, 'faster', 'no difference'];

/** Slower rows first, then those that were not compared, then the rest; each by its ratio. */
export function comparisonTable(rows: readonly ComparedRow[], before: string, now: string): Table {
  const sorted = [...rows].sort(
    (x, y) =>
      ORDER.indexOf(x.outcome) - ORDER.indexOf(y.outcome) || (x.ratio?.estimate ?? 0) - (y.ratio?.estimate ?? 0),
  );
  return {
    title: `${now} against ${before}`,
    text: 'The speed of this build as a multiple of the other’s, with its 99 % interval; below 1x it is slower.',
    headings: ['row', 'outcome', 'speed (99 %)', 'least difference', 'before', 'now'],
    rows: sorted.map(({ title, reason, outcome, ratio, floor, before, now }) =>
      reason === null
        ? [
            title,
            outcome!,
            ratioInterval(ratio!),
            percent(floor!),
            before === null ? '' : time(before),
            now === null ? '' : time(now),
          ]
        : [title, 'not compared', reason, '', '', ''],
    ),
  };
}
