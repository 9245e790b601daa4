// Asynchronous generators (section 6.2.9.3 of Python's reference): coroutines that yield; what they yield comes wrapped.

import type { VM } from '../vm.js';
import { awaitableDefinition, PyAwaitable } from './coroutines.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { generatorExitType, PyException, runtimeError, stopAsyncIterationType } from './exceptions.js';
import {
  GeneratorState,
  generatorAttributes,
  generatorRepr,
  isGeneratorExit,
  isStopAsyncIteration,
  isStopIteration,
  type PyGenerator,
  resume,
  throwInto,
  thrownException,
} from './generators.js';
import { PyObject, type PyType, slots, type Value } from './object.js';
import { none } from './slot-calls.js';
import { asyncGeneratorType, asyncSendType, asyncThrowType, wrappedValueType } from './types.js';

/** What a `yield` of an asynchronous generator gives: anything else is for whoever runs the coroutine. */
export class WrappedValue extends PyObject {
  readonly value: Value;
  constructor(value: Value) {
    super();
    this.type = wrappedValueType;
    this.value = value;
  }
}

interface Progress {
  /** An `asend` or `athrow` is under way. */
  isRunning: boolean;
  /** It has ended or was told to. */
  isClosed: boolean;
}

/** How far asynchronous generators are that were ever asked for anything. */
const progresses = new WeakMap<PyGenerator, Progress>();

function progressOf(generator: PyGenerator): Progress {
  let progress = progresses.get(generator);
  if (progress === undefined) progresses.set(generator, (progress = { isRunning: false, isClosed: false }));
  return progress;
}

/** Runs a step of a generator. @returns what to hand on to whoever runs the coroutine; undefined for a member or the end */
function step(vm: VM, generator: PyGenerator, action: () => Value | undefined): Value | undefined {
  const progress = progressOf(generator);
  let value: Value | undefined;
  try {
    value = action();
    if (value === undefined) throw new PyException(stopAsyncIterationType, []);
  } catch (error) {
    if (isStopAsyncIteration(error) || isGeneratorExit(error)) progress.isClosed = true;
    progress.isRunning = false;
    throw error;
  }
  if (!(value instanceof WrappedValue)) return value;
  progress.isRunning = false;
  vm.generatorResult = value.value;
  return undefined;
}

type State = 'new' | 'running' | 'closed';

/** `asend(value)` and `__anext__()`. */
class AsyncSend extends PyAwaitable {
  private readonly generator: PyGenerator;
  private readonly sent: Value;
  private state: State;
  constructor(generator: PyGenerator, sent: Value) {
    super();
    this.type = asyncSendType;
    this.generator = generator;
    this.sent = sent;
    this.state = 'new';
  }

  private run(vm: VM, action: () => Value | undefined): Value | undefined {
    const progress = progressOf(this.generator);
    if (this.state === 'closed') throw runtimeError('cannot reuse already awaited __anext__()/asend()');
    if (this.state === 'new') {
      if (progress.isRunning) {
        this.state = 'closed';
        throw runtimeError('anext(): asynchronous generator is already running');
      }
      this.state = 'running';
    }
    progress.isRunning = true;
    let value: Value | undefined;
    try {
      value = step(vm, this.generator, action);
    } catch (error) {
      this.state = 'closed';
      throw error;
    }
    if (value === undefined) this.state = 'closed';
    return value;
  }

  send(vm: VM, sent: Value): Value | undefined {
    const first = this.state === 'new' && sent === null ? this.sent : sent;
    return this.run(vm, () => resume(vm, this.generator, first));
  }

  throw(vm: VM, exception: PyException): Value | undefined {
    return this.run(vm, () => throwInto(vm, this.generator, exception));
  }

  close(vm: VM): void {
    if (this.state === 'closed') return;
    closeAwaitable(this, vm);
  }
}

/** `close()` of both: raises GeneratorExit inside. */
function closeAwaitable(awaitable: PyAwaitable, vm: VM): void {
  let value: Value | undefined;
  try {
    value = awaitable.throw(vm, new PyException(generatorExitType, []));
  } catch (error) {
    if (isStopIteration(error) || isStopAsyncIteration(error) || isGeneratorExit(error)) return;
    throw error;
  }
  if (value !== undefined) throw runtimeError('coroutine ignored GeneratorExit');
}

/** `athrow(exception)` and, without an exception, `aclose()`. */
class AsyncThrow extends PyAwaitable {
  private readonly generator: PyGenerator;
  /** Makes the exception; null for `aclose()`. */
  private readonly thrown: ((vm: VM) => PyException) | null;
  private state: State;
  constructor(generator: PyGenerator, thrown: ((vm: VM) => PyException) | null) {
    super();
    this.type = asyncThrowType;
    this.generator = generator;
    this.thrown = thrown;
    this.state = 'new';
  }

