// enumerate, zip, map, filter, reversed and the iterators of `iter()` (library reference, "Built-in Functions"): all are lazy, and an
// iterator is asked for a member only when that member is wanted.

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import type { MethodRow, TypeDefinition } from './define.js';
import { indexErrorType, PyException, stopIterationType, typeError, valueError } from './exceptions.js';
import { addInt } from './integers.js';
import {
  type CallableIterator,
  EnumerateIterator,
  FilterIterator,
  MapIterator,
  ReversedIterator,
  type SequenceIterator,
  ZipIterator,
} from './iterators.js';
import { indexInt } from './numbers.js';
import { isSubtype, type KeywordArguments, type PyType, slots, type UnarySlot, type Value } from './object.js';
import { callValue, callWithOne, getItem, getIterator, isEqual, isTrue, lengthOf, nextOf } from './operations.js';
import { callOf, iterationAt, reduceRow, stateIndex } from './reducing.js';
import { isSequence } from './sequence-operations.js';
import { EMPTY_TUPLE, PyTuple } from './sequences.js';
import { enumerateType, reversedType, typeOf } from './types.js';

const itself: UnarySlot = (_vm, self) => self;

/** Whether an error is a Python exception of one of these types. */
const isException = (error: unknown, ...types: readonly PyType[]): boolean =>
  error instanceof PyException && types.some((type) => isSubtype(error.type, type));

/** `seq[index]`, or undefined when the sequence says that it has ended. */
function memberOf(vm: VM, sequence: Value, index: number): Value | undefined {
  try {
    return getItem(vm, sequence, index);
  } catch (error) {
    if (isException(error, indexErrorType, stopIterationType)) return undefined;
    throw error;
  }
}

export const sequenceIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: itself,
    next: (vm, self) => {
      const iterator = self as SequenceIterator;
      if (iterator.sequence === undefined) return undefined;
      const member = memberOf(vm, iterator.sequence, iterator.index);
      if (member === undefined) iterator.sequence = undefined;
      else iterator.index++;
      return member;
    },
  }),
  methods: [
    [
      '__length_hint__()',
      (vm: VM, self: SequenceIterator) => {
        if (self.sequence === undefined || typeOf(self.sequence).slots.length === null) return 0;
        return Math.max(0, lengthOf(vm, self.sequence) - self.index);
      },
      'How many members are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm: VM, self: SequenceIterator, state: Value) => {
        const index = stateIndex(state);
        if (self.sequence !== undefined) self.index = Math.max(0, index);
        return null;
      },
      'Sets the index of the next member.',
    ],
    reduceRow((vm, self: SequenceIterator) => iterationAt(vm, self.sequence, self.index)),
  ],
};

export const callableIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: itself,
    next: (vm, self) => {
      const iterator = self as CallableIterator;
      if (iterator.callee === undefined) return undefined;
      let result: Value;
      try {
        result = callValue(vm, iterator.callee, []);
      } catch (error) {
        if (!isException(error, stopIterationType)) throw error;
        iterator.callee = undefined;
        return undefined;
      }
      // The call may have exhausted the iterator itself.
      if (iterator.callee !== undefined && !isEqual(vm, iterator.sentinel, result)) return result;
      iterator.callee = undefined;
      return undefined;
    },
  }),
  methods: [
    reduceRow((vm, { callee, sentinel }: CallableIterator) =>
      callOf(vm, 'iter', callee === undefined ? [EMPTY_TUPLE] : [callee, sentinel]),
    ),
  ],
};

/** `enumerate` names its parameters in messages of its own. */
function newEnumerate(vm: VM, type: PyType, args: readonly Value[], keywords: KeywordArguments | null): Value {
  const total = args.length + (keywords?.names.length ?? 0);
  if (total > 2) throw typeError(`enumerate() takes at most 2 arguments (${total} given)`);
  const bound: (Value | undefined)[] = [args[0], args[1]];
  keywords?.names.forEach((name, k) => {
    const i = name === 'iterable' ? 0 : name === 'start' ? 1 : -1;
    if (i < 0 || i >= total || bound[i] !== undefined)
      throw typeError(`'${name}' is an invalid keyword argument for enumerate()`);
    bound[i] = keywords.values[k];
  });
  const [iterable, start] = bound;
  if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
  const first = start === undefined ? 0 : indexInt(vm, start);
  return new EnumerateIterator(type, getIterator(vm, iterable), first);
}

