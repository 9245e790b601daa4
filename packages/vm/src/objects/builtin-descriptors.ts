// The slots of built-in functions and of what the namespaces of built-in types hold: methods, class methods, special methods made of
// slots, computed attributes (section 3.2 "The standard type hierarchy" of Python's reference, "Built-in methods").

import { loadModule } from '../imports.js';
import type { VM } from '../vm.js';
import { type AttributeRow, type MethodRow, readonlyMember, type TypeDefinition } from './define.js';
import {
  PyBoundBuiltin,
  type PyClassMethodDescriptor,
  type PyGetSet,
  PyMethodDescriptor,
  PyMethodWrapper,
  type PySlotWrapper,
} from './descriptors.js';
import { attributeError, typeError } from './exceptions.js';
import { PyBuiltin } from './functions.js';
import { addressOf, identityOf, objectOf } from './hashing.js';
import { isSubtype, type KeywordArguments, NOT_IMPLEMENTED, PyType, slots, type Value } from './object.js';
import { isSame } from './operations.js';
import { callOf, reduceRow } from './reducing.js';
import { functionSignature, methodSignature, specialSignature, staticSignature } from './text-signatures.js';
import { typeOf } from './types.js';

// --- built-in functions and methods -------------------------------------------------------------------------------------------------

/** What a built-in function or method is called in messages. */
const builtinRepr = (self: PyBuiltin | PyBoundBuiltin): string => {
  if (self instanceof PyBuiltin) return `<built-in function ${self.name}>`;
  return `<built-in method ${self.descriptor.name} of ${typeOf(self.self).name} object at ${addressOf(objectOf(self.self))}>`;
};

export const builtinDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) => builtinRepr(self as PyBuiltin | PyBoundBuiltin),
    call: (vm, self, args, keywords) =>
      self instanceof PyBuiltin
        ? self.call(vm, args, keywords)
        : (self as PyBoundBuiltin).descriptor.call(vm, (self as PyBoundBuiltin).self, args, keywords),
    compare: (_vm, op, self, other) => {
      if (op > 2) return NOT_IMPLEMENTED;
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
        if (self instanceof PyBuiltin)
          return self.owner instanceof PyType ? `${self.owner.qualname}.${self.name}` : self.name;
        const type = self.self instanceof PyType ? self.self : typeOf(self.self);
        return `${type.qualname}.${self.descriptor.name}`;
      },
      null,
      'qualified name',
    ],
    [
      '__module__',
      (_vm, self: PyBuiltin | PyBoundBuiltin) =>
        self instanceof PyBuiltin && typeof self.owner === 'string' ? self.owner : null,
      readonlyMember,
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
        self instanceof PyBuiltin ? self.documentation : self.descriptor.documentation,
      null,
      'documentation',
    ],
    [
      '__text_signature__',
      (_vm, self: PyBuiltin | PyBoundBuiltin) => {
        if (!(self instanceof PyBuiltin)) return descriptorSignature(self.descriptor);
        return typeof self.owner === 'string'
          ? functionSignature(self.owner, self.name, self.signature)
          : staticSignature(self.owner, self.name, self.signature);
      },
      null,
      'signature',
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

// --- what a type holds --------------------------------------------------------------------------------------------------------------

type Descriptor = PyMethodDescriptor | PyClassMethodDescriptor | PySlotWrapper | PyGetSet;

/** The attributes of all of them. */
const DESCRIPTOR_ATTRIBUTES: readonly AttributeRow[] = [
  ['__name__', (_vm, self: Descriptor) => self.name, readonlyMember, 'name'],
  ['__qualname__', (_vm, self: Descriptor) => `${self.owner.qualname}.${self.name}`, null, 'qualified name'],
  ['__objclass__', (_vm, self: Descriptor) => self.owner, readonlyMember, 'type it belongs to'],
];
const documentation: AttributeRow = [
  '__doc__',
  (_vm, self: PyMethodDescriptor | PyClassMethodDescriptor) => self.documentation,
  null,
  'documentation',
];
const descriptorSignature = (self: PyMethodDescriptor | PyClassMethodDescriptor): Value =>
  methodSignature(self instanceof PyMethodDescriptor ? '$self' : '$type', self.owner, self.name, self.signature);
const textSignature: AttributeRow = ['__text_signature__', (_vm, self) => descriptorSignature(self), null, 'signature'];
const reduceByName = reduceRow((vm, { owner, name }: Descriptor) => callOf(vm, 'getattr', [owner, name]));

/** @throws TypeError if an object is no instance of the type that a descriptor belongs to */
function checkInstance({ name, owner }: Descriptor, instance: Value): void {
  if (!isSubtype(typeOf(instance), owner))
    throw typeError(
      `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(instance).name}' object`,
    );
}

export const methodDescriptorDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) => `<method '${(self as Descriptor).name}' of '${(self as Descriptor).owner.name}' objects>`,
    descriptorGet: (_vm, self, instance) => {
      if (instance === undefined) return self;
      checkInstance(self as PyMethodDescriptor, instance);
      return new PyBoundBuiltin(instance, self as PyMethodDescriptor);
    },
    call: (vm, self, args, keywords) => {
      const descriptor = self as PyMethodDescriptor;
      const { name, owner } = descriptor;
      const instance = args[0];
      if (instance === undefined) throw typeError(`unbound method ${owner.qualname}.${name}() needs an argument`);
      checkInstance(descriptor, instance);
      return descriptor.call(vm, instance, args.slice(1), keywords);
    },
  }),
  attributes: [...DESCRIPTOR_ATTRIBUTES, documentation, textSignature],
  methods: [reduceByName],
  final: true,
};

