// What every object has (library reference, "object"), and what every type has.

import type { VM } from '../vm.js';
import { typeDeclarations } from './annotations.js';
import { objectNames, typeNames } from './attribute-names.js';
import { descriptorSlots } from './attributes.js';
import { assignBases, assignClass } from './class-changes.js';
import { ClassTable } from './class-table.js';
import { checkTypeName, computeMro, refreshSlots } from './classes.js';
import { readonlyMember, type TypeDefinition, type WrapperRow } from './define.js';
import { PyGetSet } from './descriptors.js';
import { PyDict } from './dicts.js';
import { attributeError, typeError } from './exceptions.js';
import { identityOf, objectOf } from './hashing.js';
import { mappingProxy } from './mapping-proxy.js';
import { isNotImplemented, isSubtype, type KeywordArguments, NOT_IMPLEMENTED, PyType, type Value } from './object.js';
import { isSame, isTrue, listOf, strOf } from './operations.js';
import { PyList, PyTuple } from './sequences.js';
import { notImplemented } from './singletons.js';
import { none, one } from './slot-calls.js';
import { reprObject, strObject } from './special-methods.js';
import { asText } from './text.js';
import { typeSignature } from './text-signatures.js';
import { flagsOf, itemSizeOf } from './type-flags.js';
import { memoryLayoutOf } from './type-layout.js';
import { objectSlots, typeSlots } from './type-slots.js';
import { typeOf } from './types.js';

/** `object.__ne__`: whether the type's `==` says no. May run Python code. */
function differs(vm: VM, self: Value, other: Value): Value {
  const { compare } = typeOf(self).slots;
  const answer = compare === null ? isSame(self, other) || NOT_IMPLEMENTED : compare(vm, 1, self, other);
  return isNotImplemented(answer) ? notImplemented : !isTrue(vm, answer);
}

export const objectDefinition: TypeDefinition = {
  slots: objectSlots,
  methods: [
    [
      '__format__(format_spec, /)',
      (vm, self: Value, spec: Value) => {
        if (spec !== '') throw typeError(`unsupported format string passed to ${typeOf(self).name}.__format__`);
        return strObject(vm, self);
      },
      'The str, for an empty format.',
    ],
    ['__dir__()', objectNames, 'The names of the attributes.'],
    [
      '__reduce_ex__(protocol, /)',
      (vm, self: Value, protocol: Value) => vm.callLibrary('copyreg', '_reduce_object', [self, protocol]),
      'How to make the object anew.',
    ],
    [
      '__reduce__()',
      (vm, self: Value) => vm.callLibrary('copyreg', '_reduce_by_protocol', [self, 0]),
      'How to make the object anew.',
    ],
    [
      '__getstate__()',
      (vm, self: Value) => vm.callLibrary('copyreg', '_object_state', [self]),
      'What the object holds beside what it is made of.',
    ],
    ['__sizeof__()', () => 32, 'Size in memory, in bytes; an estimate.'],
  ],
  // What the interpreter does where a type has no slot.
  wrappers: [
    ['__eq__', one((_vm, self, other) => (isSame(self, other) ? true : notImplemented))],
    ['__ne__', one(differs)],
    ...['__lt__', '__le__', '__gt__', '__ge__'].map((name): WrapperRow => [name, one(() => notImplemented)]),
    ['__hash__', none((_vm, self) => identityOf(objectOf(self)) >> 4)],
    ['__str__', none(reprObject)],
  ],
  classMethods: [
    ['__subclasshook__(object, /)', () => notImplemented, 'Decides nothing.'],
    [
      '__init_subclass__(*args, **kwargs)',
      (_vm, self: PyType, args: readonly Value[], keywords: KeywordArguments | null) => {
        const name = `${self.name}.__init_subclass__()`;
        if (keywords !== null) throw typeError(`${name} takes no keyword arguments`);
        if (args.length > 0) throw typeError(`${name} takes no arguments (${args.length} given)`);
        return null;
      },
      'Does nothing.',
    ],
  ],
  attributes: [
    [
      '__class__',
      (_vm, self: Value) => typeOf(self),
      (_vm, self: Value, value) => assignClass(self, value),
      'type of the object',
    ],
  ],
  documentation: 'The base class of the class hierarchy.',
};

const typeText = (name: 'name' | 'qualname') => (vm: VM, self: PyType, value: Value | undefined) => {
  if (!self.isHeap) throw typeError(`cannot set '__${name}__' attribute of immutable type '${self.name}'`);
  if (value === undefined) throw typeError(`cannot delete '__${name}__' attribute of immutable type '${self.name}'`);
  const text = asText(value);
  if (text === undefined)
    throw typeError(`can only assign string to ${self.name}.__${name}__, not '${typeOf(value).name}'`);
  if (name === 'name') checkTypeName(vm, text);
  self[name] = text;
};

/** Sets `__module__`, which may be anything; what is no text is not shown with the name of the class. */
function setModule(_vm: VM, self: PyType, value: Value | undefined): void {
  if (!self.isHeap) throw typeError(`cannot set '__module__' attribute of immutable type '${self.name}'`);
  if (value === undefined) throw typeError(`cannot delete '__module__' attribute of immutable type '${self.name}'`);
  self.module = asText(value) ?? 'builtins';
  self.attributes.set('__module__', value);
  self.modified();
}

