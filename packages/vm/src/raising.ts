// raise, except and with (sections 7.8 and 8.4 of Python's reference): what the loop's exception instructions call.

import { specialMethod } from './objects/attributes.js';
import { baseExceptionType, type PyException, runtimeError, typeError } from './objects/exceptions.js';
import { toException } from './objects/generators.js';
import { isSubtype, PyType, type Value } from './objects/object.js';
import { callValue, isTrue } from './objects/operations.js';
import { PyTuple } from './objects/sequences.js';
import { typeOf } from './objects/types.js';
import type { VM } from './vm.js';

const NOT_AN_EXCEPTION = 'exceptions must derive from BaseException';

/** Makes `context` the context of an exception about to be raised, without making a cycle. */
export function setContext(exception: PyException, context: PyException | null): void {
  if (context === null || context === exception) return;
  // `slow` takes every other step: it is met when contexts that a program has set go round.
  let slow = context;
  let moves = false;
  for (let e: PyException | null = context; e !== null && e.context !== null; e = e.context) {
    if (e.context === exception) {
      e.context = null;
      break;
    }
    if (e.context === slow) break;
    if (moves) slow = slow.context as PyException;
    moves = !moves;
  }
  exception.context = context;
}

/** The instance that `raise value` raises. */
export function raised(vm: VM, value: Value): PyException {
  const exception = toException(vm, value, NOT_AN_EXCEPTION);
  setContext(exception, vm.handled);
  return exception;
}

/** The instance that `raise value from cause` raises. */
export function raisedFrom(vm: VM, value: Value, cause: Value): PyException {
  const exception = raised(vm, value);
  exception.cause = cause === null ? null : toException(vm, cause, 'exception causes must derive from BaseException');
  exception.suppressContext = true;
  return exception;
}

/** What a bare `raise` raises. */
export function raisedAgain(vm: VM): PyException {
  if (vm.handled === null) throw runtimeError('No active exception to reraise');
  return vm.handled;
}

/** Whether `except type:` catches an exception. @throws TypeError if `type` is no exception class or tuple of such */
export function matchesException(exception: PyException, type: Value): boolean {
  if (exception.type === type) return true;
  const types = type instanceof PyTuple ? type.items : [type];
  for (const t of types)
    if (!(t instanceof PyType) || !isSubtype(t, baseExceptionType))
      throw typeError('catching classes that do not inherit from BaseException is not allowed');
  return types.some((t) => isSubtype(exception.type, t as PyType));
}

/** `__exit__` (bound) of a context manager and the result of its `__enter__`. */
export function enterContext(vm: VM, manager: Value): { exit: Value; value: Value } {
  const exit = specialMethod(vm, manager, '__exit__');
  const enter = exit === undefined ? undefined : specialMethod(vm, manager, '__enter__');
  const { name } = typeOf(manager);
  if (enter === undefined || exit === undefined) {
    const missing = exit === undefined ? '__exit__' : '__enter__';
    const isAsync =
      typeOf(manager).lookup('__aenter__') !== undefined && typeOf(manager).lookup('__aexit__') !== undefined;
    throw typeError(
      `'${name}' object does not support the context manager protocol${missing === '__exit__' ? ' (missed __exit__ method)' : ' (missed __enter__ method)'}${isAsync ? " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?" : ''}`,
    );
  }
  return { exit, value: callValue(vm, enter, []) };
}

/** What `__exit__` answers to an exception. */
export function callExit(vm: VM, exit: Value, exception: PyException): Value {
  return callValue(vm, exit, [exception.type, exception, exception.traceback]);
}

/** Whether `__exit__` swallows the exception. */
export function exitContext(vm: VM, exit: Value, exception: PyException): boolean {
  return isTrue(vm, callExit(vm, exit, exception));
}
