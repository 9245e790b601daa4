// The slots of functions, methods and descriptors.

import { loadModule } from '../imports.js';
import type { VM } from '../vm.js';
import { functionDeclarations } from './annotations.js';
import { attributeOrUndefined, descriptorSlots, findAttribute, genericGet, getAttribute } from './attributes.js';
import { codeObject, PyCode } from './code-objects.js';
import { type AttributeRow, readonlyMember, type TypeDefinition } from './define.js';
import {
  PyBoundBuiltin,
  PyClassMethod,
  type PyClassMethodDescriptor,
  type PyGetSet,
  PyMethod,
  PyMethodDescriptor,
  PySlotWrapper,
  PyStaticMethod,
  PySuper,
} from './descriptors.js';
import { PyDict } from './dicts.js';
import { attributeError, typeError, valueError } from './exceptions.js';
import { PyBuiltin, PyCell, type PyFunction } from './functions.js';
import { addressOf, identityOf } from './hashing.js';
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
import { callValue, compareOperation, isSame, isTrue, reprOf } from './operations.js';
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
    (_vm, self: PyFunction) => self.getOwn('__module__') ?? self.globals.get('__name__') ?? '__main__',
    (_vm, self: PyFunction, value) => self.setOwn('__module__', value ?? null),
    'name of the module',
  ],
  [
    '__doc__',
    (_vm, self: PyFunction) => self.getOwn('__doc__') ?? self.code.documentation,
    (_vm, self: PyFunction, value) => self.setOwn('__doc__', value ?? null),
    'documentation string',
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
  ['__builtins__', (vm) => globalsDict(vm, vm.ownBuiltins()), readonlyMember, 'the built-in names'],
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

/** Special methods that hand keyword arguments on. */
const TAKE_KEYWORDS: readonly string[] = ['__init__', '__call__'];

function callDescriptor(
  vm: VM,
  descriptor: PyMethodDescriptor | PySlotWrapper | PyClassMethodDescriptor,
  self: Value,
  args: readonly Value[],
  keywords: KeywordArguments | null,
): Value {
  if (descriptor instanceof PySlotWrapper && keywords !== null && keywords.names.length > 0)
    if (!TAKE_KEYWORDS.includes(descriptor.name))
      throw typeError(`wrapper ${descriptor.name}() takes no keyword arguments`);
  return descriptor.call(vm, self, args, keywords);
}

/** What a built-in method is called in messages. */
const builtinRepr = (self: Value): string => {
  if (self instanceof PyBuiltin) return `<built-in function ${self.name}>`;
  const bound = self as PyBoundBuiltin;
  if (bound.descriptor instanceof PySlotWrapper)
    return `<method-wrapper '${bound.descriptor.name}' of ${typeOf(bound.self).name} object at ${address(objectOf(bound.self))}>`;
  const owner = bound.self instanceof PyType ? 'type' : typeOf(bound.self).name;
  return `<built-in method ${bound.descriptor.name} of ${owner} object at ${address(objectOf(bound.self))}>`;
};
/** Primitives have no identity: any object stands for them where an address is shown. */
const objectOf = (value: Value): Value => (value !== null && typeof value === 'object' ? value : typeOf(value));

/** The module that a built-in function is in, by its name, or the type that a method is of. */
const ownerOf = (self: PyBuiltin | PyBoundBuiltin) => (self instanceof PyBuiltin ? self.owner : self.descriptor.owner);

export const builtinDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) => builtinRepr(self),
    call: (vm, self, args, keywords) =>
      self instanceof PyBuiltin
        ? self.call(vm, args, keywords)
        : callDescriptor(vm, (self as PyBoundBuiltin).descriptor, (self as PyBoundBuiltin).self, args, keywords),
    compare: (_vm, op, self, other) => {
      if (op > 2) return NOTHING;
      const same =
        self === other ||
        (self instanceof PyBoundBuiltin &&
          other instanceof PyBoundBuiltin &&
          self.descriptor === other.descriptor &&
          isSame(self.self, other.self));
      return same === (op === 1);
    },
    hash: (_vm, self) => identityOf(self instanceof PyBoundBuiltin ? self.descriptor : (self as PyBuiltin)) >> 4,
  }),
  attributes: [
    [
      '__name__',
      (_vm, self: PyBuiltin | PyBoundBuiltin) => (self instanceof PyBuiltin ? self.name : self.descriptor.name),
      null,
      'name',
    ],
    [
      '__qualname__',
      (_vm, self: PyBuiltin | PyBoundBuiltin) => {
        const owner = ownerOf(self);
        const name = self instanceof PyBuiltin ? self.name : self.descriptor.name;
        return owner instanceof PyType ? `${owner.qualname}.${name}` : name;
      },
      null,
      'qualified name',
    ],
    [
      '__module__',
      (_vm, self: PyBuiltin | PyBoundBuiltin) => {
        const owner = ownerOf(self);
        return typeof owner === 'string' ? owner : null;
      },
      null,
      'module',
    ],
    [
      '__self__',
      (vm, self: PyBuiltin | PyBoundBuiltin) => {
        if (!(self instanceof PyBuiltin)) return self.self;
        return typeof self.owner === 'string' ? loadModule(vm, self.owner) : self.owner;
      },
      null,
      'bound object',
    ],
    [
      '__doc__',
      (_vm, self: PyBuiltin | PyBoundBuiltin) =>
        self instanceof PyBuiltin
          ? self.documentation
          : self.descriptor instanceof PyMethodDescriptor
            ? self.descriptor.documentation
            : null,
      null,
      'documentation',
    ],
  ],
  methods: [
    reduceRow((vm, self: PyBuiltin | PyBoundBuiltin) => {
      if (!(self instanceof PyBuiltin)) return callOf(vm, 'getattr', [self.self, self.descriptor.name]);
      return self.owner instanceof PyType ? callOf(vm, 'getattr', [self.owner, self.name]) : self.name;
    }),
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

/** Methods in the type: called with the instance as first argument. */
function checkReceiver(descriptor: PyMethodDescriptor | PySlotWrapper, args: readonly Value[]): Value {
  const { owner, name } = descriptor;
  const self = args[0];
  const isSlot = descriptor instanceof PySlotWrapper;
  if (self === undefined)
    throw typeError(
      isSlot
        ? `descriptor '${name}' of '${owner.name}' object needs an argument`
        : `unbound method ${owner.name}.${name}() needs an argument`,
    );
  if (!isSubtype(typeOf(self), owner))
    throw typeError(
      isSlot
        ? `descriptor '${name}' requires a '${owner.name}' object but received a '${typeOf(self).name}'`
        : `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`,
    );
  return self;
}

const unboundSlots = slots({
  repr: (_vm, self) => {
    const { name, owner } = self as PyMethodDescriptor;
    return self instanceof PySlotWrapper
      ? `<slot wrapper '${name}' of '${owner.name}' objects>`
      : `<method '${name}' of '${owner.name}' objects>`;
  },
  descriptorGet: (_vm, self, instance) =>
    instance === undefined ? self : new PyBoundBuiltin(instance, self as PyMethodDescriptor),
  call: (vm, self, args, keywords) => {
    const descriptor = self as PyMethodDescriptor | PySlotWrapper;
    return callDescriptor(vm, descriptor, checkReceiver(descriptor, args), args.slice(1), keywords);
  },
});
const unboundAttributes: readonly AttributeRow[] = [
  ['__name__', (_vm, self: PyMethodDescriptor) => self.name, readonlyMember, 'name'],
  ['__qualname__', (_vm, self: PyMethodDescriptor) => `${self.owner.name}.${self.name}`, null, 'qualified name'],
  ['__objclass__', (_vm, self: PyMethodDescriptor) => self.owner, readonlyMember, 'type it belongs to'],
  [
    '__doc__',
    (_vm, self: PyMethodDescriptor) => (self instanceof PyMethodDescriptor ? self.documentation : null),
    null,
    'documentation',
  ],
];
const unboundMethods = [reduceRow((vm, { owner, name }: PyMethodDescriptor) => callOf(vm, 'getattr', [owner, name]))];
export const methodDescriptorDefinition: TypeDefinition = {
  slots: unboundSlots,
  attributes: unboundAttributes,
  methods: unboundMethods,
  final: true,
};
export const slotWrapperDefinition: TypeDefinition = {
  slots: unboundSlots,
  attributes: unboundAttributes,
  methods: unboundMethods,
  final: true,
};

export const classMethodDescriptorDefinition: TypeDefinition = {
  slots: slots({
    descriptorGet: (_vm, self, _instance, owner) => new PyBoundBuiltin(owner, self as PyClassMethodDescriptor),
    call: (vm, self, args, keywords) =>
      (self as PyClassMethodDescriptor).call(vm, args[0] as Value, args.slice(1), keywords),
  }),
  final: true,
};

export const getSetDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) =>
      `<${(self as PyGetSet).isSlot ? 'member' : 'attribute'} '${(self as PyGetSet).name}' of '${(self as PyGetSet).owner.name}' objects>`,
    descriptorGet: (vm, self, instance) => (instance === undefined ? self : (self as PyGetSet).get(vm, instance)),
    descriptorSet: (vm, self, instance, value) => {
      const { name, owner, set } = self as PyGetSet;
      if (set === null)
        throw attributeError(`attribute '${name}' of '${owner.name}' objects is not writable`, name, instance);
      set(vm, instance, value);
    },
  }),
  attributes: [
    ['__name__', (_vm, self: PyGetSet) => self.name, readonlyMember, 'name'],
    ['__qualname__', (_vm, self: PyGetSet) => `${self.owner.qualname}.${self.name}`, null, 'qualified name'],
    ['__objclass__', (_vm, self: PyGetSet) => self.owner, readonlyMember, 'type it belongs to'],
  ],
  final: true,
};

