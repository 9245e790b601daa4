// @taipan/vm: runs code objects.

export { PyFloat } from '@taipan/bytecode';
export { attributeNames } from './builtins/introspection.js';
export { callExceptHook, callExitFunctions } from './except-hook.js';
export { ExecutionError } from './execution-error.js';
export { isStackOverflow } from './host-limits.js';
export { loadModule, moduleNotFound } from './imports.js';
export { BUILTIN_MODULES } from './modules/index.js';
export { makeFunctionsBuiltin } from './modules/library_builtins.js';
export { createModule, type ModuleDefinition } from './modules/module.js';
export { findAttribute } from './objects/attributes.js';
export { PyBytes } from './objects/bytes.js';
export { codeObject, hideSource, isSourceHidden, setLocalCode } from './objects/code-objects.js';
export { PyComplex } from './objects/complexes.js';
export { PyExceptionGroup } from './objects/exception-groups.js';
export {
  baseExceptionType,
  keyError,
  notSupportedError,
  PyException,
  syntaxErrorType,
  typeError,
  valueError,
} from './objects/exceptions.js';
export { PyBuiltin, PyCell, PyFunction } from './objects/functions.js';
export { PyModule } from './objects/modules.js';
export { Namespace } from './objects/namespace.js';
export { isSubtype, newInstance, PyObject, PyType, type Value } from './objects/object.js';
export { listOf, reprOf, strOf } from './objects/operations.js';
export { PyList, PyRange, PyTuple } from './objects/sequences.js';
export { ellipsis } from './objects/singletons.js';
export { asText } from './objects/text.js';
export { PyTraceback } from './objects/tracebacks.js';
export { bytesType, complexType, floatType, frozensetType, tupleType, typeOf } from './objects/types.js';
export { STDLIB_MODULE_NAMES } from './stdlib-names.js';
export { suggest } from './suggest.js';
export { raiseNestingError, raiseSyntaxError, syntaxErrorHint } from './syntax-errors.js';
export type { UnboundName } from './unbound-name.js';
export { type Output, VM } from './vm.js';
export { warnOfSyntax } from './warnings.js';
