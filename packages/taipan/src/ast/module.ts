// _ast: what the `ast` module, which is written in Python, needs of the parser and the compiler.

import {
  type AnyNode,
  type Expression,
  FIELDS,
  type Interactive,
  KIND_NAMES,
  Kind,
  LOCATED,
  type Module,
  newExpr,
  newModule,
  unparse,
} from '@taipan/parser';
import {
  codeObject,
  findAttribute,
  hideSource,
  loadModule,
  type ModuleDefinition,
  PyList,
  PyTuple,
  type PyType,
  setLocalCode,
  typeError,
  typeOf,
  type Value,
  type VM,
  valueError,
} from '@taipan/vm';
import type { Importer } from '../importer.js';
import { withPythonErrors } from '../python-errors.js';
import { isTree, kindOf, treeFromPython } from './from-python.js';
import { ENUM_NAMES, treeToPython } from './to-python.js';
import { validateTree } from './validate.js';

/** Rows (name, fields with their types, whether it has a place), one for each kind of node, and the names of enumerations. */
function table(): Value {
  const kinds = FIELDS.map((fields, kind) => ({
    name: KIND_NAMES[kind] as string,
    fields,
    isLocated: LOCATED[kind] === true,
  }))
    .slice(1)
    .filter(({ name }) => name !== KIND_NAMES[Kind.Hole])
    .map(
      ({ name, fields, isLocated }) =>
        new PyTuple([name, new PyList(fields.map((field) => new PyTuple([field.name, field.type]))), isLocated]),
    );
  const enums = Object.entries(ENUM_NAMES).map(([type, names]) => new PyTuple([type, new PyList(names.slice(1))]));
  return new PyTuple([new PyList(kinds), new PyList(enums)]);
}

/** The functions of `_ast`, on the parser and compiler of this importer. */
export function astModule(importer: Importer): ModuleDefinition {
  const parse = (vm: VM, source: string, filename: string, mode: string): Value => {
    const module = loadModule(vm, 'ast');
    const classOf = (name: string): PyType => findAttribute(vm, module, name) as PyType;
    const instanceOf = (name: string): Value => classOf(name).attributes.get('_instance') as Value;
    const tree = importer.parse(source, filename, mode);
    return withPythonErrors(mode, () => treeToPython(tree, source, { classOf, instanceOf }));
  };

  const compile = (vm: VM, object: Value, filename: string, mode: string): Value => {
    if (!isTree(object)) throw typeError('compile() arg 1 must be a string, bytes or AST object');
    const kind = { exec: Kind.Module, eval: Kind.Expression, single: Kind.Interactive }[mode] as Kind;
    const wanted = KIND_NAMES[kind] as string;
    if (kindOf(object) !== wanted) throw typeError(`expected ${wanted} node, got ${typeOf(object).name}`);
    const { tree, source } = treeFromPython(vm, object, true);
    const module = tree.kind === Kind.Expression ? asModule(tree) : (tree as Module | Interactive);
    const compileFor = (isLocal: boolean) => {
      const code = importer.compileTree(module, source, filename, true, isLocal);
      hideSource(code);
      return code;
    };
    return withPythonErrors(mode, () => {
      const code = compileFor(false);
      setLocalCode(code, () => compileFor(true));
      return codeObject(code);
    });
  };

  return {
    name: '_ast',
    documentation: 'Syntax trees for the module ast.',
    functions: [
      ['table()', table, 'The kinds of nodes with their fields, and the enumerations.'],
      ['parse(source, filename, mode, /)', parse, 'The tree of a source text.'],
      ['compile(tree, filename, mode, /)', compile, 'The code of a tree.'],
      [
        'unparse(tree, /)',
        (vm: VM, object: Value) => {
          const { tree } = treeFromPython(vm, object, false);
          return withPythonErrors('exec', () => sourceOf(tree));
        },
        'The source text of a tree.',
      ],
    ],
    constants: [],
  };
}

/** @throws PyException ValueError for a tree that no source text has */
function sourceOf(tree: AnyNode): string {
  try {
    return unparse(tree);
  } catch (error) {
    // The writer relies on what the parser makes.
    if (!(error instanceof TypeError)) throw error;
    validateTree(tree, new Map());
    throw valueError('no source text has this tree');
  }
}

/** A module whose value is that of an expression. */
const asModule = ({ body, start, end }: Expression) => newModule(start, end, newExpr(start, end, body));