export const classMethodDescriptorDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) => `<method '${(self as Descriptor).name}' of '${(self as Descriptor).owner.name}' objects>`,
    descriptorGet: (_vm, self, _instance, owner) => bindToType(self as PyClassMethodDescriptor, owner),
    call: (vm, self, args, keywords) => {
      const descriptor = self as PyClassMethodDescriptor;
      const [type] = args;
      if (type === undefined)
        throw typeError(`descriptor '${descriptor.name}' of '${descriptor.owner.name}' object needs an argument`);
      bindToType(descriptor, type);
      return descriptor.call(vm, type, args.slice(1), keywords);
    },
  }),
  attributes: [...DESCRIPTOR_ATTRIBUTES, documentation, textSignature],
  final: true,
};

/** @throws TypeError for what is no type that derives from the descriptor's */
function bindToType(descriptor: PyClassMethodDescriptor, type: Value): Value {
  const { name, owner } = descriptor;
  if (!(type instanceof PyType))
    throw typeError(
      `descriptor '${name}' for type '${owner.name}' needs a type, not a '${typeOf(type).name}' as arg 2`,
    );
  if (!isSubtype(type, owner))
    throw typeError(`descriptor '${name}' requires a subtype of '${owner.name}' but received '${type.name}'`);
  return new PyBoundBuiltin(type, descriptor);
}

// --- special methods made of slots --------------------------------------------------------------------------------------------------

/** Special methods that hand keyword arguments on. */
const TAKE_KEYWORDS: readonly string[] = ['__init__', '__call__'];

function callWrapper(
  vm: VM,
  wrapper: PySlotWrapper,
  self: Value,
  args: readonly Value[],
  keywords: KeywordArguments | null,
): Value {
  if (keywords !== null && keywords.names.length > 0 && !TAKE_KEYWORDS.includes(wrapper.name))
    throw typeError(`wrapper ${wrapper.name}() takes no keyword arguments`);
  return wrapper.call(vm, self, args, keywords);
}

