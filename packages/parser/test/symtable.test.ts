import { readFileSync } from 'node:fs';
import {
  analyzeScopes,
  ClassTable,
  FunctionTable,
  type Module,
  parse,
  type Scope,
  ScopeKind,
  type SymbolTable,
  symtable,
  type TableSymbol,
} from '@taipan/parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOracle } from '../scripts/oracle.mjs';
import { view } from '../scripts/ours.mjs';

/** Small programs, one after the other: half of them are refused by CPython's symbol table. */
const PROGRAMS = readFileSync(new URL('./programs/scopes.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n---\n');

const table = (source: string): SymbolTable => symtable(parse(source) as Module, source);

describe('equal to CPython', () => {
  let symbols: string[];
  let questions: string[];
  let variables: string[];
  beforeAll(async () => {
    const oracle = await loadOracle();
    symbols = oracle.views('symbols', PROGRAMS);
    questions = oracle.views('questions', PROGRAMS);
    variables = oracle.views('variables', PROGRAMS);
  }, 120_000);

  test('the programs cover both outcomes', () => {
    expect(symbols.filter((s) => s.startsWith('["')).length).toBeGreaterThan(80);
    expect(symbols.filter((s) => s.startsWith('[2')).length).toBeGreaterThan(80);
  });

  test.each(PROGRAMS.map((source, i) => [source, i] as const))(
    'names, flags, order of scopes, errors: %s',
    (source, i) => {
      expect(view('symbols', source)).toBe(symbols[i]);
    },
  );

  test.each(PROGRAMS.map((source, i) => [source, i] as const))(
    'parameters, cells and free variables: %s',
    (source, i) => {
      if (!variables[i]!.startsWith('[[')) return; // Refused, which other tests compare, or without functions.
      const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted(variablesOf(analyzeScopes(parse(source) as Module, source)))).toEqual(
        sorted(JSON.parse(variables[i]!)),
      );
    },
  );

  test.each(PROGRAMS.map((source, i) => [source, i] as const))("the module symtable's answers: %s", (source, i) => {
    if (symbols[i]!.startsWith('["')) return; // Refused; the test above compared the error.
    expect(JSON.stringify(answers(table(source)))).toBe(JSON.stringify(JSON.parse(questions[i]!)));
  });
});

/** Name, parameters, cells and free variables of every function that has code of its own, as oracle.py lists them. */
function variablesOf(scope: Scope): unknown[][] {
  // The annotations of local variables are never compiled.
  const rows = scope.children
    .filter((child) => !(scope.kind === ScopeKind.Function && child === scope.annotations))
    .flatMap(variablesOf);
  if (scope.kind === ScopeKind.Function && !scope.inlined) {
    const unnamed = ['lambda', 'genexpr', 'listcomp', 'setcomp', 'dictcomp'].includes(scope.name);
    const name = unnamed ? `<${scope.name}>` : scope.name;
    rows.push([name, scope.parameters, scope.cellVariables(), scope.freeVariables()]);
  }
  return rows;
}

/** Every answer that oracle.py asks of the module `symtable`, in its order. */
function answers(t: SymbolTable): unknown[] {
  const kind: unknown[] = [];
  if (t instanceof FunctionTable)
    kind.push(
      ...[t.getParameters(), t.getLocals(), t.getGlobals(), t.getNonlocals(), t.getFrees()].map((names) =>
        names.sort(),
      ),
    );
  if (t instanceof ClassTable) kind.push(t.getMethods());
  const symbols = [...t.getSymbols()].sort((a, b) => (a.getName() < b.getName() ? -1 : 1));
  return [
    [t.getType(), t.getName(), t.getLineno(), t.isOptimized(), t.isNested(), t.hasChildren()],
    kind,
    symbols.map(answersAbout),
    t.getChildren().map(answers),
  ];
}

function answersAbout(s: TableSymbol): unknown[] {
  return [
    s.getName(),
    s.isReferenced(),
    s.isParameter(),
    s.isTypeParameter(),
    s.isGlobal(),
    s.isNonlocal(),
    s.isDeclaredGlobal(),
    s.isLocal(),
    s.isAnnotated(),
    s.isFree(),
    s.isFreeClass(),
    s.isImported(),
    s.isAssigned(),
    s.isCompIter(),
    s.isCompCell(),
    s.isNamespace(),
    s.getNamespaces().map((n) => n.getLineno()),
  ];
}

describe('objects', () => {
  test('the same scope is always the same table', () => {
    const top = table('def f(): pass');
    expect(top.getChildren()[1]).toBe(top.lookup('f')!.getNamespace());
    expect(top.lookup('f')).toBe(top.lookup('f'));
  });

  test('a name that is not there is null, also one that objects have in JavaScript', () => {
    expect(table('x').lookup('y')).toBe(null);
    expect(table('x').lookup('constructor')).toBe(null);
    expect(table('constructor = __proto__').getIdentifiers()).toEqual(['constructor', '__proto__']);
  });

  test('getNamespace wants exactly one', () => {
    const top = table('x = 1\ndef f(): pass\ndef f(): pass');
    expect(() => top.lookup('x')!.getNamespace()).toThrow('name is not bound to any namespaces');
    expect(() => top.lookup('f')!.getNamespace()).toThrow('name is bound to multiple namespaces');
  });
});
