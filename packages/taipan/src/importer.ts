// Modules and code that a running program asks for: built-in modules, sources that the host supplies, exec and eval.

import type { CodeObject } from '@taipan/bytecode';
import { Compiler } from '@taipan/compiler';
import { decodeSource } from '@taipan/lexer';
import { type Expression, type Interactive, type Module, Parser } from '@taipan/parser';
import {
  BUILTIN_MODULES,
  createModule,
  keyError,
  makeFunctionsBuiltin,
  moduleNotFound,
  Namespace,
  PyList,
  PyModule,
  STDLIB_MODULE_NAMES,
  type Value,
  type VM,
} from '@taipan/vm';
import { astModule } from './ast/module.js';
import { librarySource } from './generated/library.js';
import { withPythonErrors } from './python-errors.js';
import { showWarnings } from './warnings.js';

export class Importer {
  /** Made when first needed: the pipeline's own compiler holds the program that runs. */
  private parser: Parser | null = null;
  private compilerInUse: Compiler | null = null;
  /** Code of modules of the standard library that were imported before. */
  private readonly library = new Map<string, CodeObject>();

  /**
   * @param isLocal whether its names are in a namespace of its own
   * @param given text, or the bytes of a file
   * @param warn shows what there is to warn of in the tree, if somebody wants to know
   * @throws PyException for a source that is no valid Python
   */
  compile(
    given: string | Uint8Array,
    filename: string,
    mode: string,
    isLocal: boolean,
    warn: ((tree: Module | Interactive, source: string) => void) | null,
  ): CodeObject {
    this.parser ??= new Parser();
    const { parser } = this;
    return withPythonErrors(mode, () => {
      const source = typeof given === 'string' ? given : decodeSource(given, filename).source;
      if (mode === 'eval') parser.parseEval(source, filename);
      const isInteractive = mode === 'single';
      const module = isInteractive ? parser.parseInteractive(source, filename) : parser.parseModule(source, filename);
      const code = this.compileTree(module, source, filename, parser.needsSymbolTable, isLocal);
      if (warn !== null) warn(module, source);
      return code;
    });
  }

  /** @throws PyException for a source that is no valid Python */
  parse(source: string, filename: string, mode: string): Module | Interactive | Expression {
    this.parser ??= new Parser();
    const { parser } = this;
    return withPythonErrors(mode, () => {
      if (mode === 'eval') return parser.parseEval(source, filename);
      return mode === 'single' ? parser.parseInteractive(source, filename) : parser.parseModule(source, filename);
    });
  }

  /** Compiles a tree; see `Compiler.compile`. */
  compileTree(
    tree: Module | Interactive,
    source: string,
    filename: string,
    needsSymbolTable: boolean,
    isLocal: boolean,
  ): CodeObject {
    this.compilerInUse ??= new Compiler();
    return this.compilerInUse.compile(tree, source, filename, needsSymbolTable, isLocal);
  }

  /** A module that was not imported before, or null. */
  find(vm: VM, name: string, sources: Readonly<Record<string, string>> | null): Value {
    if (name === 'builtins') {
      const builtins = new PyModule(vm.ownBuiltins());
      vm.modules.set(name, builtins);
      return builtins;
    }
    if (name === '__main__') {
      const main = vm.mainModule();
      vm.modules.set(name, main);
      return main;
    }
    const source = sources !== null && Object.hasOwn(sources, name) ? sources[name] : undefined;
    const isPackage = sources !== null && Object.keys(sources).some((other) => other.startsWith(`${name}.`));
    if (source === undefined && !isPackage) {
      const rows = name === '_ast' ? astModule(this) : BUILTIN_MODULES.get(name);
      if (rows === undefined) return this.findInLibrary(vm, name);
      const module = createModule(vm, rows);
      vm.modules.set(name, module);
      return module;
    }
    const filename = isPackage ? `${name.replaceAll('.', '/')}/__init__.py` : `${name.replaceAll('.', '/')}.py`;
    const namespace = new Namespace();
    namespace.set('__name__', name);
    namespace.set('__file__', filename);
    namespace.set('__package__', isPackage ? name : name.split('.').slice(0, -1).join('.'));
    if (isPackage) namespace.set('__path__', new PyList([name.replaceAll('.', '/')]));
    if (source !== undefined)
      return runModule(vm, name, namespace, () =>
        this.compile(source, filename, 'exec', false, (tree) => showWarnings(vm, tree, source, filename, true)),
      );
    const module = new PyModule(namespace);
    vm.modules.set(name, module);
    return module;
  }

  /** A module of the standard library that is written in Python, or null. @throws ModuleNotFoundError for one that is not there yet */
  private findInLibrary(vm: VM, name: string): Value {
    const source = librarySource(name);
    if (source === null) {
      if (STDLIB_MODULE_NAMES.has(name)) throw moduleNotFound(name, '; Taipan does not support it yet');
      return null;
    }
    const namespace = new Namespace();
    namespace.set('__name__', name);
    namespace.set('__package__', '');
    const module = runModule(vm, name, namespace, () => {
      let code = this.library.get(name);
      if (code === undefined) {
        code = this.compile(source, `<library>/${name}.py`, 'exec', false, null);
        this.library.set(name, code);
      }
      return code;
    });
    makeFunctionsBuiltin(vm, name, namespace);
    return module;
  }
}

/** Makes a module and runs its code, which may put something else in its place; a module that fails is not there. */
function runModule(vm: VM, name: string, namespace: Namespace, compile: () => CodeObject): Value {
  const module = new PyModule(namespace);
  vm.modules.set(name, module);
  try {
    const code = compile();
    namespace.set('__doc__', code.documentation);
    vm.runModule(code, namespace);
  } catch (error) {
    vm.modules.delete(name);
    throw error;
  }
  const loaded = vm.modules.get(name);
  if (loaded === undefined) throw keyError(name);
  return loaded;
}
