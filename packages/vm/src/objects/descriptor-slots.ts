// The slots of functions, methods and descriptors.

import type { VM } from '../vm.js';
import { functionDeclarations } from './annotations.js';
import { attributeOrUndefined, descriptorSlots, findAttribute, genericGet, getAttribute } from './attributes.js';
import { codeObject, PyCode } from './code-objects.js';
import { type AttributeRow, readonlyMember, type TypeDefinition } from './define.js';
import { PyClassMethod, PyMethod, PyStaticMethod, PySuper } from './descriptors.js';
import { PyDict } from './dicts.js';
import { attributeError, typeError, valueError } from './exceptions.js';
import { PyCell, type PyFunction } from './functions.js';
import { addressOf, identityOf, objectOf, unhashable } from './hashing.js';
import { functionDict } from './instance-dict.js';
import { newCell, newFunction, newMethod } from './internal-constructors.js';
import { globalsDict } from './namespace-dict.js';
import { compareNumbers } from './numbers.js';
import {
  isSubtype,
  type KeywordArguments,
  NOT_IMPLEMENTED as NOTHING,
  type PyInstance,
  PyType,
  slots,
  type Value,
} from './object.js';
import { callValue, compareOperation, isTrue, reprOf } from './operations.js';
import { callOf, reduceRow } from './reducing.js';
import { PyTuple } from './sequences.js';
import { typeOf } from './types.js';

const address = (object: Value) => addressOf(object as PyInstance);

const textSetter =
  (name: string) =>
  (_vm: unknown, self: PyInstance, value: Value | undefined): void => {
    if (typeof value !== 'string') throw typeError(`${name} must be set to a string object`);
    self.setOwn(name, value);
  };

const FUNCTION_ATTRIBUTES: readonly AttributeRow[] = [
  ['__name__', (_vm, self: PyFunction) => self.getOwn('__name__') ?? self.name, textSetter('__name__'), 'name'],
  [
    '__qualname__',
    (_vm, self: PyFunction) => self.getOwn('__qualname__') ?? self.qualname,
    textSetter('__qualname__'),
    'qualified name',
  ],
  [
    '__module__',
    (_vm, self: PyFunction) => {
      const own = self.getOwn('__module__');
      return own === undefined ? (self.globals.get('__name__') ?? '__main__') : own;
    },
    (_vm, self: PyFunction, value) => self.setOwn('__module__', value ?? null),
    'name of the module',
    'member',
  ],
  [
    '__doc__',
    (_vm, self: PyFunction) => {
      const own = self.getOwn('__doc__');
      return own === undefined ? self.code.documentation : own;
    },
    (_vm, self: PyFunction, value) => self.setOwn('__doc__', value ?? null),
    'documentation string',
    'member',
  ],
  [
    '__defaults__',
    (_vm, self: PyFunction) => self.defaults,
    (_vm, self: PyFunction, value) => {
      if (value !== null && value !== undefined && !(value instanceof PyTuple))
        throw typeError('__defaults__ must be set to a tuple object');
      self.defaults = value ?? null;
    },
    'defaults of positional parameters',
  ],
  [
    '__kwdefaults__',
    (vm, self: PyFunction) => {
      if (self.kwDefaults === null) return null;
      const dict = new PyDict();
      self.kwDefaults.forEach((value, i) => {
        if (value !== undefined) dict.table.set(vm, self.code.localNames[self.code.argCount + i] as string, value);
      });
      return dict;
    },
    (vm, self: PyFunction, value) => {
      if (value !== null && value !== undefined && !(value instanceof PyDict))
        throw typeError('__kwdefaults__ must be set to a dict object');
      const { argCount, kwOnlyCount, localNames } = self.code;
      const names = localNames.slice(argCount, argCount + kwOnlyCount);
      self.kwDefaults = value instanceof PyDict ? names.map((name) => value.table.get(vm, name)) : null;
    },
    'defaults of keyword-only parameters',
  ],
  [
    '__code__',
    (_vm, self: PyFunction) => codeObject(self.code),
    (_vm, self: PyFunction, value) => {
      if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
      const count = value.code.freeNames.length;
      if (count !== self.closure.length)
        throw valueError(
          `${self.getOwn('__name__') ?? self.name}() requires a code object with ${self.closure.length} free vars, not ${count}`,
        );
      self.code = value.code;
    },
    'the code',
  ],
  ['__globals__', (vm, self: PyFunction) => globalsDict(vm, self.globals), readonlyMember, 'the global variables'],
  ['__builtins__', (vm, self: PyFunction) => vm.builtinsOf(self.globals), readonlyMember, 'the built-in names'],
  [
    '__closure__',
    (_vm, self: PyFunction) => (self.closure.length === 0 ? null : new PyTuple(self.closure)),
    readonlyMember,
    'cells of captured variables',
  ],
  ...functionDeclarations,
  functionDict,
];

