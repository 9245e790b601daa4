// Compares how this package and CPython refuse broken programs: N programs made by deleting, doubling, swapping or inserting a
// token in the standard library's files. The programs are single statements (functions, classes, methods, ...) of at most
// `--longest` lines taken out of those files, so that CPython's answer to each takes milliseconds.
//
//   node scripts/compare-mutations.mjs [--count 5000] [--seed 1] [--longest 40] [--show 3] [--report file.md]
//
// Two comparisons: parsing alone (`compile(..., PyCF_ONLY_AST)`), and everything that CPython refuses a program for.
// The bars are those of parsing: accepted and rejected alike 100 %, type and position equal on at least 97 %, message on at
// least 95 % of the programs that both reject. Exit code 0 when they are met, 1 when not.
import { writeFileSync } from 'node:fs';
import { commandLine, loadOracle, seededRandom } from './oracle.mjs';
import { fullOutcome, parseOutcome } from './ours.mjs';

const BARS = { accepted: 1, position: 0.97, message: 0.95 };
/** Tokens that `insert` puts in, besides those of the program itself. */
const FOREIGN = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '.',
  ';',
  '=',
  '==',
  ':=',
  '->',
  '*',
  '**',
  '@',
  '+',
  '-',
  '~',
  '!',
  '!=',
  '<',
  '+=',
  '|',
  '...',
  'if',
  'else',
  'elif',
  'for',
  'while',
  'in',
  'is',
  'not',
  'and',
  'or',
  'lambda',
  'def',
  'class',
  'return',
  'yield',
  'await',
  'async',
  'import',
  'from',
  'as',
  'with',
  'try',
  'except',
  'finally',
  'raise',
  'pass',
  'break',
  'continue',
  'del',
  'global',
  'nonlocal',
  'assert',
  'None',
  'True',
  'match',
  'case',
  'type',
  '_',
  'x',
  '1',
  '1.5',
  '0x',
  '1_',
  "'s'",
  '"',
  "'",
  '"""',
  'f"{x}"',
  'f"{',
  'b"x"',
  '\\',
  '$',
  '?',
  '\n',
  '\n    ',
];

const options = commandLine({ count: 5000, seed: 1, longest: 40, show: 3, report: '' });
const random = seededRandom(options.seed);
const oracle = await loadOracle();
const files = oracle.files();
const cache = new Map();
const programs = [];
while (programs.length < options.count) {
  const file = files[random(files.length)];
  if (!cache.has(file)) cache.set(file, oracle.pieces(file, options.longest));
  const pieces = cache.get(file);
  if (pieces.length === 0) continue;
  // Every token of the file is as likely as any other.
  let token = random(pieces.reduce((sum, [, spans]) => sum + spans.length, 0));
  const [text, spans] = pieces.find(([, spans]) => (token -= spans.length) < 0);
  programs.push(mutate(text, spans, token + spans.length));
}

