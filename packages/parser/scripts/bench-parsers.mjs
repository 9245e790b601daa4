// How fast Python parsers get through the files of Pyodide's standard library, in MB of UTF-8 per second, with every node of the
// tree visited: this package, @lezer/python, tree-sitter-python (its wasm build), py-ast, and CPython's `ast.parse` in Pyodide
// (timed inside, without the bridge, and without a visit: its tree is made of Python objects when it returns).
//
//   node scripts/bench-parsers.mjs [--rounds 5] [--sample N] [--only ours,lezer] [--json file] [--write]
//
// `--write` keeps what was found in reports/parsers.json and puts the table into docs/front-end.md.
//
// Every measurement is a fresh process that parses everything again and again: the first pass is what a program sees that parses once,
// the median of the passes after the warm-up is what one sees that goes on parsing. Every engine warms up for as many seconds, and is
// then timed for as many, at least three passes each. The engines take turns, in a random order each round. Files that any of the
// engines refuses are left out for all. On a machine that has more to do, wall time is what its scheduler made of it: so the rate by
// processor time (of all threads of the process) and the ratio of those rates are shown as well, but for CPython, whose reading of the
// files cannot be told apart.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeReport } from './bench-report.mjs';
import { bootstrap } from './bench-statistics.mjs';
import { commandLine, loadOracle, sampleOf, seededRandom } from './oracle.mjs';

const require = createRequire(import.meta.url);

/** As a rule one pass of the slowest engine takes less. */
const WARM_UP_SECONDS = 4;
const TIMED_SECONDS = 4;

/** Each makes a function that parses a source, visits the tree and returns the number of nodes; it throws on a refusal. */
const ENGINES = {
  ours: {
    title: '@taipan/parser',
    async load() {
      const { Node, parse } = await import('@taipan/parser');
      // The fields of a node are its own properties, whatever its kind: the same visit serves all kinds.
      const visit = (node) => {
        let nodes = 0;
        for (let n = node; n !== null; n = n.next) {
          nodes++;
          if (n.value instanceof Node) nodes += visit(n.value);
          if (n.right instanceof Node) nodes += visit(n.right);
          if (n.op instanceof Node) nodes += visit(n.op);
          const { more } = n;
          if (more === null) continue;
          if (more.decorator_list instanceof Node) nodes += visit(more.decorator_list);
          if (more.kwarg instanceof Node) nodes += visit(more.kwarg);
          if (more.kwonlyargs instanceof Node) nodes += visit(more.kwonlyargs);
          if (more.posonlyargs instanceof Node) nodes += visit(more.posonlyargs);
          if (more.vararg instanceof Node) nodes += visit(more.vararg);
        }
        return nodes;
      };
      return (source) => visit(parse(source));
    },
  },
  lezer: {
    title: '@lezer/python',
    package: '@lezer/python',
    async load() {
      const { parser } = await import('@lezer/python');
      return (source) => {
        let nodes = 0;
        parser.parse(source).iterate({
          enter() {
            nodes++;
          },
        });
        return nodes;
      };
    },
  },
  'tree-sitter': {
    title: 'tree-sitter-python (wasm)',
    package: 'tree-sitter-python',
    async load() {
      const { Language, Parser } = await import('web-tree-sitter');
      await Parser.init();
      const parser = new Parser();
      parser.setLanguage(
        await Language.load(readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm'))),
      );
      return (source) => {
        const tree = parser.parse(source);
        const cursor = tree.walk();
        let nodes = 1;
        for (;;) {
          if (cursor.gotoFirstChild() || cursor.gotoNextSibling()) {
            nodes++;
            continue;
          }
          let up = true;
          while (up && !cursor.gotoNextSibling()) up = cursor.gotoParent();
          if (!up) break;
          nodes++;
        }
        cursor.delete();
        tree.delete();
        return nodes;
      };
    },
  },
  'py-ast': {
    title: 'py-ast',
    package: 'py-ast',
    async load() {
      const { parse } = await import('py-ast');
      const visit = (node) => {
        let nodes = 1;
        for (const key in node) {
          const value = node[key];
          if (typeof value !== 'object' || value === null) continue;
          if (Array.isArray(value)) {
            for (const item of value)
              if (typeof item === 'object' && item !== null && 'nodeType' in item) nodes += visit(item);
          } else if ('nodeType' in value) nodes += visit(value);
        }
        return nodes;
      };
      return (source) => visit(parse(source));
    },
  },
  cpython: { title: "CPython's ast.parse in Pyodide", package: 'pyodide', load: null },
};

const options = commandLine({
  rounds: 5,
  sample: 0,
  only: Object.keys(ENGINES).join(','),
  json: '',
  write: false,
  measure: '',
  refusals: false,
  skip: '',
});
if (options.measure === '') await main();
else await measure(options.measure);

/** In a process of its own: measures one engine and prints the result as JSON. */
async function measure(name) {
  const oracle = await loadOracle();
  const skipped = new Set(options.skip.split(','));
  const files = sampleOf(oracle.files(), options.sample).filter((file) => !skipped.has(file));
  if (name === 'cpython') {
    if (options.refusals) {
      console.log(JSON.stringify({ refused: [] }));
      return;
    }
    const passes = steadyPasses(() => {
      const wall = oracle.parseSeconds(files);
      return { wall, cpu: Number.NaN };
    });
    const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(oracle.source(file)), 0);
    console.log(JSON.stringify({ bytes, files: files.length, ...passes, nodes: 0, refused: [] }));
    return;
  }
  const sources = files.map((file) => oracle.source(file));
  const parse = await ENGINES[name].load();
  const bytes = sources.reduce((sum, source) => sum + Buffer.byteLength(source), 0);
  if (options.refusals) {
    const refused = files.filter((_, i) => refuses(parse, sources[i]));
    console.log(JSON.stringify({ refused }));
    return;
  }
  let nodes = 0;
  const passes = steadyPasses(() => {
    nodes = 0;
    const before = process.cpuUsage();
    const start = performance.now();
    for (const source of sources) nodes += parse(source);
    const wall = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    return { wall, cpu: (user + system) / 1e6 };
  });
  console.log(JSON.stringify({ bytes, files: files.length, ...passes, nodes, refused: [] }));
}

