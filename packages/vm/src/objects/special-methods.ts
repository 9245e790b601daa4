// Special methods and slots (section 3.3 "Special method names" of Python's reference): the one table that ties a name such as
// `__len__` to a field of Slots, in both directions. A class written in Python gets slots that call its methods; a built-in type
// gets methods that call its slots.

import { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { bind, bindIfThere, descriptorSlots, genericGet, genericSet, withContext } from './attributes.js';
import { type MethodCall, PySlotWrapper } from './descriptors.js';
import {
  attributeError,
  attributeErrorType,
  baseExceptionType,
  PyException,
  stopIterationType,
  typeError,
  valueError,
} from './exceptions.js';
import { PyBuiltin, PyFunction } from './functions.js';
import { addressOf, hashInt, unhashable } from './hashing.js';
import { asInt, indexSize } from './numbers.js';
import {
  type BinarySlot,
  isNotImplemented,
  isSubtype,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  type NotImplemented,
  PyInstance,
  type PyObject,
  PyType,
  type Slots,
  type Value,
} from './object.js';
import { callValue, isTrue, iterationContains, REPETITIONS, reprOf, strOf, toIndex, unasked } from './operations.js';
import { notImplemented } from './singletons.js';
import { none, one, two } from './slot-calls.js';
import { asText } from './text.js';
import { objectType, typeOf, typeType } from './types.js';

/** Calls a special method of a value's type; the attribute was found there. */
function callFound(
  vm: VM,
  attribute: Value,
  self: Value,
  args: readonly Value[],
  keywords: KeywordArguments | null = null,
): Value {
  if (attribute instanceof PyFunction) return vm.callFunction(attribute, [self, ...args], keywords);
  return callValue(vm, bind(vm, attribute, self), args, keywords);
}

/**
 * Calls a special method where there is one: a descriptor in its place that raises AttributeError is as good as none.
 * @param attribute what the type has
 * @returns undefined if there is no method
 */
function callIfThere(vm: VM, attribute: Value | undefined, self: Value, args: readonly Value[]): Value | undefined {
  if (attribute instanceof PyFunction) return vm.callFunction(attribute, [self, ...args], null);
  const method = attribute === undefined ? undefined : bindIfThere(vm, attribute, self);
  return method === undefined ? undefined : callValue(vm, method, args);
}

/** Calls a special method that the type is known to have. */
export function callSpecial(vm: VM, self: Value, name: string, ...args: Value[]): Value {
  const attribute = typeOf(self).lookup(name);
  if (attribute === undefined) throw typeError(`'${typeOf(self).name}' object has no ${name} method`);
  return callFound(vm, attribute, self, args);
}

/** What a method of an operator answered; `undefined` where there is none. */
const inner = (value: Value | undefined): Value | NotImplemented =>
  value === undefined || value === notImplemented ? NOT_IMPLEMENTED : value;
const outer = (value: Value | NotImplemented): Value => (isNotImplemented(value) ? notImplemented : value);

/** For a slot of two methods, of which a class may define one. @throws AttributeError if it is the other that is missing */
function expectMethod(self: Value, name: string): void {
  if (typeOf(self).lookup(name) === undefined) throw new PyException(attributeErrorType, [name]);
}

/** One way between names and a slot. */
interface SpecialMethod {
  readonly names: readonly string[];
  readonly slot: keyof Slots;
  /** The slot of a class that defines one of the names in Python. */
  readonly generic: unknown;
  /** The methods of a built-in type that has the slot, one per name. */
  readonly wrappers: (slots: Slots) => readonly (MethodCall | null)[];
}

const expectText = (name: string, value: Value): string => {
  const text = asText(value);
  if (text === undefined) throw typeError(`${name} returned non-string (type ${typeOf(value).name})`);
  return text;
};

const ADD = 1;
const MULTIPLY = 3;
const POWER = 7;

/** `__pow__`, which takes a modulus as well. */
const power =
  (modulo: Slots['powerModulo'], slot: BinarySlot): MethodCall =>
  (vm, self, args) => {
    const [exponent, modulus = null] = args;
    if (exponent === undefined || args.length > 2) throw typeError(`expected 1 or 2 arguments, got ${args.length}`);
    return outer(modulus === null || modulo === null ? slot(vm, self, exponent) : modulo(vm, self, exponent, modulus));
  };

/** `__name__` -> a slot that takes no argument and gives any value. */
const unary = (
  name: string,
  slot: 'negative' | 'positive' | 'invert' | 'iter' | 'absolute' | 'int' | 'float' | 'index',
): SpecialMethod => ({
  names: [name],
  slot,
  generic: (vm: VM, self: Value) => callSpecial(vm, self, name),
  wrappers: (slots) => [slots[slot] === null ? null : none(slots[slot])],
});

/** The names of the binary operators by Operator number, without underscores. */
const BINARY = [
  '',
  'add',
  'sub',
  'mul',
  'matmul',
  'truediv',
  'mod',
  'pow',
  'lshift',
  'rshift',
  'or',
  'xor',
  'and',
  'floordiv',
  'divmod',
];
const COMPARE = ['', '__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__'];

/** What a method of an operator or comparison makes of two operands. The common case first: `callIfThere` makes two arrays, which costs a fifth of it. */
const answerOf = (vm: VM, method: Value | undefined, self: Value, other: Value): Value | NotImplemented =>
  method instanceof PyFunction
    ? inner(vm.callFunction(method, [self, other], null))
    : inner(callIfThere(vm, method, self, [other]));

function genericBinary(word: string, op: number): BinarySlot {
  // Made once: a name that is put together for each operation is looked up by a text that V8 has to hash again.
  const name = `__${word}__`;
  const reflected = `__r${word}__`;
  return function generic(vm: VM, left: Value, right: Value): Value | NotImplemented {
    const leftType = typeOf(left);
    const rightType = typeOf(right);
    let askRight = leftType !== rightType && rightType.slots.binary[op] === generic;
    if (leftType.slots.binary[op] === generic) {
      if (askRight && isSubtype(rightType, leftType)) {
        const method = rightType.lookup(reflected);
        if (method !== undefined && method !== leftType.lookup(reflected)) {
          const result = answerOf(vm, method, right, left);
          if (!isNotImplemented(result)) return result;
          askRight = false;
        }
      }
      const result = answerOf(vm, leftType.lookup(name), left, right);
      if (!isNotImplemented(result)) return result;
    }
    return askRight ? answerOf(vm, rightType.lookup(reflected), right, left) : NOT_IMPLEMENTED;
  };
}

/** The binary slots of classes that define `__add__` or `__radd__` in Python: one function per operator, for all classes. */
export const GENERIC_BINARY: readonly (BinarySlot | null)[] = BINARY.map((word, op) =>
  op === 0 ? null : genericBinary(word, op),
);

const genericInplace =
  (name: string): BinarySlot =>
  (vm, left, right) => {
    const method = typeOf(left).lookup(name);
    return method === undefined ? NOT_IMPLEMENTED : inner(callFound(vm, method, left, [right]));
  };

const GENERIC_INPLACE: readonly (BinarySlot | null)[] = BINARY.map((word, op) =>
  op === 0 ? null : genericInplace(`__i${word}__`),
);

function genericCompare(vm: VM, op: number, self: Value, other: Value): Value | NotImplemented {
  const type = typeOf(self);
  const method = type.lookup(COMPARE[op] as string);
  // `object.__ne__` inverts `__eq__`.
  const isDefault = op === 2 && (method === undefined || method === objectType.attributes.get('__ne__'));
  if (!isDefault) return answerOf(vm, method, self, other);
  const result = answerOf(vm, type.lookup('__eq__'), self, other);
  return isNotImplemented(result) ? result : !isTrue(vm, result);
}

function genericGetAttribute(vm: VM, self: Value, name: string): Value | undefined {
  const type = typeOf(self);
  const custom = type.lookup('__getattribute__');
  let result: Value | undefined;
  let failure: PyException | null = null;
  const fallback = type.lookup('__getattr__');
  const isBuiltin = custom instanceof PySlotWrapper || custom === undefined;
  try {
    if (isBuiltin) {
      const builtin = custom === undefined ? null : custom.owner.slots.getAttribute;
      result = builtin === null ? genericGet(vm, self, name) : builtin(vm, self, name);
    } else result = callFound(vm, custom, self, [name]);
  } catch (error) {
    // A property that raises AttributeError is as good as none.
    if (!(error instanceof PyException) || !isSubtype(error.type, attributeErrorType)) throw error;
    if (isBuiltin && fallback === undefined) throw error;
    failure = error;
  }
  if (result !== undefined) return result;
  if (fallback !== undefined) {
    vm.enterNested('');
    try {
      return callFound(vm, fallback, self, [name]);
    } catch (error) {
      throw withContext(error, name, self);
    } finally {
      vm.leaveNested();
    }
  }
  if (failure !== null) throw withContext(failure, name, self);
  return undefined;
}

function genericSetAttribute(vm: VM, self: Value, name: string, value: Value | undefined): void {
  const type = typeOf(self);
  const method = type.lookup(value === undefined ? '__delattr__' : '__setattr__');
  if (method === undefined) genericSet(vm, self, name, value);
  else callFound(vm, method, self, value === undefined ? [name] : [name, value]);
}

/** An int that `__len__` or `__hash__` gave. */
function expectInt(value: Value, message: string): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (
    value !== null &&
    typeof value === 'object' &&
    !(value instanceof PyFloat) &&
    typeOf(value).lookup('__index__') !== undefined
  )
    return toIndex(value);
  throw typeError(message.replace('%', typeOf(value).name));
}

