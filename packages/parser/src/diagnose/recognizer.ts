// The engine of the diagnosis: a backtracking recogniser with memory, which reads the grammar in the order CPython's parser does.
//
// CPython's messages depend on what its PEG parser tries, in which order, and on how far it has read by then. So the diagnosis
// follows that order rule by rule: first plainly, to learn how far the tokens were read; then again with the rules for common
// mistakes ("invalid" rules below), the first of which to match raises its error. Every rule remembers its answer for a position,
// so that the time is linear in the length of the source.
import { LexError, lexicalError, ModalLexer, SourceEnd, TokenKind } from '@taipan/lexer';
import { LineMap, PythonSyntaxError, type ReportedPosition, type SyntaxErrorType } from '@taipan/source';
import type { Kind } from '../generated/nodes.js';
import { isBlank, type ParseMode } from '../parser/modes.js';
import { expressionName, type Item, invalidTarget, item, type TargetUse } from './item.js';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open after it. */
  readonly level: number;
  /** Of a string: `StringFlag`s and where its content begins. */
  readonly flags: number;
  readonly contentStart: number;
  /** What rules found here, the last one first. */
  memory: Memory | null;
}

/** Anything with a place in the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The answer of a rule at a position: `mark` is where it ended. `key` says which rule, and in which pass. */
interface Memory {
  readonly key: number;
  readonly mark: number;
  readonly value: unknown;
  readonly next: Memory | null;
}

/**
 * One number for each rule that remembers. CPython's parser remembers some rules' answers whether or not the rules for mistakes were
 * tried on the way (those up to `LastShared`), which shows in its messages; the others are remembered for each way apart. Rules that are
 * cheap given what is remembered below them have no number.
 */
export const enum Rule {
  SimpleStatement,
  Import,
  Block,
  ClosedPattern,
  StarPattern,
  TypeParameter,
  Expression,
  StarExpression,
  InvalidNamed,
  Disjunction,
  BitOr,
  Sum,
  Primary,
  Strings,
  TString,
  Arguments,
  StarTarget,
  StarAtomTarget,
  DeleteTarget,
  TargetPrimary,
  LastShared,
  Atom,
  NamedExpression,
  StarNamedExpressions,
  Args,
  ForIfClauses,
  Slices,
  Genexp,
  Group,
  Tuple,
  List,
  Parameters,
  LambdaParameters,
  Patterns,
  OrPattern,
  FStringField,
  TStringField,
  Count,
}

const SOURCE_END: Readonly<Record<ParseMode, SourceEnd>> = {
  exec: SourceEnd.Line,
  eval: SourceEnd.Nothing,
  single: SourceEnd.Statement,
};

export abstract class Recognizer {
  protected readonly tokens: Token[] = [];
  protected mark = 0;
  /** Whether the rules for mistakes are tried. */
  protected invalidPass = false;
  protected readonly source: string;
  protected readonly mode: ParseMode;
  private readonly filename: string;
  private readonly lexer = new ModalLexer();
  private readonly lines: LineMap;
  /** The line of the last compound statement that has been read, 0 if there is none. */
  protected lastStatement = 0;

  constructor(source: string, filename: string, mode: ParseMode) {
    this.source = source;
    this.filename = filename;
    this.mode = mode;
    this.lines = new LineMap(source);
    this.lexer.resetAs(source, SOURCE_END[mode]);
  }

  // --- tokens ------------------------------------------------------------------------------------------------------------------

  /** The token at `mark`, read from the source if it has not been. */
  protected peek(): Token {
    return this.tokenAt(this.mark);
  }

  protected tokenAt(index: number): Token {
    while (this.tokens.length <= index) this.fetch();
    return this.tokens[index]!;
  }

  private fetch(): void {
    const lexer = this.lexer;
    lexer.advance();
    const { end, depth, flags, contentStart } = lexer;
    const kind = this.impliesLineEnd() ? TokenKind.Newline : lexer.kind;
    // In an interactive statement a line end that is not written has no text, and no comment in it.
    const hasText = kind === TokenKind.Newline && (this.mode !== 'single' || lexer.end > lexer.start);
    const start = hasText ? this.newlineStart(lexer.start) : lexer.start;
    this.tokens.push({ kind, start, end, level: depth, flags, contentStart, memory: null });
    if (kind === TokenKind.Error) throw this.lexicalError();
    if (kind === TokenKind.EndMarker && depth > 0) throw this.unclosedError();
  }

