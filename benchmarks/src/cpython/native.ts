/** Native CPython, where the machine has one: a further row, never required. */
import { spawnSync } from 'node:child_process';
import type { Effort } from '../effort.js';
import { INPUTS } from '../inputs/programs.js';
import type { CPythonRow } from '../result.js';

const SCRIPT = `
import builtins, io, json, sys, timeit
inputs, repeat, seconds = json.load(sys.stdin)
namespace = {'__builtins__': builtins}
rows = []
def add(way, row, statement, **names):
    timer = timeit.Timer(statement, globals=names)
    number = 1
    while timer.timeit(number) < seconds:
        number *= 2
    stdout = sys.stdout
    samples = [t / number * 1e9 for t in timer.repeat(repeat, number)]
    sys.stdout = stdout
    rows.append({'way': way, 'input': row['id'], 'title': row['title'], 'samples': samples})
for row in inputs:
    source = row['source']
    if row['id'] == 'sum':
        code = compile(source, '<string>', 'eval')
        add('eval(source)', row, 'eval(source)', source=source)
        add('eval(source, namespace)', row, 'eval(source, namespace)', source=source, namespace=namespace)
        add('eval(code)', row, 'eval(code)', code=code)
        add('eval(code, namespace)', row, 'eval(code, namespace)', code=code, namespace=namespace)
    add('compile(source)', row, "compile(source, '<string>', 'exec')", source=source)
    add('exec(source, {})', row, 'sys.stdout = io.StringIO(); exec(source, {})', source=source, sys=sys, io=io)
json.dump({'version': sys.version.split()[0], 'rows': rows}, sys.__stdout__)
`;

/** The rows of native CPython, or why there are none. */
export function runNativePython(effort: Effort): { rows: CPythonRow[]; missing: string | null } {
  const input = JSON.stringify([INPUTS, effort.rounds, (effort.batch * 2) / 1000]);
  const { error, status, stdout, stderr } = spawnSync('python3', ['-c', SCRIPT], { input, encoding: 'utf8' });
  if (error !== undefined) return { rows: [], missing: `there is no python3 to run (${error.message})` };
  if (status !== 0) return { rows: [], missing: `python3 failed: ${stderr.trim().split('\n').at(-1) ?? ''}` };
  const { version, rows } = JSON.parse(stdout) as { version: string; rows: Omit<CPythonRow, 'engine'>[] };
  return { rows: rows.map((row) => ({ engine: `CPython ${version}, native`, ...row })), missing: null };
}
