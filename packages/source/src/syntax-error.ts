// CPython's SyntaxError and its two subclasses, as a JavaScript error with a span.
import { LineMap } from './line-map.js';

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

/** A position as CPython reports it: 1-based line, 1-based column in code points; 0 and -1 mean "not known". */
export interface ReportedPosition {
  readonly lineno: number;
  readonly offset: number;
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
  /** Where CPython's own report differs from `start` and `end` (it has a few quirks), what it says instead. */
  private readonly reportedStart: ReportedPosition | null;
  private readonly reportedEnd: ReportedPosition | null;
  private lines: LineMap | null = null;

  constructor(
    type: SyntaxErrorType,
    message: string,
    source: string,
    filename: string,
    start: number,
    end: number,
    reportedStart: ReportedPosition | null = null,
    reportedEnd: ReportedPosition | null = null,
  ) {
    super(message);
    this.name = type;
    this.type = type;
    this.source = source;
    this.filename = filename;
    this.start = start;
    this.end = end;
    this.reportedStart = reportedStart;
    this.reportedEnd = reportedEnd;
  }

  /** 1-based line of the start. */
  get lineno(): number {
    return this.reportedStart === null ? this.lineMap().lineOf(this.start) : this.reportedStart.lineno;
  }

  /** 1-based column of the start, in code points. */
  get offset(): number {
    return this.reportedStart === null ? this.lineMap().codePointColumn(this.start) + 1 : this.reportedStart.offset;
  }

  get endLineno(): number {
    return this.reportedEnd === null ? this.lineMap().lineOf(this.end) : this.reportedEnd.lineno;
  }

  get endOffset(): number {
    return this.reportedEnd === null ? this.lineMap().codePointColumn(this.end) + 1 : this.reportedEnd.offset;
  }

  /** The source line of the start, with its line end, as `SyntaxError.text` has it. */
  get text(): string {
    return `${this.lineMap().lineText(this.lineno)}\n`;
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

/** Python reference, `traceback.TracebackException._format_syntax_error`. */
function renderSyntaxError(error: PythonSyntaxError): string {
  const out = [`  File "${error.filename}", line ${error.lineno}\n`];
  const line = error.text.replace(/[\r\n]+$/, '');
  const stripped = line.replace(/^[ \n\f]+/, '');
  const spaces = line.length - stripped.length;
  out.push(`    ${stripped}\n`);
  const points = [...line];
  let offset = error.offset;
  let endOffset = error.endLineno === error.lineno && error.endOffset !== 0 ? error.endOffset : offset;
  if (offset > 0) {
    if (error.endLineno !== error.lineno && error.endLineno > 0) endOffset = points.length + 1;
    if (offset > points.length + 1) offset = points.length + 1;
    if (endOffset > points.length + 1) endOffset = points.length + 1;
    if (offset === endOffset || endOffset <= 0) endOffset = offset + 1;
    const column = offset - 1 - spaces;
    const endColumn = endOffset - 1 - spaces;
    if (column >= 0) {
      let pad = '';
      for (const c of [...stripped].slice(0, column)) pad += /\s/.test(c) ? c : ' ';
      out.push(`    ${pad}${'^'.repeat(Math.max(endColumn - column, 1))}\n`);
    }
  }
  out.push(`${error.type}: ${error.message}\n`);
  return out.join('');
}
