// The built-in functions (library reference, "Built-in Functions"), one row each, in groups.

import { ARITHMETIC_FUNCTIONS } from './arithmetic.js';
import { INTROSPECTION_FUNCTIONS } from './introspection.js';
import { ITERATION_FUNCTIONS } from './iteration.js';
import type { BuiltinRow } from './signature.js';
import { TEXT_FUNCTIONS } from './text.js';

export const BUILTIN_FUNCTIONS: readonly BuiltinRow[] = [
  ...ARITHMETIC_FUNCTIONS,
  ...INTROSPECTION_FUNCTIONS,
  ...ITERATION_FUNCTIONS,
  ...TEXT_FUNCTIONS,
];
