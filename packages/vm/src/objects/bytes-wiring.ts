import type { TypeDefinition } from './define.js';
import type { PyType } from './object.js';
export const byteDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [];
