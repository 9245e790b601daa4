// The parser as its users see it: whole sources, in the three modes of `compile()`.
import { TokenKind } from '@taipan/lexer';
import { diagnose } from '../diagnose/diagnose.js';
import {
  type Expression,
  type Interactive,
  type Module,
  newExpression,
  newInteractive,
  newModule,
  newPass,
} from '../generated/nodes.js';
import { CompoundStatementParser } from './compound-statements.js';
import { PARSE_FAILURE, type TokenParser } from './token-parser.js';

export type ParseMode = 'exec' | 'eval' | 'single';

export interface ParseOptions {
  /** What the source is: a module (the default), one expression, or one interactive statement. */
  readonly mode?: ParseMode;
  /** The name that errors carry. */
  readonly filename?: string;
}

/**
 * A reusable parser: one instance parses one source after the other and keeps nothing of the last one, which saves setting it up.
 * It is not re-entrant: a nested parse takes an instance of its own. All methods throw PythonSyntaxError for an invalid source.
 */
export class Parser extends CompoundStatementParser {
  protected makeScout(): TokenParser {
    return new Parser();
  }

  private begin(source: string): void {
    this.reset(source);
    this.needsSymbolTable = false;
    this.stringNesting = 0;
    this.nesting = 0;
    this.next();
  }

  /** A module: any number of statements. */
  parseModule(source: string, filename = '<string>'): Module {
    try {
      return this.readModule(source);
    } catch (error) {
      throw error === PARSE_FAILURE ? diagnose(source, 'exec', filename) : error;
    }
  }

  /** One expression (perhaps a tuple without parentheses), as for `eval()`. */
  parseEval(source: string, filename = '<string>'): Expression {
    try {
      return this.readExpression(source);
    } catch (error) {
      throw error === PARSE_FAILURE ? diagnose(source, 'eval', filename) : error;
    }
  }

  /** One interactive statement, as for compile()'s mode `single`. */
  parseInteractive(source: string, filename = '<string>'): Interactive {
    try {
      return this.readInteractive(source);
    } catch (error) {
      throw error === PARSE_FAILURE ? diagnose(source, 'single', filename) : error;
    }
  }

  private readModule(source: string): Module {
    this.begin(source);
    const body = this.kind === TokenKind.EndMarker ? null : this.parseStatements(TokenKind.EndMarker);
    return newModule(0, source.length, body);
  }

  private readExpression(source: string): Expression {
    this.begin(source);
    const value = this.parseExpressionList();
    while (this.kind === TokenKind.Newline) this.next();
    if (this.kind !== TokenKind.EndMarker) this.failParse();
    return newExpression(0, source.length, value);
  }

  private readInteractive(source: string): Interactive {
    this.begin(source);
    if (this.kind === TokenKind.Newline) return newInteractive(0, source.length, newPass(this.start, this.start));
    const body = this.parseStatement();
    return newInteractive(0, source.length, body);
  }
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
  const parser = new Parser();
  const filename = options.filename ?? '<unknown>';
  switch (options.mode) {
    case 'eval':
      return parser.parseEval(source, filename);
    case 'single':
      return parser.parseInteractive(source, filename);
    default:
      return parser.parseModule(source, filename);
  }
}
