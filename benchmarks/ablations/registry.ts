/** Every ablation: the five of the design, on the machine's loop, and those of later decisions. */
import type { Ablation } from './ablation.js';
import { builtinCalls } from './builtin-calls.js';
import { constructors } from './constructors.js';
import { frozenArrays } from './frozen-arrays.js';
import type { MachineAblation } from './machine-ablation.js';
import { newMemory } from './new-memory.js';
import { nodeFields } from './node-fields.js';
import { outputBuffer } from './output-buffer.js';
import { registerSaving } from './register-saving.js';
import { registerValidity } from './register-validity.js';
import { valueBoxing } from './value-boxing.js';
import { variableNames } from './variable-names.js';

/** Those of the machine's loop (ADR 1 to 5). */
export const MACHINE_ABLATIONS: readonly MachineAblation[] = [
  registerValidity,
  valueBoxing,
  variableNames,
  registerSaving,
  outputBuffer,
];

/** All of them, in the order of the ADRs. */
export const ABLATIONS: readonly Ablation[] = [
  ...MACHINE_ABLATIONS,
  nodeFields,
  frozenArrays,
  constructors,
  builtinCalls,
  newMemory,
];

/** The ablation with an id. Throws a RangeError that names the ids there are. */
export function findAblation(id: string): Ablation {
  const found = ABLATIONS.find((ablation) => ablation.id === id);
  if (found === undefined)
    throw new RangeError(`no ablation '${id}': there are ${ABLATIONS.map((a) => a.id).join(', ')}`);
  return found;
}