  /** For an interactive statement the end of the source is a line end as well, once. */
  private impliesLineEnd(): boolean {
    const last = this.tokens.at(-1);
    if (this.mode !== 'single' || this.lexer.kind !== TokenKind.EndMarker || last === undefined) return false;
    return this.lexer.depth === 0 && !(last.kind === TokenKind.Newline && last.start === last.end);
  }

  /** A NEWLINE begins with the comment before it, which may be on the next line after a backslash. */
  private newlineStart(offset: number): number {
    let p = this.tokens.at(-1)?.end ?? 0;
    while (p < offset && ' \t\f\\\r\n'.includes(this.source[p]!)) p++;
    return this.source[p] === '#' ? p : offset;
  }

  private lexicalError(): PythonSyntaxError {
    const { error, depth } = this.lexer;
    if (error === LexError.EndAfterContinuation && depth > 0) return this.unclosedError();
    return this.continuationError() ?? lexicalError(this.lexer, this.filename);
  }

  /**
   * What follows a backslash: CPython counts the bytes from where it began to read the lines that are joined to this one, and turns them
   * into a column of this line, or its end where it has not that many.
   */
  private continuationError(): PythonSyntaxError | null {
    const { error, end } = this.lexer;
    if (error !== LexError.AfterContinuation) return null;
    let line = this.lineAt(end);
    while (line > 1 && this.isJoined(line)) line--;
    const last = this.lineAt(end);
    const hasEnd = last < this.lines.lineCount || this.addsLineEnd();
    const text = `${this.lines.lineText(last)}${hasEnd ? '\n' : ''}\0`;
    let bytes = 1;
    for (const character of this.source.slice(this.lines.lineStart(line), end).replace(/\r\n/g, '\n'))
      bytes += utf8Length(character);
    const offset = charactersWithin(text, bytes);
    const message = 'unexpected character after line continuation character';
    return this.error(end, end, message, { offset, endOffset: 0 });
  }

  /** Whether a line goes on with a string of the line before it, or after a backslash there. */
  private isJoined(line: number): boolean {
    const start = this.lines.lineStart(line);
    if (this.tokens.some((token) => token.start < start && token.end > start)) return true;
    const before = this.lines.lineText(line - 1);
    if (!before.endsWith('\\') || /^[ \t\f]*\\$/.test(before)) return false;
    const backslash = this.lines.lineStart(line - 1) + before.length - 1;
    return (
      !before.includes('#') ||
      this.tokens.some(
        (token) =>
          token.start > backslash - before.length &&
          token.start < backslash &&
          token.end <= backslash &&
          !this.source.slice(token.end, backslash).includes('#'),
      )
    );
  }

  private unclosedError(): PythonSyntaxError {
    const { depth, openOffsets } = this.lexer;
    const open = openOffsets[depth - 1]!;
    return this.error(open, open, `'${this.source[open]}' was never closed`, { endOffset: 0 });
  }

  /** Goes past a token of this kind; `null` when there is another. */
  protected accept(kind: TokenKind): Token | null {
    const token = this.peek();
    if (token.kind !== kind) return null;
    this.mark++;
    return token;
  }

  protected at(kind: TokenKind): boolean {
    return this.peek().kind === kind;
  }

  protected acceptName(): Token | null {
    return this.accept(TokenKind.Name);
  }

  protected textOf(span: Span): string {
    return this.source.slice(span.start, span.end);
  }

  /** Goes past this soft keyword. */
  protected acceptWord(word: string): Token | null {
    const token = this.peek();
    if (token.kind !== TokenKind.Name || this.textOf(token) !== word) return null;
    this.mark++;
    return token;
  }

  protected acceptNumber(): Token | null {
    return this.accept(TokenKind.SmallInt) ?? this.accept(TokenKind.Number);
  }

  /** A token that must be here, in both passes. */
  protected force(kind: TokenKind, text: string): Token {
    const token = this.peek();
    if (token.kind !== kind) this.raiseAt(token, `expected '${text}'`);
    this.mark++;
    return token;
  }

