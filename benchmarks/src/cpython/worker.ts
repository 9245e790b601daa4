/**
 * CPython in Pyodide by itself, in every way that a row of the report shows. Argument: `--quick` or `--full`. Reports rows.
 */
import { report } from '../child.js';
import { effortOf } from '../effort.js';
import { loadCPython, type Way } from '../engines/pyodide.js';
import { INPUTS } from '../inputs/programs.js';
import type { CPythonRow } from '../result.js';
import type { Contender } from '../rounds.js';

const effort = effortOf(process.argv.slice(2), {});
const cpython = await loadCPython();
const engine = `CPython ${cpython.pythonVersion} in Pyodide ${cpython.pyodideVersion}`;
const rows: CPythonRow[] = [];

function add(way: string, input: string, title: string, contender: Contender): void {
  const samples: number[] = [];
  for (let i = 0; i < effort.rounds * 2; i++) samples.push(contender.time());
  rows.push({ engine, way, input, title, samples });
}

const EVALUATED: readonly [Way, string][] = [
  ['eval', 'eval(source)'],
  ['evalIn', 'eval(source, namespace)'],
  ['evalCode', 'eval(code)'],
  ['evalCodeIn', 'eval(code, namespace)'],
];

for (const { id, title, source } of INPUTS) {
  const workload = cpython.workload([source]);
  const inside = (way: Way): Contender => cpython.inside(way, workload, effort.batch * 4);
  if (id === 'sum') for (const [way, title_] of EVALUATED) add(title_, id, title, inside(way));
  add('compile(source)', id, title, inside('compile'));
  add('exec(source, {})', id, title, inside('exec'));
  if (id === 'sum') add('pyodide.runPython(source)', id, title, cpython.bridge(workload, effort.batch * 4));
}
report(rows);
