/** Start-up: new interpreters, and import and first calls in fresh processes. */
import { fileURLToPath } from 'node:url';
import { runChild } from '../child.js';
import type { Effort } from '../effort.js';
import type { StartRow } from '../result.js';
import type { ImportSample } from './import-worker.js';
import type { InterpreterSamples } from './interpreter-worker.js';

const INTERPRETERS = fileURLToPath(new URL('./interpreter-worker.js', import.meta.url));
const IMPORTS = fileURLToPath(new URL('./import-worker.js', import.meta.url));

async function wallTime(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await runChild(IMPORTS, { args });
  return performance.now() - start;
}

/** All start-up rows of Taipan. */
export async function runStartup(effort: Effort): Promise<StartRow[]> {
  const interpreters: InterpreterSamples[] = [];
  const args = [effort.rounds * 2, effort.warmUp, effort.batch].map(String);
  for (let i = 0; i < effort.processes; i++) {
    interpreters.push((await runChild(INTERPRETERS, { args })) as InterpreterSamples);
  }
  const imports: ImportSample[] = [];
  const withNothing: number[] = [];
  const withTaipan: number[] = [];
  for (let i = 0; i < effort.starts; i++) {
    imports.push((await runChild(IMPORTS)) as ImportSample);
    withNothing.push(await wallTime(['nothing']));
    withTaipan.push(await wallTime([]));
  }
  const alone = (samples: readonly number[]): number[][] => samples.map((sample) => [sample]);
  return [
    { id: 'interpreter', title: '`new Interpreter()`', unit: 'ns', samples: interpreters.map(({ made }) => made) },
    {
      id: 'interpreter-run',
      title: '`new Interpreter()` and its first `2 + 3`, in a warm process',
      unit: 'ns',
      samples: interpreters.map(({ madeAndRun }) => madeAndRun),
    },
    {
      id: 'import',
      title: '`import("taipan")` in a fresh process',
      unit: 'ms',
      samples: alone(imports.map((s) => s.imported)),
    },
    {
      id: 'first',
      title: 'first `executePython("2 + 3")` of a process',
      unit: 'us',
      samples: alone(imports.map((s) => s.first)),
    },
    { id: 'second', title: 'second call, another text', unit: 'us', samples: alone(imports.map((s) => s.second)) },
    { id: 'process', title: 'whole process: Node, import, two programs', unit: 'ms', samples: alone(withTaipan) },
    { id: 'node', title: 'whole process: Node alone', unit: 'ms', samples: alone(withNothing) },
  ];
}
