/** Counts allocations in two fresh processes: exactly, with the optimiser off, and as a user's process has it, with it on. */
import { fileURLToPath } from 'node:url';
import { runChild } from '../child.js';
import type { Metadata } from '../metadata.js';
import type { AllocationResult } from '../result.js';
import type { WorkerAllocations } from './worker.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** The flags that switch the optimiser off. Node 22 and later have a second optimiser, which counts as one. */
export function optimisersOff(): string[] {
  return Number(process.versions.node.split('.')[0]) >= 22 ? ['--no-opt', '--no-maglev'] : ['--no-opt'];
}

/** Counts both ways. Throws when a control is counted wrong: then no count can be believed. */
export async function runAllocations(metadata: Metadata): Promise<AllocationResult> {
  const flags = optimisersOff();
  const exact = (await runChild(WORKER, { flags })) as WorkerAllocations;
  for (const { name, expected, objects } of exact.controls) {
    if (objects !== expected)
      throw new Error(`the allocation counter is broken: ${name} is ${expected}, and it says ${objects}`);
  }
  const optimised = (await runChild(WORKER, { args: ['optimised'] })) as WorkerAllocations;
  const rows = exact.rows.map(({ stage, input, title, objects, bytes }) => {
    const other = optimised.rows.find((row) => row.stage === stage && row.input === input)!;
    return {
      stage,
      input,
      title,
      exact: { objects, bytes },
      optimised: { objects: other.objects, bytes: other.bytes },
    };
  });
  return { kind: 'allocations', metadata: { ...metadata, flags }, controls: exact.controls, rows };
}
