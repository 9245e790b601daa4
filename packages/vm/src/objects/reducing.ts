// What objects answer when they are asked what makes them anew (library reference, "pickle", `object.__reduce__`).

import type { VM } from '../vm.js';
import { getAttribute } from './attributes.js';
import type { MethodRow } from './define.js';
import { overflowError, typeError } from './exceptions.js';
import { asInt } from './numbers.js';
import type { PyInstance, Value } from './object.js';
import { callValue, MAX_INDEX } from './operations.js';
import { EMPTY_TUPLE, PyList, PyTuple } from './sequences.js';

/** A row for `__reduce__`. @param reduce gives the answer for an object */
export const reduceRow = (reduce: (vm: VM, self: never) => Value): MethodRow => [
  '__reduce__()',
  reduce,
  'What makes it anew, for copy and pickle.',
];

/** `(builtin, arguments)`, the call that makes an object anew, and what its `__setstate__` gets, if anything. */
export function callOf(vm: VM, builtin: 'getattr' | 'iter' | 'reversed', args: readonly Value[], state?: Value): Value {
  const call: Value[] = [vm.builtin(builtin), new PyTuple(args)];
  return new PyTuple(state === undefined ? call : [...call, state]);
}

/** The index that `__setstate__` of an iterator is given. @throws TypeError if it is no int @throws OverflowError beyond 32 bits */
export function stateIndex(state: Value): number {
  const index = asInt(state);
  if (index === undefined) throw typeError('an integer is required');
  if (index > MAX_INDEX || index < -MAX_INDEX - 1) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(index);
}

/** For an iterator whose members are known: one over a list of those that are left. */
export const iterationOf = (vm: VM, rest: Value[]): Value => callOf(vm, 'iter', [new PyList(rest)]);

/** For an iterator that stands at an index of a sequence, null once it is exhausted. */
export const iterationAt = (vm: VM, sequence: Value | undefined, index: number, empty: Value = EMPTY_TUPLE): Value =>
  sequence === null || sequence === undefined ? callOf(vm, 'iter', [empty]) : callOf(vm, 'iter', [sequence], index);

/** For an instance of a type whose state is what `__getstate__` says: a call of its type. */
export const callOfType = (vm: VM, self: PyInstance, args: readonly Value[]): Value =>
  new PyTuple([self.type, new PyTuple(args), callValue(vm, getAttribute(vm, self, '__getstate__'), [])]);