/** Of the names of `__slots__`. */
export const memberDefinition: TypeDefinition = {
  ...getSetDefinition,
  slots: slots({
    ...getSetDefinition.slots,
    repr: (_vm, self) => `<member '${(self as PyGetSet).name}' of '${(self as PyGetSet).owner.name}' objects>`,
  }),
};

/** Whether a function says that it is abstract (`abc.abstractmethod`). */
export function isAbstract(vm: VM, fn: Value): boolean {
  const mark = attributeOrUndefined(vm, fn, '__isabstractmethod__');
  return mark !== undefined && isTrue(vm, mark);
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
    new: (_vm, type, args, keywords) => {
      if (keywords !== null && keywords.names.length > 0) throw typeError('staticmethod() takes no keyword arguments');
      if (args.length !== 1) throw typeError(`staticmethod expected 1 argument, got ${args.length}`);
      return new PyStaticMethod(type, args[0] as Value);
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
    new: (_vm, type, args, keywords) => {
      if (keywords !== null && keywords.names.length > 0) throw typeError('classmethod() takes no keyword arguments');
      if (args.length !== 1) throw typeError(`classmethod expected 1 argument, got ${args.length}`);
      return new PyClassMethod(type, args[0] as Value);
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
    new: (vm, type, args, keywords) => makeSuper(vm, new PySuper(type), args, keywords),
  }),
  methods: [
    [
      '__init__(*args, **kwargs)',
      (vm, self: PySuper, args: readonly Value[], keywords: KeywordArguments | null) => {
        makeSuper(vm, self, args, keywords);
        return null;
      },
      'Sets what it looks up, and where.',
    ],
  ],
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
function makeSuper(vm: VM, made: PySuper, args: readonly Value[], keywords: KeywordArguments | null): PySuper {
  if (keywords !== null && keywords.names.length > 0) throw typeError('super() takes no keyword arguments');
  if (args.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
  if (args.length === 0) {
    const { owner, self } = vm.superArguments();
    return bindSuper(vm, made, owner, self);
  }
  const [owner, self = null] = args;
  if (!(owner instanceof PyType))
    throw typeError(`super() argument 1 must be a type, not ${typeOf(owner as Value).name}`);
  return bindSuper(vm, made, owner, self);
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