  /** The token before `mark`. */
  protected previous(): Token {
    return this.tokens[this.mark - 1]!;
  }

  /** An expression from the token at `mark` to the last one read: brackets around its first or last part belong to it. */
  protected node(kind: Kind, mark: number, parts: readonly Item[] | null = null): Item {
    return item(kind, this.tokens[mark]!.start, this.previous().end, parts);
  }

  // --- rules -------------------------------------------------------------------------------------------------------------------

  private key(rule: Rule): number {
    return rule > Rule.LastShared && this.invalidPass ? rule + Rule.Count : rule;
  }

  /** What a rule found here before, or `undefined`. A `null` is a failure. The position moves to where the rule ended. */
  protected recall<T>(rule: Rule): T | null | undefined {
    const key = this.key(rule);
    for (let memory = this.peek().memory; memory !== null; memory = memory.next) {
      if (memory.key !== key) continue;
      this.mark = memory.mark;
      return memory.value as T | null;
    }
    return undefined;
  }

  protected remember<T>(rule: Rule, mark: number, value: T | null): T | null {
    if (value === null) this.mark = mark;
    const token = this.tokens[mark]!;
    token.memory = { key: this.key(rule), mark: this.mark, value, next: token.memory };
    return value;
  }

  /** Whether a rule matches here, without going anywhere. */
  protected looksLike(rule: () => unknown): boolean {
    const mark = this.mark;
    const found = rule.call(this);
    this.mark = mark;
    return found !== null && found !== false;
  }

  /** Tries an alternative: on failure the position is as before. */
  protected attempt<T>(rule: () => T | null): T | null {
    const mark = this.mark;
    const found = rule.call(this);
    if (found === null || found === false) this.mark = mark;
    return found;
  }

  /** Tries a rule for mistakes: it raises, or changes nothing. */
  protected tryInvalid(rule: () => unknown): void {
    if (!this.invalidPass) return;
    const mark = this.mark;
    rule.call(this);
    this.mark = mark;
  }

  /** Runs a rule without the rules for mistakes. */
  protected withoutInvalid<T>(rule: () => T): T {
    const before = this.invalidPass;
    this.invalidPass = false;
    const result = rule.call(this);
    this.invalidPass = before;
    return result;
  }

  /** One or more of a rule with a separator between them; `null` when there is none. */
  protected gather<T>(rule: () => T | null, separator: TokenKind): T[] | null {
    const first = this.attempt(rule);
    if (first === null) return null;
    const found = [first];
    for (;;) {
      const mark = this.mark;
      if (this.accept(separator) === null) return found;
      const next = this.attempt(rule);
      if (next === null) {
        this.mark = mark;
        return found;
      }
      found.push(next);
    }
  }

  /** Any number of a rule. */
  protected many<T>(rule: () => T | null): T[] {
    const found: T[] = [];
    for (;;) {
      const next = this.attempt(rule);
      if (next === null) return found;
      found.push(next);
    }
  }

  // --- passes and errors -------------------------------------------------------------------------------------------------------

  /** The whole source, by the rule for its mode. */
  protected abstract recognize(): boolean;

  /** The error of a source that is not valid, or `null` if it is valid after all. */
  diagnose(): PythonSyntaxError | null {
    try {
      if (this.recognize()) return this.restError();
      const last = this.tokens.length - 1;
      for (const token of this.tokens) token.memory = null;
      this.mark = 0;
      this.invalidPass = true;
      this.recognize();
      return this.genericError(this.tokens[last]!);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      // An error of the lexer stands; one of the parser gives way to any error of the lexer further on.
      return this.lexer.kind === TokenKind.Error || this.atEnd() ? error : (this.lexicalErrorAhead() ?? error);
    }
  }

  /** An interactive statement is read on its own: CPython only looks whether there is text after it. */
  private restError(): PythonSyntaxError | null {
    if (this.mode !== 'single' || isBlank(this.source.slice(this.lexer.pos))) return null;
    return this.lastTokenError('multiple statements found while compiling a single statement', 'SyntaxError');
  }

  private atEnd(): boolean {
    return this.lexer.kind === TokenKind.EndMarker;
  }

