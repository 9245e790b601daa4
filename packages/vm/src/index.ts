// @taipan/vm: runs code objects.

export { PyFloat } from '@taipan/bytecode';
export { namesOf } from './builtins/introspection.js';
export { ExecutionError } from './execution-error.js';
export { isStackOverflow } from './host-limits.js';
export { BUILTIN_MODULES } from './modules/index.js';
export { createModule, type ModuleDefinition } from './modules/module.js';
export { isSourceHidden } from './objects/code-objects.js';
export { PyExceptionGroup } from './objects/exception-groups.js';
export { baseExceptionType, PyException, syntaxErrorType } from './objects/exceptions.js';
export { PyBuiltin, PyCell, PyFunction } from './objects/functions.js';
export { PyModule } from './objects/modules.js';
export { Namespace } from './objects/namespace.js';
export { isSubtype, PyObject, PyType, type Value } from './objects/object.js';
export { reprOf, strOf } from './objects/operations.js';
export { PyList, PyRange, PyTuple } from './objects/sequences.js';
export { PyTraceback } from './objects/tracebacks.js';
export { typeOf } from './objects/types.js';
export { suggest } from './suggest.js';
export { raiseNestingError, raiseSyntaxError, syntaxErrorHint } from './syntax-errors.js';
export type { UnboundName } from './unbound-name.js';
export { type Output, VM } from './vm.js';
export { warnOfSyntax } from './warnings.js';
