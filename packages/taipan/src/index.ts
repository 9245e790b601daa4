// taipan: Python for JavaScript hosts.

export type { JsValue, OpaqueValue } from './convert.js';
export { type ErrorFrame, type ErrorInfo, PythonError } from './errors.js';
export { executePython, Interpreter, run } from './interpreter.js';
export type { RunOptions, RunResult } from './pipeline.js';