  private genericError(last: Token): PythonSyntaxError {
    if (last.kind === TokenKind.Indent) return this.indentationError('unexpected indent');
    if (last.kind === TokenKind.Dedent) return this.indentationError('unexpected unindent');
    const error = this.errorAt(last, 'invalid syntax');
    return this.atEnd() ? error : (this.lexicalErrorAhead() ?? error);
  }

  /** Reads the rest of the source, for an error of the lexer or a bracket that is never closed. */
  private lexicalErrorAhead(): PythonSyntaxError | null {
    const lexer = this.lexer;
    const line = this.lines.lineOf(this.tokens.at(-1)!.start);
    do lexer.advance();
    while (lexer.kind !== TokenKind.EndMarker && lexer.kind !== TokenKind.Error);
    // Inside an f-string, what is wrong with the expression comes first.
    if (lexer.openStrings > 0) return null;
    if (lexer.kind === TokenKind.Error && !isStatusOnly(lexer.error)) return lexicalError(lexer, this.filename);
    if (lexer.depth > 0 && line > this.lines.lineOf(lexer.openOffsets[lexer.depth - 1]!)) return this.unclosedError();
    return null;
  }

  /** Whether a source that is not valid might be the beginning of one that is. */
  isIncomplete(): boolean {
    try {
      if (this.recognize()) return false;
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
    }
    const { kind, error } = this.lexer;
    if (kind === TokenKind.Error)
      return error === LexError.UnterminatedTripleString || error === LexError.EndAfterContinuation;
    return kind === TokenKind.EndMarker;
  }

  /** Where CPython says a token is: those without text have no column. */
  private errorAt(token: Token, message: string): PythonSyntaxError {
    if (this.hasNoText(token))
      return this.error(token.start, token.end, message, {
        lineno: this.tokenLine(token),
        offset: 0,
        endLineno: this.tokenLine(token),
        endOffset: 0,
      });
    return this.spanError(token.start, token.end, message);
  }

  /** Whether CPython adds a line end to the source. */
  private addsLineEnd(): boolean {
    return this.mode === 'exec' && this.source.length > 0 && !/[\r\n]$/.test(this.source);
  }

  private hasNoText({ kind, start, end }: Token): boolean {
    if (kind === TokenKind.EndMarker || kind === TokenKind.Indent || kind === TokenKind.Dedent) return true;
    return this.mode === 'single' && kind === TokenKind.Newline && start === end;
  }

  private tokenLine(token: Token): number {
    const { source } = this;
    const last = source.charCodeAt(token.start - 1);
    const atEnd = token.start === source.length && token.start > 0 && (last === 10 || last === 13);
    return source.length === 0 ? 0 : this.lines.lineOf(token.start) - (atEnd ? 1 : 0);
  }

  protected error(
    start: number,
    end: number,
    message: string,
    reported: ReportedPosition = {},
    type: SyntaxErrorType = 'SyntaxError',
  ): PythonSyntaxError {
    const several = reported.endOffset === undefined && this.lineAt(start) !== this.lineAt(end);
    const readLine = this.lineRead();
    const report = several
      ? { ...reported, readLine, endOffset: this.endInFirstLine(start, end, 1) }
      : { ...reported, readLine };
    return new PythonSyntaxError(type, message, this.source, this.filename, start, end, report);
  }

  /** The line of the last token that was read; what stands behind the source is on its last line. */
  private lineRead(): number {
    const last = this.tokens.at(-1);
    if (last === undefined) return 1;
    const { kind, start, end } = last;
    const at = kind === TokenKind.Newline ? start : Math.max(start, end - 1);
    return this.lineAt(Math.max(0, Math.min(at, this.source.length - 1)));
  }

  /** CPython counts the end column of an error over several lines, which is in bytes, in the first of them. */
  private endInFirstLine(start: number, end: number, extra: number): number {
    return charactersWithin(`${this.lines.lineText(this.lineAt(start))}\0`, this.lines.byteColumn(end) + extra);
  }

  protected raiseAt(where: Span, message: string): never {
    throw this.spanError(where.start, where.end, message);
  }

  protected raiseRange(from: Span, to: Span, message: string): never {
    throw this.spanError(from.start, to.end, message);
  }

