// OSError and its subclasses (library reference, "OS exceptions"): the number of the error chooses the class.

import type { VM } from '../vm.js';
import type { AttributeRow, TypeDefinition } from './define.js';
import { callOfException } from './exception-reducing.js';
import { baseExceptionDefinition, withDict } from './exception-slots.js';
import * as exceptions from './exceptions.js';
import { attributeError, osErrorType, PyException } from './exceptions.js';
import { hasIndex, indexSize } from './numbers.js';
import { isSubtype, PyType, type Slots, type Value } from './object.js';
import { reprOf, strOf } from './operations.js';
import { reduceRow } from './reducing.js';

/** Error numbers as Linux has them, by the class that stands for them. */
const NUMBERS: readonly (readonly [PyType, readonly number[]])[] = [
  [exceptions.permissionErrorType, [1, 13]],
  [exceptions.fileNotFoundErrorType, [2]],
  [exceptions.processLookupErrorType, [3]],
  [exceptions.interruptedErrorType, [4]],
  [exceptions.childProcessErrorType, [10]],
  [exceptions.blockingIOErrorType, [11, 114, 115]],
  [exceptions.fileExistsErrorType, [17]],
  [exceptions.notADirectoryErrorType, [20]],
  [exceptions.isADirectoryErrorType, [21]],
  [exceptions.brokenPipeErrorType, [32, 108]],
  [exceptions.connectionAbortedErrorType, [103]],
  [exceptions.connectionResetErrorType, [104]],
  [exceptions.timeoutErrorType, [110]],
  [exceptions.connectionRefusedErrorType, [111]],
];

/** OSError of a number is an instance of the class for it. */
function typeFor(type: PyType, args: readonly Value[]): PyType {
  const [errno] = args;
  if (type !== osErrorType || args.length < 2 || args.length > 5 || typeof errno !== 'number') return type;
  return NUMBERS.find(([, numbers]) => numbers.includes(errno))?.[0] ?? type;
}

const WRITTEN = 'characters_written';

/** Takes the arguments apart: number, text, file name, (a number of Windows), second file name. */
function setArguments(exception: PyException, args: readonly Value[]): void {
  exception.args = args;
  if (args.length < 2 || args.length > 5) return;
  const [errno, strerror, filename, , second] = args;
  exception.setOwn('errno', errno as Value);
  exception.setOwn('strerror', strerror as Value);
  if (filename === undefined || filename === null) return;
  if (isSubtype(exception.type, exceptions.blockingIOErrorType) && hasIndex(filename)) {
    exception.setOwn(WRITTEN, filename);
    return;
  }
  exception.args = args.slice(0, 2);
  exception.setOwn('filename', filename);
  if (second !== undefined) exception.setOwn('filename2', second);
}

function osErrorText(vm: VM, exception: PyException): string {
  const own = (name: string): Value => exception.getOwn(name) ?? null;
  const head = () => `[Errno ${strOf(vm, own('errno'))}] ${strOf(vm, own('strerror'))}`;
  const second = own('filename2');
  if (own('filename') !== null)
    return `${head()}: ${reprOf(vm, own('filename'))}${second === null ? '' : ` -> ${reprOf(vm, second)}`}`;
  if (own('errno') !== null && own('strerror') !== null) return head();
  return (baseExceptionDefinition.slots.str as NonNullable<Slots['str']>)(vm, exception);
}

/** A class that has an `__init__` and no `__new__` of its own gives its arguments to the former, any other gives them to the latter. */
const isSetByInit = ({ slots }: PyType): boolean =>
  slots.init !== definition.slots.init && slots.new === definition.slots.new;

const attribute = (name: string): AttributeRow => [
  name,
  (_vm, self: PyException) => self.getOwn(name) ?? null,
  (_vm, self: PyException, value) => {
    if (value === undefined) self.deleteOwn(name);
    else self.setOwn(name, value);
  },
  'part of the error',
];

const definition: TypeDefinition = {
  slots: {
    ...baseExceptionDefinition.slots,
    new: (vm, type, args, keywords) => {
      const make = baseExceptionDefinition.slots.new as NonNullable<Slots['new']>;
      const exception = make(vm, typeFor(type, args), args, keywords) as PyException;
      if (isSetByInit(type)) exception.args = [];
      else setArguments(exception, args);
      return exception;
    },
    init: (_vm, self, args) => {
      if (isSetByInit((self as PyException).type)) setArguments(self as PyException, args);
    },
    str: (vm, self) => osErrorText(vm, self as PyException),
  },
  methods: [
    reduceRow((vm, self: PyException) => {
      const name = self.getOwn('filename') ?? null;
      const second = self.getOwn('filename2') ?? null;
      if (self.args.length !== 2 || name === null) return callOfException(vm, self, self.args);
      return callOfException(vm, self, [...self.args, name, ...(second === null ? [] : [null, second])]);
    }),
  ],
  attributes: withDict(['errno', 'strerror', 'filename', 'filename2'].map(attribute)),
};

/** How many characters were written before the stream blocked: not there if nobody has said. */
const charactersWritten: AttributeRow = [
  WRITTEN,
  (_vm, self: PyException) => {
    const count = self.getOwn(WRITTEN);
    if (count === undefined) throw attributeError(WRITTEN, WRITTEN, self);
    return count;
  },
  (vm, self: PyException, value) => {
    if (value !== undefined) self.setOwn(WRITTEN, indexSize(vm, value));
    else if (!self.deleteOwn(WRITTEN)) throw attributeError(WRITTEN, WRITTEN, self);
  },
  'how many characters were written before the stream blocked',
];

const ownAttributes = (type: PyType): readonly AttributeRow[] =>
  type === exceptions.blockingIOErrorType ? [charactersWritten] : [];

/** All of them with their definitions: they come behind the other exceptions. */
export const osErrorDefinitions: readonly (readonly [PyType, TypeDefinition])[] = Object.values(exceptions)
  .filter((value): value is PyType => value instanceof PyType && isSubtype(value, osErrorType))
  .map((type) => [
    type,
    type === osErrorType ? definition : { slots: definition.slots, attributes: ownAttributes(type) },
  ]);

/** The error for a file, with its number as Linux has it. */
export function osError(errno: number, text: string, filename: Value): PyException {
  const args: Value[] = [errno, text, filename];
  const exception = new PyException(typeFor(osErrorType, args), args);
  setArguments(exception, args);
  return exception;
}