/** The arguments of a call as Python passes them. */
const packKeywords = (keywords: KeywordArguments | null): KeywordArguments | null =>
  keywords !== null && keywords.names.length > 0 ? keywords : null;

/** What `__repr__` of an instance gives whose class defines it in Python; that of any object where it is not there after all. */
const shownByRepr = (vm: VM, self: Value): Value =>
  callIfThere(vm, typeOf(self).lookup('__repr__'), self, []) ??
  `<${typeOf(self).name} object at ${addressOf(self as PyObject)}>`;
const shownByStr = (vm: VM, self: Value): Value => callSpecial(vm, self, '__str__');
const genericRepr = (vm: VM, self: Value) => expectText('__repr__', shownByRepr(vm, self));
const genericStr = (vm: VM, self: Value) => expectText('__str__', shownByStr(vm, self));
/** `str` of an instance whose class defines `__repr__` in Python, and no `__str__`. */
const strByRepr = (vm: VM, self: Value) => expectText('__str__', shownByRepr(vm, self));

/** The text that a method of a class gave, which may be an instance of a class that derives from str. */
function shownObject(vm: VM, value: Value, how: 'repr' | 'str', show: (vm: VM, self: Value) => Value): Value {
  vm.enterNested(` while getting the ${how} of an object`);
  try {
    const shown = show(vm, value);
    expectText(`__${how}__`, shown);
    return shown;
  } finally {
    vm.leaveNested();
  }
}

