// How a built-in type gets what it has: slots, methods, attributes. One call per type, from bootstrap.ts.

import { makeMethodCall } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import {
  type MethodCall,
  PyClassMethodDescriptor,
  PyGetSet,
  PyMethodDescriptor,
  PySlotWrapper,
  PyStaticMethod,
} from './descriptors.js';
import { attributeError } from './exceptions.js';
import { PyBuiltin } from './functions.js';
import type { PyType, Slots, Value } from './object.js';
import { getSetType, memberType } from './types.js';

/**
 * A row of a table of methods: signature as Python writes it, without `self`; what it does with `self` and the bound parameters
 * (an optional one that was not given is `undefined`, `*args` an array); one line of documentation.
 */
export type MethodRow = readonly [
  declaration: string,
  implementation: (vm: VM, self: never, ...parameters: never[]) => Value,
  documentation: string,
];

/**
 * A special method that has a slot in CPython's types and none in Taipan's, or that does more than its slot: name and call, which checks
 * how many arguments there are.
 */
export type WrapperRow = readonly [name: string, call: MethodCall];

/**
 * A computed attribute: name, getter, setter (null for read-only; it gets `undefined` for a deletion), documentation, and whether CPython
 * keeps it in a field of its own, as it does those with `readonlyMember` for a setter.
 */
export type AttributeRow = readonly [
  name: string,
  get: (vm: VM, self: never) => Value,
  set: ((vm: VM, self: never, value: Value | undefined) => void) | null,
  documentation: string,
  kind?: 'member',
];

/** The setter of an attribute that CPython keeps in a field of its own: it fails in other words than a computed one. */
export function readonlyMember(_vm: VM, self: Value): never {
  throw attributeError('readonly attribute', '', self);
}

/** What a built-in type consists of. */
export interface TypeDefinition {
  readonly slots: Slots;
  readonly methods?: readonly MethodRow[];
  readonly wrappers?: readonly WrapperRow[];
  /** `self` is the type the method was called on. */
  readonly classMethods?: readonly MethodRow[];
  /** Without `self`: the first parameter is undefined. */
  readonly staticMethods?: readonly MethodRow[];
  readonly attributes?: readonly AttributeRow[];
  readonly documentation?: string;
  /** No class may derive from it. */
  readonly final?: boolean;
  /** See `PyType.callOne`. */
  readonly callOne?: NonNullable<PyType['callOne']>;
  readonly callTwo?: NonNullable<PyType['callTwo']>;
  /** Instances match patterns of this kind. */
  readonly patternKind?: 'sequence' | 'mapping';
}

export function defineClassMethod(type: PyType, [declaration, implementation, documentation]: MethodRow): void {
  const { name, signature, call } = makeMethodCall(type, declaration, implementation);
  type.attributes.set(name, new PyClassMethodDescriptor(name, type, signature, documentation, call));
}

/** The descriptor of an attribute that a type has. */
export function makeAttribute(owner: PyType, [name, get, set, , kind]: AttributeRow): PyGetSet {
  const type = set === readonlyMember || kind === 'member' ? memberType : getSetType;
  return new PyGetSet(type, name, owner, get as PyGetSet['get'], set as PyGetSet['set']);
}

export function defineType(type: PyType, definition: TypeDefinition): void {
  type.slots = definition.slots;
  type.isBase = definition.final !== true;
  if (definition.callOne !== undefined) type.callOne = definition.callOne;
  if (definition.callTwo !== undefined) type.callTwo = definition.callTwo;
  if (definition.patternKind !== undefined) type.patternKind = definition.patternKind;
  for (const [declaration, implementation, documentation] of definition.methods ?? []) {
    type.attributes.set(
      declaration.slice(0, declaration.indexOf('(')),
      new PyMethodDescriptor(type, documentation, makeMethodCall(type, declaration, implementation)),
    );
  }
  for (const [name, call] of definition.wrappers ?? []) type.attributes.set(name, new PySlotWrapper(name, type, call));
  for (const row of definition.classMethods ?? []) defineClassMethod(type, row);
  for (const [declaration, implementation, documentation] of definition.staticMethods ?? []) {
    const { name, signature, call } = makeMethodCall(type, declaration, implementation);
    const run: PyBuiltin['call'] = (vm, args, keywords) => call(vm, null, args, keywords);
    const builtin = new PyBuiltin(name, signature, documentation, null, run, type);
    type.attributes.set(name, new PyStaticMethod(null, builtin));
  }
  for (const row of definition.attributes ?? []) type.attributes.set(row[0], makeAttribute(type, row));
  // A type whose instances have a `__doc__` of their own keeps that.
  if (!type.attributes.has('__doc__')) type.attributes.set('__doc__', definition.documentation ?? null);
}
