// import (section 7.11 of Python's reference).

import { attributeOrUndefined, findAttribute } from './objects/attributes.js';
import {
  attributeErrorType,
  importErrorType,
  moduleNotFoundErrorType,
  PyException,
  typeError,
} from './objects/exceptions.js';
import { PyModule } from './objects/modules.js';
import type { Namespace } from './objects/namespace.js';
import { globalsDict } from './objects/namespace-dict.js';
import type { Value } from './objects/object.js';
import { callValue, listOf } from './objects/operations.js';
import { PyTuple } from './objects/sequences.js';
import type { VM } from './vm.js';

function importError(message: string, name: string): PyException {
  const error = new PyException(importErrorType, [message]);
  error.setOwn('name', name);
  return error;
}

/** A ModuleNotFoundError. @param more goes on after the name of the module in the message */
export function moduleNotFound(name: string, more: string): PyException {
  const error = new PyException(moduleNotFoundErrorType, [`No module named '${name}'${more}`]);
  error.setOwn('name', name);
  return error;
}

const notPackage = (name: string, dot: number): string => `; '${name.slice(0, dot)}' is not a package`;

/** The error for a module that a program has forbidden by `sys.modules[name] = None`. */
function halted(name: string): PyException {
  const error = new PyException(moduleNotFoundErrorType, [`import of ${name} halted; None in sys.modules`]);
  error.setOwn('name', name);
  return error;
}

/** The absolute name of a module named relative to the package at hand. */
function absoluteName(name: string, level: number, globals: Namespace): string {
  if (level === 0) return name;
  const own = globals.get('__name__');
  const path = globals.get('__path__');
  const parts = typeof own === 'string' && own !== '__main__' ? own.split('.') : [];
  if (path === undefined) parts.pop();
  if (parts.length === 0)
    throw new PyException(importErrorType, ['attempted relative import with no known parent package']);
  if (level - 1 >= parts.length)
    throw new PyException(importErrorType, ['attempted relative import beyond top-level package']);
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

/** A module by its absolute name, its parent packages imported first. */
export function loadModule(vm: VM, name: string): PyModule {
  const known = vm.modules.get(name);
  if (known) return known;
  if (known === null) throw halted(name);
  const dot = name.lastIndexOf('.');
  if (dot >= 0 && vm.modules.get(name.slice(0, dot)) === null) throw moduleNotFound(name, notPackage(name, dot));
  const parent = dot < 0 ? null : loadModule(vm, name.slice(0, dot));
  const again = vm.modules.get(name);
  if (again) return again;
  const module = vm.importer?.(vm, name) ?? null;
  if (module === null) {
    const isInModule = parent !== null && parent.namespace.get('__path__') === undefined;
    throw moduleNotFound(name, isInModule ? notPackage(name, dot) : '');
  }
  if (parent !== null) parent.namespace.set(name.slice(dot + 1), module);
  return module;
}

/** Executes an import. @param spec name, level, and the names to import from it (one empty name: the module itself is wanted) */
export function importModule(vm: VM, spec: readonly string[], globals: Namespace): Value {
  const replaced = vm.replacedBuiltin('__import__', () => new PyException(importErrorType, ['__import__ not found']));
  return replaced === undefined ? importNamed(vm, spec, globals) : importBy(vm, replaced, spec, globals);
}

/** `__import__`: imports a module and those that it is in. */
export function importNamed(vm: VM, spec: readonly string[], globals: Namespace): Value {
  const [name, level, ...names] = spec as [string, string, ...string[]];
  const absolute = absoluteName(name, Number(level), globals);
  const module = loadModule(vm, absolute);
  if (names.length > 0) return module;
  return loadModule(vm, absolute.split('.')[0] as string);
}

/** Calls what a program has put in the place of `__import__`. */
function importBy(vm: VM, replacement: Value, spec: readonly string[], globals: Namespace): Value {
  const [name, level, ...names] = spec as [string, string, ...string[]];
  const isWanted = names[0] === '';
  const fromlist = isWanted || names.length === 0 ? null : new PyTuple(names);
  const args = [name, globalsDict(vm, globals), vm.importLocals(), fromlist, Number(level)];
  const module = callValue(vm, replacement, args);
  // `import a.b as c` goes from what it was given to the module itself.
  return isWanted
    ? name
        .split('.')
        .slice(1)
        .reduce((parent, part) => importFrom(vm, parent, part), module)
    : module;
}

/** An attribute of a module; undefined if it has none, or its `__getattr__` knows none. */
function attributeOf(vm: VM, module: Value, name: string): Value | undefined {
  if (!(module instanceof PyModule)) return attributeOrUndefined(vm, module, name);
  const value = module.namespace.get(name);
  if (value !== undefined) return value;
  if (!name.startsWith('__') && module.namespace.get('__getattr__') === undefined) return undefined;
  try {
    return findAttribute(vm, module, name);
  } catch (error) {
    if (error instanceof PyException && error.type === attributeErrorType) return undefined;
    throw error;
  }
}

/** `__name__` of a module, or of what is imported from as if it were one. */
function moduleName(vm: VM, module: Value): string {
  const own = attributeOf(vm, module, '__name__');
  return typeof own === 'string' ? own : '<unknown module name>';
}

/** `from module import name`: an attribute, or a submodule. */
export function importFrom(vm: VM, module: Value, name: string): Value {
  const value = attributeOf(vm, module, name);
  if (value !== undefined) return value;
  const owner = moduleName(vm, module);
  if (!(module instanceof PyModule)) throw cannotImport(owner, name);
  if (module.namespace.get('__path__') !== undefined) {
    try {
      return loadModule(vm, `${owner}.${name}`);
    } catch (error) {
      if (!(error instanceof PyException) || error.type !== moduleNotFoundErrorType) throw error;
    }
  }
  const isPartial = vm.modules.get(owner) === module && module.namespace.get('__initializing__') === true;
  if (!isPartial) throw cannotImport(owner, name);
  throw importError(
    `cannot import name '${name}' from partially initialized module '${owner}' (most likely due to a circular import)`,
    owner,
  );
}

const cannotImport = (owner: string, name: string): PyException =>
  importError(`cannot import name '${name}' from '${owner}' (unknown location)`, owner);

/** `from module import *`. */
export function importStar(vm: VM, module: Value, globals: Namespace): void {
  const all = attributeOf(vm, module, '__all__');
  const names = all === undefined ? namesOf(vm, module).filter((name) => !name.startsWith('_')) : listOf(vm, all);
  for (const name of names) {
    if (typeof name !== 'string') throw typeError('Item in module.__all__ must be str');
    globals.set(name, importFrom(vm, module, name));
  }
}

/** The names of the variables of a module, or of what is imported from as if it were one. */
function namesOf(vm: VM, module: Value): string[] {
  if (module instanceof PyModule) return [...module.namespace.boundNames()];
  const dict = attributeOrUndefined(vm, module, '__dict__');
  if (dict === undefined)
    throw new PyException(importErrorType, ['from-import-* object has no __dict__ and no __all__']);
  return listOf(vm, dict).filter((name) => typeof name === 'string');
}
