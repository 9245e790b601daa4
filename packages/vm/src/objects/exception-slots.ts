// The slots and attributes of exceptions (library reference, "Built-in Exceptions").

import type { AttributeRow, TypeDefinition } from './define.js';
import {
  attributeErrorType,
  importErrorType,
  keyErrorType,
  nameErrorType,
  PyException,
  stopIterationType,
  systemExitType,
  typeError,
} from './exceptions.js';
import { isSubtype, type PyType, slots, type Value } from './object.js';
import { listOf, reprOf, strOf } from './operations.js';
import { PyList, PyTuple } from './sequences.js';
import { PyTraceback } from './tracebacks.js';
import { typeOf } from './types.js';

/** Keyword arguments that some exceptions take. */
const KEYWORDS: readonly (readonly [PyType, readonly string[]])[] = [
  [attributeErrorType, ['name', 'obj']],
  [nameErrorType, ['name']],
  [importErrorType, ['name', 'path', 'name_from']],
];

const exceptionOrNone =
  (message: string) =>
  (value: Value | undefined): PyException | null => {
    if (value === null) return null;
    if (!(value instanceof PyException)) throw typeError(message);
    return value;
  };
const toCause = exceptionOrNone('exception cause must be None or derive from BaseException');
const toContext = exceptionOrNone('exception context must be None or derive from BaseException');

function toTraceback(value: Value): PyTraceback | null {
  if (value === null || value instanceof PyTraceback) return value;
  throw typeError('__traceback__ must be a traceback or None');
}

const ATTRIBUTES: readonly AttributeRow[] = [
  [
    'args',
    (_vm, self: PyException) => new PyTuple(self.args),
    (vm, self: PyException, value) => {
      self.args = listOf(vm, value as Value);
    },
    'arguments it was made with',
  ],
  [
    '__cause__',
    (_vm, self: PyException) => self.cause,
    (_vm, self: PyException, value) => {
      self.cause = toCause(value);
      self.suppressContext = true;
    },
    'exception given with "from"',
  ],
  [
    '__context__',
    (_vm, self: PyException) => self.context,
    (_vm, self: PyException, value) => {
      self.context = toContext(value);
    },
    'exception handled when it was raised',
  ],
  [
    '__suppress_context__',
    (_vm, self: PyException) => self.suppressContext,
    (_vm, self: PyException, value) => {
      if (value === undefined) throw typeError("can't delete numeric/char attribute");
      if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
      self.suppressContext = value;
    },
    'whether the context is hidden',
  ],
  [
    '__traceback__',
    (_vm, self: PyException) => self.traceback,
    (_vm, self: PyException, value) => {
      if (value === undefined) throw typeError('__traceback__ may not be deleted');
      self.traceback = toTraceback(value);
    },
    'where it passed',
  ],
];

function baseStr(self: PyException, vm: Parameters<typeof strOf>[0]): string {
  const { args } = self;
  if (args.length === 0) return '';
  if (args.length === 1) {
    const only = args[0] as Value;
    return isSubtype(self.type, keyErrorType) ? reprOf(vm, only) : strOf(vm, only);
  }
  return reprOf(vm, new PyTuple(args));
}

export const baseExceptionDefinition: TypeDefinition = {
  slots: slots({
    new: (_vm, type, args, keywords) => {
      const exception = new PyException(type, args);
      if (keywords !== null && keywords.names.length > 0) {
        const known = KEYWORDS.find(([owner]) => isSubtype(type, owner))?.[1] ?? [];
        keywords.names.forEach((name, i) => {
          if (known.includes(name)) exception.setOwn(name, keywords.values[i] as Value);
          else if (!type.isHeap) throw typeError(`${type.name}() takes no keyword arguments`);
        });
      }
      if (isSubtype(type, stopIterationType)) exception.setOwn('value', args[0] ?? null);
      if (isSubtype(type, systemExitType))
        exception.setOwn('code', args.length > 1 ? new PyTuple(args) : (args[0] ?? null));
      return exception;
    },
    init: (_vm, self, args) => {
      (self as PyException).args = args;
    },
    repr: (vm, self) => {
      const { type, args } = self as PyException;
      const shown = reprOf(vm, new PyTuple(args));
      return `${type.name}${args.length === 1 ? `(${shown.slice(1, -2)})` : shown}`;
    },
    str: (vm, self) => baseStr(self as PyException, vm),
  }),
  methods: [
    [
      'with_traceback(tb, /)',
      (_vm, self: PyException, value: Value) => {
        self.traceback = toTraceback(value);
        return self;
      },
      'Sets the traceback.',
    ],
    [
      'add_note(note, /)',
      (_vm, self: PyException, note: Value) => {
        if (typeof note !== 'string') throw typeError(`add_note() argument must be str, not ${typeOf(note).name}`);
        const notes = self.getOwn('__notes__');
        if (notes instanceof PyList) notes.items.push(note);
        else self.setOwn('__notes__', new PyList([note]));
        return null;
      },
      'Adds a line that tracebacks show.',
    ],
  ],
  attributes: ATTRIBUTES,
};

/** An attribute that an exception has from the start, None unless it was given. */
const given = (name: string, byDefault: (self: PyException) => Value = () => null): AttributeRow => [
  name,
  (_vm, self: PyException) => self.getOwn(name) ?? byDefault(self),
  (_vm, self: PyException, value) => {
    if (value === undefined) self.deleteOwn(name);
    else self.setOwn(name, value);
  },
  'part of the error',
];

/** The attributes that some exception types have beyond those of all. */
export const EXCEPTION_ATTRIBUTES: readonly (readonly [PyType, readonly AttributeRow[]])[] = [
  [attributeErrorType, [given('name'), given('obj')]],
  [nameErrorType, [given('name', (self) => self.unboundName?.name ?? null)]],
  [importErrorType, [given('msg', (self) => self.args[0] ?? null), given('name'), given('path'), given('name_from')]],
  [stopIterationType, [given('value', (self) => self.args[0] ?? null)]],
  [systemExitType, [given('code', (self) => (self.args.length > 1 ? new PyTuple(self.args) : (self.args[0] ?? null)))]],
];
