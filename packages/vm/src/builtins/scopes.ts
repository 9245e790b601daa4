// The built-in functions that look at the names of the running program: globals, locals, vars.

import type { CodeObject } from '@taipan/bytecode';
import { findAttribute } from '../objects/attributes.js';
import { codeObject, PyCode } from '../objects/code-objects.js';
import { PyDict } from '../objects/dicts.js';
import { notSupportedError, typeError, valueError } from '../objects/exceptions.js';
import { Namespace } from '../objects/namespace.js';
import { globalsDict } from '../objects/namespace-dict.js';
import { NamespaceTable } from '../objects/namespace-table.js';
import type { Value } from '../objects/object.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

const globals = (vm: VM): Value => globalsDict(vm, vm.currentGlobals);

function vars(vm: VM, object: Value | undefined): Value {
  if (object === undefined) return vm.localVariables();
  const dict = findAttribute(vm, object, '__dict__');
  if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

function compileText(vm: VM, source: Value, filename: string, mode: string): CodeObject {
  if (source instanceof PyCode) return source.code;
  if (typeof source !== 'string')
    throw typeError(`${mode === 'eval' ? 'eval' : 'exec'}() arg 1 must be a string, bytes or code object`);
  if (vm.compiler === null) throw notSupportedError('exec, eval and compile where there is no compiler');
  return vm.compiler(mode === 'eval' ? source.trimStart() : source, filename, mode);
}

/** Runs code with a dict for its globals; without one, with those of the caller. */
function runIn(vm: VM, code: CodeObject, given: Value | undefined, locals: Value | undefined, name: string): Value {
  if (locals !== undefined && locals !== null && locals !== given)
    throw notSupportedError(`the locals argument of ${name}()`);
  if (given === undefined || given === null) return vm.runModule(code, vm.currentGlobals);
  if (!(given instanceof PyDict)) throw typeError(`${name}() globals must be a dict, not ${typeOf(given).name}`);
  if (given.table instanceof NamespaceTable) return vm.runModule(code, given.table.namespace);
  const namespace = new Namespace();
  for (const [key, value] of given.table.entries()) if (typeof key === 'string') namespace.set(key, value);
  try {
    return vm.runModule(code, namespace);
  } finally {
    for (let i = 0; i < namespace.count; i++) {
      const value = namespace.values[i];
      if (value !== undefined) given.table.set(vm, namespace.names[i] as string, value);
      else given.table.delete(vm, namespace.names[i] as string);
    }
  }
}

export const SCOPE_FUNCTIONS: readonly BuiltinRow[] = [
  ['globals()', globals, 'The global variables of the module at hand, as a dict.'],
  ['locals()', (vm: VM) => vm.localVariables(), 'The local variables, as a dict.'],
  [
    'eval(source, /, globals=None, locals=None)',
    (vm: VM, source: Value, given: Value | undefined, locals: Value | undefined) =>
      runIn(vm, compileText(vm, source, '<string>', 'eval'), given, locals, 'eval'),
    'The value of an expression given as text.',
  ],
  [
    'exec(source, /, globals=None, locals=None, *, closure=None)',
    (vm: VM, source: Value, given: Value | undefined, locals: Value | undefined) => {
      runIn(vm, compileText(vm, source, '<string>', 'exec'), given, locals, 'exec');
      return null;
    },
    'Runs a program given as text.',
  ],
  [
    'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)',
    (vm: VM, source: Value, filename: Value, mode: Value) => {
      if (typeof filename !== 'string') throw typeError('compile() arg 2 must be str');
      if (mode !== 'exec' && mode !== 'eval' && mode !== 'single')
        throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
      return codeObject(compileText(vm, source, filename, mode));
    },
    'A program given as text, as a code object.',
  ],
  ['vars(object=None, /)', vars, 'The attributes of an object, or the local variables.'],
];