  /** An error whose end may be that of a NEWLINE: that is on its line still, one column on. */
  private spanError(
    start: number,
    end: number,
    message: string,
    type: SyntaxErrorType = 'SyntaxError',
  ): PythonSyntaxError {
    const { source } = this;
    const last = source.charCodeAt(end - 1);
    if (end < source.length && (start === end || (last !== 10 && last !== 13)))
      return this.error(start, end, message, {}, type);
    return this.error(start, end, message, this.newlineEnd(start, end), type);
  }

  private newlineEnd(start: number, end: number): ReportedPosition {
    const { source } = this;
    let at = end;
    while (at > start && (source.charCodeAt(at - 1) === 10 || source.charCodeAt(at - 1) === 13)) at--;
    // At the end of the source the line end is not written, and at its start there is none.
    const extra = at < end || start === end || source[start] === '#' ? 1 : 0;
    return { endLineno: this.lineAt(at), endOffset: this.columnAt(at) + 1 + extra };
  }

  /** From a token to wherever the source has been read. */
  protected raiseFrom(from: Span, message: string): never {
    // CPython counts its own column from 0 here.
    const last = this.tokens.at(-1)!;
    const newline = last.kind === TokenKind.Newline ? 1 : 0;
    let end = newline === 1 ? last.end : Math.min(this.lexer.pos, this.source.length);
    if (newline === 1) while (end > last.start && /[\r\n]/.test(this.source[end - 1]!)) end--;
    throw this.error(from.start, end, message, { endOffset: this.endInFirstLine(from.start, end, newline) });
  }

  /** At the last token that has been read. */
  protected raise(message: string): never {
    throw this.lastTokenError(message, 'SyntaxError');
  }

  protected raiseAtNext(message: string): never {
    throw this.tokenError(this.peek(), message, 'SyntaxError');
  }

  protected raiseIndentation(message: string): never {
    throw this.indentationError(message);
  }

  private indentationError(message: string): PythonSyntaxError {
    return this.lastTokenError(message, 'IndentationError');
  }

  private lastTokenError(message: string, type: SyntaxErrorType): PythonSyntaxError {
    return this.tokenError(this.tokens.at(-1)!, message, type);
  }

  private tokenError(token: Token, message: string, type: SyntaxErrorType): PythonSyntaxError {
    if (this.hasNoText(token)) {
      // A token without text: CPython gives the place where it has stopped reading.
      const at = this.lexer.pos;
      const lineno = this.tokenLine(token);
      const read = this.source.slice(this.lines.lineStart(lineno), at).replace(/\r\n?/g, '\n');
      const offset = [...read].length + (this.addsLineEnd() && at === this.source.length ? 1 : 0);
      return this.error(token.start, token.end, message, { lineno, offset, endLineno: lineno, endOffset: -1 }, type);
    }
    return this.spanError(token.start, token.end, message, type);
  }

  protected lineAt(offset: number): number {
    return this.lines.lineOf(offset);
  }

  /** From 0, in code points. */
  protected columnAt(offset: number): number {
    return this.lines.codePointColumn(offset);
  }

  /** Raises if the expression, or a part of it, cannot be a target. */
  protected raiseInvalidTarget(node: Item, use: TargetUse): null {
    const invalid = invalidTarget(node, use);
    if (invalid === null) return null;
    const verb = use === 'delete' ? 'delete' : 'assign to';
    return this.raiseAt(invalid, `cannot ${verb} ${expressionName(invalid)}`);
  }
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** How many characters of a text its first bytes make, one that is cut included. */
function charactersWithin(text: string, bytes: number): number {
  let seen = 0;
  let count = 0;
  for (const character of text) {
    if (seen >= bytes) break;
    seen += utf8Length(character);
    count++;
  }
  return count;
}

/** Errors that CPython's tokenizer only notes, so that they do not displace an error of the parser. */
function isStatusOnly(error: LexError): boolean {
  switch (error) {
    case LexError.Dedent:
    case LexError.TabsAndSpaces:
    case LexError.TooManyIndents:
    case LexError.AfterContinuation:
    case LexError.EndAfterContinuation:
      return true;
    default:
      return false;
  }
}
