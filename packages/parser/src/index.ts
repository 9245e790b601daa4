export { analyzeScopes } from './symtable/analyze.js';
export { mangle } from './symtable/mangle.js';
export { type Directive, Scope, ScopeKind, SymbolFlag, SymbolScope, scopeOf, type TypeVariableScopes } from './symtable/scope.js';
