// Generators and coroutines: suspended frames (sections 6.2.9 "Yield expressions" and 3.4.2 "Coroutine Objects" of Python's reference).

import type { CodeObject } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { findAttribute } from './attributes.js';
import { codeObject } from './code-objects.js';
import type { AttributeRow, MethodRow, TypeDefinition } from './define.js';
import {
  baseExceptionType,
  generatorExitType,
  PyException,
  runtimeError,
  setCause,
  stopAsyncIterationType,
  stopIterationType,
  typeError,
  valueError,
} from './exceptions.js';
import { generatorFrame, type PyFrame } from './frames.js';
import type { PyFunction } from './functions.js';
import { addressOf } from './hashing.js';
import { isSubtype, PyObject, PyType, slots, type Value } from './object.js';
import { callValue, reprOf } from './operations.js';
import { PyTuple } from './sequences.js';
import { none } from './slot-calls.js';
import { PyTraceback } from './tracebacks.js';
import { asyncGeneratorType, coroutineType, generatorType, typeOf } from './types.js';

/** Where a generator is. Numbers: V8 writes one without telling its collector. */
export const enum GeneratorState {
  /** Nothing of it has run. */
  Created,
  /** It waits at a `yield`. */
  Suspended,
  Running,
  Finished,
}

/** A suspended frame: its registers are kept here while it does not run. */
export class PyGenerator extends PyObject {
  readonly fn: PyFunction;
  readonly code: CodeObject;
  registers: (Value | undefined)[];
  /** How many of the registers are still read: those behind them are not copied. */
  live: number;
  /** Word offset of the instruction to go on with. */
  pc: number;
  state: GeneratorState;
  /** What is being handled inside while it is suspended in a handler. */
  handled: PyException | null;
  /** What is being handled by whoever resumed it. */
  callerHandled: PyException | null;
  /** `__name__` and `__qualname__` once they were set; until then those of the function. */
  names: { name: string; qualname: string } | null;
  /** Its frame object, once somebody asked for it. */
  frame: PyFrame | null;
  constructor(type: PyType, fn: PyFunction, registers: (Value | undefined)[], pc: number) {
    super();
    this.type = type;
    this.fn = fn;
    this.code = fn.code;
    this.registers = registers;
    this.live = registers.length;
    this.pc = pc;
    this.state = GeneratorState.Created;
    this.handled = null;
    this.callerHandled = null;
    this.names = null;
    this.frame = null;
  }
}

/** A generator, coroutine or async generator that stands at `pc`: see `newList`. */
export const newGenerator = (type: PyType, fn: PyFunction, registers: (Value | undefined)[], pc: number): PyGenerator =>
  new PyGenerator(type, fn, registers, pc);

/** What messages call such an object. */
const kindOf = ({ type }: PyGenerator): string => (type === asyncGeneratorType ? 'async generator' : type.name);

/** The value that a finished generator returned, carried by StopIteration. */
export function stopIteration(value: Value): PyException {
  return new PyException(stopIterationType, value === null ? [] : [value]);
}

const isA = (error: unknown, type: PyType): error is PyException =>
  error instanceof PyException && isSubtype(error.type, type);

export const isStopIteration = (error: unknown): error is PyException => isA(error, stopIterationType);
export const isStopAsyncIteration = (error: unknown): error is PyException => isA(error, stopAsyncIterationType);
export const isGeneratorExit = (error: unknown): error is PyException => isA(error, generatorExitType);

/** `StopIteration.value`. */
export const stopValue = (error: PyException): Value => error.args[0] ?? null;

/** Whether there is anything to resume; a generator that has ended yields nothing and has None for its result. */
export function canResume(vm: VM, generator: PyGenerator, sent: Value): boolean {
  if (generator.state === GeneratorState.Running) throw valueError(`${kindOf(generator)} already executing`);
  if (generator.state === GeneratorState.Finished) {
    if (generator.type === coroutineType) throw runtimeError('cannot reuse already awaited coroutine');
    vm.generatorResult = null;
    return false;
  }
  if (generator.state === GeneratorState.Created && sent !== null)
    throw typeError(`can't send non-None value to a just-started ${kindOf(generator)}`);
  return true;
}