export const enumerateDefinition: TypeDefinition = {
  documentation: 'enumerate(iterable, start=0)\n\nPairs of a count and a member of the iterable.',
  slots: slots({
    iter: itself,
    next: (vm, self) => {
      const iterator = self as EnumerateIterator;
      const member = nextOf(vm, iterator.iterator);
      if (member === undefined) return undefined;
      const { count } = iterator;
      iterator.count = addInt(count, 1);
      return new PyTuple([count, member]);
    },
    nextPair: (vm, self, registers, first) => {
      const iterator = self as EnumerateIterator;
      const member = nextOf(vm, iterator.iterator);
      if (member === undefined) return false;
      registers[first] = iterator.count;
      registers[first + 1] = member;
      iterator.count = addInt(iterator.count, 1);
      return true;
    },
    new: newEnumerate,
  }),
  callOne: (vm, iterable) => new EnumerateIterator(enumerateType, getIterator(vm, iterable), 0),
  methods: [reduceRow((_vm, { type, iterator, count }: EnumerateIterator) => callOfIterator(type, [iterator, count]))],
};

/** `(type, arguments)`, which makes an iterator anew; its state is true if it is strict. */
const callOfIterator = (type: PyType, args: readonly Value[], strict = false): Value =>
  new PyTuple(strict ? [type, new PyTuple(args), true] : [type, new PyTuple(args)]);

/** `__setstate__` of iterators that may be strict. */
const setStrict: MethodRow = [
  '__setstate__(state, /)',
  (vm: VM, self: MapIterator | ZipIterator, state: Value) => {
    self.strict = isTrue(vm, state);
    return null;
  },
  'Sets whether iterables must be of the same length.',
];

/** The `strict` argument, which is the only keyword argument that zip and map take. */
function strictOf(vm: VM, name: string, keywords: KeywordArguments | null): boolean {
  let strict = false;
  keywords?.names.forEach((key, i) => {
    if (key !== 'strict') throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
    strict = isTrue(vm, keywords.values[i] as Value);
  });
  return strict;
}

/**
 * One member of each iterator, or undefined when the first of them has ended.
 * @throws ValueError if they must be of the same length and are not
 */
function nextOfEach(vm: VM, name: string, iterators: readonly Value[], strict: boolean): Value[] | undefined {
  const members: Value[] = [];
  for (let i = 0; i < iterators.length; i++) {
    const member = nextOf(vm, iterators[i] as Value);
    if (member !== undefined) {
      members.push(member);
      continue;
    }
    if (!strict) return undefined;
    const others = (count: number) => (count === 1 ? ' 1' : `s 1-${count}`);
    if (i > 0) throw valueError(`${name}() argument ${i + 1} is shorter than argument${others(i)}`);
    for (let k = 1; k < iterators.length; k++)
      if (nextOf(vm, iterators[k] as Value) !== undefined)
        throw valueError(`${name}() argument ${k + 1} is longer than argument${others(k)}`);
    return undefined;
  }
  return members;
}

export const zipDefinition: TypeDefinition = {
  documentation: 'zip(*iterables, strict=False)\n\nTuples of the members of iterables at the same place.',
  slots: slots({
    iter: itself,
    next: (vm, self) => {
      const { iterators, strict } = self as ZipIterator;
      if (iterators.length === 0) return undefined;
      const members = nextOfEach(vm, 'zip', iterators, strict);
      return members === undefined ? undefined : new PyTuple(members);
    },
    nextPair: (vm, self, registers, first) => {
      const { iterators, strict } = self as ZipIterator;
      if (iterators.length !== 2 || strict) return null;
      const left = nextOf(vm, iterators[0] as Value);
      const right = left === undefined ? undefined : nextOf(vm, iterators[1] as Value);
      if (left === undefined || right === undefined) return false;
      registers[first] = left;
      registers[first + 1] = right;
      return true;
    },
    new: (vm, type, args, keywords) => {
      const strict = strictOf(vm, 'zip', keywords);
      return new ZipIterator(
        type,
        args.map((iterable) => getIterator(vm, iterable)),
        strict,
      );
    },
  }),
  methods: [
    reduceRow((_vm, { type, iterators, strict }: ZipIterator) => callOfIterator(type, iterators, strict)),
    setStrict,
  ],
};

