// The slots and attributes of exceptions (library reference, "Built-in Exceptions").

import type { VM } from '../vm.js';
import type { AttributeRow, MethodRow, TypeDefinition } from './define.js';
import type { PyDict } from './dicts.js';
import { callOfException, exceptionState, setExceptionState } from './exception-reducing.js';
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
import { instanceDict, instanceDictWithout } from './instance-dict.js';
import { type PyType, type Slots, slots, type Value } from './object.js';
import { listOf, reprOf, strOf } from './operations.js';
import { reduceRow } from './reducing.js';
import { PyList, PyTuple } from './sequences.js';
import { PyTraceback } from './tracebacks.js';
import { typeOf } from './types.js';

const exceptionOrNone =
  (which: 'cause' | 'context') =>
  (value: Value | undefined): PyException | null => {
    if (value === null) return null;
    if (value === undefined) throw typeError(`__${which}__ may not be deleted`);
    if (!(value instanceof PyException))
      throw typeError(`exception ${which} must be None or derive from BaseException`);
    return value;
  };
const toCause = exceptionOrNone('cause');
const toContext = exceptionOrNone('context');

function toTraceback(value: Value): PyTraceback | null {
  if (value === null || value instanceof PyTraceback) return value;
  throw typeError('__traceback__ must be a traceback or None');
}

const ATTRIBUTES: readonly AttributeRow[] = [
  instanceDict,
  [
    'args',
    (_vm, self: PyException) => new PyTuple(self.args),
    (vm, self: PyException, value) => {
      if (value === undefined) throw typeError('args may not be deleted');
      self.args = listOf(vm, value);
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
    'member',
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

function exceptionText(vm: VM, self: Value): string {
  const { args } = self as PyException;
  if (args.length === 0) return '';
  return args.length === 1 ? strOf(vm, args[0] as Value) : reprOf(vm, new PyTuple(args));
}

/** A KeyError shows the key as its repr, so that an empty one is seen. */
function keyErrorText(vm: VM, self: Value): string {
  const { args } = self as PyException;
  return args.length === 1 ? reprOf(vm, args[0] as Value) : exceptionText(vm, self);
}

/** An ImportError shows its message, where that is a str. */
function importErrorText(vm: VM, self: Value): string {
  const message = (self as PyException).getOwn('msg') ?? onlyOf((self as PyException).args);
  return typeof message === 'string' ? message : exceptionText(vm, self);
}

export const baseExceptionDefinition: TypeDefinition = {
  slots: slots({
    new: (_vm, type, args) => new PyException(type, args),
    init: (_vm, self, args, keywords) => {
      if (keywords !== null && keywords.names.length > 0)
        throw typeError(`${(self as PyException).type.name}() takes no keyword arguments`);
      (self as PyException).args = args;
    },
    repr: (vm, self) => {
      const { type, args } = self as PyException;
      const shown = reprOf(vm, new PyTuple(args));
      return `${type.name}${args.length === 1 ? `(${shown.slice(1, -2)})` : shown}`;
    },
    str: exceptionText,
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
        if (notes === undefined) self.setOwn('__notes__', new PyList([note]));
        else if (notes instanceof PyList) notes.items.push(note);
        else throw typeError('Cannot add note: __notes__ is not a list');
        return null;
      },
      'Adds a line that tracebacks show.',
    ],
    reduceRow((vm, self: PyException) => callOfException(vm, self, self.args)),
    setExceptionState,
  ],
  attributes: ATTRIBUTES,
};

/** An attribute that an exception has from the start, None unless it was given. */
const given = (name: string, byDefault: (self: PyException) => Value = () => null): AttributeRow => [
  name,
  (_vm, self: PyException) => {
    const own = self.getOwn(name);
    return own === undefined ? byDefault(self) : own;
  },
  (_vm, self: PyException, value) => {
    self.setOwn(name, value ?? null);
  },
  'part of the error',
];

type Init = NonNullable<Slots['init']>;

/** `__init__` of exceptions that take their arguments and, by keyword, some of their attributes; others become None. */
const initNamed =
  (typeName: string, names: readonly string[]): Init =>
  (_vm, instance, args, keywords) => {
    const self = instance as PyException;
    const unknown = keywords?.names.find((name) => !names.includes(name));
    if (unknown !== undefined) throw typeError(`${typeName}() got an unexpected keyword argument '${unknown}'`);
    self.args = args;
    for (const name of names) {
      const i = keywords?.names.indexOf(name) ?? -1;
      if (i >= 0) self.setOwn(name, keywords?.values[i] as Value);
      else self.deleteOwn(name);
    }
  };

/** `__init__` of exceptions with an attribute that is made of their arguments. @param needsArguments to set it at all */
const initFrom =
  (name: string, computed: (args: readonly Value[]) => Value, init: Init, needsArguments = false): Init =>
  (vm, instance, args, keywords) => {
    init(vm, instance, args, keywords);
    if (args.length > 0 || !needsArguments) (instance as PyException).setOwn(name, computed(args));
  };

const init = baseExceptionDefinition.slots.init as Init;
const firstOf = (args: readonly Value[]): Value => args[0] ?? null;
const onlyOf = (args: readonly Value[]): Value => (args.length === 1 ? (args[0] as Value) : null);
const allOf = (args: readonly Value[]): Value => (args.length > 1 ? new PyTuple(args) : firstOf(args));

/** Attributes that exceptions keep beside their `__dict__`, and that. */
export const withDict = (attributes: readonly AttributeRow[]): readonly AttributeRow[] => [
  ...attributes.map(([name, get, set, documentation]): AttributeRow => [name, get, set, documentation, 'member']),
  instanceDictWithout(attributes.map(([name]) => name)),
];

/** The state of an AttributeError has its arguments, and not the object. */
function attributeErrorState(vm: VM, self: PyException): PyDict {
  const state = exceptionState(vm, self, ['name']);
  state.table.set(vm, 'args', new PyTuple(self.args));
  return state;
}

/** The attributes that some exception types have beyond those of all, slots of their own, and methods of their own. */
export const EXCEPTION_ATTRIBUTES: readonly (readonly [
  PyType,
  readonly AttributeRow[],
  Partial<Slots>,
  MethodRow[]?,
])[] = [
  [
    attributeErrorType,
    withDict([given('name'), given('obj')]),
    { init: initNamed('AttributeError', ['name', 'obj']) },
    [
      ['__getstate__()', attributeErrorState, 'Its attributes, for copy and pickle.'],
      reduceRow(
        (vm, self: PyException) => new PyTuple([self.type, new PyTuple(self.args), attributeErrorState(vm, self)]),
      ),
    ],
  ],
  [
    nameErrorType,
    withDict([given('name', (self) => self.unboundName?.name ?? null)]),
    { init: initNamed('NameError', ['name']) },
  ],
  [
    importErrorType,
    withDict([given('msg', (self) => onlyOf(self.args)), given('name'), given('path'), given('name_from')]),
    { init: initFrom('msg', onlyOf, initNamed('ImportError', ['name', 'path', 'name_from'])), str: importErrorText },
    [reduceRow((vm, self: PyException) => callOfException(vm, self, self.args, ['name', 'path', 'name_from']))],
  ],
  [keyErrorType, [], { str: keyErrorText }],
  [
    stopIterationType,
    withDict([given('value', (self) => firstOf(self.args))]),
    { init: initFrom('value', firstOf, init) },
  ],
  [
    systemExitType,
    withDict([given('code', (self) => allOf(self.args))]),
    { init: initFrom('code', allOf, init, true) },
  ],
];
