// The symbol table as the compiler uses it: both passes in a row.
import type { Expression, Interactive, Module } from '../generated/nodes.js';
import { ScopeBuilder } from './build.js';
import { resolveScopes } from './resolve.js';
import type { Scope } from './scope.js';

/**
 * Finds every scope of a program and resolves every name in it. Each scope is also stored in the `scope` field of its node.
 *
 * @param tree what `parse` returned
 * @param source the text it was parsed from, and
 * @param filename its name: both only for the positions of errors
 * @returns the scope of the module
 * @throws PythonSyntaxError for what CPython's symbol table refuses, such as a `nonlocal` without a binding
 * @throws NestingError for a tree that nests deeper than any parser allows (CPython: RecursionError)
 */
export function analyzeScopes(tree: Module | Interactive | Expression, source = '', filename = '<string>'): Scope {
  const builder = new ScopeBuilder(tree, source, filename);
  const top = builder.run();
  resolveScopes(top, builder);
  return top;
}