/** `generator.send(value)`: what it yields, or `undefined` when it returned (the result is then in `vm.generatorResult`). */
export function resume(vm: VM, generator: PyGenerator, sent: Value): Value | undefined {
  return canResume(vm, generator, sent) ? vm.resumeGenerator(generator, sent, null) : undefined;
}

/** What an exception becomes that ends a generator: StopIteration would look like its normal end (PEP 479). */
export function leavingGenerator(generator: PyGenerator, exception: PyException): PyException {
  const isStop = isStopIteration(exception);
  if (!isStop && !(generator.type === asyncGeneratorType && isStopAsyncIteration(exception))) return exception;
  const failure = runtimeError(`${kindOf(generator)} raised ${isStop ? 'StopIteration' : 'StopAsyncIteration'}`);
  setCause(failure, exception);
  return failure;
}

/** An exception from what `raise` and `throw` accept: an instance, or a class to be called. */
export function toException(vm: VM, value: Value, message: string): PyException {
  if (value instanceof PyException) return value;
  if (value instanceof PyType && isSubtype(value, baseExceptionType)) {
    const instance = callValue(vm, value, []);
    if (instance instanceof PyException) return instance;
    throw typeError(
      `calling ${reprOf(vm, value)} should have returned an instance of BaseException, not ${typeOf(instance).name}`,
    );
  }
  throw typeError(message);
}

/** What `throw(type, value, traceback)` raises inside. @param method its name @throws TypeError for what cannot be raised */
export function thrownException(
  vm: VM,
  method: string,
  type: Value,
  value: Value | undefined,
  tb: Value | undefined,
): PyException {
  if (value !== undefined)
    vm.warnDeprecated(
      `the (type, exc, tb) signature of ${method}() is deprecated, use the single-arg signature instead.`,
    );
  if (tb !== undefined && tb !== null && !(tb instanceof PyTraceback))
    throw typeError('throw() third argument must be a traceback object');
  const hasValue = value !== undefined && value !== null;
  if (hasValue && type instanceof PyException) throw typeError('instance exception may not have a separate value');
  const isClass = type instanceof PyType && isSubtype(type, baseExceptionType);
  const message = `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`;
  if (!isClass) return withTraceback(toException(vm, type, message), tb);
  try {
    const isInstance = value instanceof PyException && isSubtype(value.type, type);
    const args = value instanceof PyTuple ? value.items : [value as Value];
    const given = isInstance ? value : hasValue ? callValue(vm, type, args) : type;
    return withTraceback(toException(vm, given, message), tb);
  } catch (error) {
    // What the class raises instead of making an instance arises where that would have been raised.
    if (error instanceof PyException) return error;
    throw error;
  }
}

function withTraceback(exception: PyException, tb: Value | undefined): PyException {
  if (tb instanceof PyTraceback) exception.traceback = tb;
  return exception;
}

/** What became of a generator that was resumed: it yields a value, returns (`undefined`) or raises. */
type Outcome = { readonly value: Value | undefined } | { readonly error: PyException };

function attempt(action: () => Value | undefined): Outcome {
  try {
    return { value: action() };
  } catch (error) {
    if (error instanceof PyException) return { error };
    throw error;
  }
}

/**
 * The callers of generators while an exception is raised in what they delegate to, and no frame of those in between is running: the generator
 * that delegates, or for the outermost one the caller's frame.
 */
export const callers = new WeakMap<PyGenerator, PyGenerator | PyFrame>();

/** The generators that wait for each other by `yield from`, outermost first; all but the last count as running. */
function delegationChain(vm: VM, generator: PyGenerator): PyGenerator[] {
  const chain = [generator];
  for (let outer = generator; ; ) {
    const inner = vm.delegateOf(outer);
    if (!(inner instanceof PyGenerator) || inner.state !== GeneratorState.Suspended) return chain;
    outer.state = GeneratorState.Running;
    const caller = outer === generator ? vm.frameAbove(0) : null;
    if (caller !== null) callers.set(outer, caller);
    callers.set(inner, outer);
    chain.push(inner);
    outer = inner;
  }
}