/** `repr(value)` as the object that it is: `__repr__` may give an instance of a class that derives from str. */
export function reprObject(vm: VM, value: Value): Value {
  const isOwn = value instanceof PyInstance && value.type.slots.repr === genericRepr;
  return isOwn ? shownObject(vm, value, 'repr', shownByRepr) : reprOf(vm, value);
}

/** `str(value)` as the object that it is. */
export function strObject(vm: VM, value: Value): Value {
  if (!(value instanceof PyInstance)) return strOf(vm, value);
  const { str } = value.type.slots;
  const show = str === genericStr ? shownByStr : str === strByRepr ? shownByRepr : null;
  return show === null ? strOf(vm, value) : shownObject(vm, value, 'str', show);
}

export const SPECIAL_METHODS: readonly SpecialMethod[] = [
  unary('__neg__', 'negative'),
  unary('__pos__', 'positive'),
  unary('__invert__', 'invert'),
  unary('__abs__', 'absolute'),
  unary('__int__', 'int'),
  unary('__float__', 'float'),
  unary('__index__', 'index'),
  {
    names: ['__iter__'],
    slot: 'iter',
    generic: (vm: VM, self: Value) => {
      const iterator = callIfThere(vm, typeOf(self).lookup('__iter__'), self, []);
      if (iterator === undefined) throw typeError(`'${typeOf(self).name}' object is not iterable`);
      if (typeOf(iterator).slots.next === null)
        throw typeError(`iter() returned non-iterator of type '${typeOf(iterator).name}'`);
      return iterator;
    },
    wrappers: ({ iter }) => [iter === null ? null : none(iter)],
  },
  {
    names: ['__next__'],
    slot: 'next',
    generic: (vm: VM, self: Value) => {
      try {
        return callSpecial(vm, self, '__next__');
      } catch (error) {
        if (error instanceof PyException && isSubtype(error.type, stopIterationType)) return undefined;
        throw error;
      }
    },
    wrappers: ({ next }) => [
      next === null
        ? null
        : none((vm, self) => {
            const value = next(vm, self);
            if (value === undefined) throw new PyException(stopIterationType, []);
            return value;
          }),
    ],
  },
  {
    names: ['__repr__'],
    slot: 'repr',
    generic: genericRepr,
    wrappers: ({ repr }) => [repr === null ? null : none(repr)],
  },
  {
    names: ['__str__'],
    slot: 'str',
    generic: genericStr,
    wrappers: ({ str }) => [str === null ? null : none(str)],
  },
  {
    names: ['__format__'],
    slot: 'format',
    generic: (vm: VM, self: Value, spec: string) => {
      const shown = callSpecial(vm, self, '__format__', spec);
      const text = asText(shown);
      if (text === undefined) throw typeError(`__format__ must return a str, not ${typeOf(shown).name}`);
      return text;
    },
    // A method of its own in CPython: no slot.
    wrappers: () => [],
  },
  {
    names: ['__bool__'],
    slot: 'bool',
    generic: (vm: VM, self: Value) => {
      const type = typeOf(self);
      const method = type.lookup('__bool__');
      if (method === null) throw typeError(`'${type.name}' cannot be interpreted as a boolean`);
      const value = callIfThere(vm, method, self, []);
      if (value === undefined) return type.slots.length === null || type.slots.length(vm, self) !== 0;
      if (typeof value !== 'boolean') throw typeError(`__bool__ should return bool, returned ${typeOf(value).name}`);
      return value;
    },
    wrappers: ({ bool }) => [bool === null ? null : none(bool)],
  },
  {
    names: ['__len__'],
    slot: 'length',
    generic: (vm: VM, self: Value) => {
      const length = expectInt(callSpecial(vm, self, '__len__'), "'%' object cannot be interpreted as an integer");
      if (length < 0) throw valueError('__len__() should return >= 0');
      return length;
    },
    wrappers: ({ length }) => [length === null ? null : none(length)],
  },
  {
    names: ['__hash__'],
    slot: 'hash',
    generic: (vm: VM, self: Value) => {
      if (typeOf(self).lookup('__hash__') === null) return unhashable(vm, self);
      const hash = callIfThere(vm, typeOf(self).lookup('__hash__'), self, []);
      if (hash === undefined) return unhashable(vm, self);
      const int = asInt(hash);
      if (int === undefined) throw typeError('__hash__ method should return an integer');
      return hashInt(int);
    },
    wrappers: ({ hash }) => [hash === null || hash === (unhashable as unknown) ? null : none(hash)],
  },
  {
    names: ['__getitem__'],
    slot: 'getItem',
    generic: (vm: VM, self: Value, key: Value) => callSpecial(vm, self, '__getitem__', key),
    wrappers: ({ getItem }) => [getItem === null ? null : one(getItem)],
  },
  {
    names: ['__setitem__', '__delitem__'],
    slot: 'setItem',
    generic: (vm: VM, self: Value, key: Value, value: Value) => {
      expectMethod(self, '__setitem__');
      callSpecial(vm, self, '__setitem__', key, value);
    },
    wrappers: ({ setItem }) => [
      setItem === null
        ? null
        : two('__setitem__', (vm, self, key, value) => {
            setItem(vm, self, key, value);
            return null;
          }),
    ],
  },
  {
    names: ['__delitem__', '__setitem__'],
    slot: 'deleteItem',
    generic: (vm: VM, self: Value, key: Value) => {
      expectMethod(self, '__delitem__');
      callSpecial(vm, self, '__delitem__', key);
    },
    wrappers: ({ deleteItem }) => [
      deleteItem === null
        ? null
        : one((vm, self, key) => {
            deleteItem(vm, self, key);
            return null;
          }),
    ],
  },
  {
    names: ['__contains__'],
    slot: 'contains',
    generic: (vm: VM, self: Value, value: Value) => {
      if (typeOf(self).lookup('__contains__') === null)
        throw typeError(`'${typeOf(self).name}' object is not a container`);
      const answer = callIfThere(vm, typeOf(self).lookup('__contains__'), self, [value]);
      return answer === undefined ? iterationContains(vm, self, value) : isTrue(vm, answer);
    },
    wrappers: ({ contains }) => [contains === null ? null : one(contains)],
  },
  {
    names: ['__call__'],
    slot: 'call',
    generic: (vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) =>
      callFound(vm, typeOf(self).lookup('__call__') as Value, self, args, packKeywords(keywords)),
    wrappers: ({ call }) => [call],
  },
  {
    names: COMPARE.slice(1),
    slot: 'compare',
    generic: genericCompare,
    wrappers: ({ compare }) =>
      COMPARE.slice(1).map((_, i) =>
        compare === null ? null : one((vm, self, other) => outer(compare(vm, i + 1, self, other))),
      ),
  },
  {
    names: ['__getattribute__', '__getattr__'],
    slot: 'getAttribute',
    generic: genericGetAttribute,
    wrappers: ({ getAttribute }) => [
      one((vm, self, name) => {
        const text = expectText('attribute name', name);
        const value = getAttribute === null ? genericGet(vm, self, text) : getAttribute(vm, self, text);
        if (value === undefined)
          throw attributeError(`'${typeOf(self).name}' object has no attribute '${text}'`, text, self);
        return value;
      }),
      null,
    ],
  },
  {
    names: ['__setattr__', '__delattr__'],
    slot: 'setAttribute',
    generic: genericSetAttribute,
    wrappers: ({ setAttribute }) => {
      const set = setAttribute ?? genericSet;
      // What is made for objects would go behind the back of a class.
      const check = (self: Value, name: string) => {
        if (self instanceof PyType && typeType.slots.setAttribute !== set)
          throw typeError(`can't apply this ${name} to ${typeOf(self).name} object`);
      };
      return [
        two('__setattr__', (vm, self, name, value) => {
          check(self, '__setattr__');
          set(vm, self, expectText('attribute name', name), value);
          return null;
        }),
        one((vm, self, name) => {
          check(self, '__delattr__');
          set(vm, self, expectText('attribute name', name), undefined);
          return null;
        }),
      ];
    },
  },
  {
    names: ['__get__'],
    slot: 'descriptorGet',
    generic: (vm: VM, self: Value, instance: Value | undefined, owner: PyType) =>
      // It is called as it was found: what it is bound to would have to be asked itself.
      callValue(vm, typeOf(self).lookup('__get__') as Value, [self, instance ?? null, owner]),
    wrappers: ({ descriptorGet }) => [
      descriptorGet === null
        ? null
        : (vm, self, args) => {
            const [instance, owner = null] = args;
            if (instance === undefined || args.length > 2)
              throw typeError(
                `__get__ expected at ${instance === undefined ? 'least 1 argument' : 'most 2 arguments'}, got ${args.length}`,
              );
            if (instance === null && owner === null) throw typeError('__get__(None, None) is invalid');
            return descriptorGet(vm, self, instance ?? undefined, (owner ?? typeOf(instance)) as PyType);
          },
    ],
  },
  {
    names: ['__set__', '__delete__'],
    slot: 'descriptorSet',
    generic: (vm: VM, self: Value, instance: Value, value: Value | undefined) => {
      const name = value === undefined ? '__delete__' : '__set__';
      expectMethod(self, name);
      callSpecial(vm, self, name, ...(value === undefined ? [instance] : [instance, value]));
    },
    wrappers: ({ descriptorSet }) => [
      descriptorSet === null
        ? null
        : two('__set__', (vm, self, instance, value) => {
            descriptorSet(vm, self, instance, value);
            return null;
          }),
      descriptorSet === null
        ? null
        : one((vm, self, instance) => {
            descriptorSet(vm, self, instance, undefined);
            return null;
          }),
    ],
  },
  {
    names: ['__init__'],
    slot: 'init',
    generic: (vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) => {
      const method = typeOf(self).lookup('__init__') as Value;
      const result = callFound(vm, method, self, args, packKeywords(keywords));
      if (result !== null) throw typeError(`__init__() should return None, not '${typeOf(result).name}'`);
    },
    wrappers: ({ init }) => [
      init === null
        ? null
        : (vm, self, args, keywords) => {
            init(vm, self, args, keywords);
            return null;
          },
    ],
  },
];

