// The built-in functions of iterables (library reference, "Built-in Functions"): aiter, all, anext, any, iter, len, max, min, next, sorted.

import { getAttribute } from '../objects/attributes.js';
import { AnextAwaitable, asyncMethod, PyAwaitable } from '../objects/coroutines.js';
import { typeError, valueError } from '../objects/exceptions.js';
import { PyGenerator, stopIteration } from '../objects/generators.js';
import { CallableIterator } from '../objects/iterators.js';
import { extendList } from '../objects/list.js';
import type { KeywordArguments, Value } from '../objects/object.js';
import {
  callValue,
  callWithOne,
  compareOperation,
  getIterator,
  isTrue,
  lengthOf,
  nextOf,
} from '../objects/operations.js';
import { PyList } from '../objects/sequences.js';
import { callSpecial } from '../objects/special-methods.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import { isCallable } from './introspection.js';
import type { BuiltinRow, DirectCalls } from './signature.js';

/** `all` stops at the first member that is false, `any` at the first that is true. */
const quantifier =
  (stopAt: boolean) =>
  (vm: VM, iterable: Value): Value => {
    const iterator = getIterator(vm, iterable);
    for (;;) {
      const member = nextOf(vm, iterator);
      if (member === undefined) return !stopAt;
      if (isTrue(vm, member) === stopAt) return stopAt;
    }
  };

function iter(vm: VM, object: Value, sentinel: Value | undefined): Value {
  if (sentinel === undefined) return getIterator(vm, object);
  if (!isCallable(object)) throw typeError('iter(v, w): v must be callable');
  return new CallableIterator(object, sentinel);
}

function next(vm: VM, iterator: Value, byDefault: Value | undefined): Value {
  const type = typeOf(iterator);
  if (type.slots.next === null) throw typeError(`'${type.name}' object is not an iterator`);
  // A class written in Python raises a StopIteration of its own, as what is awaited does, which may carry a value.
  if (byDefault === undefined && (type.isHeap || iterator instanceof PyAwaitable))
    return callSpecial(vm, iterator, '__next__');
  const member = nextOf(vm, iterator);
  if (member !== undefined) return member;
  if (byDefault !== undefined) return byDefault;
  throw stopIteration(iterator instanceof PyGenerator ? vm.generatorResult : null);
}

/** `min` and `max`: the first member that no later one beats. */
function extreme(name: 'min' | 'max') {
  const op = name === 'min' ? 3 : 5;
  /** Whether a value comes before the best so far. */
  const beats = (vm: VM, rank: Value, best: Value): boolean =>
    typeof rank === 'number' && typeof best === 'number'
      ? op === 3
        ? rank < best
        : rank > best
      : isTrue(vm, compareOperation(vm, op, rank, best));
  const of = (
    vm: VM,
    first: Value,
    rest: readonly Value[],
    key: Value | undefined,
    byDefault: Value | undefined,
  ): Value => {
    if (rest.length > 0 && byDefault !== undefined)
      throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    const members = rest.length > 0 ? null : getIterator(vm, first);
    let best: Value | undefined;
    let bestKey: Value | undefined;
    for (let i = -1; ; i++) {
      const member = members !== null ? nextOf(vm, members) : i < 0 ? first : rest[i];
      if (member === undefined) break;
      const rank = key === undefined || key === null ? member : callWithOne(vm, key, member);
      if (best === undefined || beats(vm, rank, bestKey as Value)) {
        best = member;
        bestKey = rank;
      }
    }
    if (best !== undefined) return best;
    if (byDefault !== undefined) return byDefault;
    throw valueError(`${name}() iterable argument is empty`);
  };
  const direct: DirectCalls = {
    one: (vm, iterable) => of(vm, iterable, [], undefined, undefined),
    two: (vm, first, second) => (beats(vm, second, first) ? second : first),
  };
  return { of, direct };
}

const LEAST = extreme('min');
const LARGEST = extreme('max');

/** A new list, sorted by its own method. */
function sorted(vm: VM, iterable: Value, keywords: KeywordArguments | null): Value {
  const list = new PyList([]);
  extendList(vm, list, iterable);
  callValue(vm, getAttribute(vm, list, 'sort'), [], keywords);
  return list;
}

function aiter(vm: VM, iterable: Value): Value {
  const method = asyncMethod(vm, iterable, '__aiter__');
  if (method === undefined || method === null)
    throw typeError(`'${typeOf(iterable).name}' object is not an async iterable`);
  const iterator = callValue(vm, method, []);
  if (typeOf(iterator).lookup('__anext__') === undefined)
    throw typeError(`aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
  return iterator;
}

function anext(vm: VM, iterator: Value, byDefault: Value | undefined): Value {
  const method = asyncMethod(vm, iterator, '__anext__');
  if (method === undefined || method === null)
    throw typeError(`'${typeOf(iterator).name}' object is not an async iterator`);
  const awaitable = callValue(vm, method, []);
  return byDefault === undefined ? awaitable : new AnextAwaitable(awaitable, byDefault);
}

export const ITERATION_FUNCTIONS: readonly BuiltinRow[] = [
  ['aiter(async_iterable, /)', aiter, 'An asynchronous iterator over an asynchronous iterable.'],
  ['all(iterable, /)', quantifier(false), 'Whether all members are true.'],
  ['anext(aiterator, default=None, /)', anext, 'An awaitable for the next member of an asynchronous iterator.'],
  ['any(iterable, /)', quantifier(true), 'Whether any member is true.'],
  ['iter(object, sentinel=None, /)', iter, 'An iterator over an iterable, or of the results of a function.'],
  ['len(obj, /)', (vm: VM, value: Value) => lengthOf(vm, value), 'The number of members of a container.'],
  [
    'max(arg, /, *args, key=None, default=None)',
    LARGEST.of,
    'The largest argument, or member of the only argument.',
    LARGEST.direct,
  ],
  [
    'min(arg, /, *args, key=None, default=None)',
    LEAST.of,
    'The smallest argument, or member of the only argument.',
    LEAST.direct,
  ],
  ['next(iterator, default=None, /)', next, 'The next member of an iterator.'],
  ['sorted(iterable, /, **kwargs)', sorted, 'A new list of the members in ascending order.'],
];
