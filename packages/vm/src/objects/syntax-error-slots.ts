// SyntaxError and its subclasses (library reference, "Built-in Exceptions"): where in a source the error is.

import type { VM } from '../vm.js';
import type { AttributeRow, TypeDefinition } from './define.js';
import { baseExceptionDefinition, withDict } from './exception-slots.js';
import {
  incompleteInputErrorType,
  indentationErrorType,
  type PyException,
  syntaxErrorType,
  tabErrorType,
  typeError,
} from './exceptions.js';
import type { PyType, Value } from './object.js';
import { listOf, strOf } from './operations.js';

const PLACE = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', '_metadata'] as const;

/** Fills the attributes. @param place the values of `filename`, `lineno` and so on, as far as they are known */
export function setSyntaxAttributes(exception: PyException, message: Value, place: readonly Value[]): void {
  exception.setOwn('msg', message);
  place.forEach((value, i) => {
    exception.setOwn(PLACE[i] as string, value);
  });
}

function initSyntaxError(vm: VM, exception: PyException, args: readonly Value[]): void {
  exception.args = args;
  if (args.length === 0) return;
  if (args.length !== 2) {
    setSyntaxAttributes(exception, args[0] as Value, []);
    return;
  }
  const place = listOf(vm, args[1] as Value);
  if (place.length < 4) throw typeError(`function takes at least 4 arguments (${place.length} given)`);
  if (place.length > PLACE.length)
    throw typeError(`function takes at most ${PLACE.length} arguments (${place.length} given)`);
  if (place.length === 5) throw typeError('end_offset must be provided when end_lineno is provided');
  setSyntaxAttributes(exception, args[0] as Value, place);
}

/** `str(exception)`: the message, then file and line as far as they are known. */
function syntaxErrorText(vm: VM, exception: PyException): string {
  const message = strOf(vm, exception.getOwn('msg') ?? null);
  const filename = exception.getOwn('filename');
  const lineno = exception.getOwn('lineno');
  const file = typeof filename === 'string' ? filename.slice(filename.lastIndexOf('/') + 1) : null;
  const line = typeof lineno === 'number' ? `line ${lineno}` : null;
  if (file === null && line === null) return message;
  return `${message} (${[file, line].filter((part) => part !== null).join(', ')})`;
}

const attribute = (name: string): AttributeRow => [
  name,
  (_vm, self: PyException) => self.getOwn(name) ?? null,
  (_vm, self: PyException, value) => {
    self.setOwn(name, value ?? null);
  },
  'part of the error',
];

const definition: TypeDefinition = {
  slots: {
    ...baseExceptionDefinition.slots,
    init: (vm, self, args) => initSyntaxError(vm, self as PyException, args),
    str: (vm, self) => syntaxErrorText(vm, self as PyException),
  },
  attributes: withDict(['msg', ...PLACE, 'print_file_and_line'].map(attribute)),
};

/** The three types with their definitions: they come behind the other exceptions. */
export const syntaxErrorDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [
  [syntaxErrorType, definition],
  [indentationErrorType, { slots: definition.slots }],
  [tabErrorType, { slots: definition.slots }],
  [incompleteInputErrorType, { slots: definition.slots }],
];
