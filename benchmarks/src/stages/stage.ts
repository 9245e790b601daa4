/**
 * One stage alone, on every input, measured by mitata in a process that ran varied code first. The lexer's row goes through all
 * tokens; the parser's includes the lexer, which it drives; the compiler starts from a tree, the VM from a code object.
 * Arguments: the stage's name, `--quick` or `--full`. Reports the rows.
 */
import { measure } from 'mitata';
import { report } from '../child.js';
import { type Effort, effortOf } from '../effort.js';
import { compile, compileToKeep, execute, lex, parse, prepare, run } from '../engines/taipan.js';
import { INPUTS } from '../inputs/programs.js';
import { expressions } from '../inputs/small-programs.js';
import type { StageName, StageRow } from '../result.js';
import { warmUp } from '../warm-up.js';

/** The seed of the programs of the last row. */
const SEED = 42;
const PROGRAMS = 512;

/** A function that runs the stage once on one prepared program. */
type Once = (source: string) => () => unknown;

const ONCE: Readonly<Record<StageName, Once>> = {
  lexer: (source) => () => lex(source),
  parser: (source) => () => parse(source),
  compiler: (source) => {
    const prepared = prepare(source);
    return () => compile(prepared);
  },
  vm: (source) => {
    const code = compileToKeep(source);
    return () => execute(code);
  },
  pipeline: (source) => () => run(source),
};

async function measureRow(input: string, title: string, once: () => unknown, effort: Effort): Promise<StageRow> {
  const { samples, avg, min, p25, p50, p75, p99, max } = await measure(once, { min_cpu_time: effort.mitata * 1e6 });
  const rounded = samples.map((sample) => Number(sample.toPrecision(4)));
  return { input, title, statistics: { avg, min, p25, p50, p75, p99, max }, samples: rounded };
}

const stage = process.argv[2] as StageName;
const effort = effortOf(process.argv.slice(3), {});
warmUp(run, effort.warmUp);
const rows: StageRow[] = [];
for (const { id, title, source } of INPUTS) rows.push(await measureRow(id, title, ONCE[stage](source), effort));

const prepared = expressions(PROGRAMS, SEED).map(ONCE[stage]);
let next = 0;
const oneAfterAnother = (): unknown => prepared[(next = (next + 1) & (PROGRAMS - 1))]!();
rows.push(await measureRow('expressions', 'different small expressions', oneAfterAnother, effort));
report(rows);