  private begin(): void {
    const progress = progressOf(this.generator);
    const isClose = this.thrown === null;
    if (progress.isRunning) {
      this.state = 'closed';
      throw runtimeError(`${isClose ? 'aclose' : 'athrow'}(): asynchronous generator is already running`);
    }
    if (progress.isClosed) {
      this.state = 'closed';
      throw new PyException(stopAsyncIterationType, []);
    }
    this.state = 'running';
    progress.isRunning = true;
    if (isClose) progress.isClosed = true;
  }

  /** Runs a step; `aclose()` is content with the end of the generator, and with nothing else that it yields. */
  private run(vm: VM, action: () => Value | undefined): Value | undefined {
    const { generator } = this;
    const progress = progressOf(generator);
    try {
      if (this.thrown !== null) {
        const value = step(vm, generator, action);
        if (value === undefined) this.state = 'closed';
        return value;
      }
      const value = action();
      if (value === undefined) throw new PyException(stopAsyncIterationType, []);
      if (value instanceof WrappedValue) throw runtimeError('async generator ignored GeneratorExit');
      return value;
    } catch (error) {
      progress.isRunning = false;
      this.state = 'closed';
      // Thrown into a generator that has not started, StopIteration comes back as it is; it ends the awaitable, too.
      if (this.thrown !== null || !(isStopAsyncIteration(error) || isGeneratorExit(error))) throw error;
      vm.generatorResult = null;
      return undefined;
    }
  }

  send(vm: VM, sent: Value): Value | undefined {
    const { generator, thrown } = this;
    if (this.state === 'closed') throw runtimeError('cannot reuse already awaited aclose()/athrow()');
    if (generator.state === GeneratorState.Finished) {
      this.state = 'closed';
      vm.generatorResult = null;
      return undefined;
    }
    if (this.state === 'running') return this.run(vm, () => resume(vm, generator, sent));
    if (sent !== null && !progressOf(generator).isRunning && !progressOf(generator).isClosed)
      throw runtimeError("can't send non-None value to a just-started coroutine");
    this.begin();
    const exception = thrown === null ? new PyException(generatorExitType, []) : thrown(vm);
    return this.run(vm, () => throwInto(vm, generator, exception, false));
  }

  throw(vm: VM, exception: PyException): Value | undefined {
    const { generator } = this;
    if (this.state === 'closed') throw runtimeError('cannot reuse already awaited aclose()/athrow()');
    if (this.state === 'new') {
      const progress = progressOf(generator);
      if (progress.isRunning) {
        this.state = 'closed';
        throw runtimeError(
          `${this.thrown === null ? 'aclose' : 'athrow'}(): asynchronous generator is already running`,
        );
      }
      this.state = 'running';
      progress.isRunning = true;
    }
    return this.run(vm, () => throwInto(vm, generator, exception));
  }

  close(vm: VM): void {
    if (this.state === 'closed') return;
    closeAwaitable(this, vm);
  }
}

const asyncGeneratorDefinition: TypeDefinition = {
  slots: slots({ repr: generatorRepr }),
  methods: [
    [
      'asend(value, /)',
      (_vm, self: PyGenerator, value: Value) => new AsyncSend(self, value),
      'An awaitable that resumes with a value.',
    ],
    [
      'athrow(typ, val=None, tb=None, /)',
      (_vm, self: PyGenerator, type: Value, value: Value | undefined, tb: Value | undefined) =>
        new AsyncThrow(self, (vm) => thrownException(vm, 'athrow', type, value, tb)),
      'An awaitable that raises an exception where it is suspended.',
    ],
    ['aclose()', (_vm, self: PyGenerator) => new AsyncThrow(self, null), 'An awaitable that ends it.'],
  ],
  wrappers: [
    ['__aiter__', none((_vm, self) => self)],
    ['__anext__', none((_vm, self) => new AsyncSend(self as PyGenerator, null))],
  ],
  attributes: [
    ...generatorAttributes('ag', 'await').filter(([name]) => name !== 'ag_running'),
    [
      'ag_running',
      (_vm, self: PyGenerator) => progresses.get(self)?.isRunning === true,
      readonlyMember,
      'whether it is running',
    ],
  ],
  final: true,
};

export const asyncGeneratorDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [
  [asyncGeneratorType, asyncGeneratorDefinition],
  [asyncSendType, awaitableDefinition(true)],
  [asyncThrowType, awaitableDefinition(true)],
];