/** Reflected and in-place names of the binary operators; their slots are tables, so they stand apart. */
export const BINARY_NAMES: readonly {
  readonly op: number;
  readonly name: string;
  readonly reflected: string;
  readonly inplace: string;
}[] = BINARY.slice(1).map((word, i) => ({
  op: i + 1,
  name: `__${word}__`,
  reflected: `__r${word}__`,
  inplace: `__i${word}__`,
}));

/** `pow` with three arguments where one is an instance of a class that defines `__pow__` or `__rpow__` in Python. */
function genericPowerModulo(vm: VM, base: Value, exponent: Value, modulus: Value): Value | NotImplemented {
  const method = typeOf(base).slots.powerModulo === genericPowerModulo ? typeOf(base).lookup('__pow__') : undefined;
  if (method !== undefined) {
    const result = inner(callIfThere(vm, method, base, [exponent, modulus]));
    if (!isNotImplemented(result)) return result;
  }
  const isReflected = typeOf(exponent).slots.powerModulo === genericPowerModulo && typeOf(exponent) !== typeOf(base);
  const reflected = isReflected ? typeOf(exponent).lookup('__rpow__') : undefined;
  return inner(callIfThere(vm, reflected, exponent, [base, modulus]));
}

/** The slots of a class made in Python, from what it and its bases define. */
export function slotsOfClass(type: PyType): Slots {
  const result: Slots = { ...(type.base as PyType).slots };
  result.nextPair = null;
  const record = result as unknown as Record<string, unknown>;
  for (const { names, slot, generic } of SPECIAL_METHODS) record[slot] = inheritSlot(type, names, slot, generic);
  const isPlainStr = type.lookup('__str__') === objectType.attributes.get('__str__');
  if (isPlainStr && result.repr === genericRepr) result.str = strByRepr;
  // `__hash__ = None` makes a class unhashable.
  if (type.lookup('__hash__') === null) result.hash = unhashable;
  const binary = (type.base as PyType).slots.binary.slice();
  const inplace: (BinarySlot | null)[] = ((type.base as PyType).slots.inplace ?? new Array(15).fill(null)).slice();
  // `+` and `*` of sequences are no operators of numbers: those of a class written in Python come first wherever it stands in the MRO.
  const isSequence = type.mro.some((t) => !t.isHeap && REPETITIONS.has(t.slots.binary[MULTIPLY] as BinarySlot));
  for (const { op, name, reflected, inplace: inplaceName } of BINARY_NAMES) {
    const generic = GENERIC_BINARY[op] ?? null;
    const isPython = (t: PyType) => t.isHeap && (t.attributes.has(name) || t.attributes.has(reflected));
    binary[op] =
      isSequence && (op === ADD || op === MULTIPLY) && type.mro.some(isPython)
        ? generic
        : inheritEntry(type, [name, reflected], (s) => s.binary[op] ?? null, generic);
    inplace[op] = inheritEntry(type, [inplaceName], (s) => s.inplace?.[op] ?? null, GENERIC_INPLACE[op] ?? null);
  }
  result.binary = binary;
  result.inplace = inplace;
  if (GENERIC_BINARY[7] === result.binary[7]) result.powerModulo = genericPowerModulo;
  result.new = inheritNew(type);
  return result;
}

