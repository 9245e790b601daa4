export { InternalError } from './errors.js';
export { LineMap } from './line-map.js';
export type { ReportedPosition, SyntaxErrorType } from './syntax-error.js';
export { PythonSyntaxError } from './syntax-error.js';
