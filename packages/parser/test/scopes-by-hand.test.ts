import { analyzeScopes, type Scope, SymbolScope } from '@taipan/parser';
import { expect, test } from 'vitest';
import * as nodes from '../dist/generated/nodes.js';

const { newArg, newArguments, newAssign, newBinOp, newExpr, newFunctionDef, newLambda, newModule, newName, newReturn } =
  nodes;
const LOAD = 1;
const STORE = 2;

const name = (id: string, ctx = LOAD) => newName(0, 0, id, ctx);
const parameters = (...names: string[]) => {
  const list = names.map((n) => newArg(0, 0, n, null));
  list.forEach((a, i) => {
    a.next = list[i + 1] ?? null;
  });
  return newArguments(0, 0, null, list[0] ?? null, null, null, null, null, null);
};

test('a parameter that a lambda captures is a cell there and free in the lambda', () => {
  // def f(a, b): c = lambda d: a + d + g; return c
  const sum = newBinOp(0, 0, newBinOp(0, 0, name('a'), 1, name('d')), 1, name('g'));
  const assign = newAssign(0, 0, name('c', STORE), newLambda(0, 0, parameters('d'), sum));
  assign.next = newReturn(0, 0, name('c'));
  const def = newFunctionDef(0, 0, 'f', parameters('a', 'b'), assign, null, null, null);
  const module = newModule(0, 0, def);

  const top = analyzeScopes(module);
  expect(module.scope).toBe(top);
  expect(top.resolve('f')).toBe(SymbolScope.Local);

  const f = def.scope as Scope;
  expect(f.parameters).toEqual(['a', 'b']);
  expect(f.locals()).toEqual(['a', 'b', 'c']);
  expect(f.cellVariables()).toEqual(['a']);
  expect(f.freeVariables()).toEqual([]);
  expect(f.resolve('a')).toBe(SymbolScope.Cell);
  expect(f.resolve('nobody')).toBe(0);

  const lambda = f.children[0]!;
  expect(lambda.name).toBe('lambda');
  expect(lambda.freeVariables()).toEqual(['a']);
  expect(lambda.resolve('d')).toBe(SymbolScope.Local);
  expect(lambda.resolve('g')).toBe(SymbolScope.GlobalImplicit);
});

test('a chain of a hundred thousand operators needs no deep stack', () => {
  let sum: nodes.ExprNode = name('x');
  for (let i = 0; i < 100_000; i++) sum = newBinOp(0, 0, sum, 1, name('y'));
  const top = analyzeScopes(newModule(0, 0, newExpr(0, 0, sum)));
  expect([...top.symbols.keys()]).toEqual(['x', 'y']);
});

test('lambdas nested beyond every limit end in an error that says so, not in an overflow', () => {
  let e: nodes.ExprNode = name('x');
  for (let i = 0; i < 100_000; i++) e = newLambda(0, 0, parameters(), e);
  expect(() => analyzeScopes(newModule(0, 0, newExpr(0, 0, e)))).toThrow('maximum recursion depth exceeded');
});
