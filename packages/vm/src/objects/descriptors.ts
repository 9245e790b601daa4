// Descriptors: what a class attribute does when it is looked up on an instance (section 3.3.2.2 "Implementing Descriptors" of Python's
// reference). The classes; their slots are in descriptor-slots.ts.

import type { MethodParts } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import {
  EMPTY_SHAPE,
  type KeywordArguments,
  NO_VALUES,
  PyInstance,
  PyObject,
  type PyType,
  type Value,
} from './object.js';
import {
  builtinType,
  classMethodDescriptorType,
  classmethodType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  propertyType,
  slotWrapperType,
  staticmethodType,
} from './types.js';

/** Runs a built-in method on `self` with the arguments of a call. */
export type MethodCall = (vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) => Value;

/** A method of a built-in type, as found in the type: `list.append`. */
export class PyMethodDescriptor extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly signature: string;
  readonly documentation: string;
  /** For a method that needs no arguments: called without building an argument list. */
  readonly callNone: ((vm: VM, self: Value) => Value) | null;
  /** For a method that can be given one positional argument, and two. */
  readonly callOne: ((vm: VM, self: Value, argument: Value) => Value) | null;
  readonly callTwo: ((vm: VM, self: Value, first: Value, second: Value) => Value) | null;
  readonly call: MethodCall;
  constructor(owner: PyType, documentation: string, parts: MethodParts) {
    super();
    this.type = methodDescriptorType;
    this.name = parts.name;
    this.owner = owner;
    this.signature = parts.signature;
    this.documentation = documentation;
    this.callNone = parts.callNone;
    this.callOne = parts.callOne;
    this.callTwo = parts.callTwo;
    this.call = parts.call;
  }
}

/** A special method of a built-in type, made from one of its slots: `int.__add__`. */
export class PySlotWrapper extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly call: MethodCall;
  constructor(name: string, owner: PyType, call: MethodCall) {
    super();
    this.type = slotWrapperType;
    this.name = name;
    this.owner = owner;
    this.call = call;
  }
}

/** A class method of a built-in type: `dict.fromkeys`. `self` of the call is the type. */
export class PyClassMethodDescriptor extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly signature: string;
  readonly documentation: string;
  readonly call: MethodCall;
  constructor(name: string, owner: PyType, signature: string, documentation: string, call: MethodCall) {
    super();
    this.type = classMethodDescriptorType;
    this.name = name;
    this.owner = owner;
    this.signature = signature;
    this.documentation = documentation;
    this.call = call;
  }
}

/** A built-in method bound to an object: `[].append`. */
export class PyBoundBuiltin extends PyObject {
  readonly self: Value;
  readonly descriptor: PyMethodDescriptor | PyClassMethodDescriptor;
  constructor(self: Value, descriptor: PyMethodDescriptor | PyClassMethodDescriptor) {
    super();
    this.type = builtinType;
    this.self = self;
    this.descriptor = descriptor;
  }
}

/** A special method made from a slot, bound to an object: `(1).__add__`. */
export class PyMethodWrapper extends PyObject {
  readonly self: Value;
  readonly wrapper: PySlotWrapper;
  constructor(self: Value, wrapper: PySlotWrapper) {
    super();
    this.type = methodWrapperType;
    this.self = self;
    this.wrapper = wrapper;
  }
}

/** A computed attribute of a built-in type, `int.real`, or one that objects keep in a field, `slice.start`. */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly get: (vm: VM, self: Value) => Value;
  /** Null for a read-only attribute; the value is `undefined` for a deletion. */
  readonly set: ((vm: VM, self: Value, value: Value | undefined) => void) | null;
  /** For a name of `__slots__`, the name under which instances keep the value, which no identifier is. */
  readonly slotName: string | null;
  /** @param type getSetType or memberType */
  constructor(
    type: PyType,
    name: string,
    owner: PyType,
    get: (vm: VM, self: Value) => Value,
    set: ((vm: VM, self: Value, value: Value | undefined) => void) | null,
    slotName: string | null = null,
  ) {
    super();
    this.type = type;
    this.name = name;
    this.owner = owner;
    this.get = get;
    this.set = set;
    this.slotName = slotName;
  }
}

/** A Python function (or any callable) bound to an instance. */
export class PyMethod extends PyObject {
  readonly fn: Value;
  readonly self: Value;
  constructor(fn: Value, self: Value) {
    super();
    this.type = methodType;
    this.fn = fn;
    this.self = self;
  }
}

export class PyStaticMethod extends PyInstance {
  fn: Value;
  constructor(type: PyType | null, fn: Value) {
    super();
    this.type = type ?? staticmethodType;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.fn = fn;
  }
}

export class PyClassMethod extends PyInstance {
  fn: Value;
  constructor(type: PyType | null, fn: Value) {
    super();
    this.type = type ?? classmethodType;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.fn = fn;
  }
}

export class PyProperty extends PyInstance {
  getter: Value;
  setter: Value;
  deleter: Value;
  documentation: Value;
  /** Whether the documentation is that of the getter. */
  hasGettersDocumentation: boolean;
  /** The name it was given in its class, for error messages. */
  name: Value;
  constructor(type: PyType | null, getter: Value, setter: Value, deleter: Value, documentation: Value) {
    super();
    this.type = type ?? propertyType;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.documentation = documentation;
    this.hasGettersDocumentation = false;
    this.name = null;
  }
}

/** `super(owner, self)`: looks attributes up behind `owner` in the MRO of `start`. */
export class PySuper extends PyInstance {
  owner: PyType;
  /** The instance or class that methods are bound to; null for an unbound super. */
  self: Value;
  /** The type whose MRO is searched. */
  start: PyType | null;
  constructor(type: PyType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.owner = type;
    this.self = null;
    this.start = null;
  }
}
