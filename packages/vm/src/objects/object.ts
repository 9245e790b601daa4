// Values, types and the slots of a type: what every other file of the object model is written against.

import type { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';

/**
 * A Python value. `int` is a number while it is a safe integer and a bigint beyond, `float` a PyFloat, `bool` a boolean,
 * `None` null, `str` a string; everything else is a PyObject.
 */
export type Value = null | boolean | number | bigint | string | PyFloat | PyObject;

/** Everything that has no primitive representation. `type` is the first field of every object. */
export abstract class PyObject {
  type: PyType;
  constructor(type: PyType) {
    this.type = type;
  }
}

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

/**
 * The operations of a type that the interpreter calls directly, as in section 3.3 of Python's reference ("Special method names").
 * A missing slot is null; a subtype that adds nothing shares its base's slots object.
 */
export interface Slots {
  /** By Operator number: `binary[Operator.Add]` is `+`. */
  binary: readonly (BinarySlot | null)[];
  /** The same for augmented assignment; null falls back to `binary`. */
  inplace: readonly (BinarySlot | null)[] | null;
  negative: UnarySlot | null;
  positive: UnarySlot | null;
  invert: UnarySlot | null;
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
  call: ((vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) => Value) | null;
}

/** Keyword arguments of a call: names and values in the order written. */
export interface KeywordArguments {
  readonly names: readonly string[];
  readonly values: readonly Value[];
}

const NO_BINARY: readonly null[] = new Array(14).fill(null);

/** A complete set of slots from those that exist. */
export function slots(given: Partial<Slots>): Slots {
  return {
    binary: given.binary ?? NO_BINARY,
    inplace: given.inplace ?? null,
    negative: given.negative ?? null,
    positive: given.positive ?? null,
    invert: given.invert ?? null,
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
    call: given.call ?? null,
  };
}

/** A binary slot table from pairs of operator number and function. */
export function binarySlots(...pairs: readonly (readonly [number, BinarySlot])[]): readonly (BinarySlot | null)[] {
  const table: (BinarySlot | null)[] = new Array(14).fill(null);
  for (const [op, slot] of pairs) table[op] = slot;
  return table;
}

/** A Python type. Types are made bare in types.ts and given their slots in bootstrap.ts, so that slots may refer to any type. */
export class PyType extends PyObject {
  readonly name: string;
  readonly base: PyType | null;
  /** The type itself, then its bases in method resolution order. */
  readonly mro: readonly PyType[];
  slots: Slots;
  /** What calling the type does; null if instances cannot be made by calling it. */
  construct: ((vm: VM, args: readonly Value[], keywords: KeywordArguments | null) => Value) | null;

  constructor(name: string, base: PyType | null, metatype: PyType | null) {
    // Null only for `object` and `type`, which types.ts ties to each other.
    super(metatype as PyType);
    this.name = name;
    this.base = base;
    this.mro = base === null ? [this] : [this, ...base.mro];
    this.slots = base === null ? slots({}) : base.slots;
    this.construct = null;
  }
}

/** Whether `type` is `base` or derives from it. */
export function isSubtype(type: PyType, base: PyType): boolean {
  for (let t: PyType | null = type; t !== null; t = t.base) if (t === base) return true;
  return false;
}
