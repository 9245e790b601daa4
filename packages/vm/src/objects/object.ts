// Values, types and the slots of a type: what every other file of the object model is written against.

import type { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import type { PyFunction } from './functions.js';
import { Shape } from './shape.js';

/**
 * A Python value. `int` is a number while it is a safe integer and a bigint beyond, `float` a PyFloat, `bool` a boolean,
 * `None` null, `str` a string; everything else is a PyObject.
 */
export type Value = null | boolean | number | bigint | string | PyFloat | PyObject;

/**
 * Everything that has no primitive representation. `type` is the first field of every object.
 *
 * The constructor of each class sets the fields of its bases as well: an assignment in a constructor that many classes share sees objects
 * of many shapes, which costs more than all the rest of making one.
 */
export abstract class PyObject {
  declare type: PyType;
}

// A test for a class that a value is not of ends one prototype earlier; and there is nothing of JavaScript's own behind an object.
Object.setPrototypeOf(PyObject.prototype, null);

export type UnarySlot = (vm: VM, self: Value) => Value;
/** May answer `NOT_IMPLEMENTED`: the other operand is asked next. The operand that owns the slot may be either side. */
export type BinarySlot = (vm: VM, left: Value, right: Value) => Value | NotImplemented;
/** `op` is a CompareOperator between Eq and GtE. */
export type CompareSlot = (vm: VM, op: number, self: Value, other: Value) => Value | NotImplemented;

/** The internal form of Python's NotImplemented inside the slots. */
export class NotImplemented {
  readonly notImplemented = true;
}
export const NOT_IMPLEMENTED = new NotImplemented();

/** Whether a slot has no answer. `instanceof` would walk over all the bases of an answer. */
export const isNotImplemented = (result: Value | NotImplemented): result is NotImplemented =>
  typeof result === 'object' && (result as object) === NOT_IMPLEMENTED;

/**
 * The operations of a type that the interpreter calls directly, as in section 3.3 of Python's reference ("Special method names").
 * A missing slot is null; a subtype that adds nothing shares its base's slots object.
 */
export interface Slots {
  /** By Operator number: `binary[Operator.Add]` is `+`; behind the operators, `binary[DIVMOD]` is `divmod()`. */
  binary: readonly (BinarySlot | null)[];
  /** The same for augmented assignment; null falls back to `binary`. */
  inplace: readonly (BinarySlot | null)[] | null;
  negative: UnarySlot | null;
  positive: UnarySlot | null;
  invert: UnarySlot | null;
  /** `abs(x)`. */
  absolute: UnarySlot | null;
  /** `pow(base, exponent, modulus)`: `__pow__` with three arguments; the slot may belong to any of the three. */
  powerModulo: ((vm: VM, base: Value, exponent: Value, modulus: Value) => Value | NotImplemented) | null;
  /** `__int__`, `__float__`, `__index__`: what they answer is checked by the protocol, not by the slot. */
  int: UnarySlot | null;
  float: UnarySlot | null;
  index: UnarySlot | null;
  compare: CompareSlot | null;
  bool: ((vm: VM, self: Value) => boolean) | null;
  repr: ((vm: VM, self: Value) => string) | null;
  /** Null means `str(x)` is `repr(x)`. */
  str: ((vm: VM, self: Value) => string) | null;
  length: ((vm: VM, self: Value) => number | bigint) | null;
  getItem: ((vm: VM, self: Value, key: Value) => Value) | null;
  setItem: ((vm: VM, self: Value, key: Value, value: Value) => void) | null;
  deleteItem: ((vm: VM, self: Value, key: Value) => void) | null;
  contains: ((vm: VM, self: Value, value: Value) => boolean) | null;
  iter: UnarySlot | null;
  /** The next member, or `undefined` at the end. */
  next: ((vm: VM, self: Value) => Value | undefined) | null;
  /**
   * For an iterator of pairs: writes both halves of the next one to `registers[first]` and behind.
   * @returns false at the end; null if this one does not give pairs, and nothing has happened
   */
  nextPair: ((vm: VM, self: Value, registers: (Value | undefined)[], first: number) => boolean | null) | null;
  call: ((vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) => Value) | null;
  /** Null together with a null `compare`: by identity. A type that cannot be hashed has `unhashable` here. */
  hash: ((vm: VM, self: Value) => number) | null;
  /** `format(x, spec)`; null means `str(x)` for an empty spec and an error for any other. */
  format: ((vm: VM, self: Value, spec: string) => string) | null;
  /** `x.name`, or `undefined` if there is no such attribute; null means the generic look-up (attributes.ts). */
  getAttribute: ((vm: VM, self: Value, name: string) => Value | undefined) | null;
  /** `x.name = value`, or `del x.name` for `undefined`; null means the generic way. */
  setAttribute: ((vm: VM, self: Value, name: string, value: Value | undefined) => void) | null;
  /** `__get__` of a descriptor; `instance` is undefined when it is looked up on the class itself. */
  descriptorGet: ((vm: VM, self: Value, instance: Value | undefined, owner: PyType) => Value) | null;
  /** `__set__`, or `__delete__` for `undefined`: whoever has it is a data descriptor. */
  descriptorSet: ((vm: VM, self: Value, instance: Value, value: Value | undefined) => void) | null;
  /** `type.__new__(type, *args, **keywords)`: makes an instance of `type`, which may derive from the slot's owner. */
  new: ((vm: VM, type: PyType, args: readonly Value[], keywords: KeywordArguments | null) => Value) | null;
  /** `__init__`; null does nothing. */
  init: ((vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) => void) | null;
}

/** Keyword arguments of a call: names and values in the order written. */
export interface KeywordArguments {
  readonly names: readonly string[];
  readonly values: readonly Value[];
}

/** The place of `divmod()` in the table of binary slots, behind the operators. */
export const DIVMOD = 14;
const BINARY_COUNT = 15;

const NO_BINARY: readonly null[] = new Array(BINARY_COUNT).fill(null);

/** A complete set of slots from those that exist. */
export function slots(given: Partial<Slots>): Slots {
  return {
    binary: given.binary ?? NO_BINARY,
    inplace: given.inplace ?? null,
    negative: given.negative ?? null,
    positive: given.positive ?? null,
    invert: given.invert ?? null,
    absolute: given.absolute ?? null,
    powerModulo: given.powerModulo ?? null,
    int: given.int ?? null,
    float: given.float ?? null,
    index: given.index ?? null,
    compare: given.compare ?? null,
    bool: given.bool ?? null,
    repr: given.repr ?? null,
    str: given.str ?? null,
    length: given.length ?? null,
    getItem: given.getItem ?? null,
    setItem: given.setItem ?? null,
    deleteItem: given.deleteItem ?? null,
    contains: given.contains ?? null,
    iter: given.iter ?? null,
    next: given.next ?? null,
    nextPair: given.nextPair ?? null,
    call: given.call ?? null,
    hash: given.hash ?? null,
    format: given.format ?? null,
    getAttribute: given.getAttribute ?? null,
    setAttribute: given.setAttribute ?? null,
    descriptorGet: given.descriptorGet ?? null,
    descriptorSet: given.descriptorSet ?? null,
    new: given.new ?? null,
    init: given.init ?? null,
  };
}

/** A binary slot table from pairs of operator number and function. */
export function binarySlots(...pairs: readonly (readonly [number, BinarySlot])[]): readonly (BinarySlot | null)[] {
  const table: (BinarySlot | null)[] = new Array(BINARY_COUNT).fill(null);
  for (const [op, slot] of pairs) table[op] = slot;
  return table;
}

/**
 * An object with attributes of its own: an instance of a class written in Python, an exception, a type, a module, a function.
 * `shape` says which attribute is in which slot of `values`, which may be longer.
 */
export class PyInstance extends PyObject {
  declare shape: Shape;
  declare values: Value[];

  /** An attribute of the instance itself, `undefined` if it has none of this name. */
  getOwn(name: string): Value | undefined {
    const slot = this.shape.slotOf(name);
    return slot < 0 ? undefined : this.values[slot];
  }

  setOwn(name: string, value: Value): void {
    const slot = this.shape.slotOf(name);
    if (slot >= 0) this.values[slot] = value;
    else {
      this.append(this.shape.with(name), value);
    }
  }

  /** Adds an attribute: `next` is the shape with it. The array begins with room for four, which is what V8 would not choose. */
  append(next: Shape, value: Value): void {
    const slot = next.names.length - 1;
    this.shape = next;
    if (this.values === NO_VALUES) this.values = [value, null, null, null];
    else this.values[slot] = value;
  }

  /** @returns whether there was such an attribute */
  deleteOwn(name: string): boolean {
    const slot = this.shape.slotOf(name);
    if (slot < 0) return false;
    this.shape = this.shape.without(name);
    this.values.splice(slot, 1);
    return true;
  }
}

/**
 * The values of every instance without attributes of its own: lists and dicts have none as a rule and must not pay for an array.
 * It stays empty, which a test checks: an attribute is added with `setOwn`. Not frozen, since V8 reads no array inline where it has
 * seen a frozen one.
 */
export const NO_VALUES: Value[] = [];

/** The shape every instance begins with. */
export const EMPTY_SHAPE = new Shape([], false);

/**
 * An instance of a class written in Python whose bases are such classes. Apart from all others, since V8 reads fields several times as fast where it
 * has seen the objects of one JavaScript class alone.
 */
export class PyPlainInstance extends PyInstance {}

/** An instance of a class written in Python, without attributes so far. */
export function newInstance(type: PyType): PyPlainInstance {
  const instance = new PyPlainInstance();
  instance.type = type;
  instance.shape = EMPTY_SHAPE;
  instance.values = NO_VALUES;
  return instance;
}

/** An instance of a class that derives from int, float, str or another type without a class of ours to carry attributes. */
export class PyWrapped extends PyInstance {
  /** The int, str, ... that the instance is. */
  readonly payload: Value;
  constructor(type: PyType, payload: Value) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.payload = payload;
  }
}