/**
 * `generator.throw(exception)`: raises it where the generator, or the one that it delegates to, is suspended.
 * @param closes whether GeneratorExit ends what is delegated to beforehand
 * @returns as `resume`
 */
export function throwInto(vm: VM, generator: PyGenerator, exception: PyException, closes = true): Value | undefined {
  if (generator.state === GeneratorState.Running) throw valueError(`${kindOf(generator)} already executing`);
  if (generator.state === GeneratorState.Finished) {
    if (generator.type === coroutineType) throw runtimeError('cannot reuse already awaited coroutine');
    throw exception;
  }
  if (generator.state === GeneratorState.Created) return vm.resumeGenerator(generator, null, exception);
  if (closes && isGeneratorExit(exception)) {
    const failure = closeDelegate(vm, generator);
    return vm.resumeGenerator(generator, null, failure ?? exception);
  }
  const chain = delegationChain(vm, generator);
  let outcome: Outcome | null = null;
  for (let i = chain.length - 1; i >= 0; i--) {
    const current = chain[i] as PyGenerator;
    if (outcome === null) outcome = attempt(() => throwHere(vm, current, exception));
    else {
      current.state = GeneratorState.Suspended;
      const inner: Outcome = outcome;
      if ('error' in inner) outcome = attempt(() => vm.resumeGenerator(current, null, inner.error));
      else if (inner.value === undefined) outcome = attempt(() => vm.finishDelegation(current, vm.generatorResult));
    }
    callers.delete(current);
  }
  if (outcome !== null && 'error' in outcome) throw outcome.error;
  return outcome?.value;
}

/** The same for a generator that delegates to none that is suspended; another iterator gets the exception if it has `throw`. */
function throwHere(vm: VM, generator: PyGenerator, exception: PyException): Value | undefined {
  const inner = vm.delegateOf(generator);
  const method = inner === undefined ? undefined : findAttribute(vm, inner, 'throw');
  if (method === undefined) {
    // It arises where the delegate would raise it to end.
    if (inner !== undefined && isStopIteration(exception)) return vm.finishDelegation(generator, stopValue(exception));
    return vm.resumeGenerator(generator, null, exception);
  }
  generator.state = GeneratorState.Running;
  const outcome = attempt(() => callValue(vm, method, [exception]));
  generator.state = GeneratorState.Suspended;
  if (!('error' in outcome)) return outcome.value;
  if (isStopIteration(outcome.error)) return vm.finishDelegation(generator, stopValue(outcome.error));
  return vm.resumeGenerator(generator, null, outcome.error);
}

/** Ends what a generator delegates to. @returns what that raised, or null */
function closeDelegate(vm: VM, generator: PyGenerator): PyException | null {
  const inner = vm.delegateOf(generator);
  if (inner === undefined) return null;
  generator.state = GeneratorState.Running;
  const outcome = attempt(() => {
    if (inner instanceof PyGenerator) return closeGenerator(vm, inner);
    const method = findAttribute(vm, inner, 'close');
    return method === undefined ? null : callValue(vm, method, []);
  });
  generator.state = GeneratorState.Suspended;
  return 'error' in outcome ? outcome.error : null;
}

/** `generator.close()`: raises GeneratorExit where it is suspended. @returns what it returned in answer */
export function closeGenerator(vm: VM, generator: PyGenerator): Value {
  if (generator.state === GeneratorState.Running) throw valueError(`${kindOf(generator)} already executing`);
  if (generator.state === GeneratorState.Created) generator.state = GeneratorState.Finished;
  if (generator.state === GeneratorState.Finished) return null;
  const chain = delegationChain(vm, generator);
  let failure: PyException | null = null;
  let result: Value = null;
  for (let i = chain.length - 1; i >= 0; i--) {
    const current = chain[i] as PyGenerator;
    current.state = GeneratorState.Suspended;
    if (i === chain.length - 1) failure = closeDelegate(vm, current);
    const exception: PyException = failure ?? new PyException(generatorExitType, []);
    const outcome = attempt(() => vm.resumeGenerator(current, null, exception));
    callers.delete(current);
    failure = null;
    result = null;
    if (!('error' in outcome)) {
      if (outcome.value !== undefined) failure = runtimeError(`${kindOf(current)} ignored GeneratorExit`);
      else result = vm.generatorResult;
    } else if (isStopIteration(outcome.error)) result = stopValue(outcome.error);
    else if (!isGeneratorExit(outcome.error)) failure = outcome.error;
  }
  if (failure !== null) throw failure;
  return result;
}

