/**
 * Runs the ablations, or those whose ids are given: several fresh processes each, a table of ratios with intervals, and
 * `reports/ablations.json`. `--quick` takes a tenth of the time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runChild } from '../src/child.js';
import { type Effort, effortOf } from '../src/effort.js';
import { currentMetadata } from '../src/metadata.js';
import { REPORTS } from '../src/paths.js';
import { roundRatio } from '../src/rounds.js';
import { bootstrapTypical, type Interval, noiseFloor, typical } from '../src/statistics.js';
import type { Ablation } from './ablation.js';
import { ABLATIONS, findAblation } from './registry.js';
import type { WorkerRow } from './worker.js';

/** One comparison: how many times slower (above 1) or faster (below 1) a variant is than the one that ships. */
interface Row {
  readonly workload: string;
  readonly shipped: string;
  readonly variant: string;
  /** Nanoseconds per run of the program, typical over processes. */
  readonly shippedTime: number;
  readonly variantTime: number;
  readonly ratio: Interval;
  /** The 95 % spread of the shipped variant against itself on the same program. */
  readonly noise: number;
  /** The ratio of every round, by process. */
  readonly samples: readonly (readonly number[])[];
}

interface Outcome {
  readonly id: string;
  readonly question: string;
  readonly rows: readonly Row[];
}

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

async function runAblation(ablation: Ablation, effort: Effort): Promise<Outcome> {
  const processes: WorkerRow[][] = [];
  for (let i = 0; i < effort.processes; i++) {
    process.stderr.write(`  ${ablation.id}: process ${i + 1} of ${effort.processes}\n`);
    const args = [ablation.id, String(i + 1), String(effort.rounds), String(effort.batch)];
    processes.push((await runChild(WORKER, { args })) as WorkerRow[]);
  }
  const groupsOf = (workload: string, variant: number): WorkerRow[] =>
    processes.map((rows) => rows.find((row) => row.workload === workload && row.variant === variant)!);
  const rows = ablation.workloads.flatMap((workload) => {
    const self = groupsOf(workload, 0).flatMap((row) => row.rounds.map(roundRatio));
    return ablation.variants.slice(1).map((variant, index): Row => {
      const groups = groupsOf(workload, index + 1);
      const samples = groups.map((row) => row.rounds.map(roundRatio));
      return {
        workload,
        shipped: ablation.variants[0].name,
        variant: variant.name,
        shippedTime: typical(groups.map((row) => row.rounds.flatMap((round) => round.a))),
        variantTime: typical(groups.map((row) => row.rounds.flatMap((round) => round.b))),
        ratio: bootstrapTypical(samples),
        noise: noiseFloor(self),
        samples,
      };
    });
  });
  return { id: ablation.id, question: ablation.question, rows };
}

/** A time in the unit that suits it. */
function timeText(nanoseconds: number): string {
  return nanoseconds < 1000 ? `${nanoseconds.toFixed(0)} ns` : `${(nanoseconds / 1000).toFixed(1)} us`;
}

function print({ id, question, rows }: Outcome): void {
  const lines = rows.map(({ workload, shippedTime, variant, variantTime, ratio, noise }) => {
    const interval = `${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}`;
    const times = `${timeText(variantTime).padStart(9)} : ${timeText(shippedTime).padStart(9)}`;
    const noiseText = `${(noise * 100).toFixed(1)} %`;
    return `  ${workload.padEnd(22)} ${variant.padEnd(30)} ${times}   ${ratio.estimate.toFixed(2)}x (${interval}), noise ${noiseText}`;
  });
  const heading = `${id}: ${question}\n  each against: ${rows[0]?.shipped}; above 1 is slower than it`;
  process.stdout.write(`\n${heading}\n${lines.join('\n')}\n`);
}

const args = process.argv.slice(2);
const effort = effortOf(args, process.env);
const ids = args.filter((arg) => !arg.startsWith('--'));
const chosen = ids.length > 0 ? ids.map(findAblation) : ABLATIONS;
const metadata = currentMetadata(`ablations-${Date.now()}`, effort.name);
const outcomes: Outcome[] = [];
for (const ablation of chosen) {
  const outcome = await runAblation(ablation, effort);
  print(outcome);
  outcomes.push(outcome);
}
if (ids.length === 0) {
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(`${REPORTS}ablations.json`, `${JSON.stringify({ kind: 'ablations', metadata, outcomes })}\n`);
  process.stdout.write('\nwritten: reports/ablations.json\n');
}
