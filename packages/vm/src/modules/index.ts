// The modules that come with the machine, by name.

import { itertoolsModule } from './itertools.js';
import { mathModule } from './math.js';
import type { ModuleDefinition } from './module.js';
import { operatorModule } from './operator.js';
import { sysModule } from './sys.js';
import { timeModule } from './time.js';

const MODULES: readonly ModuleDefinition[] = [itertoolsModule, mathModule, operatorModule, sysModule, timeModule];

export const BUILTIN_MODULES: ReadonlyMap<string, ModuleDefinition> = new Map(MODULES.map((m) => [m.name, m]));
