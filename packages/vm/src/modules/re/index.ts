// _re: regular expressions for the module `re`, which is written in Python.

import { asInt } from '../../objects/numbers.js';
import type { Value } from '../../objects/object.js';
import type { VM } from '../../vm.js';
import type { ModuleDefinition } from '../module.js';
import { matchDefinition, matchType } from './match_type.js';
import { compilePattern, patternType } from './pattern.js';
import {
  matchIteratorDefinition,
  matchIteratorType,
  patternDefinition,
  scannerDefinition,
  scannerType,
} from './pattern_type.js';

export const reModule: ModuleDefinition = {
  name: '_re',
  typesModule: 're',
  documentation: 'Regular expressions.',
  functions: [
    [
      'compile(pattern, flags, /)',
      (vm: VM, pattern: Value, flags: Value) => compilePattern(vm, pattern, Number(asInt(flags) ?? 0)),
      'Compiles a pattern.',
    ],
  ],
  constants: [],
  types: [
    [patternType, patternDefinition],
    [matchType, matchDefinition],
    [scannerType, scannerDefinition],
    [matchIteratorType, matchIteratorDefinition],
  ],
};
