// What `await`, `async for` and `async with` work with (section 3.4 "Coroutines" of Python's reference).

import type { CodeObject } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { findAttribute, specialMethod, specialMethodIfThere } from './attributes.js';
import { iterableCoroutines } from './code-objects.js';
import { readonlyMember, type TypeDefinition, type WrapperRow } from './define.js';
import { attributeError, PyException, runtimeError, setCause, typeError } from './exceptions.js';
import {
  answer,
  closeGenerator,
  GENERATOR_METHODS,
  generatorAttributes,
  generatorRepr,
  isStopAsyncIteration,
  isStopIteration,
  PyGenerator,
  resume,
  stopValue,
  throwInto,
  thrownException,
} from './generators.js';
import { PyObject, type PyType, slots, type Value } from './object.js';
import { callValue, nextOf } from './operations.js';
import { none } from './slot-calls.js';
import {
  anextAwaitableType,
  asyncGeneratorType,
  coroutineType,
  coroutineWrapperType,
  generatorType,
  typeOf,
} from './types.js';

/** An object of ours that can be awaited. `send` and `throw` answer as `resume` of a generator does. */
export abstract class PyAwaitable extends PyObject {
  abstract send(vm: VM, sent: Value): Value | undefined;
  abstract throw(vm: VM, exception: PyException): Value | undefined;
  abstract close(vm: VM): void;
}

/** What the types of such objects have in common. */
export const awaitableDefinition = (isAwaitable: boolean): TypeDefinition => ({
  slots: slots({
    iter: (_vm, self) => self,
    next: (vm, self) => stopping(vm, () => (self as PyAwaitable).send(vm, null)),
  }),
  methods: [
    [
      'send(value, /)',
      (vm, self: PyAwaitable, value: Value) => answer(vm, self.send(vm, value)),
      'Resumes with a value.',
    ],
    [
      'throw(typ, val=None, tb=None, /)',
      (vm, self: PyAwaitable, type: Value, value: Value | undefined, tb: Value | undefined) =>
        answer(vm, self.throw(vm, thrownException(vm, 'throw', type, value, tb))),
      'Raises an exception where it is suspended.',
    ],
    [
      'close()',
      (vm, self: PyAwaitable) => {
        self.close(vm);
        return null;
      },
      'Ends it.',
    ],
  ],
  wrappers: [
    ['__next__', none((vm, self) => answer(vm, (self as PyAwaitable).send(vm, null)))],
    ...(isAwaitable ? [AWAIT] : []),
  ],
  final: true,
});

const AWAIT: WrapperRow = ['__await__', none((_vm, self) => self)];

/** `coroutine.__await__()`. */
class CoroutineWrapper extends PyAwaitable {
  readonly coroutine: PyGenerator;
  constructor(coroutine: PyGenerator) {
    super();
    this.type = coroutineWrapperType;
    this.coroutine = coroutine;
  }
  send(vm: VM, sent: Value): Value | undefined {
    return resume(vm, this.coroutine, sent);
  }
  throw(vm: VM, exception: PyException): Value | undefined {
    return throwInto(vm, this.coroutine, exception);
  }
  close(vm: VM): void {
    closeGenerator(vm, this.coroutine);
  }
}

/** `anext(iterator, default)`. */
export class AnextAwaitable extends PyAwaitable {
  private readonly awaited: Value;
  private readonly byDefault: Value;
  private iterator: Value | undefined;
  constructor(awaited: Value, byDefault: Value) {
    super();
    this.type = anextAwaitableType;
    this.awaited = awaited;
    this.byDefault = byDefault;
    this.iterator = undefined;
  }
  /** Runs a step of what is awaited; its end without a member gives the default. */
  private step(vm: VM, action: (iterator: Value) => Value | undefined): Value | undefined {
    try {
      this.iterator ??= awaitIterator(vm, this.awaited);
      return action(this.iterator);
    } catch (error) {
      if (!isStopAsyncIteration(error)) throw error;
      vm.generatorResult = this.byDefault;
      return undefined;
    }
  }
  send(vm: VM, sent: Value): Value | undefined {
    return this.step(vm, (iterator) => sendTo(vm, iterator, sent));
  }
  throw(vm: VM, exception: PyException): Value | undefined {
    return this.step(vm, (iterator) => callOrStop(vm, iterator, 'throw', exception));
  }
  close(vm: VM): void {
    this.iterator ??= awaitIterator(vm, this.awaited);
    const close = findAttribute(vm, this.iterator, 'close');
    if (close !== undefined) callValue(vm, close, []);
  }
}

/** `iterator.send(value)` or `.throw(exception)`, answered as `resume` answers. */
function callOrStop(vm: VM, iterator: Value, name: string, argument: Value): Value | undefined {
  const method = findAttribute(vm, iterator, name);
  if (method === undefined) {
    if (argument instanceof PyException) throw argument;
    throw attributeError(`'${typeOf(iterator).name}' object has no attribute '${name}'`, name, iterator);
  }
  return stopping(vm, () => callValue(vm, method, [argument]));
}

/** One step of `yield from` or `await`. @returns what to yield, `undefined` at the end (see `generatorResult`) */
export function sendTo(vm: VM, iterator: Value, sent: Value): Value | undefined {
  if (iterator instanceof PyGenerator) return resume(vm, iterator, sent);
  if (iterator instanceof PyAwaitable) return stopping(vm, () => iterator.send(vm, sent));
  if (sent !== null) return callOrStop(vm, iterator, 'send', sent);
  const type = typeOf(iterator);
  if (!type.isHeap || type.slots.next === null) {
    const value = nextOf(vm, iterator);
    if (value === undefined) vm.generatorResult = null;
    return value;
  }
  // A class written in Python raises a StopIteration of its own, which may carry a value.
  const method = specialMethod(vm, iterator, '__next__') as Value;
  return stopping(vm, () => callValue(vm, method, []));
}

