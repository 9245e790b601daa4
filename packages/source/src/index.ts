export { InternalError } from './errors.js';
export { LineMap } from './line-map.js';
export type { ReportedPosition, SyntaxErrorHint, SyntaxErrorType } from './syntax-error.js';
export { PythonSyntaxError, renderErrorLine, renderLine } from './syntax-error.js';
export { isIdentifierContinue, isIdentifierStart, isPrintable } from './unicode/classes.js';
export { characterName, lookupCharacterName } from './unicode/names.js';
