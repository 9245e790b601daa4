// Generators (section 6.2.9 "Yield expressions" of Python's reference).

import type { CodeObject } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { findAttribute } from './attributes.js';
import type { TypeDefinition } from './define.js';
import {
  generatorExitType,
  PyException,
  runtimeError,
  stopIterationType,
  typeError,
  valueError,
} from './exceptions.js';
import type { PyFunction } from './functions.js';
import { identityOf } from './hashing.js';
import { isSubtype, PyObject, PyType, slots, type Value } from './object.js';
import { callValue } from './operations.js';
import { PyTuple } from './sequences.js';
import { generatorType } from './types.js';

/** A suspended frame: its registers are kept here while it does not run. */
export class PyGenerator extends PyObject {
  readonly fn: PyFunction;
  readonly code: CodeObject;
  registers: (Value | undefined)[];
  /** Word offset of the instruction to go on with. */
  pc: number;
  state: 'created' | 'suspended' | 'running' | 'finished';
  /** What is being handled inside while it is suspended in a handler. */
  handled: PyException | null;
  /** What is being handled by whoever resumed it. */
  callerHandled: PyException | null;
  constructor(fn: PyFunction, registers: (Value | undefined)[], pc: number) {
    super(generatorType);
    this.fn = fn;
    this.code = fn.code;
    this.registers = registers;
    this.pc = pc;
    this.state = 'created';
    this.handled = null;
    this.callerHandled = null;
  }
}

/** The value that a finished generator returned, carried by StopIteration. */
export function stopIteration(value: Value): PyException {
  return new PyException(stopIterationType, value === null ? [] : [value]);
}

export function isStopIteration(error: unknown): error is PyException {
  return error instanceof PyException && isSubtype(error.type, stopIterationType);
}

/** `StopIteration.value`. */
export const stopValue = (error: PyException): Value => error.args[0] ?? null;

/** Whether there is anything to resume; a generator that has ended yields nothing and has None for its result. */
export function canResume(vm: VM, generator: PyGenerator, sent: Value): boolean {
  if (generator.state === 'running') throw valueError('generator already executing');
  if (generator.state === 'finished') {
    vm.generatorResult = null;
    return false;
  }
  if (generator.state === 'created' && sent !== null)
    throw typeError("can't send non-None value to a just-started generator");
  return true;
}

/** `generator.send(value)`: what it yields, or `undefined` when it returned (the result is then in `vm.generatorResult`). */
export function resume(vm: VM, generator: PyGenerator, sent: Value): Value | undefined {
  return canResume(vm, generator, sent) ? vm.resumeGenerator(generator, sent, null) : undefined;
}

/** What an exception becomes that ends a generator: StopIteration would look like its normal end (PEP 479). */
export function leavingGenerator(exception: PyException): PyException {
  if (!isStopIteration(exception)) return exception;
  const failure = runtimeError('generator raised StopIteration');
  failure.cause = exception;
  failure.context = exception;
  failure.suppressContext = true;
  return failure;
}

/** An exception from what `raise` and `throw` accept: an instance, or a class to be called. */
export function toException(vm: VM, value: Value, message: string): PyException {
  if (value instanceof PyException) return value;
  if (value instanceof PyType && isExceptionType(value)) {
    const instance = callValue(vm, value, []);
    if (instance instanceof PyException) return instance;
    throw typeError(
      `calling ${value.name} should have returned an instance of BaseException, not ${(instance as PyObject).type.name}`,
    );
  }
  throw typeError(message);
}

const isExceptionType = (type: PyType) => type.mro.some((t) => t.name === 'BaseException' && !t.isHeap);

