// What makes an exception anew, and its state (library reference, "pickle").

import type { VM } from '../vm.js';
import { getAttribute, setAttribute } from './attributes.js';
import type { MethodRow } from './define.js';
import { PyDict } from './dicts.js';
import { type PyException, typeError } from './exceptions.js';
import type { Value } from './object.js';
import { PyTuple } from './sequences.js';
import { typeOf } from './types.js';

/** The members of an exception's `__dict__` in a dict of their own, and those of its attributes that it was given. */
export function exceptionState(vm: VM, self: PyException, names: readonly string[]): PyDict {
  const state = new PyDict();
  const own = getAttribute(vm, self, '__dict__');
  if (own instanceof PyDict) for (const [key, value] of own.table.entries()) state.table.set(vm, key, value);
  for (const name of names) {
    const value = self.getOwn(name);
    if (value !== undefined) state.table.set(vm, name, value);
  }
  return state;
}

/** For an exception: its type with its arguments, and its attributes. @param names those that are not in its `__dict__` */
export function callOfException(
  vm: VM,
  self: PyException,
  args: readonly Value[],
  names: readonly string[] = [],
): Value {
  const state = exceptionState(vm, self, names);
  const call: Value[] = [self.type, new PyTuple(args)];
  return new PyTuple(state.table.size === 0 ? call : [...call, state]);
}

/** `__setstate__` of exceptions, which sets attributes. */
export const setExceptionState: MethodRow = [
  '__setstate__(state, /)',
  (vm: VM, self: PyException, state: Value) => {
    if (state === null) return null;
    if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
    for (const [name, value] of state.table.entries()) {
      if (typeof name !== 'string') throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
      setAttribute(vm, self, name, value);
    }
    return null;
  },
  'Sets the attributes that a dict names.',
];