const NO_NAMES: readonly string[] = [];

/** A Python type. Built-in types are made bare in types.ts and given their slots in bootstrap.ts, so that slots may refer to any type. */
export class PyType extends PyObject {
  name: string;
  qualname: string;
  module: string;
  /** The base whose layout instances have. */
  base: PyType | null;
  bases: readonly PyType[];
  /** The type itself, then its bases in method resolution order. */
  mro: readonly PyType[];
  slots: Slots;
  /** The attributes of the type itself, its namespace. */
  readonly attributes: Map<string, Value>;
  /** See `subtypes`. */
  private readonly derived: WeakRef<PyType>[];
  /** Made by a class statement or by calling `type`. */
  readonly isHeap: boolean;
  /** The modules of the interpreter whose program made it; null if it belongs to all. */
  owner: ReadonlyMap<string, Value> | null;
  /** Whether a class may derive from it. */
  isBase: boolean;
  /** `__init__` if it is a Python function and `__new__` is that of object: the loop then makes instances without nesting. */
  initFunction: PyFunction | null;
  /**
   * What a call of this very type with one positional argument gives, where its parameters would have to be gathered; null for most types. `undefined`
   * if it raises what is in `vm.raisedByCall`.
   */
  callOne: ((vm: VM, argument: Value) => Value | undefined) | null;
  /** The same with two positional arguments; it throws what it raises. */
  callTwo: ((vm: VM, first: Value, second: Value) => Value) | null;
  /** Whether instances match sequence or mapping patterns (inherited). */
  patternKind: 'sequence' | 'mapping' | null;
  /** Names of abstract methods without an implementation; null if the class never had any. */
  abstractMethods: readonly string[] | null;
  /** Whether instances can be given attributes that the type does not know. */
  hasInstanceAttributes: boolean;
  /** The names under which instances keep the `__slots__` of the type and its bases, beside their `__dict__`. */
  slotNames: readonly string[];
  /** What look-ups through the MRO found, or `NOT_FOUND`. Emptied when the type or a base changes. */
  readonly found: Map<string, Value | NotImplemented>;
  /** Changes with every change of the type or a base: inline caches compare it. */
  version: number;

