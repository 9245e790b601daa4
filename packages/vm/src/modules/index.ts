// The modules that come with the machine, by name.

import { arrayModule } from './array.js';
import { bisectModule } from './bisect.js';
import { collectionsModule } from './collections.js';
import { functoolsModule } from './functools.js';
import { hashlibModule } from './hashlib.js';
import { heapqModule } from './heapq.js';
import { itertoolsModule } from './itertools.js';
import { jsonModule } from './json.js';
import { mathModule } from './math.js';
import type { ModuleDefinition } from './module.js';
import { operatorModule } from './operator.js';
import { pathsModule } from './paths.js';
import { randomModule } from './random.js';
import { reModule } from './re/index.js';
import { sysModule } from './sys.js';
import { timeModule } from './time.js';
import { tracebackModule } from './traceback.js';
import { typesModule } from './types.js';
import { unicodedataModule } from './unicodedata.js';

const MODULES: readonly ModuleDefinition[] = [
  arrayModule,
  bisectModule,
  collectionsModule,
  functoolsModule,
  hashlibModule,
  heapqModule,
  itertoolsModule,
  jsonModule,
  mathModule,
  operatorModule,
  pathsModule,
  randomModule,
  reModule,
  sysModule,
  timeModule,
  tracebackModule,
  typesModule,
  unicodedataModule,
];

export const BUILTIN_MODULES: ReadonlyMap<string, ModuleDefinition> = new Map(MODULES.map((m) => [m.name, m]));
