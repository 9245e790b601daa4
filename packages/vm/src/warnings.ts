// Warnings of the interpreter, through the module `warnings`, and of the compiler, which shows its own where the program has not imported it.

import type { PythonSyntaxError } from '@taipan/source';
import { knownModule, loadModule } from './imports.js';
import { writeErrors } from './modules/streams.js';
import { getAttribute } from './objects/attributes.js';
import { deprecationWarningType, PyException, syntaxWarningType } from './objects/exceptions.js';
import { isSubtype } from './objects/object.js';
import { callValue } from './objects/operations.js';
import type { VM } from './vm.js';

/**
 * Warns of something odd in a source.
 * @param error what the warning becomes where a filter says so; it knows the place
 * @param line the line of the source, null where it is in no file
 * @throws PythonSyntaxError for a warning that becomes an error; and whatever a `showwarning` of the program raises
 */
export function warnOfSyntax(vm: VM, message: string, error: PythonSyntaxError, line: string | null): void {
  const { filename, lineno } = error;
  const warn = knownModule(vm, 'warnings')?.namespace.get('_warn_of_syntax');
  if (warn === undefined) {
    const text = line === null ? '' : line.trim();
    writeErrors(vm, `${filename}:${lineno}: SyntaxWarning: ${message}\n${text === '' ? '' : `  ${text}\n`}`);
    return;
  }
  try {
    callValue(vm, warn, [message, filename, lineno, line]);
  } catch (raised) {
    throw raised instanceof PyException && isSubtype(raised.type, syntaxWarningType) ? error : raised;
  }
}

/** Warns the running program of something that it should not do any more. A machine without a library has nobody to tell. May run Python code. */
export function warnDeprecated(vm: VM, message: string): void {
  if (vm.importer === null) return;
  callValue(vm, getAttribute(vm, loadModule(vm, 'warnings'), 'warn'), [message, deprecationWarningType]);
}