const parsing = newTally('parsing alone');
const compiling = newTally('everything');
for (let from = 0; from < programs.length; from += 250) {
  const batch = programs.slice(from, from + 250);
  const outcomes = oracle.outcomes(batch);
  for (const [i, source] of batch.entries()) {
    const [parsed, compiled] = outcomes[i];
    count(parsing, source, parseOutcome(source), parsed);
    count(compiling, source, fullOutcome(source), compiled);
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${from + batch.length}/${programs.length} `);
}
if (process.stderr.isTTY) process.stderr.write('\r');
const text = `${programs.length} programs, seed ${options.seed}\n\n${report(parsing)}\n${report(compiling)}`;
console.log(text);
if (options.report !== '') writeFileSync(options.report, text);
process.exit(meetsBars(parsing) ? 0 : 1);

/** A program with its i-th token deleted, doubled, swapped with the next one, or another inserted; spans are in code points. */
function mutate(text, spans, i) {
  const points = [...text];
  const part = (from, to = points.length) => points.slice(from, to).join('');
  const [start, end] = spans[i];
  const token = part(start, end);
  switch (random(4)) {
    case 0:
      return part(0, start) + part(end);
    case 1:
      return `${part(0, end)}${/\w$/.test(token) ? ' ' : ''}${part(start)}`;
    case 2: {
      const next = spans[i + 1];
      if (next === undefined) return part(0, start) + part(end);
      return part(0, start) + part(next[0], next[1]) + part(end, next[0]) + token + part(next[1]);
    }
    default: {
      const own = spans[random(spans.length)];
      const inserted = random(2) === 0 ? part(own[0], own[1]) : FOREIGN[random(FOREIGN.length)];
      return `${part(0, start)}${inserted} ${part(start)}`;
    }
  }
}

function newTally(title) {
  return { title, programs: 0, alike: 0, bothReject: 0, position: 0, message: 0, whole: 0, groups: new Map() };
}

function count(tally, source, ours, theirs) {
  tally.programs++;
  if ((ours === null) !== (theirs === null)) {
    const what =
      theirs === null ? `we reject, CPython accepts: ${ours[1]}` : `we accept, CPython rejects: ${theirs[1]}`;
    note(tally, what, source, ours, theirs);
    return;
  }
  tally.alike++;
  if (ours === null) return;
  tally.bothReject++;
  const samePosition = [0, 2, 3, 4, 5].every((k) => ours[k] === theirs[k]);
  const sameMessage = ours[1] === theirs[1];
  if (samePosition) tally.position++;
  if (sameMessage) tally.message++;
  if (samePosition && sameMessage) tally.whole++;
  else if (!sameMessage)
    note(tally, `message: ours ${general(ours[1])} | CPython ${general(theirs[1])}`, source, ours, theirs);
  else note(tally, `position of: ${general(ours[1])}`, source, ours, theirs);
}

/** A message without the names in it, so that equal disagreements fall into one group. */
function general(message) {
  return message.replace(/'[^']*'/g, (m) => (m.length > 14 ? "'...'" : m)).replace(/line \d+/, 'line N');
}

function note(tally, group, source, ours, theirs) {
  if (!tally.groups.has(group)) tally.groups.set(group, []);
  tally.groups.get(group).push({ source, ours, theirs });
}

function rates(tally) {
  const of = (n, all) => (all === 0 ? 1 : n / all);
  return {
    accepted: of(tally.alike, tally.programs),
    position: of(tally.position, tally.bothReject),
    message: of(tally.message, tally.bothReject),
  };
}

function meetsBars(tally) {
  const r = rates(tally);
  return r.accepted >= BARS.accepted && r.position >= BARS.position && r.message >= BARS.message;
}

function report(tally) {
  const percent = (x) => `${(100 * x).toFixed(2)} %`;
  const r = rates(tally);
  const lines = [
    `## ${tally.title}`,
    '',
    `accepted or rejected alike: ${percent(r.accepted)} (${tally.programs - tally.alike} differ)`,
    `both reject: ${tally.bothReject}; type and position equal: ${percent(r.position)}; message equal: ${percent(r.message)}; all of it: ${percent(tally.whole / Math.max(1, tally.bothReject))}`,
    '',
  ];
  const groups = [...tally.groups].sort((a, b) => b[1].length - a[1].length);
  for (const [group, cases] of groups) {
    lines.push(`### ${cases.length} x ${group}`, '');
    const shortest = [...cases].sort((a, b) => a.source.length - b.source.length).slice(0, options.show);
    for (const c of shortest)
      lines.push(
        `ours    ${JSON.stringify(c.ours)}`,
        `CPython ${JSON.stringify(c.theirs)}`,
        '```',
        excerpt(c),
        '```',
        '',
      );
  }
  return lines.join('\n');
}

/** The lines around the place of the error. */
function excerpt({ source, ours, theirs }) {
  const lines = source.split('\n');
  if (lines.length <= 14) return source;
  const places = [ours?.[2], theirs?.[2]].filter((n) => typeof n === 'number');
  const first = Math.max(0, Math.min(...places) - 6);
  const last = Math.max(...places) + 4;
  return [...(first > 0 ? [`... line ${first + 1}:`] : []), ...lines.slice(first, last)].join('\n');
}