/** The value of a `send` or `throw` as a method answers it. */
export function answer(vm: VM, value: Value | undefined): Value {
  if (value === undefined) throw stopIteration(vm.generatorResult);
  return value;
}

/** The methods of generators and coroutines. */
export const GENERATOR_METHODS: readonly MethodRow[] = [
  [
    'send(value, /)',
    (vm, self: PyGenerator, value: Value) => answer(vm, resume(vm, self, value)),
    'Resumes with a value.',
  ],
  [
    'throw(typ, val=None, tb=None, /)',
    (vm, self: PyGenerator, type: Value, value: Value | undefined, tb: Value | undefined) =>
      answer(vm, throwInto(vm, self, thrownException(vm, 'throw', type, value, tb))),
    'Raises an exception where it is suspended.',
  ],
  ['close()', (vm, self: PyGenerator) => closeGenerator(vm, self), 'Ends it.'],
];

const namesOf = (self: PyGenerator): { name: string; qualname: string } => {
  if (self.names !== null) return self.names;
  const text = (name: string, byDefault: string) => {
    const own = self.fn.getOwn(name);
    return typeof own === 'string' ? own : byDefault;
  };
  return { name: text('__name__', self.code.name), qualname: text('__qualname__', self.code.qualname) };
};

const nameRow = (attribute: string, key: 'name' | 'qualname'): AttributeRow => [
  attribute,
  (_vm, self: PyGenerator) => namesOf(self)[key],
  (_vm, self: PyGenerator, value) => {
    if (typeof value !== 'string') throw typeError(`${attribute} must be set to a string object`);
    self.names = { ...namesOf(self), [key]: value };
  },
  'name',
];

/** The attributes of a suspended frame. @param prefix of their names @param delegate the name of what it waits for */
export const generatorAttributes = (prefix: string, delegate: string): readonly AttributeRow[] => [
  nameRow('__name__', 'name'),
  nameRow('__qualname__', 'qualname'),
  [
    `${prefix}_running`,
    (_vm, self: PyGenerator) => self.state === GeneratorState.Running,
    null,
    'whether it is running',
  ],
  [
    `${prefix}_suspended`,
    (_vm, self: PyGenerator) => self.state === GeneratorState.Suspended,
    null,
    'whether it is suspended',
  ],
  [`${prefix}_code`, (_vm, self: PyGenerator) => codeObject(self.code), null, 'its code'],
  [`${prefix}_frame`, (_vm, self: PyGenerator) => generatorFrame(self), null, 'its frame'],
  [`${prefix}_${delegate}`, (vm, self: PyGenerator) => vm.delegateOf(self) ?? null, null, 'what it waits for'],
];

export const generatorRepr = (_vm: VM, self: Value): string => {
  const generator = self as PyGenerator;
  return `<${generator.type.name} object ${namesOf(generator).qualname} at ${addressOf(generator)}>`;
};

export const generatorDefinition: TypeDefinition = {
  slots: slots({
    repr: generatorRepr,
    iter: (_vm, self) => self,
    next: (vm, self) => resume(vm, self as PyGenerator, null),
  }),
  methods: GENERATOR_METHODS,
  wrappers: [['__next__', none((vm, self) => answer(vm, resume(vm, self as PyGenerator, null)))]],
  attributes: generatorAttributes('gi', 'yieldfrom'),
  final: true,
};

/** The type of what a call of a function gives whose code suspends itself. */
export function suspendedType({ isGenerator, isCoroutine }: CodeObject): PyType {
  if (!isCoroutine) return generatorType;
  return isGenerator ? asyncGeneratorType : coroutineType;
}
