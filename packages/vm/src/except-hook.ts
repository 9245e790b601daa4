// What a program wants done at its end: about an exception that it did not handle (sys.excepthook), and in any case (atexit).

import { knownModule } from './imports.js';
import { writeErrors } from './modules/streams.js';
import { PyException, systemExitType } from './objects/exceptions.js';
import { PyBuiltin } from './objects/functions.js';
import { isSubtype, type Value } from './objects/object.js';
import { callValue } from './objects/operations.js';
import type { VM } from './vm.js';

/**
 * Calls the function that the program has put in the place of `sys.excepthook`.
 * @returns whether there is one; else showing the exception is the caller's business
 */
export function callExceptHook(vm: VM, exception: PyException): boolean {
  const hook = knownModule(vm, 'sys')?.namespace.get('excepthook');
  if (hook === undefined || isSubtype(exception.type, systemExitType)) return false;
  if (hook instanceof PyBuiltin && hook.name === 'excepthook') return false;
  try {
    callValue(vm, hook, [exception.type, exception, exception.traceback ?? (null as Value)]);
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    vm.recover();
    const first = `Error in sys.excepthook:\n${vm.describe(error)}`;
    vm.recover();
    writeErrors(vm, `${first}\nOriginal exception was:\n${vm.describe(exception)}`);
  }
  return true;
}

/** Calls the functions that the program has registered with `atexit`, which shows what they raise. */
export function callExitFunctions(vm: VM): void {
  if (knownModule(vm, 'atexit') === undefined) return;
  vm.recover();
  try {
    vm.callLibrary('atexit', '_run_exitfuncs', []);
  } catch (error) {
    // Only of a program that has put something else in the place of the module.
    if (!(error instanceof PyException)) throw error;
    vm.recover();
  }
}
