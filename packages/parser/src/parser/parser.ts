// The parser as its users see it: whole sources, in the three modes of `compile()`.
import { SourceEnd, TokenKind } from '@taipan/lexer';
import { PythonSyntaxError } from '@taipan/source';
import { checkSyntax } from '../checks/check.js';
import { diagnose } from '../diagnose/diagnose.js';
import {
  type Expression,
  type Interactive,
  Kind,
  type Module,
  newExpression,
  newInteractive,
  newModule,
} from '../generated/nodes.js';
import { NestingError } from '../nesting.js';
import { readFutureFeatures } from '../symtable/future.js';
import { semanticError } from '../symtable/semantic-error.js';
import { CompoundStatementParser } from './compound-statements.js';
import { isBlank, type ParseMode } from './modes.js';
import { ParserOverflowError } from './overflow.js';
import { PARSE_FAILURE, type TokenParser } from './token-parser.js';

export type { ParseMode };

export interface ParseOptions {
  /** What the source is: a module (the default), one expression, or one interactive statement. */
  readonly mode?: ParseMode;
  /** The name that errors carry. */
  readonly filename?: string;
}

const LINE_END = /[\n\r]/;

const COMPOUND: ReadonlySet<TokenKind> = /* @__PURE__ */ new Set([
  TokenKind.If,
  TokenKind.For,
  TokenKind.While,
  TokenKind.Def,
  TokenKind.Class,
  TokenKind.With,
  TokenKind.Try,
  TokenKind.Async,
]);

/**
 * A reusable parser: one instance parses one source after the other and keeps nothing of the last one, which saves setting it up.
 * It is not re-entrant: a nested parse takes an instance of its own. All methods throw PythonSyntaxError for an invalid source, and
 * ParserOverflowError for one that nests too deep.
 */
export class Parser extends CompoundStatementParser {
  protected makeScout(): TokenParser {
    return new Parser();
  }

  private begin(): void {
    this.needsSymbolTable = false;
    this.stringNesting = 0;
    this.nesting = 0;
    this.usesFlufl = false;
    this.next();
  }

  /** A module: any number of statements. */
  parseModule(source: string, filename = '<string>'): Module {
    try {
      return this.readModule(source);
    } catch (error) {
      throw explain(error, source, 'exec', filename);
    }
  }

  /** One expression (perhaps a tuple without parentheses), as for `eval()`. */
  parseEval(source: string, filename = '<string>'): Expression {
    try {
      return this.readExpression(source);
    } catch (error) {
      throw explain(error, source, 'eval', filename);
    }
  }

  /** One interactive statement, as for compile()'s mode `single`. */
  parseInteractive(source: string, filename = '<string>'): Interactive {
    try {
      return this.readInteractive(source);
    } catch (error) {
      throw explain(error, source, 'single', filename);
    }
  }

  private readModule(source: string): Module {
    this.reset(source);
    this.begin();
    const body = this.kind === TokenKind.EndMarker ? null : this.parseStatements(TokenKind.EndMarker);
    return newModule(0, source.length, body);
  }

  private readExpression(source: string): Expression {
    this.resetAs(source, SourceEnd.Nothing);
    this.begin();
    const value = this.parseExpressionList();
    while (this.kind === TokenKind.Newline) this.next();
    if (this.kind !== TokenKind.EndMarker) this.failParse();
    return newExpression(0, source.length, value);
  }

  private readInteractive(source: string): Interactive {
    this.resetAs(source, SourceEnd.Statement);
    this.begin();
    const compound = this.isCompound();
    const body = this.parseStatement();
    if (compound ? !this.endsCompound() : !isBlank(source.slice(this.newlineEnd()))) this.failParse();
    return newInteractive(0, source.length, body);
  }

  /** Whether a compound statement begins here. */
  private isCompound(): boolean {
    const { kind } = this;
    if (kind === TokenKind.Name) return this.isMatchStatement();
    return kind === TokenKind.At || COMPOUND.has(kind);
  }

  /** Where the line of the simple statements that have been read ends. */
  private newlineEnd(): number {
    const scout = this.scout();
    scout.resetAt(this.source, this.previousEnd);
    scout.next();
    return scout.end;
  }

  /**
   * Whether what has been read of the source is a whole compound statement: a block on the same line must be ended by a line end,
   * which the end of the source is not.
   */
  private endsCompound(): boolean {
    if (this.kind !== TokenKind.EndMarker) return false;
    if (LINE_END.test(this.source.slice(this.previousEnd))) return true;
    const scout = this.scout();
    scout.reset(this.source);
    let last: TokenKind;
    do {
      last = scout.kind;
      scout.skipToken();
    } while (scout.kind !== TokenKind.EndMarker);
    return last === TokenKind.Dedent;
  }
}

/** Whether a source compiles. */
function isValidModule(source: string): boolean {
  try {
    checkSyntax(new Parser().parseModule(source), source);
    return true;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return false;
    throw error;
  }
}

/** The error to throw for one that ended a parse. */
function explain(error: unknown, source: string, mode: ParseMode, filename: string): unknown {
  if (error === PARSE_FAILURE) return diagnose(source, mode, filename, isValidModule);
  // The stack of the engine was too small, or too full.
  return error instanceof RangeError && !(error instanceof NestingError) ? new ParserOverflowError() : error;
}

/**
 * Parses a source into a tree of CPython's shape, in the mode `exec` (the default) into a Module, `eval` into an Expression, `single`
 * into an Interactive. Throws PythonSyntaxError for what `ast.parse` rejects; `checkSyntax` finds what only `compile` rejects.
 */
export function parse(source: string, options?: ParseOptions & { readonly mode?: 'exec' }): Module;
export function parse(source: string, options: ParseOptions & { readonly mode: 'eval' }): Expression;
export function parse(source: string, options: ParseOptions & { readonly mode: 'single' }): Interactive;
export function parse(source: string, options?: ParseOptions): Module | Expression | Interactive;
export function parse(source: string, options: ParseOptions = {}): Module | Expression | Interactive {
  const filename = options.filename ?? '<unknown>';
  const tree = parseAs(options.mode ?? 'exec', source, filename);
  if (tree.kind !== Kind.Expression)
    readFutureFeatures(tree.body, (message, name) => {
      throw semanticError(message, source, filename, name.start, name.end, true, 'symbols');
    });
  return tree;
}

/** The parser that `parseAs` uses each time. */
let shared: Parser | null = null;

function parseAs(mode: ParseMode, source: string, filename: string): Module | Expression | Interactive {
  if (shared === null) shared = new Parser();
  try {
    if (mode === 'eval') return shared.parseEval(source, filename);
    return mode === 'single' ? shared.parseInteractive(source, filename) : shared.parseModule(source, filename);
  } finally {
    shared.release();
  }
}
