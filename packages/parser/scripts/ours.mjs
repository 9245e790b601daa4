// The same views as oracle.py has, made by this package.
import { TokenError, tokenize } from '@taipan/lexer';
import { analyzeScopes, checkSyntax, dump, parse, ScopeKind, unparse } from '@taipan/parser';
import { LineMap, PythonSyntaxError } from '@taipan/source';

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** How Python's `sorted` orders strings: by code point. */
function compareCodePoints(a, b) {
  const x = [...a];
  const y = [...b];
  for (let i = 0; i < Math.min(x.length, y.length); i++)
    if (x[i] !== y[i]) return compare(x[i].codePointAt(0), y[i].codePointAt(0));
  return x.length - y.length;
}

function tableOf(scope, lines) {
  const line = scope.kind === ScopeKind.Module ? 0 : lines.lineOf(scope.start);
  const symbols = [...scope.symbols].sort((a, b) => compareCodePoints(a[0], b[0]));
  return [
    scope.kind,
    scope.name,
    line,
    Number(scope.nested),
    scope.parameters,
    symbols,
    scope.children.map((c) => tableOf(c, lines)),
  ];
}

/** JSON as Python's json.dumps writes it: blanks after commas and colons, everything outside ASCII escaped. */
export function pythonJson(value) {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value !== 'string') return JSON.stringify(value);
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (c) =>
    c === '\x7f' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function describe(error) {
  if (error instanceof PythonSyntaxError)
    return [error.type, error.message, error.lineno, error.offset, error.endLineno, error.endOffset];
  if (error instanceof TokenError) return ['TokenError', error.message, ...error.position, null, null];
  return [error.name, error.message, null, null, null, null];
}

const VIEWS = {
  tokens: tokensOf,
  trees: (source, mode) => dump(parse(source, { mode }), source, { includeAttributes: true }),
  symbols: (source, mode) => pythonJson(tableOf(analyzeScopes(parse(source, { mode }), source), new LineMap(source))),
  unparse: (source, mode) => unparse(parse(source, { mode })),
};

/** All tokens; after them, if there is one, the error that ends them. */
function tokensOf(source) {
  const rows = [];
  try {
    for (const { type, exactType, string, start, end, line } of tokenize(source))
      rows.push([type, exactType, string, ...start, ...end, line]);
  } catch (error) {
    rows.push(describe(error));
  }
  return pythonJson(rows);
}

/** One view of a source, or the error that refuses it, as text. */
export function view(kind, source, mode = 'exec') {
  try {
    return VIEWS[kind](source, mode);
  } catch (error) {
    return pythonJson(describe(error));
  }
}

/** How parsing a source ends: null, or what refuses it. */
export function parseOutcome(source, mode = 'exec') {
  try {
    parse(source, { mode });
  } catch (error) {
    return describe(error);
  }
  return null;
}

/** How the checks after parsing end. */
export function fullOutcome(source, mode = 'exec') {
  try {
    checkSyntax(parse(source, { mode }), source, '<string>');
  } catch (error) {
    return describe(error);
  }
  return null;
}
