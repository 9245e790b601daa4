/** What the README says about speed (text, charts, table), made from `reports/verdict.json`, so that it cannot say anything else than that does. */
import { OURS } from '../suite/summary.js';
import { type Chart, COLOURS, ratioChart } from './charts.js';
import { ratioInterval, time } from './format.js';
import { BARS, type DuelSummary, JUDGED } from './judge.js';
import { tableMarkdown } from './markdown.js';
import type { VerdictFile } from './run-file.js';
import { ratioCharts } from './suite-chart.js';
import { REFERENCE } from './suite-tables.js';

/** What is read of the file. */
export type ReadmeSource = Pick<VerdictFile, 'status' | 'duels' | 'opponent' | 'metadata' | 'suite' | 'repeated'>;

const START = '<!-- from reports/verdict.json: `npx zx scripts/compare.mjs --render` writes it anew -->';
const END = '<!-- end -->';

/** A chart as a file of its own, in light and dark. */
function standalone({ wide }: Chart): string {
  const style = `<style>${COLOURS} svg { color: var(--ink); font-family: system-ui, sans-serif; }</style>`;
  return `${wide.replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ').replace(/>/, `>${style}`)}\n`;
}

/** A chart of the README: its file, relative to the root, what it shows, and the file's text. */
export interface ReadmeChart {
  readonly file: string;
  readonly text: string;
  readonly svg: string;
}

/** The charts: small programs, and whole ones where the suite was run. */
export function readmeCharts(source: ReadmeSource): ReadmeChart[] {
  const { suite } = source;
  const small = ratioChart(source);
  const whole = suite === null ? [] : ratioCharts(suite);
  return [
    { file: 'reports/ratios.svg', text: `${small.title}, row by row, with intervals`, svg: standalone(small) },
    ...whole.map((chart) => ({
      file: 'reports/programs.svg',
      text: `${chart.title}, with intervals and the limit that JavaScript sets`,
      svg: standalone(chart),
    })),
  ];
}

const GROUPS = { throughput: 'whole programs that compute', start: 'short whole programs' } as const;

function rowsOf({ duels, suite }: ReadmeSource): string[][] {
  const duelRows = [...duels]
    .sort((x, y) => x.ratio.estimate - y.ratio.estimate)
    .map(({ title, programs, taipan, opponent, taipanTime, opponentTime, ratio }) => [
      `${programs > 1 ? `${programs} ` : ''}${title}`,
      taipan,
      `\`${opponent}\``,
      time(taipanTime.estimate),
      time(opponentTime.estimate),
      ratioInterval(ratio),
    ]);
  const title = (engine: string): string => suite?.engines.find(({ name }) => name === engine)?.title ?? engine;
  const means = suite?.summary.means.filter(({ engine }) => engine !== OURS) ?? [];
  return [
    ...duelRows,
    ...means.map(({ engine, group, programs, ratio }) => [
      `${programs} ${GROUPS[group]}`,
      'warm, the geometric mean',
      title(engine),
      '',
      '',
      ratioInterval(ratio),
    ]),
  ];
}

/** A whole run is what the figures of the README are to be from; of any other it is said. */
const EFFORTS: Readonly<Record<string, string>> = {
  full: 'full run',
  quick: 'quick run, which is no basis for a claim,',
};

/** The figures of the headline, in words. */
function headline({ status, duels, opponent, metadata, suite, repeated }: ReadmeSource): string {
  const speed = (id: string, what: (duel: DuelSummary) => string): string[] => {
    const duel = duels.find((found) => found.id === id);
    return duel === undefined ? [] : [`${what(duel)} ${ratioInterval(duel.ratio)}`];
  };
  const small = [
    ...speed('sum', ({ title }) => `the text \`${title}\``),
    ...speed(JUDGED, ({ programs }) => `${programs} different programs like it`),
    ...speed('expressions', ({ programs }) => `${programs} different small expressions`),
  ];
  const means = suite?.summary.means.filter(({ engine }) => engine === REFERENCE) ?? [];
  const whole = means.map(({ group, programs, ratio }) => `${programs} ${GROUPS[group]} ${ratioInterval(ratio)}`);
  const bar = `The bar is ${BARS.speedup}x for the whole interval of the first two.`;
  const quick =
    suite === null || suite.metadata.effort === 'full' ? '' : ` (a ${suite.metadata.effort} run of the suite)`;
  const more = whole.length === 0 ? '' : ` Warm, on average${quick}: ${whole.join(', ')}.`;
  const { times, figures, within } = repeated;
  const again =
    times === 0 ? '' : ` In ${times} repetitions ${within} of ${figures} figures of it lay within these intervals.`;
  const run = EFFORTS[metadata.effort] ?? metadata.effort;
  return `The last ${run} says ${status}. Source text to result, how many times as fast as ${opponent}: ${small.join('; ')}. ${bar}${more}${again}`;
}

/** The block, its marks included. */
export function readmeBlock(source: ReadmeSource): string {
  const { date, commit, cpu, node } = source.metadata;
  const table = tableMarkdown({
    headings: ['program', 'Taipan runs', 'against', 'Taipan', 'the other', 'times as fast (95 %)'],
    rows: rowsOf(source),
  });
  const where = `Measured on ${date.slice(0, 10)}, commit ${commit?.slice(0, 7) ?? 'unknown'}, ${cpu}, Node ${node.slice(1)}; the worst row first.`;
  const images = readmeCharts(source).map(({ file, text }) => `![${text}](${file})`);
  return `${START}\n\n${headline(source)}\n\n${images.join('\n\n')}\n\n${where}\n\n${table}\n\n${END}`;
}

/** A README with its block as the file has it. Throws an Error where the README has no block. */
export function withReadmeBlock(readme: string, source: ReadmeSource): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no block between ${START} and ${END}`);
  return readme.slice(0, start) + readmeBlock(source) + readme.slice(end + END.length);
}
