// Which part of a failed expression the carets point at: the operator, the brackets of a subscript, the parentheses of a call.

import { type ExprNode, Kind, parse } from '@taipan/parser';

/** A position in a segment of source: line from 0, column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The part between `left` (inclusive) and `right` (exclusive) gets `^`, the rest `~`. */
export interface Anchors {
  readonly left: Position;
  readonly right: Position;
}

/** The only statement of a piece of source, or null if it does not parse or is more than one. */
function parseOne(source: string) {
  try {
    const { body } = parse(source);
    return body === null || body.next !== null ? null : body;
  } catch {
    return null;
  }
}

/** A segment of source as lines of code points, with conversions from offsets. */
class Segment {
  readonly lines: string[][];
  private readonly starts: number[];
  constructor(text: string) {
    const lines = text.split('\n');
    this.lines = lines.map((line) => [...line]);
    this.starts = [];
    let start = 0;
    for (const line of lines) {
      this.starts.push(start);
      start += line.length + 1;
    }
    this.text = text;
  }
  private readonly text: string;

  position(offset: number): Position {
    let line = 0;
    while (line + 1 < this.starts.length && (this.starts[line + 1] as number) <= offset) line++;
    return { line, column: [...this.text.slice(this.starts[line], offset)].length };
  }

  charAt({ line, column }: Position): string {
    return this.lines[line]?.[column] ?? '';
  }

  /** The same place, or the start of the next line that has any text. */
  valid({ line, column }: Position): Position {
    while (line < this.lines.length && column >= (this.lines[line] as string[]).length) {
      line++;
      column = 0;
    }
    return { line, column };
  }

  /** The first place from `from` on whose character satisfies `stop`, comments and continuation lines skipped. */
  find(from: Position, stop: (char: string) => boolean): Position {
    let at = this.valid(from);
    while (at.line < this.lines.length) {
      const char = this.charAt(at);
      if (char === '\\' || char === '#') at = this.valid({ line: at.line + 1, column: 0 });
      else if (stop(char)) break;
      else at = this.valid({ line: at.line, column: at.column + 1 });
    }
    return at;
  }
}

/** Where the carets of a failed expression go, or null if it is of no kind that has such a part. */
export function findAnchors(text: string): Anchors | null {
  // Parentheses make an expression that spans lines parse.
  const statement = parseOne(`(\n${text}\n)`);
  if (statement === null || statement.kind !== Kind.Expr) return null;
  const expression = statement.value;
  const segment = new Segment(text);
  const at = (offset: number) => segment.position(offset - 2);
  switch (expression.kind) {
    case Kind.BinOp: {
      const left = segment.find(at(expression.left.end), (char) => char.trim() !== '' && char !== ')');
      const next = { line: left.line, column: left.column + 1 };
      const operand = at(expression.right.start);
      const char = segment.charAt(next);
      const isBeforeOperand = next.line < operand.line || next.column < operand.column;
      const twoLong = char !== '' && isBeforeOperand && char !== '\\' && char !== '#' && char.trim() !== '';
      return { left, right: twoLong ? { line: next.line, column: next.column + 1 } : next };
    }
    case Kind.Subscript:
      return between(segment, at, expression, expression.value, '[');
    case Kind.Call:
      return between(segment, at, expression, expression.func, '(');
    default:
      return null;
  }
}

function between(
  segment: Segment,
  at: (offset: number) => Position,
  whole: ExprNode,
  head: ExprNode,
  open: string,
): Anchors {
  return { left: segment.find(at(head.end), (char) => char === open), right: at(whole.end) };
}

/** Bytes that a character takes in UTF-8. */
const utf8Length = (char: string) => {
  const code = char.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/**
 * Whether the failed part is the whole call of `return f(...)` or `x = f(...)`: then there is nothing to point at.
 * @param start @param end columns of the failed part in the first and last line
 */
export function isWholeCall(text: string, start: number, end: number, lineCount: number): boolean {
  const statement = parseOneOfMany(text);
  if (statement === null) return false;
  let call: ExprNode | null = null;
  if (statement.kind === Kind.Return && statement.value?.kind === Kind.Call && statement.value.func.kind === Kind.Name)
    call = statement.value;
  else if (statement.kind === Kind.Assign && statement.value.kind === Kind.Call) {
    const target = statement.targets as ExprNode;
    if (target.next === null && target.kind === Kind.Name) call = statement.value;
  }
  if (call === null) return false;
  // CPython compares columns in bytes, which the parser gives it, with columns in characters.
  const isAt = (offset: number, line: number, column: number) => {
    const before = text.slice(0, offset).split('\n');
    const bytes = [...(before.at(-1) as string)].reduce((sum, char) => sum + utf8Length(char), 0);
    return before.length - 1 === line && bytes === column;
  };
  return isAt(call.start, 0, start) && isAt(call.end, lineCount - 1, end);
}

/** The first statement of a piece of source, or null if it does not parse. */
function parseOneOfMany(source: string) {
  try {
    return parse(source).body;
  } catch {
    return null;
  }
}
