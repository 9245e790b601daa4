/** The five ablations of the design. */
import type { Ablation } from './ablation.js';
import { outputBuffer } from './output-buffer.js';
import { registerSaving } from './register-saving.js';
import { registerValidity } from './register-validity.js';
import { valueBoxing } from './value-boxing.js';
import { variableNames } from './variable-names.js';

/** Every ablation, in the order of the ADRs. */
export const ABLATIONS: readonly Ablation[] = [
  registerValidity,
  valueBoxing,
  variableNames,
  registerSaving,
  outputBuffer,
];

/** The ablation with an id. Throws a RangeError that names the ids there are. */
export function findAblation(id: string): Ablation {
  const found = ABLATIONS.find((ablation) => ablation.id === id);
  if (found === undefined)
    throw new RangeError(`no ablation '${id}': there are ${ABLATIONS.map((a) => a.id).join(', ')}`);
  return found;
}