/** The slot of the first type in the MRO that has one of the names: its own if it is built in, else the generic one. */
function inheritEntry<T>(
  type: PyType,
  names: readonly string[],
  read: (slots: Slots) => T | null,
  generic: T | null,
): T | null {
  for (const t of type.mro) {
    const isDefined = names.some((name) => t.attributes.has(name));
    if (t.isHeap && isDefined) return generic;
    if (!t.isHeap && (isDefined || read(t.slots) !== null)) return read(t.slots);
  }
  return null;
}

const inheritSlot = (type: PyType, names: readonly string[], slot: keyof Slots, generic: unknown): unknown =>
  inheritEntry<unknown>(type, names, (s) => s[slot], generic);

function inheritNew(type: PyType): Slots['new'] {
  for (const t of type.mro) {
    if (!t.isHeap) return t.slots.new;
    if (t.attributes.has('__new__')) return genericNew;
  }
  return null;
}

function genericNew(vm: VM, type: PyType, args: readonly Value[], keywords: KeywordArguments | null): Value {
  const method = type.lookup('__new__') as Value;
  const get = descriptorSlots(method)?.descriptorGet ?? null;
  const fn = get === null ? method : get(vm, method, undefined, type);
  return callValue(vm, fn, [type, ...args], keywords);
}