/** A step that may end with a StopIteration. @returns as `sendTo` */
function stopping(vm: VM, step: () => Value | undefined): Value | undefined {
  try {
    return step();
  } catch (error) {
    if (!isStopIteration(error)) throw error;
    vm.generatorResult = stopValue(error);
    return undefined;
  }
}

export const coroutineDefinition: TypeDefinition = {
  slots: slots({ repr: generatorRepr }),
  methods: GENERATOR_METHODS,
  wrappers: [['__await__', none((_vm, self) => new CoroutineWrapper(self as PyGenerator))]],
  attributes: [
    ...generatorAttributes('cr', 'await'),
    ['cr_origin', () => null, readonlyMember, 'where it was made; not recorded'],
  ],
  final: true,
};

export const coroutineDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [
  [coroutineType, coroutineDefinition],
  [coroutineWrapperType, awaitableDefinition(false)],
  [anextAwaitableType, awaitableDefinition(true)],
];

// --- await -------------------------------------------------------------------------------------------------------------------------

/** What an awaited value comes from, for the words of an error. */
export const enum AwaitKind {
  Plain = 0,
  Enter = 1,
  Exit = 2,
}

/** Whether a generator can be awaited, since `types.coroutine` was applied to its function. */
const isIterableCoroutine = (value: Value): value is PyGenerator =>
  value instanceof PyGenerator && value.type === generatorType && iterableCoroutines.has(value.code);

/** A special method that awaits, bound to the instance; `undefined` if the type has none. @throws AttributeError if a descriptor denies it */
export function asyncMethod(vm: VM, value: Value, name: string): Value | undefined {
  const method = specialMethodIfThere(vm, value, name);
  const type = typeOf(value);
  if (method === undefined && type.lookup(name) !== undefined)
    throw attributeError(`object ${type.name} does not have ${name} method`, name, value);
  return method;
}

/** The iterator that `await value` runs through. @throws TypeError for what cannot be awaited */
export function awaitIterator(vm: VM, value: Value, kind: AwaitKind = AwaitKind.Plain): Value {
  if (value instanceof PyGenerator && value.type === coroutineType) {
    if (vm.delegateOf(value) !== undefined) throw runtimeError('coroutine is being awaited already');
    return value;
  }
  if (isIterableCoroutine(value)) return value;
  const { name } = typeOf(value);
  const method = asyncMethod(vm, value, '__await__');
  if (method === undefined) {
    if (kind === AwaitKind.Plain) throw typeError(`'${name}' object can't be awaited`);
    throw typeError(
      `'async with' received an object from __a${kind === AwaitKind.Enter ? 'enter' : 'exit'}__ that does not implement __await__: ${name}`,
    );
  }
  const iterator = callValue(vm, method, []);
  if ((iterator instanceof PyGenerator && iterator.type === coroutineType) || isIterableCoroutine(iterator))
    throw typeError('__await__() returned a coroutine');
  if (typeOf(iterator).slots.next === null)
    throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
  return iterator;
}

/** `iter` of `async for`. */
export function asyncIterator(vm: VM, iterable: Value): Value {
  const method = asyncMethod(vm, iterable, '__aiter__');
  if (method === undefined)
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(iterable).name}`);
  const iterator = callValue(vm, method, []);
  if (typeOf(iterator).lookup('__anext__') === undefined)
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`,
    );
  return iterator;
}

/** The iterator to run through for the next member of an asynchronous iterator. */
export function asyncNext(vm: VM, iterator: Value): Value {
  const method = asyncMethod(vm, iterator, '__anext__');
  if (method === undefined || method === null)
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeOf(iterator).name}`);
  const awaited = callValue(vm, method, []);
  try {
    return awaitIterator(vm, awaited);
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    const failure = typeError(`'async for' received an invalid object from __anext__: ${typeOf(awaited).name}`);
    setCause(failure, error);
    throw failure;
  }
}

/** `__aexit__` (bound) of an asynchronous context manager and what `__aenter__` answers. */
export function enterAsyncContext(vm: VM, manager: Value): { exit: Value; value: Value } {
  const exit = specialMethod(vm, manager, '__aexit__');
  const enter = exit === undefined ? undefined : specialMethod(vm, manager, '__aenter__');
  if (enter === undefined || exit === undefined) {
    const isPlain =
      typeOf(manager).lookup('__enter__') !== undefined && typeOf(manager).lookup('__exit__') !== undefined;
    throw typeError(
      `'${typeOf(manager).name}' object does not support the asynchronous context manager protocol (missed __a${exit === undefined ? 'exit' : 'enter'}__ method)${isPlain ? " but it supports the context manager protocol. Did you mean to use 'with'?" : ''}`,
    );
  }
  return { exit, value: callValue(vm, enter, []) };
}

/** `yield from value` in `code` cannot wait for everything that a generator or coroutine is. */
export function checkDelegate(value: PyGenerator, code: CodeObject): void {
  if (value.type === coroutineType && !iterableCoroutines.has(code))
    throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  if (value.type === asyncGeneratorType) throw typeError("'async_generator' object is not iterable");
}