/** Classes written in Python that messages name with their module, as they do types of CPython's C code. */
const namedWithModule = new WeakSet<PyType>();

/** Says that messages name a class with its module. */
export function nameWithModule(type: PyType): void {
  namedWithModule.add(type);
  const module = type.attributes.get('__module__');
  type.name = `${typeof module === 'string' ? module : type.module}.${type.qualname}`;
}

export const typeDefinition: TypeDefinition = {
  slots: typeSlots,
  callOne: (_vm, value) => typeOf(value),
  methods: [
    [
      'mro()',
      (_vm, self: PyType) => new PyList(computeMro(self, self.bases)),
      'The types to search for attributes, in order.',
    ],
    [
      '__subclasses__()',
      // Built-in types know the classes of all programs that are alive.
      (vm, self: PyType) => new PyList(self.subtypes().filter(({ owner }) => owner === null || owner === vm.modules)),
      'The classes directly derived from this one.',
    ],
    [
      '__instancecheck__(instance, /)',
      (_vm, self: PyType, instance: Value) => isSubtype(typeOf(instance), self),
      'Whether an object is an instance.',
    ],
    [
      '__subclasscheck__(subclass, /)',
      (_vm, self: PyType, subclass: Value) => subclass instanceof PyType && isSubtype(subclass, self),
      'Whether a class derives from this one.',
    ],
    ['__dir__()', typeNames, 'The names of the attributes of the class and its bases.'],
  ],
  classMethods: [['__prepare__(*args, **kwargs)', () => new PyDict(), 'The namespace of a class body.']],
  attributes: [
    [
      '__name__',
      (_vm, self: PyType) => (self.isHeap && !namedWithModule.has(self) ? self.name : self.qualname),
      typeText('name'),
      'name',
    ],
    ['__qualname__', (_vm, self: PyType) => self.qualname, typeText('qualname'), 'qualified name'],
    [
      '__module__',
      (_vm, self: PyType) => (self.isHeap ? self.attributes.get('__module__') : undefined) ?? self.module,
      setModule,
      'module',
    ],
    ['__mro__', (_vm, self: PyType) => new PyTuple(self.mro), null, 'method resolution order'],
    ['__base__', (_vm, self: PyType) => self.base, readonlyMember, 'base that decides the layout'],
    ['__bases__', (_vm, self: PyType) => new PyTuple(self.bases), assignBases, 'bases'],
    [
      '__dict__',
      (_vm, self: PyType) => mappingProxy(new PyDict(new ClassTable(self))),
      null,
      'attributes of the class itself',
    ],
    ...typeDeclarations,
    ['__flags__', (_vm, self: PyType) => flagsOf(self), readonlyMember, 'flags'],
    ['__text_signature__', (_vm, self: PyType) => typeSignature(self), null, 'signature'],
    ['__basicsize__', (_vm, self: PyType) => memoryLayoutOf(self).size, readonlyMember, 'size of an object'],
    ['__itemsize__', (_vm, self: PyType) => itemSizeOf(self), readonlyMember, 'size of a member'],
    ['__dictoffset__', (_vm, self: PyType) => memoryLayoutOf(self).dictOffset, readonlyMember, 'place of its __dict__'],
    [
      '__weakrefoffset__',
      (_vm, self: PyType) => memoryLayoutOf(self).weakReferencesOffset,
      readonlyMember,
      'place of its weak references',
    ],
    [
      '__doc__',
      (vm, self: PyType) => {
        const own = self.attributes.get('__doc__');
        if (own === undefined || own instanceof PyGetSet) return null;
        const get = self.isHeap ? (descriptorSlots(own)?.descriptorGet ?? null) : null;
        return get === null ? own : get(vm, own, undefined, self);
      },
      (_vm, self: PyType, value) => {
        if (!self.isHeap) throw typeError(`cannot set '__doc__' attribute of immutable type '${self.name}'`);
        if (value === undefined) throw typeError(`cannot delete '__doc__' attribute of immutable type '${self.name}'`);
        self.attributes.set('__doc__', value);
        self.modified();
      },
      'documentation',
    ],
    [
      '__abstractmethods__',
      (_vm, self: PyType) => {
        const names = self.isHeap ? self.attributes.get('__abstractmethods__') : undefined;
        if (names === undefined) throw attributeError('__abstractmethods__', '__abstractmethods__', self);
        return names;
      },
      (vm, self: PyType, value) => {
        if (!self.isHeap)
          throw typeError(`cannot set '__abstractmethods__' attribute of immutable type '${self.name}'`);
        const names = value === undefined ? [] : listOf(vm, value).map((name) => strOf(vm, name));
        self.abstractMethods = names.sort();
        if (value === undefined) {
          if (!self.attributes.delete('__abstractmethods__'))
            throw attributeError('__abstractmethods__', '__abstractmethods__', self);
        } else self.attributes.set('__abstractmethods__', value);
        self.modified();
        refreshSlots(self);
      },
      'abstract methods',
    ],
  ],
};
