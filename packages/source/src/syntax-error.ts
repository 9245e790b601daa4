// CPython's SyntaxError and its two subclasses, as a JavaScript error with a span.
import { LineMap } from './line-map.js';

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

/**
 * What CPython reports where that does not follow from the offsets (it has a few quirks): lines and columns from 1, the columns in
 * code points; `null` when it reports none.
 */
export interface ReportedPosition {
  readonly lineno?: number | null;
  readonly offset?: number | null;
  readonly endLineno?: number | null;
  readonly endOffset?: number | null;
  /** The error is the tokenizer's: it has the whole line at hand. */
  readonly fromTokenizer?: boolean;
  /** The line that the tokenizer had come to: of one before it CPython no longer has the end. */
  readonly readLine?: number;
  /** The error is found after parsing, in the symbol table or the compiler: the source is no longer at hand. */
  readonly stage?: 'symbols' | 'compiler';
}

/** What `render` shows of an error in place of its own message, line and columns. */
export interface SyntaxErrorHint {
  readonly message: string;
  readonly text: string;
  readonly offset: number;
  readonly endOffset: number;
}

/**
 * A Python program is not valid. `message` is CPython's text; `start` and `end` are UTF-16 offsets into `source`, and line and
 * column are computed from them only when read. `render()` gives what CPython prints.
 */
export class PythonSyntaxError extends Error {
  readonly type: SyntaxErrorType;
  readonly source: string;
  readonly filename: string;
  readonly start: number;
  readonly end: number;
  private readonly reported: ReportedPosition;
  /** Finds, if there is one, a better account of the error for `render` to show: it may take some time. */
  hint: (() => SyntaxErrorHint | null) | null = null;
  private lines: LineMap | null = null;

  constructor(
    type: SyntaxErrorType,
    message: string,
    source: string,
    filename: string,
    start: number,
    end: number,
    reported: ReportedPosition = {},
  ) {
    super(message);
    this.name = type;
    this.type = type;
    this.source = source;
    this.filename = filename;
    this.start = start;
    this.end = end;
    this.reported = reported;
  }

  /** 1-based line of the start. */
  get lineno(): number | null {
    const { lineno } = this.reported;
    return lineno === undefined ? this.lineMap().lineOf(this.start) : lineno;
  }

  /** 1-based column of the start, in code points. */
  get offset(): number | null {
    const { offset } = this.reported;
    return offset === undefined ? this.lineMap().codePointColumn(this.start) + 1 : offset;
  }

  /** 1-based line of the end. */
  get endLineno(): number | null {
    const { endLineno } = this.reported;
    return endLineno === undefined ? this.lineMap().lineOf(this.end) : endLineno;
  }

  /** 1-based column of the end (of the character after the last one), in code points; 0 or -1 where CPython does not know it. */
  get endOffset(): number | null {
    const { endOffset } = this.reported;
    return endOffset === undefined ? this.lineMap().codePointColumn(this.end) + 1 : endOffset;
  }

  /**
   * The source line of the start, without its line end; `null` when the error is not about a line. As in CPython, which reads the line
   * from the file, of a very long line it is the beginning.
   */
  get text(): string | null {
    const { lineno } = this;
    if (lineno === null) return null;
    const line = this.lineMap().lineText(lineno);
    return this.reported.fromTokenizer === true || this.filename.startsWith('<') ? line : beginning(line);
  }

  /**
   * The arguments of CPython's exception: the message and, but for errors of the symbol table, where it is.
   * @param mode what was compiled; only a module gets the line end that its last line lacks
   */
  details(mode: string): { readonly text: string | null; readonly hasPlace: boolean } {
    const { lineno } = this;
    const { stage, fromTokenizer, readLine = lineno ?? 0 } = this.reported;
    const hasPlace = stage !== 'symbols' && lineno !== null;
    if (stage !== undefined || lineno === null) return { text: null, hasPlace };
    if (lineno === 0) return { text: '', hasPlace };
    const line = this.lineMap().lineText(lineno);
    if (readLine > lineno || (fromTokenizer === true && this.type === 'SyntaxError')) return { text: line, hasPlace };
    const isEnded = lineno < this.lineMap().lineOf(this.source.length);
    const isCompleted = mode === 'exec' && (fromTokenizer !== true || this.type === 'TabError');
    return { text: isEnded || isCompleted ? `${line}\n` : line, hasPlace };
  }

  /** What CPython prints for the error: the file line, the source line, the carets and the message. */
  render(): string {
    return renderSyntaxError(this);
  }

  private lineMap(): LineMap {
    if (this.lines === null) this.lines = new LineMap(this.source);
    return this.lines;
  }
}

/** How many bytes of a line of a file CPython reads to show it. */
const LINE_BYTES = 999;

/** What CPython reads of a line; a character that does not fit whole is replaced. */
function beginning(line: string): string {
  let bytes = 0;
  let index = 0;
  for (const character of line) {
    if (bytes === LINE_BYTES) return line.slice(0, index);
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > LINE_BYTES) return `${line.slice(0, index)}\ufffd`;
    index += character.length;
  }
  return line;
}

/** As CPython shows an error (library reference, `traceback.TracebackException`). */
function renderSyntaxError(error: PythonSyntaxError): string {
  const { lineno, text } = error;
  const where = lineno === null ? '' : `  File "${error.filename}", line ${lineno}\n`;
  if (text === null) return `${where}${error.type}: ${error.message}\n`;
  const hint = error.hint === null ? null : error.hint();
  if (hint !== null)
    return `${where}${renderLine(hint.text, hint.offset, hint.endOffset)}${error.type}: ${hint.message}\n`;
  return `${where}${renderErrorLine(text, lineno, error.offset, error.endLineno, error.endOffset)}${error.type}: ${error.message}\n`;
}

/** The line that an error is about, with carets from its place to its end. */
export function renderErrorLine(
  text: string,
  lineno: number | null,
  offset: number | null,
  endLineno: number | null,
  endOffset: number | null,
): string {
  return renderLine(text, offset, endLineno === lineno ? endOffset || offset : Number.POSITIVE_INFINITY);
}

/** The line without its indentation, and carets under it from one column to another (from 1, in code points). */
export function renderLine(text: string, offset: number | null, endOffset: number | null): string {
  const line = text.replace(/\n+$/, '');
  const stripped = line.replace(/^[ \n\f]+/, '');
  const out = `    ${stripped}\n`;
  if (offset === null) return out;
  const { length } = [...line];
  const start = Math.min(offset, length + 1);
  let end = Math.min(endOffset ?? offset, length + 1);
  if (start >= end || end < 0) end = start + 1;
  const column = start - 1 - (line.length - stripped.length);
  if (column < 0) return out;
  // White space is kept as it is, so that the carets stay under what they mark.
  let pad = '';
  for (const c of [...stripped].slice(0, column)) pad += /\s/.test(c) ? c : ' ';
  return `${out}    ${pad}${'^'.repeat(end - start)}\n`;
}
