// _paths: what the module `os`, which is written in Python, cannot do in Python.

import { pathOf } from '../objects/paths.js';
import type { ModuleDefinition } from './module.js';

export const pathsModule: ModuleDefinition = {
  name: '_paths',
  documentation: 'Paths.',
  functions: [['fspath(path)', pathOf, 'The text or bytes that a path is.']],
  constants: [],
};
