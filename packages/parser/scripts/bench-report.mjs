// What a run of bench-parsers.mjs found (reports/parsers.json) and the block of docs/front-end.md that is made from it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REPORT = `${ROOT}reports/parsers.json`;
const PAGE = `${ROOT}docs/front-end.md`;

const START =
  '<!-- from reports/parsers.json: `npm run bench:parsers -w @taipan/parser -- --write` measures and writes it anew -->';
const END = '<!-- end -->';

/** The parser whose trees are like CPython's, and by how much ours is to be faster. */
const RIVAL = 'py-ast';
const BAR = 10;

const rate = (value) => (value === null ? '' : value.toFixed(2));
const interval = (ratio) =>
  ratio === null ? '' : `${ratio.middle.toFixed(1)} (${ratio.low.toFixed(1)} to ${ratio.high.toFixed(1)})`;

/** Rows of texts as a table whose columns are of equal width. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const line = (cells) => `| ${cells.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

/** The block, its marks included. */
export function parserBlock({ date, commit, machine, load, rounds, files, bytes, refused, rows }) {
  const skipped = refused.map(({ title, files }) => `${title} refuses ${files.join(', ')}`);
  const where = `Measured on ${date.slice(0, 10)}, commit ${commit.slice(0, 7)}, ${machine}, load average ${load.toFixed(1)}, ${rounds} rounds`;
  const what = `${files} files, ${(bytes / 1e6).toFixed(2)} MB${skipped.length === 0 ? '' : `; ${skipped.join('; ')}`}`;
  const [rival, own] = [RIVAL, 'ours'].map((name) => rows.find((row) => row.name === name));
  const outcome = rival.ratio.low >= BAR ? 'reaches it' : rival.ratio.high < BAR ? 'does not reach it' : 'cannot tell';
  const verdict =
    `Only \`${RIVAL}\` builds a tree like CPython's, and the bar against such parsers is ${BAR}: this run ${outcome}: ` +
    `${interval(rival.ratio)}. In the first pass, before the engine has compiled anything, the ratio to it is ${(own.first / rival.first).toFixed(1)}.`;
  const headings = ['parser', 'first pass', 'then', 'per CPU second', '`@taipan/parser` is faster by', 'by CPU time'];
  const cells = rows.map(({ title, version, first, warm, perCpu, ratio, cpuRatio }) => [
    version === null ? title : `${title} ${version}`,
    ...[first, warm, perCpu].map(rate),
    ...[ratio, cpuRatio].map(interval),
  ]);
  return [START, `${where} (${what}):`, table([headings, ...cells]), verdict, END].join('\n\n');
}

/** The page with its block as the report has it. Throws an Error where the page has none. */
export function withParserBlock(page, report) {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`there is no block between ${START} and ${END}`);
  return page.slice(0, start) + parserBlock(report) + page.slice(end + END.length);
}

/** The report that is kept. */
export function readReport() {
  return JSON.parse(readFileSync(REPORT, 'utf8'));
}

/** The page as it is. */
export function readPage() {
  return readFileSync(PAGE, 'utf8');
}

/** Keeps a report and puts it into the page. */
export function writeReport(report) {
  writeFileSync(REPORT, `${JSON.stringify(report)}\n`);
  writeFileSync(PAGE, withParserBlock(readPage(), report));
}
