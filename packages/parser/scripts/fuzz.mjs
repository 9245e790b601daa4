// Generates programs with a grammar (scripts/fuzz-grammar.mjs) and compares, for each, what this package makes of it with what
// CPython makes of it: the tokens, accepted or rejected, the error, the tree with positions, the symbol table, the source unparsed, the errors
// of its compiler.
//
//   node scripts/fuzz.mjs [--seconds 60] [--count N] [--seed N] [--show 20] [--report file.md]
//
// It ends after that many seconds, or after that many programs: with a seed and a count the run is always the same.
//
// Prints the seed of the run and, for each kind of disagreement, a counterexample that fast-check made as small as it could, with
// the seed and path that give it again. A crash (any error but PythonSyntaxError) and a hang (20 seconds on one program) count
// as disagreements too. Exit code 0 without disagreements, 1 with.
import { writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { program } from './fuzz-grammar.mjs';
import { commandLine, loadOracle } from './oracle.mjs';
import { fullOutcome, parseOutcome, view } from './ours.mjs';

const SYNTAX_ERRORS = new Set(['SyntaxError', 'IndentationError', 'TabError']);
const HANG_SECONDS = 20;
/** After so many programs fast-check begins anew, with another seed. */
const RUN = 500;
/**
 * CPython's `tokenize` fails itself, and nothing can be said, at a bare carriage return before a character outside ASCII
 * (UnicodeDecodeError) and at a line that goes on in a string in an f-string (MemoryError).
 */
const ORACLE_FAILED = /^\["(UnicodeDecodeError|MemoryError)"/;
/** Room for the program that is being looked at, so that the main thread can show it after a hang. */
const BUFFER_BYTES = 1 << 20;

if (isMainThread) await supervise();
else await fuzz(workerData);

/** Runs the fuzzer in a worker, which can be stopped whatever it does. */
async function supervise() {
  const options = commandLine({ seconds: 60, count: 0, seed: Date.now() >>> 0, show: 20, report: '' });
  const shared = new SharedArrayBuffer(BUFFER_BYTES);
  console.log(`seed ${options.seed}, ${options.seconds} seconds`);
  const found = new Map();
  const counts = { programs: 0, accepted: 0 };
  const note = ({ group, text }) => {
    const known = found.get(group);
    found.set(group, { times: (known?.times ?? 0) + 1, text: known?.text ?? text });
    if (known === undefined) console.log(`\n### ${group}\n${text}`);
  };
  const deadline = Date.now() + options.seconds * 1000;
  const count = options.count > 0 ? options.count : Number.POSITIVE_INFINITY;
  for (let restart = 0; Date.now() < deadline; restart++) {
    const hung = await runWorker({ shared, seed: options.seed + restart, deadline, count }, note, counts);
    if (!hung) break;
    const bytes = Buffer.from(shared.slice(8, 8 + new Uint32Array(shared, 0, 2)[1]));
    note({ group: `hang: more than ${HANG_SECONDS} seconds`, text: JSON.stringify(bytes.toString('utf8')) });
  }
  console.log(
    `\n${counts.programs} programs, ${counts.accepted} accepted by both; ${found.size} kinds of disagreement`,
  );
  const rows = [...found].sort((a, b) => b[1].times - a[1].times);
  for (const [group, { times }] of rows.slice(0, options.show)) console.log(`${String(times).padStart(6)} x ${group}`);
  if (options.report !== '')
    writeFileSync(
      options.report,
      rows.map(([group, { times, text }]) => `### ${times} x ${group}\n\n${text}\n`).join('\n'),
    );
  process.exit(found.size === 0 && counts.programs > 0 ? 0 : 1);
}

function runWorker(data, note, counts) {
  const progress = new Uint32Array(data.shared, 0, 2);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    let last = -1;
    let idle = 0;
    const watch = setInterval(() => {
      idle = progress[0] === last ? idle + 1 : 0;
      last = progress[0];
      if (idle > HANG_SECONDS) finish(true);
    }, 1000);
    const finish = (hung) => {
      clearInterval(watch);
      worker.terminate().then(() => resolve(hung), reject);
    };
    worker.on('message', (message) => {
      if (message.counts !== undefined) {
        counts.programs += message.counts.programs;
        counts.accepted += message.counts.accepted;
      } else note(message);
    });
    worker.on('error', reject);
    worker.on('exit', () => finish(false));
  });
}