/** `generator.throw(exception)`. @returns as `resume` */
export function throwInto(vm: VM, generator: PyGenerator, exception: PyException): Value | undefined {
  if (generator.state === 'running') throw valueError('generator already executing');
  if (generator.state === 'finished') throw exception;
  if (generator.state === 'created') {
    generator.state = 'finished';
    generator.registers = [];
    throw exception;
  }
  const inner = vm.delegateOf(generator);
  if (inner !== undefined) {
    if (isSubtype(exception.type, generatorExitType)) {
      try {
        closeIterator(vm, inner);
      } catch (error) {
        if (!(error instanceof PyException)) throw error;
        return vm.resumeGenerator(generator, null, error);
      }
    } else {
      const method = findAttribute(vm, inner, 'throw');
      if (method !== undefined) {
        generator.state = 'running';
        try {
          const value = callValue(vm, method, [exception]);
          generator.state = 'suspended';
          return value;
        } catch (error) {
          generator.state = 'suspended';
          if (isStopIteration(error)) return vm.finishDelegation(generator, stopValue(error));
          if (error instanceof PyException) return vm.resumeGenerator(generator, null, error);
          throw error;
        }
      }
    }
  }
  return vm.resumeGenerator(generator, null, exception);
}

function closeIterator(vm: VM, iterator: Value): void {
  if (iterator instanceof PyGenerator) closeGenerator(vm, iterator);
  else {
    const method = findAttribute(vm, iterator, 'close');
    if (method !== undefined) callValue(vm, method, []);
  }
}

/** `generator.close()`: raises GeneratorExit where it is suspended. @returns what it returned in answer */
export function closeGenerator(vm: VM, generator: PyGenerator): Value {
  if (generator.state === 'created') generator.state = 'finished';
  if (generator.state === 'finished') return null;
  try {
    if (throwInto(vm, generator, new PyException(generatorExitType, [])) !== undefined)
      throw runtimeError('generator ignored GeneratorExit');
    return vm.generatorResult;
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, generatorExitType)) return null;
    if (isStopIteration(error)) return stopValue(error);
    throw error;
  }
}

/** The value of a `send` or `throw` as a method answers it. */
function answer(vm: VM, value: Value | undefined): Value {
  if (value === undefined) throw stopIteration(vm.generatorResult);
  return value;
}

export const generatorDefinition: TypeDefinition = {
  slots: slots({
    repr: (_vm, self) =>
      `<generator object ${(self as PyGenerator).code.qualname} at 0x${identityOf(self as PyGenerator)
        .toString(16)
        .padStart(8, '0')}>`,
    iter: (_vm, self) => self,
    next: (vm, self) => {
      const value = resume(vm, self as PyGenerator, null);
      return value;
    },
  }),
  methods: [
    [
      'send(value, /)',
      (vm, self: PyGenerator, value: Value) => answer(vm, resume(vm, self, value)),
      'Resumes with a value.',
    ],
    [
      'throw(typ, val=None, tb=None, /)',
      (vm, self: PyGenerator, type: Value, value: Value | undefined) => {
        const given =
          type instanceof PyType && value !== undefined && value !== null
            ? value instanceof PyException
              ? value
              : callValue(vm, type, value instanceof PyTuple ? value.items : [value])
            : type;
        const exception = toException(
          vm,
          given,
          `exceptions must be classes or instances deriving from BaseException, not ${typeName(given)}`,
        );
        return answer(vm, throwInto(vm, self, exception));
      },
      'Raises an exception where the generator is suspended.',
    ],
    ['close()', (vm, self: PyGenerator) => closeGenerator(vm, self), 'Ends the generator.'],
  ],
  attributes: [
    ['__name__', (_vm, self: PyGenerator) => self.code.name, null, 'name'],
    ['__qualname__', (_vm, self: PyGenerator) => self.code.qualname, null, 'qualified name'],
    ['gi_running', (_vm, self: PyGenerator) => self.state === 'running', null, 'whether it is running'],
    ['gi_suspended', (_vm, self: PyGenerator) => self.state === 'suspended', null, 'whether it is suspended'],
    ['gi_yieldfrom', (vm, self: PyGenerator) => vm.delegateOf(self) ?? null, null, 'what it delegates to'],
  ],
  final: true,
};

const typeName = (value: Value) =>
  value === null
    ? 'NoneType'
    : typeof value === 'object' && 'type' in value
      ? (value.type as PyType).name
      : typeof value;
