// The definitions of the binary sequence types, for bootstrap.ts.

import { bytearrayDefinition, bytearrayIteratorDefinition } from './bytearray_type.js';
import { bytesDefinition, bytesIteratorDefinition } from './bytes_type.js';
import type { TypeDefinition } from './define.js';
import { memoryviewDefinition, memoryviewIteratorDefinition } from './memoryview.js';
import type { PyType } from './object.js';
import {
  bytearrayIteratorType,
  bytearrayType,
  bytesIteratorType,
  bytesType,
  memoryviewIteratorType,
  memoryviewType,
} from './types.js';

export const byteDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [
  [bytesType, bytesDefinition],
  [bytesIteratorType, bytesIteratorDefinition],
  [bytearrayType, bytearrayDefinition],
  [bytearrayIteratorType, bytearrayIteratorDefinition],
  [memoryviewType, memoryviewDefinition],
  [memoryviewIteratorType, memoryviewIteratorDefinition],
];