function refuses(parse, source) {
  try {
    parse(source);
    return false;
  } catch {
    return true;
  }
}

/** Seconds of the first pass, and the medians of those after the warm-up. */
function steadyPasses(pass) {
  const first = pass().wall;
  for (let spent = first, passes = 1; spent < WARM_UP_SECONDS || passes < 3; passes++) spent += pass().wall;
  const timed = [];
  for (let spent = 0; spent < TIMED_SECONDS || timed.length < 3; spent += timed.at(-1).wall) timed.push(pass());
  return { first, seconds: median(timed.map((t) => t.wall)), cpuSeconds: median(timed.map((t) => t.cpu)) };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function inProcess(name, skip, ...more) {
  const script = fileURLToPath(import.meta.url);
  const args = [script, '--measure', name, '--sample', String(options.sample), '--skip', skip.join(','), ...more];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`measuring ${name} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

async function main() {
  const names = options.only.split(',');
  const random = seededRandom(1);
  const { devDependencies: versions } = require('../../../package.json');
  // A first round finds the files that some engine refuses.
  const load = os.loadavg()[0];
  const skip = new Set();
  const refusals = [];
  for (const name of names) {
    const { refused } = inProcess(name, [], '--refusals');
    if (refused.length > 0) {
      console.log(`${ENGINES[name].title} refuses ${refused.length} files: ${refused.slice(0, 5).join(' ')}...`);
      refusals.push({ title: ENGINES[name].title, files: refused });
    }
    for (const file of refused) skip.add(file);
  }
  const rows = names.map((name) => {
    const { title, package: from } = ENGINES[name];
    return {
      name,
      title,
      version: from === undefined ? null : versions[from],
      firstRates: [],
      rates: [],
      cpuRates: [],
      bytes: 0,
      files: 0,
      nodes: 0,
    };
  });
  for (let round = 0; round < options.rounds; round++) {
    const shuffled = rows.map((row) => [random(1 << 30), row]).sort((a, b) => a[0] - b[0]);
    for (const [, row] of shuffled) {
      const { bytes, files, first, seconds, cpuSeconds, nodes } = inProcess(row.name, [...skip]);
      row.firstRates.push(bytes / 1e6 / first);
      row.rates.push(bytes / 1e6 / seconds);
      if (cpuSeconds !== null) row.cpuRates.push(bytes / 1e6 / cpuSeconds);
      row.bytes = bytes;
      row.files = files;
      row.nodes = nodes;
      if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1}/${options.rounds} ${row.name}          `);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  const own = rows.find((row) => row.name === 'ours');
  const machine = `${os.cpus()[0].model}, Node ${process.versions.node}`;
  console.log(`${(rows[0].bytes / 1e6).toFixed(2)} MB, ${options.rounds} rounds, ${machine}, load ${load.toFixed(1)}`);
  console.log(
    'engine                         first MB/s  then MB/s (min .. max)   MB per CPU s    nodes  ours is faster by (95 %)  by CPU time',
  );
  const found = rows.map((row) => ({
    ...row,
    first: median(row.firstRates),
    warm: median(row.rates),
    perCpu: row.cpuRates.length > 0 ? median(row.cpuRates) : null,
    ratio: ratio(own, row, 'rates', random),
    cpuRatio: ratio(own, row, 'cpuRates', random),
  }));
  for (const row of found) {
    const rates = [...row.rates].sort((a, b) => a - b);
    const spread = `(${rates[0].toFixed(2)} .. ${rates.at(-1).toFixed(2)})`;
    const columns = [
      row.title.padEnd(32),
      row.first.toFixed(2).padStart(8),
      `${row.warm.toFixed(2).padStart(8)} ${spread.padEnd(16)}`,
      (row.perCpu?.toFixed(2) ?? '').padStart(10),
      String(row.nodes).padStart(10),
      ratioText(row.ratio).padStart(24),
      ratioText(row.cpuRatio),
    ];
    console.log(columns.join(' ').trimEnd());
  }
  const report = {
    date: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    machine,
    load,
    rounds: options.rounds,
    files: rows[0].files,
    bytes: rows[0].bytes,
    refused: refusals,
    rows: found,
  };
  if (options.json !== '') writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.write) writeReport(report);
}

/** A ratio with its interval, or nothing. */
function ratioText(ratio) {
  return ratio === null ? '' : `${ratio.middle.toFixed(2)}x (${ratio.low.toFixed(2)} .. ${ratio.high.toFixed(2)})`;
}

/** By how much `own` has the higher rates, round by round, with its interval; null where that is not known. */
function ratio(own, row, rates, random) {
  if (own === undefined || own === row || row[rates].length === 0) return null;
  return bootstrap(
    row[rates].map((rate, i) => own[rates][i] / rate),
    random,
  );
}