export const slotWrapperDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) =>
      `<slot wrapper '${(self as PySlotWrapper).name}' of '${(self as PySlotWrapper).owner.name}' objects>`,
    descriptorGet: (_vm, self, instance) => {
      if (instance === undefined) return self;
      checkInstance(self as PySlotWrapper, instance);
      return new PyMethodWrapper(instance, self as PySlotWrapper);
    },
    call: (vm, self, args, keywords) => {
      const wrapper = self as PySlotWrapper;
      const { name, owner } = wrapper;
      const instance = args[0];
      if (instance === undefined) throw typeError(`descriptor '${name}' of '${owner.name}' object needs an argument`);
      if (!isSubtype(typeOf(instance), owner))
        throw typeError(
          `descriptor '${name}' requires a '${owner.name}' object but received a '${typeOf(instance).name}'`,
        );
      return callWrapper(vm, wrapper, instance, args.slice(1), keywords);
    },
  }),
  attributes: [
    ...DESCRIPTOR_ATTRIBUTES,
    ['__doc__', () => null, null, 'documentation'],
    ['__text_signature__', (_vm, { name }: PySlotWrapper) => specialSignature(name), null, 'signature'],
  ],
  methods: [reduceByName],
  final: true,
};

export const methodWrapperDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) => {
      const { self: bound, wrapper } = self as PyMethodWrapper;
      return `<method-wrapper '${wrapper.name}' of ${typeOf(bound).name} object at ${addressOf(objectOf(bound))}>`;
    },
    call: (vm, self, args, keywords) => {
      const { self: bound, wrapper } = self as PyMethodWrapper;
      return callWrapper(vm, wrapper, bound, args, keywords);
    },
    compare: (_vm, op, self, other) => {
      if (op > 2 || !(other instanceof PyMethodWrapper)) return NOT_IMPLEMENTED;
      const { self: bound, wrapper } = self as PyMethodWrapper;
      return (wrapper === other.wrapper && isSame(bound, other.self)) === (op === 1);
    },
    hash: (_vm, self) => identityOf((self as PyMethodWrapper).wrapper) >> 4,
  }),
  attributes: [
    ['__self__', (_vm, { self }: PyMethodWrapper) => self, readonlyMember, 'bound object'],
    ['__objclass__', (_vm, { wrapper }: PyMethodWrapper) => wrapper.owner, null, 'type it belongs to'],
    ['__name__', (_vm, { wrapper }: PyMethodWrapper) => wrapper.name, null, 'name'],
    [
      '__qualname__',
      (_vm, { wrapper }: PyMethodWrapper) => `${wrapper.owner.qualname}.${wrapper.name}`,
      null,
      'qualified name',
    ],
    ['__doc__', () => null, null, 'documentation'],
    ['__text_signature__', (_vm, { wrapper }: PyMethodWrapper) => specialSignature(wrapper.name), null, 'signature'],
  ],
  methods: [reduceRow((vm, { self, wrapper }: PyMethodWrapper) => callOf(vm, 'getattr', [self, wrapper.name]))],
  final: true,
};

// --- attributes ---------------------------------------------------------------------------------------------------------------------

/** Slots of computed attributes or members. @param kind what their repr calls them */
const attributeSlots = (kind: 'attribute' | 'member') =>
  slots({
    repr: (_vm, self) => `<${kind} '${(self as PyGetSet).name}' of '${(self as PyGetSet).owner.name}' objects>`,
    descriptorGet: (vm, self, instance) => {
      if (instance === undefined) return self;
      checkInstance(self as PyGetSet, instance);
      return (self as PyGetSet).get(vm, instance);
    },
    descriptorSet: (vm, self, instance, value) => {
      const { name, owner, set } = self as PyGetSet;
      checkInstance(self as PyGetSet, instance);
      if (set === null)
        throw attributeError(`attribute '${name}' of '${owner.name}' objects is not writable`, name, instance);
      set(vm, instance, value);
    },
  });

export const getSetDefinition: TypeDefinition = {
  slots: attributeSlots('attribute'),
  attributes: DESCRIPTOR_ATTRIBUTES,
  final: true,
};

export const memberDefinition: TypeDefinition = {
  slots: attributeSlots('member'),
  attributes: DESCRIPTOR_ATTRIBUTES,
  methods: [reduceByName as MethodRow],
  final: true,
};