  constructor(name: string, bases: readonly PyType[], metatype: PyType | null, isHeap: boolean) {
    // Null only for `object` and `type`, which types.ts ties to each other.
    super();
    this.type = metatype as PyType;
    const base = bases[0] ?? null;
    this.name = name;
    this.qualname = name;
    this.module = 'builtins';
    this.base = base;
    this.bases = bases;
    this.mro = base === null ? [this] : [this, ...base.mro];
    this.slots = base === null ? slots({}) : base.slots;
    this.attributes = new Map();
    this.derived = [];
    this.isHeap = isHeap;
    this.owner = null;
    this.isBase = true;
    this.initFunction = null;
    this.callOne = null;
    this.callTwo = null;
    this.patternKind = base?.patternKind ?? null;
    this.abstractMethods = null;
    this.hasInstanceAttributes = base?.hasInstanceAttributes ?? false;
    this.slotNames = base?.slotNames ?? NO_NAMES;
    this.found = new Map();
    this.version = 0;
    for (const b of bases) b.addSubtype(this);
  }

  /** An attribute of the type or of the first type in its MRO that has it, `undefined` if none has. */
  lookup(name: string): Value | undefined {
    const known = this.found.get(name);
    if (known !== undefined)
      return typeof known === 'object' && (known as object) === NOT_FOUND ? undefined : (known as Value);
    for (const type of this.mro) {
      const value = type.attributes.get(name);
      if (value !== undefined) {
        this.found.set(name, value);
        return value;
      }
    }
    this.found.set(name, NOT_FOUND);
    return undefined;
  }

  /** To be called after `attributes`, `bases` or `mro` changed. */
  modified(): void {
    this.version++;
    this.found.clear();
    for (const subtype of this.subtypes()) subtype.modified();
  }

  /** The types that have this one among their bases. A built-in type does not keep the classes of programs that have ended. */
  subtypes(): PyType[] {
    const live: PyType[] = [];
    for (const reference of this.derived) {
      const type = reference.deref();
      if (type !== undefined) live.push(type);
    }
    return live;
  }

  addSubtype(type: PyType): void {
    const { derived } = this;
    // Forgets those that are gone whenever their number has doubled.
    if (derived.length >= 8 && (derived.length & (derived.length - 1)) === 0) {
      const live = derived.filter((reference) => reference.deref() !== undefined);
      derived.splice(0, derived.length, ...live);
    }
    derived.push(new WeakRef(type));
  }

  removeSubtype(type: PyType): void {
    const at = this.derived.findIndex((reference) => reference.deref() === type);
    if (at >= 0) this.derived.splice(at, 1);
  }
}

/** In `PyType.found`: looked for, and not there. */
const NOT_FOUND = new NotImplemented();

/** Whether `type` is `base` or derives from it. */
export function isSubtype(type: PyType, base: PyType): boolean {
  if (type === base) return true;
  const { mro } = type;
  for (let i = 0; i < mro.length; i++) if (mro[i] === base) return true;
  return false;
}