/** `type.__new__(cls, ...)` of a built-in type: makes an instance of a class that derives from it. */
function newMethod(owner: PyType, construct: NonNullable<Slots['new']>): PyBuiltin {
  const call = (vm: VM, args: readonly Value[], keywords: KeywordArguments | null): Value => {
    const cls = args[0];
    if (cls === undefined) throw typeError(`${owner.name}.__new__(): not enough arguments`);
    if (!(cls instanceof PyType))
      throw typeError(`${owner.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
    if (!isSubtype(cls, owner))
      throw typeError(`${owner.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${owner.name}`);
    let solid = cls;
    while (solid.slots.new === genericNew) solid = solid.base as PyType;
    if (solid.slots.new !== construct)
      throw typeError(`${owner.name}.__new__(${cls.name}) is not safe, use ${solid.name}.__new__()`);
    return construct(vm, cls, args.slice(1), keywords);
  };
  return new PyBuiltin('__new__', '($type, *args, **kwargs)', 'Makes an instance.', null, call, owner);
}

/** Gives a built-in type methods for the slots that it does not merely inherit. */
export function wrapSlots(type: PyType): void {
  const inherited = type.base?.slots ?? null;
  // As in CPython, each exception has one that has no slots of its own.
  if (type.slots.new !== null && (type.slots.new !== inherited?.new || type.slots === baseExceptionType.slots))
    type.attributes.set('__new__', newMethod(type, type.slots.new));
  for (const { names, slot, wrappers } of SPECIAL_METHODS) {
    if (inherited !== null && inherited[slot] === type.slots[slot]) continue;
    if (type.slots[slot] === null && slot !== 'getAttribute' && slot !== 'setAttribute') continue;
    wrappers(type.slots).forEach((call, i) => {
      const name = names[i] as string;
      if (call !== null && !type.attributes.has(name)) type.attributes.set(name, new PySlotWrapper(name, type, call));
    });
  }
  if (type.slots.hash === unhashable && inherited?.hash !== unhashable) type.attributes.set('__hash__', null);
  for (const { op, name, reflected, inplace } of BINARY_NAMES) {
    const slot = type.slots.binary[op] ?? null;
    // The methods of a sequence take a number of repetitions; its operator would ask the other operand first.
    const operand = slot !== null && REPETITIONS.has(slot) ? indexSize : (_vm: VM, other: Value) => other;
    if (slot !== null && slot !== (inherited?.binary[op] ?? null)) {
      const set = (key: string, call: MethodCall) => {
        if (!type.attributes.has(key)) type.attributes.set(key, new PySlotWrapper(key, type, call));
      };
      const alone = unasked(slot);
      set(
        name,
        op === POWER
          ? power(type.slots.powerModulo, slot)
          : one((vm, self, other) => outer(alone(vm, self, operand(vm, other)))),
      );
      // `+` of a sequence is no operator of numbers: it has no reflected method.
      if (op !== ADD || !REPETITIONS.has(type.slots.binary[MULTIPLY] as BinarySlot))
        set(
          reflected,
          one((vm, self, other) => outer(slot(vm, operand(vm, other), self))),
        );
    }
    const place = type.slots.inplace?.[op] ?? null;
    if (place !== null && place !== (inherited?.inplace?.[op] ?? null) && !type.attributes.has(inplace)) {
      const alone = unasked(place);
      type.attributes.set(
        inplace,
        new PySlotWrapper(
          inplace,
          type,
          one((vm, self, other) => outer(alone(vm, self, operand(vm, other)))),
        ),
      );
    }
  }
}
