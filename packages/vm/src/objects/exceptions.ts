// Exceptions: the hierarchy (section "Exception hierarchy" of the library reference), instances, and how our code raises them.

import type { UnboundName } from '../unbound-name.js';
import { EMPTY_SHAPE, NO_VALUES, PyInstance, PyType, type Value } from './object.js';
import type { PyTraceback } from './tracebacks.js';
import { objectType, typeType } from './types.js';

/** An exception instance. It is thrown as it is: a JavaScript Error would capture a stack at each raise. */
export class PyException extends PyInstance {
  args: readonly Value[];
  /** Outermost frame first; null until it has passed through one. */
  traceback: PyTraceback | null;
  /** `__cause__`, `__context__` and `__suppress_context__` (section 7.8 of Python's reference). */
  cause: PyException | null;
  context: PyException | null;
  suppressContext: boolean;
  /** For a NameError: the name, and what to suggest instead. */
  unboundName: UnboundName | null;
  constructor(type: PyType, args: readonly Value[]) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.args = args;
    this.traceback = null;
    this.cause = null;
    this.context = null;
    this.suppressContext = false;
    this.unboundName = null;
  }
}

const make = (name: string, base: PyType) => new PyType(name, [base], typeType, false);

export const baseExceptionType = make('BaseException', objectType);
export const exceptionType = make('Exception', baseExceptionType);
export const baseExceptionGroupType = make('BaseExceptionGroup', baseExceptionType);
export const exceptionGroupType = new PyType(
  'ExceptionGroup',
  [baseExceptionGroupType, exceptionType],
  typeType,
  false,
);
exceptionGroupType.mro = [exceptionGroupType, baseExceptionGroupType, ...exceptionType.mro];
export const keyboardInterruptType = make('KeyboardInterrupt', baseExceptionType);
export const arithmeticErrorType = make('ArithmeticError', exceptionType);
export const overflowErrorType = make('OverflowError', arithmeticErrorType);
export const zeroDivisionErrorType = make('ZeroDivisionError', arithmeticErrorType);
export const assertionErrorType = make('AssertionError', exceptionType);
export const lookupErrorType = make('LookupError', exceptionType);
export const attributeErrorType = make('AttributeError', exceptionType);
export const keyErrorType = make('KeyError', lookupErrorType);
export const stopIterationType = make('StopIteration', exceptionType);
export const generatorExitType = make('GeneratorExit', baseExceptionType);
export const systemExitType = make('SystemExit', baseExceptionType);
export const bufferErrorType = make('BufferError', exceptionType);
export const eofErrorType = make('EOFError', exceptionType);
export const importErrorType = make('ImportError', exceptionType);
export const moduleNotFoundErrorType = make('ModuleNotFoundError', importErrorType);
export const osErrorType = make('OSError', exceptionType);
export const fileNotFoundErrorType = make('FileNotFoundError', osErrorType);
export const floatingPointErrorType = make('FloatingPointError', arithmeticErrorType);
export const indexErrorType = make('IndexError', lookupErrorType);
export const memoryErrorType = make('MemoryError', exceptionType);
export const nameErrorType = make('NameError', exceptionType);
export const unboundLocalErrorType = make('UnboundLocalError', nameErrorType);
export const runtimeErrorType = make('RuntimeError', exceptionType);
export const notImplementedErrorType = make('NotImplementedError', runtimeErrorType);
export const recursionErrorType = make('RecursionError', runtimeErrorType);
export const typeErrorType = make('TypeError', exceptionType);
export const valueErrorType = make('ValueError', exceptionType);
export const unicodeErrorType = make('UnicodeError', valueErrorType);
export const unicodeDecodeErrorType = make('UnicodeDecodeError', unicodeErrorType);
export const unicodeEncodeErrorType = make('UnicodeEncodeError', unicodeErrorType);
export const unicodeTranslateErrorType = make('UnicodeTranslateError', unicodeErrorType);
export const stopAsyncIterationType = make('StopAsyncIteration', exceptionType);
export const syntaxErrorType = make('SyntaxError', exceptionType);
export const indentationErrorType = make('IndentationError', syntaxErrorType);
export const tabErrorType = make('TabError', indentationErrorType);
export const systemErrorType = make('SystemError', exceptionType);
export const referenceErrorType = make('ReferenceError', exceptionType);
export const timeoutErrorType = make('TimeoutError', osErrorType);
export const permissionErrorType = make('PermissionError', osErrorType);
export const blockingIOErrorType = make('BlockingIOError', osErrorType);
export const childProcessErrorType = make('ChildProcessError', osErrorType);
export const connectionErrorType = make('ConnectionError', osErrorType);
export const brokenPipeErrorType = make('BrokenPipeError', connectionErrorType);
export const connectionAbortedErrorType = make('ConnectionAbortedError', connectionErrorType);
export const connectionRefusedErrorType = make('ConnectionRefusedError', connectionErrorType);
export const connectionResetErrorType = make('ConnectionResetError', connectionErrorType);
export const fileExistsErrorType = make('FileExistsError', osErrorType);
export const interruptedErrorType = make('InterruptedError', osErrorType);
export const isADirectoryErrorType = make('IsADirectoryError', osErrorType);
export const notADirectoryErrorType = make('NotADirectoryError', osErrorType);
export const processLookupErrorType = make('ProcessLookupError', osErrorType);
export const pythonFinalizationErrorType = make('PythonFinalizationError', runtimeErrorType);
export const incompleteInputErrorType = make('_IncompleteInputError', syntaxErrorType);
export const warningType = make('Warning', exceptionType);
export const userWarningType = make('UserWarning', warningType);
export const deprecationWarningType = make('DeprecationWarning', warningType);
export const runtimeWarningType = make('RuntimeWarning', warningType);
export const syntaxWarningType = make('SyntaxWarning', warningType);
export const futureWarningType = make('FutureWarning', warningType);
export const bytesWarningType = make('BytesWarning', warningType);
export const encodingWarningType = make('EncodingWarning', warningType);
export const importWarningType = make('ImportWarning', warningType);
export const pendingDeprecationWarningType = make('PendingDeprecationWarning', warningType);
export const resourceWarningType = make('ResourceWarning', warningType);
export const unicodeWarningType = make('UnicodeWarning', warningType);