export const mapDefinition: TypeDefinition = {
  documentation:
    'map(function, iterable, /, *iterables, strict=False)\n\nResults of a function for the members of iterables.',
  slots: slots({
    iter: itself,
    next: (vm, self) => {
      const { fn, iterators, strict } = self as MapIterator;
      if (iterators.length === 1) {
        const member = nextOf(vm, iterators[0] as Value);
        return member === undefined ? undefined : callWithOne(vm, fn, member);
      }
      const members = nextOfEach(vm, 'map', iterators, strict);
      return members === undefined ? undefined : callValue(vm, fn, members);
    },
    new: (vm, type, args, keywords) => {
      const strict = strictOf(vm, 'map', keywords);
      if (args.length < 2) throw typeError('map() must have at least two arguments.');
      const iterators = args.slice(1).map((iterable) => getIterator(vm, iterable));
      return new MapIterator(type, args[0] as Value, iterators, strict);
    },
  }),
  methods: [
    reduceRow((_vm, { type, fn, iterators, strict }: MapIterator) => callOfIterator(type, [fn, ...iterators], strict)),
    setStrict,
  ],
};

const FILTER = parseSignature('(function, iterable, /)');

export const filterDefinition: TypeDefinition = {
  documentation: 'filter(function, iterable, /)\n\nThe members for which a function, or None, says that they are true.',
  slots: slots({
    iter: itself,
    next: (vm, self) => {
      const { fn, iterator } = self as FilterIterator;
      for (;;) {
        const member = nextOf(vm, iterator);
        if (member === undefined) return undefined;
        if (isTrue(vm, fn === null ? member : callWithOne(vm, fn, member))) return member;
      }
    },
    new: (vm, type, args, keywords) => {
      const [fn, iterable] = bindBuiltin('filter', FILTER, args, keywords) as readonly Value[];
      return new FilterIterator(type, fn as Value, getIterator(vm, iterable as Value));
    },
  }),
  methods: [reduceRow((_vm, { type, fn, iterator }: FilterIterator) => callOfIterator(type, [fn, iterator]))],
};

/** `reversed(sequence)`: what `__reversed__` gives, or an iterator by index. */
function reversedOf(vm: VM, type: PyType, sequence: Value): Value {
  const owner = typeOf(sequence);
  const attribute = owner.lookup('__reversed__');
  if (attribute === null) throw typeError(`'${owner.name}' object is not reversible`);
  const method = specialMethod(vm, sequence, '__reversed__');
  if (method !== undefined) return callValue(vm, method, []);
  if (!isSequence(owner)) throw typeError(`'${owner.name}' object is not reversible`);
  return new ReversedIterator(type, sequence, lengthOf(vm, sequence) - 1);
}

function reversedArgument(args: readonly Value[], keywords: KeywordArguments | null): Value {
  if (keywords !== null && keywords.names.length > 0) throw typeError('reversed() takes no keyword arguments');
  if (args.length !== 1) throw typeError(`reversed expected 1 argument, got ${args.length}`);
  return args[0] as Value;
}

export const reversedDefinition: TypeDefinition = {
  documentation: 'reversed(sequence, /)\n\nThe members of a sequence, last first.',
  slots: slots({
    iter: itself,
    next: (vm, self) => {
      const iterator = self as ReversedIterator;
      if (iterator.sequence === undefined) return undefined;
      if (iterator.index >= 0) {
        const member = memberOf(vm, iterator.sequence, iterator.index);
        if (member !== undefined) {
          iterator.index--;
          return member;
        }
      }
      iterator.index = -1;
      iterator.sequence = undefined;
      return undefined;
    },
    new: (vm, type, args, keywords) => reversedOf(vm, type, reversedArgument(args, keywords)),
  }),
  callOne: (vm, sequence) => reversedOf(vm, reversedType, sequence),
  methods: [
    [
      '__length_hint__()',
      (vm: VM, self: ReversedIterator) => {
        if (self.sequence === undefined) return 0;
        return lengthOf(vm, self.sequence) < self.index + 1 ? 0 : self.index + 1;
      },
      'How many members are left.',
    ],
    [
      '__setstate__(state, /)',
      (vm: VM, self: ReversedIterator, state: Value) => {
        if (self.sequence === undefined) return null;
        self.index = Math.max(-1, Math.min(stateIndex(state), lengthOf(vm, self.sequence) - 1));
        return null;
      },
      'Goes to an index.',
    ],
    reduceRow((_vm, { type, sequence, index }: ReversedIterator) =>
      sequence === undefined
        ? callOfIterator(type, [EMPTY_TUPLE])
        : new PyTuple([type, new PyTuple([sequence]), index]),
    ),
  ] satisfies readonly MethodRow[],
};