export const functionDefinition: TypeDefinition = {
  slots: slots({
    new: newFunction,
    repr: (_vm, self) =>
      `<function ${(self as PyFunction).getOwn('__qualname__') ?? (self as PyFunction).qualname} at ${address(self)}>`,
    descriptorGet: (_vm, self, instance) =>
      instance === undefined || instance === null ? self : new PyMethod(self, instance),
    call: (vm, self, args, keywords) => vm.callFunction(self, args, keywords),
  }),
  attributes: FUNCTION_ATTRIBUTES,
  final: true,
};

export const cellDefinition: TypeDefinition = {
  slots: slots({
    new: newCell,
    repr: (_vm, self) => {
      const { content } = self as PyCell;
      const shown = content === undefined ? 'empty' : `${typeOf(content).name} object at ${address(objectOf(content))}`;
      return `<cell at ${address(self)}: ${shown}>`;
    },
    hash: unhashable,
    compare: (vm, op, self, other) => {
      if (!(other instanceof PyCell)) return NOTHING;
      const [a, b] = [(self as PyCell).content, other.content];
      if (a !== undefined && b !== undefined) return compareOperation(vm, op, a, b);
      return compareNumbers(op, a === undefined ? 0 : 1, b === undefined ? 0 : 1);
    },
  }),
  attributes: [
    [
      'cell_contents',
      (_vm, self: PyCell) => {
        if (self.content === undefined) throw valueError('Cell is empty');
        return self.content;
      },
      (_vm, self: PyCell, value) => {
        self.content = value;
      },
      'content of the cell',
    ],
  ],
  final: true,
};

export const methodDefinition: TypeDefinition = {
  slots: slots({
    new: newMethod,
    repr: (vm, self) => {
      const { fn, self: bound } = self as PyMethod;
      const name = findAttribute(vm, fn, '__qualname__') ?? findAttribute(vm, fn, '__name__') ?? '?';
      return `<bound method ${typeof name === 'string' ? name : '?'} of ${reprOf(vm, bound)}>`;
    },
    call: (vm, self, args, keywords) =>
      callValue(vm, (self as PyMethod).fn, [(self as PyMethod).self, ...args], keywords),
    compare: (_vm, op, self, other) => {
      if (op > 2 || !(other instanceof PyMethod)) return NOTHING;
      const a = self as PyMethod;
      return (a.fn === other.fn && a.self === other.self) === (op === 1);
    },
    hash: (_vm, self) => identityOf((self as PyMethod).fn as PyInstance) >> 4,
    getAttribute: (vm, self, name) => {
      const own = genericGet(vm, self, name);
      return own !== undefined ? own : getAttribute(vm, (self as PyMethod).fn, name);
    },
  }),
  attributes: [
    ['__func__', (_vm, self: PyMethod) => self.fn, readonlyMember, 'function'],
    ['__self__', (_vm, self: PyMethod) => self.self, readonlyMember, 'bound object'],
    ['__doc__', (vm, self: PyMethod) => findAttribute(vm, self.fn, '__doc__') ?? null, null, 'documentation'],
  ],
  methods: [
    reduceRow((vm, self: PyMethod) =>
      callOf(vm, 'getattr', [self.self, findAttribute(vm, self.fn, '__name__') ?? null]),
    ),
  ],
  final: true,
};

/** Whether a function says that it is abstract (`abc.abstractmethod`). */
export function isAbstract(vm: VM, fn: Value): boolean {
  const mark = attributeOrUndefined(vm, fn, '__isabstractmethod__');
  return mark !== undefined && isTrue(vm, mark);
}

