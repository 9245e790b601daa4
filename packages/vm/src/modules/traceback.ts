// _traceback: what the modules `traceback` and `warnings`, which are written in Python, ask of the machine.

import { isSourceHidden, PyCode, showSource } from '../objects/code-objects.js';
import { PyException, typeError } from '../objects/exceptions.js';
import type { Value } from '../objects/object.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

export const tracebackModule: ModuleDefinition = {
  name: '_traceback',
  documentation: 'Texts of exceptions and sources.',
  functions: [
    [
      'format_whole(exception, /)',
      (vm: VM, exception: Value) => {
        if (!(exception instanceof PyException))
          throw typeError(`Exception expected for value, ${typeOf(exception).name} found`);
        return vm.describe(exception);
      },
      'What is printed for an exception that nobody handles.',
    ],
    [
      'source_of(code, /)',
      (_vm: VM, code: Value) => {
        if (!(code instanceof PyCode)) throw typeError(`code expected, ${typeOf(code).name} found`);
        return isSourceHidden(code.code) ? null : code.code.source;
      },
      'The source of code, or None if it is in no file.',
    ],
    [
      'show_source(code, /)',
      (_vm: VM, code: Value) => {
        if (!(code instanceof PyCode)) throw typeError(`code expected, ${typeOf(code).name} found`);
        showSource(code.code);
        return null;
      },
      'Has tracebacks show lines of code that compile() has made.',
    ],
  ],
  constants: [],
};
