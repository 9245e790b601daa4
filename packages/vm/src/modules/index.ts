// The modules that come with the machine, by name.

import { mathModule } from './math.js';
import type { ModuleDefinition } from './module.js';
import { operatorModule } from './operator.js';

const MODULES: readonly ModuleDefinition[] = [mathModule, operatorModule];

export const BUILTIN_MODULES: ReadonlyMap<string, ModuleDefinition> = new Map(MODULES.map((m) => [m.name, m]));
