// The built-in functions that look at the names of the running program: globals, locals, vars.

import { attributeOrUndefined } from '../objects/attributes.js';
import { typeError } from '../objects/exceptions.js';
import { globalsDict } from '../objects/namespace-dict.js';
import type { Value } from '../objects/object.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

function vars(vm: VM, object: Value | undefined): Value {
  if (object === undefined) return vm.localVariables();
  const dict = attributeOrUndefined(vm, object, '__dict__');
  if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

export const SCOPE_FUNCTIONS: readonly BuiltinRow[] = [
  [
    'globals()',
    (vm: VM) => globalsDict(vm, vm.currentGlobals),
    'The global variables of the module at hand, as a dict.',
  ],
  ['locals()', (vm: VM) => vm.localVariables(), 'The local variables, as a dict.'],
  ['vars(object=None, /)', vars, 'The attributes of an object, or the local variables.'],
];
