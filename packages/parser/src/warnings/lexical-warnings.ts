// Warnings about tokens: escapes that mean nothing, and numbers that a keyword touches.
import { type TokenInfo, type TokenPosition, tokenize } from '@taipan/lexer';
import { LineMap, PythonSyntaxError, type ReportedPosition } from '@taipan/source';
import type { SyntaxWarning } from './syntax-warning.js';

/** What a source has that may deserve a warning: most have nothing of it, and are not read again. */
const SUSPICIOUS = /\\(?:[^\\'"abfnrtvx0-7\r\n]|[4-7][0-7]{2})|\b\d[\w.]*(?:and|else|for|i[fns]|or|not)\b/;
const TEXT_ESCAPE = /\\(?:([4-7][0-7]{2})|[0-7]{1,3}|\r\n|([\s\S]))/g;
const VALID_IN_BYTES = '\\\'"abfnrtvx\r\n';
const VALID_IN_TEXT = `${VALID_IN_BYTES}NuU`;

/** An interpolated string that is being read. */
interface Open {
  readonly isRaw: boolean;
  /** Escapes of its text, with the number of line ends before them in their part of it. */
  readonly waiting: { readonly text: string; readonly lines: number }[];
}

/** Walks over the tokens of a source that has no errors. */
class TokenReader {
  readonly warnings: SyntaxWarning[] = [];
  private readonly source: string;
  private readonly filename: string;
  private readonly lines: LineMap;
  private readonly open: Open[] = [];

  constructor(source: string, filename: string) {
    this.source = source;
    this.filename = filename;
    this.lines = new LineMap(source);
  }

  read(): void {
    let previous: TokenInfo | null = null;
    for (const token of tokenize(this.source)) {
      if (token.type === 'STRING') this.readString(token);
      else if (token.type === 'FSTRING_START' || token.type === 'TSTRING_START')
        this.open.push({ isRaw: /^[^'"]*r/i.test(token.string), waiting: [] });
      else if (token.type === 'FSTRING_MIDDLE' || token.type === 'TSTRING_MIDDLE') this.readMiddle(token);
      else if (token.type === 'FSTRING_END' || token.type === 'TSTRING_END') this.close(token);
      else if (previous !== null && previous.type === 'NUMBER' && token.type === 'NAME')
        this.readNumber(previous, token);
      previous = token;
    }
  }

  private offsetOf([line, column]: TokenPosition): number {
    const start = this.lines.lineStart(line);
    const characters = [...this.lines.lineText(line)].slice(0, column);
    return start + characters.join('').length;
  }

  private readString(token: TokenInfo): void {
    const [prefix] = /^\w*/.exec(token.string) as RegExpExecArray;
    if (!token.string.includes('\\') || /r/i.test(prefix)) return;
    const bad = findEscape(token.string, /b/i.test(prefix) ? VALID_IN_BYTES : VALID_IN_TEXT);
    if (bad === null) return;
    const start = this.offsetOf(token.start) + bad.at;
    this.addEscape(bad.text, start, start + 2);
  }

  private readMiddle(token: TokenInfo): void {
    const string = this.open[this.open.length - 1] as Open;
    const start = this.offsetOf(token.start);
    const text = this.source.slice(start, this.offsetOf(token.end) + 1);
    if (string.isRaw || !text.includes('\\')) return;
    const bad = findEscape(text, VALID_IN_TEXT);
    if (bad === null) return;
    const offset = start + bad.at;
    // A backslash before a brace is found while the string is read, any other once it has been read.
    if (bad.text === '{' || bad.text === '}') this.addEscape(bad.text, offset, offset + 2);
    else if (bad.at < text.length - 2)
      string.waiting.push({ text: bad.text, lines: text.slice(0, bad.at).split('\n').length - 1 });
  }

  private close(token: TokenInfo): void {
    const end = this.offsetOf(token.start);
    for (const { text, lines } of (this.open.pop() as Open).waiting) {
      // CPython counts the lines of the part from where the string ends.
      const lineno = token.start[0] + lines;
      this.addEscape(text, end, end + 1, { lineno, endLineno: lineno });
    }
  }

  private addEscape(text: string, start: number, end: number, reported: ReportedPosition = {}): void {
    const kind = text.length > 1 ? 'octal escape' : 'escape';
    const what = `"\\${text}" is an invalid ${kind} sequence. `;
    const advice = `Did you mean "\\\\${text}"? A raw string is also an option.`;
    const message = `${what}Such sequences will not work in the future. ${advice}`;
    this.add(message, what + advice, start, end, reported);
  }

  private add(message: string, errorMessage: string, start: number, end: number, reported: ReportedPosition): void {
    const error = new PythonSyntaxError('SyntaxError', errorMessage, this.source, this.filename, start, end, reported);
    this.warnings.push({ message, error });
  }

  private readNumber(number: TokenInfo, next: TokenInfo): void {
    if (number.end[0] !== next.start[0] || number.end[1] !== next.start[1]) return;
    const end = this.offsetOf(number.end) - 1;
    const message = `invalid ${kindOfNumber(number.string)} literal`;
    this.add(message, message, end, end, { fromTokenizer: true });
  }
}

/** The first escape of a literal that means nothing. */
function findEscape(text: string, valid: string): { readonly at: number; readonly text: string } | null {
  for (const match of text.matchAll(TEXT_ESCAPE)) {
    const [, octal, character] = match;
    const bad = octal ?? character;
    // A character outside ASCII is made an escape itself, behind a backslash that then stands for itself.
    if (bad !== undefined && (bad.length > 1 || (!valid.includes(bad) && bad < '\x80')))
      return { at: match.index, text: bad };
  }
  return null;
}

function kindOfNumber(text: string): string {
  if (/^0x/i.test(text)) return 'hexadecimal';
  if (/^0o/i.test(text)) return 'octal';
  if (/^0b/i.test(text)) return 'binary';
  return /j$/i.test(text) ? 'imaginary' : 'decimal';
}

/** The warnings about the tokens of a source that has been parsed. */
export function lexicalWarnings(source: string, filename: string): SyntaxWarning[] {
  if (!SUSPICIOUS.test(source)) return [];
  const reader = new TokenReader(source, filename);
  reader.read();
  return reader.warnings;
}