/** In the worker: runs until the deadline, or until there were enough programs. */
async function fuzz({ shared, seed, deadline, count }) {
  const oracle = await loadOracle();
  const progress = new Uint32Array(shared, 0, 2);
  const bytes = new Uint8Array(shared, 8);
  const known = new Set();
  let current = null;
  const counts = { programs: 0, accepted: 0 };
  const property = fc.property(program, ({ mode, source }) => {
    progress[1] = new TextEncoder().encodeInto(source, bytes).written;
    progress[0]++;
    // After the deadline nothing is compared any more, so that shrinking ends as well.
    if (Date.now() > deadline) return true;
    counts.programs++;
    const group = disagreement(oracle, source, mode, counts);
    if (group === null) return true;
    // While fast-check shrinks, only what is the same disagreement counts; ones that are known already are only counted.
    if (current !== null) return group !== current;
    if (known.has(group)) {
      parentPort.postMessage({ group, text: '' });
      return true;
    }
    current = group;
    return false;
  });
  for (let run = 0, left = count; Date.now() < deadline && left > 0; run++, left -= RUN) {
    current = null;
    const result = fc.check(property, {
      seed: (seed + run) | 0,
      numRuns: Math.min(RUN, left),
      interruptAfterTimeLimit: Math.max(1, deadline - Date.now()),
    });
    if (result.counterexample !== null && current !== null) {
      known.add(current);
      const [{ mode, source }] = result.counterexample;
      parentPort.postMessage({
        group: current,
        text: `${explain(oracle, source, mode)}\n(seed ${result.seed}, path ${result.counterexamplePath})`,
      });
    }
    parentPort.postMessage({ counts: { ...counts } });
    counts.programs = 0;
    counts.accepted = 0;
  }
}

/** What ours and CPython's say differently, as the name of a group; null when nothing is. */
function disagreement(oracle, source, mode, counts) {
  let error;
  try {
    error = parseOutcome(source, mode);
  } catch (crash) {
    return `crash: ${crash}`;
  }
  const [tokens, theirError, tree, symbols, unparsed, refused] = oracle.wholeView(source, mode);
  if (!ORACLE_FAILED.test(tokens) && view('tokens', source) !== tokens) return tokensDisagreement(source, tokens);
  if (error !== null && !SYNTAX_ERRORS.has(error[0])) return `crash: ${error[0]} ${error[1]}`;
  if (error === null && theirError !== null) return `only CPython rejects: ${general(theirError[1])}`;
  if (error !== null && theirError === null) return `only we reject: ${general(error[1])}`;
  if (error !== null) {
    if (error[0] !== theirError[0] || error[1] !== theirError[1])
      return `message: ours ${general(error[1])} | CPython ${general(theirError[1])}`;
    return [2, 3, 4, 5].some((i) => error[i] !== theirError[i]) ? `position of: ${general(error[1])}` : null;
  }
  counts.accepted++;
  if (view('trees', source, mode) !== tree) return 'tree';
  if (view('unparse', source, mode) !== unparsed) return 'unparse';
  const ours = view('symbols', source, mode);
  if (ours === symbols) return compileDisagreement(source, mode, refused);
  return ours.startsWith('["') || symbols.startsWith('["')
    ? `symbols: ours ${errorOf(ours)} | CPython ${errorOf(symbols)}`
    : 'symbols';
}

function tokensDisagreement(source, theirs) {
  const end = (text) => {
    const last = JSON.parse(text).at(-1);
    return last?.length === 6 ? `${last[0]} ${general(last[1])}` : 'no error';
  };
  const ours = end(view('tokens', source));
  return ours === end(theirs) ? `tokens, both end in ${ours}` : `tokens: ours ${ours} | CPython ${end(theirs)}`;
}

/** The same for the errors that CPython's compiler finds. Where it fails itself (SystemError, MemoryError), nothing can be said. */
function compileDisagreement(source, mode, theirs) {
  const ours = fullOutcome(source, mode);
  if (theirs !== null && !SYNTAX_ERRORS.has(theirs[0])) return null;
  const say = (error) => (error === null ? 'accepted' : general(error[1]));
  if (say(ours) !== say(theirs)) return `compiling: ours ${say(ours)} | CPython ${say(theirs)}`;
  return JSON.stringify(ours) === JSON.stringify(theirs) ? null : `compiling, position of: ${say(ours)}`;
}

function errorOf(symbols) {
  return symbols.startsWith('["') ? general(JSON.parse(symbols)[1]) : 'accepted';
}

function general(message) {
  return message.replace(/'[^']*'/g, (m) => (m.length > 14 ? "'...'" : m)).replace(/\d+/g, 'N');
}

function explain(oracle, source, mode) {
  const [tokens, theirError, tree, symbols, unparsed, refused] = oracle.wholeView(source, mode);
  const error = parseOutcome(source, mode);
  const lines = [`${JSON.stringify(source)} (mode ${mode})`];
  if (view('tokens', source) !== tokens) lines.push(`ours    ${view('tokens', source)}`, `CPython ${tokens}`);
  if (error !== null || theirError !== null)
    lines.push(`ours    ${JSON.stringify(error)}`, `CPython ${JSON.stringify(theirError)}`);
  else {
    lines.push(
      `compiling: ours ${JSON.stringify(fullOutcome(source, mode))}`,
      `        CPython ${JSON.stringify(refused)}`,
    );
    for (const [kind, theirs] of [
      ['trees', tree],
      ['unparse', unparsed],
      ['symbols', symbols],
    ]) {
      const ours = view(kind, source, mode);
      if (ours !== theirs) lines.push(`ours    ${ours}`, `CPython ${theirs}`);
    }
  }
  return lines.join('\n');
}
