import type { TypeDefinition } from './define.js';
import type { PyType } from './object.js';
export const dictDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [];
