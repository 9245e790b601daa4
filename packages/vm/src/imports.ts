// import (section 7.11 of Python's reference).

import { attributeOrUndefined, findAttribute, setAttribute } from './objects/attributes.js';
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
import { isSubtype, type PyType, type Value } from './objects/object.js';
import { callValue, listOf } from './objects/operations.js';
import { PyTuple } from './objects/sequences.js';
import type { VM } from './vm.js';

function namedError(type: PyType, message: string, name: string | null): PyException {
  const error = new PyException(type, [message]);
  error.setOwn('name', name);
  return error;
}

/** A ModuleNotFoundError. @param more goes on after the name of the module in the message */
export function moduleNotFound(name: string, more: string): PyException {
  return namedError(moduleNotFoundErrorType, `No module named '${name}'${more}`, name);
}

/** Where the variables of a module can be looked up by name. */
type Names = Pick<Namespace, 'get'>;

/** The parts of the name of the package that a module with these globals is in, none if it is in none. */
function packageOf(globals: Names): string[] {
  const given = globals.get('__package__') ?? null;
  if (given !== null) {
    if (typeof given !== 'string') throw typeError('package must be a string');
    return given === '' ? [] : given.split('.');
  }
  const own = globals.get('__name__');
  const parts = typeof own === 'string' && own !== '__main__' ? own.split('.') : [];
  if (globals.get('__path__') === undefined) parts.pop();
  return parts;
}

/** The absolute name of a module named relative to the package at hand. */
function absoluteName(name: string, level: number, globals: Names): string {
  if (level === 0) return name;
  const parts = packageOf(globals);
  if (parts.length === 0)
    throw new PyException(importErrorType, ['attempted relative import with no known parent package']);
  if (level - 1 >= parts.length)
    throw new PyException(importErrorType, ['attempted relative import beyond top-level package']);
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

/** The module of a name, if the program has imported it, and put nothing else in its place. */
export function knownModule(vm: VM, name: string): PyModule | undefined {
  const known = vm.modules.get(name);
  return known instanceof PyModule ? known : undefined;
}

/** What `sys.modules` has for a name. @throws ModuleNotFoundError for None, by which a program says that there is no such module */
function knownValue(vm: VM, name: string): Value | undefined {
  const known = vm.modules.get(name);
  if (known !== null) return known;
  throw namedError(moduleNotFoundErrorType, `import of ${name} halted; None in sys.modules`, name);
}

/** A module by its absolute name, or what the program has put in its place; its parent packages are imported first. */
export function loadModule(vm: VM, name: string): Value {
  const known = knownValue(vm, name);
  if (known !== undefined) return known;
  const dot = name.lastIndexOf('.');
  if (dot < 0) return findModule(vm, name, '');
  const packageName = name.slice(0, dot);
  const given = vm.modules.get(packageName);
  const parent = given === undefined ? loadModule(vm, packageName) : given;
  const again = knownValue(vm, name);
  if (again !== undefined) return again;
  const isPackage = attributeOf(vm, parent, '__path__') !== undefined;
  const module = findModule(vm, name, isPackage ? '' : `; '${packageName}' is not a package`);
  if (parent instanceof PyModule) parent.namespace.set(name.slice(dot + 1), module);
  else setChild(vm, parent, name.slice(dot + 1), module);
  return module;
}

/** Makes a submodule an attribute of what stands in the place of its package, if that can have one. */
function setChild(vm: VM, parent: Value, name: string, module: Value): void {
  try {
    setAttribute(vm, parent, name, module);
  } catch (error) {
    if (!(error instanceof PyException) || !isSubtype(error.type, attributeErrorType)) throw error;
  }
}

/** A module that was not imported before. @param more goes on after the name of the module where there is none */
function findModule(vm: VM, name: string, more: string): Value {
  const module = vm.importer?.(vm, name) ?? null;
  if (module === null) throw moduleNotFound(name, more);
  return module;
}

/** Executes an import. @param spec name, level, and the names to import from it (one empty name: the module itself is wanted) */
export function importModule(vm: VM, spec: readonly string[], globals: Namespace): Value {
  const replaced = vm.replacedBuiltin('__import__', () => new PyException(importErrorType, ['__import__ not found']));
  return replaced === undefined ? importNamed(vm, spec, globals) : importBy(vm, replaced, spec, globals);
}

/** `__import__`: imports a module and those that it is in. */
export function importNamed(vm: VM, spec: readonly string[], globals: Names): Value {
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

/** `__name__` of a module, or of what is imported from as if it were one; null if it has none. */
function moduleName(vm: VM, module: Value): string | null {
  const own = attributeOf(vm, module, '__name__');
  return typeof own === 'string' ? own : null;
}

/** `from module import name`: an attribute, or a submodule. */
export function importFrom(vm: VM, module: Value, name: string): Value {
  const value = attributeOf(vm, module, name);
  if (value !== undefined) return value;
  const owner = moduleName(vm, module);
  if (owner === null) throw cannotImport(owner, name);
  const full = `${owner}.${name}`;
  if (attributeOf(vm, module, '__path__') !== undefined) {
    try {
      return loadModule(vm, full);
    } catch (error) {
      // What the submodule itself cannot find is another matter, and so is what may not be found.
      const isMissing = error instanceof PyException && error.type === moduleNotFoundErrorType;
      if (!isMissing || error.getOwn('name') !== full || vm.modules.has(full)) throw error;
    }
  }
  const known = vm.modules.get(full);
  if (known !== undefined) return known;
  const isPartial =
    module instanceof PyModule && vm.modules.get(owner) === module && module.namespace.get('__initializing__') === true;
  if (!isPartial) throw cannotImport(owner, name);
  throw cannotImport(owner, name, `partially initialized module '${owner}' (most likely due to a circular import)`);
}

function cannotImport(
  owner: string | null,
  name: string,
  from = `'${owner ?? '<unknown module name>'}' (unknown location)`,
): PyException {
  const error = namedError(importErrorType, `cannot import name '${name}' from ${from}`, owner);
  error.setOwn('name_from', name);
  return error;
}

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