/** The function that a static or class method is made of. */
function onlyArgument(name: string, args: readonly Value[], keywords: KeywordArguments | null): Value {
  if (keywords !== null && keywords.names.length > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (args.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.length}`);
  return args[0] as Value;
}

/** What a static or class method has from the function it wraps, unless it was given its own. */
function wrappedAttribute(name: string): AttributeRow {
  return [
    name,
    (vm, self: PyStaticMethod | PyClassMethod) => {
      const value = self.getOwn(name) ?? findAttribute(vm, self.fn, name);
      if (value === undefined)
        throw attributeError(`'${typeOf(self).name}' object has no attribute '${name}'`, name, self);
      return value;
    },
    (_vm, self: PyStaticMethod | PyClassMethod, value) => {
      if (value !== undefined) self.setOwn(name, value);
      else if (!self.deleteOwn(name)) throw attributeError(name, name, self);
    },
    'that of the function',
  ];
}

const WRAPPED_ATTRIBUTES = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'].map(
  wrappedAttribute,
);

export const staticmethodDefinition: TypeDefinition = {
  slots: slots({
    repr: (vm, self) => `<staticmethod(${reprOf(vm, (self as PyStaticMethod).fn)})>`,
    descriptorGet: (_vm, self) => (self as PyStaticMethod).fn,
    call: (vm, self, args, keywords) => callValue(vm, (self as PyStaticMethod).fn, args, keywords),
    new: (_vm, type) => new PyStaticMethod(type, null),
    init: (_vm, self, args, keywords) => {
      (self as PyStaticMethod).fn = onlyArgument('staticmethod', args, keywords);
    },
  }),
  attributes: [
    ['__func__', (_vm, self: PyStaticMethod) => self.fn, readonlyMember, 'function'],
    ['__wrapped__', (_vm, self: PyStaticMethod) => self.fn, readonlyMember, 'function'],
    ...WRAPPED_ATTRIBUTES,
    functionDict,
    [
      '__isabstractmethod__',
      (vm, self: PyStaticMethod) => isAbstract(vm, self.fn),
      null,
      'whether the function is abstract',
    ],
  ],
};

export const classmethodDefinition: TypeDefinition = {
  slots: slots({
    repr: (vm, self) => `<classmethod(${reprOf(vm, (self as PyClassMethod).fn)})>`,
    descriptorGet: (_vm, self, _instance, owner) => new PyMethod((self as PyClassMethod).fn, owner),
    new: (_vm, type) => new PyClassMethod(type, null),
    init: (_vm, self, args, keywords) => {
      (self as PyClassMethod).fn = onlyArgument('classmethod', args, keywords);
    },
  }),
  attributes: [
    ['__func__', (_vm, self: PyClassMethod) => self.fn, readonlyMember, 'function'],
    ['__wrapped__', (_vm, self: PyClassMethod) => self.fn, readonlyMember, 'function'],
    ...WRAPPED_ATTRIBUTES,
    functionDict,
    [
      '__isabstractmethod__',
      (vm, self: PyClassMethod) => isAbstract(vm, self.fn),
      null,
      'whether the function is abstract',
    ],
  ],
};

export const superDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) => {
      const { owner, start } = self as PySuper;
      return `<super: <class '${owner.name}'>, ${start === null ? 'NULL' : `<${start.name} object>`}>`;
    },
    getAttribute: (vm, self, name) => {
      const { owner, self: bound, start } = self as PySuper;
      if (start !== null && name !== '__class__') {
        const { mro } = start;
        for (let i = mro.indexOf(owner) + 1; i < mro.length; i++) {
          const attribute = (mro[i] as PyType).attributes.get(name);
          if (attribute === undefined) continue;
          const get = descriptorSlots(attribute)?.descriptorGet ?? null;
          return get === null ? attribute : get(vm, attribute, bound === start ? undefined : bound, start);
        }
      }
      return genericGet(vm, self, name);
    },
    descriptorGet: (vm, self, instance) => {
      const { type, owner, start } = self as PySuper;
      // An unbound super in a class is bound to the instance that it is looked up on.
      const isBound = start !== null || instance === undefined || instance === null;
      return isBound ? self : bindSuper(vm, new PySuper(type), owner, instance);
    },
    new: (_vm, type) => new PySuper(type),
    init: (vm, self, args, keywords) => fillSuper(vm, self as PySuper, args, keywords),
  }),
  attributes: [
    ['__thisclass__', (_vm, self: PySuper) => self.owner, readonlyMember, 'the class to look behind'],
    ['__self__', (_vm, self: PySuper) => self.self, readonlyMember, 'the object that methods are bound to, or None'],
    [
      '__self_class__',
      (_vm, self: PySuper) => self.start,
      readonlyMember,
      'the class whose order is followed, or None',
    ],
  ],
};

/** Fills a super from the arguments it is made with; without any, from those of the function that runs. */
function fillSuper(vm: VM, made: PySuper, args: readonly Value[], keywords: KeywordArguments | null): void {
  if (keywords !== null && keywords.names.length > 0) throw typeError('super() takes no keyword arguments');
  if (args.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
  if (args.length === 0) {
    const { owner, self } = vm.superArguments();
    bindSuper(vm, made, owner, self);
    return;
  }
  const [owner, self = null] = args;
  if (!(owner instanceof PyType))
    throw typeError(`super() argument 1 must be a type, not ${typeOf(owner as Value).name}`);
  bindSuper(vm, made, owner, self);
}

/** The class whose order a super of an object follows: that of a class itself, of an instance, or what a proxy says of itself. */
function startOf(vm: VM, owner: PyType, self: Value): PyType | null {
  if (self instanceof PyType && isSubtype(self, owner)) return self;
  const type = typeOf(self);
  if (isSubtype(type, owner)) return type;
  const claimed = findAttribute(vm, self, '__class__');
  return claimed instanceof PyType && isSubtype(claimed, owner) ? claimed : null;
}

/** Without an object, or with None, it is bound to none. */
function bindSuper(vm: VM, made: PySuper, owner: PyType, self: Value): PySuper {
  if (self === null) {
    made.owner = owner;
    made.self = made.start = null;
    return made;
  }
  const start = startOf(vm, owner, self);
  if (start === null)
    throw typeError(
      `super(type, obj): obj (${self instanceof PyType ? `type ${self.name}` : `instance of ${typeOf(self).name}`}) is not an instance or subtype of type (${owner.name}).`,
    );
  made.owner = owner;
  made.self = self;
  made.start = start;
  return made;
}