/** The exceptions whose instances hold more than those of their bases: a class can derive from one line of these only. */
export const EXCEPTION_LAYOUTS: ReadonlySet<PyType> = new Set([
  baseExceptionType,
  baseExceptionGroupType,
  stopIterationType,
  systemExitType,
  importErrorType,
  osErrorType,
  unicodeDecodeErrorType,
  unicodeEncodeErrorType,
  unicodeTranslateErrorType,
  syntaxErrorType,
  attributeErrorType,
  nameErrorType,
]);

/** Makes an exception the direct cause of another, as `raise ... from` does. */
export function setCause(exception: PyException, cause: PyException): void {
  exception.cause = cause;
  exception.context = cause;
  exception.suppressContext = true;
}

/** Throws an exception that was given back instead of thrown; gives back anything else. */
export function thrown<T>(value: T | PyException): T {
  if (value instanceof PyException) throw value;
  return value;
}

const raiser = (type: PyType) => (message: string) => new PyException(type, [message]);

// `throw typeError('...')`: the thrower decides where, these only build the instance.
export const typeError = raiser(typeErrorType);
export const valueError = raiser(valueErrorType);
export const indexError = raiser(indexErrorType);
export const overflowError = raiser(overflowErrorType);
export const zeroDivisionError = raiser(zeroDivisionErrorType);
export const nameError = raiser(nameErrorType);
export const unboundLocalError = raiser(unboundLocalErrorType);
export const recursionError = raiser(recursionErrorType);
/** For what this version of Taipan does not do yet: never a wrong answer, always the name of the feature. */
export const notSupportedError = (feature: string) =>
  new PyException(notImplementedErrorType, [`Taipan does not support ${feature} yet`]);
export const memoryError = () => new PyException(memoryErrorType, []);
export const runtimeError = raiser(runtimeErrorType);
export const keyError = (key: Value) => new PyException(keyErrorType, [key]);
/** `name` and `obj` are what traceback suggestions are made from. */
export function attributeError(message: string, name: string, obj: Value): PyException {
  const exception = new PyException(attributeErrorType, [message]);
  exception.setOwn('name', name);
  exception.setOwn('obj', obj);
  return exception;
}
