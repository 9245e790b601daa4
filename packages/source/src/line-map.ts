// Offsets to lines and columns. Every stage of Taipan keeps UTF-16 offsets only; whoever has to show a position asks a LineMap.

/**
 * The lines of a text. Nothing is computed until the first question; after that each answer costs one or two binary searches,
 * or nothing when it is on the same line as the one before.
 *
 * A line ends with `\n`, `\r\n` or `\r`, as in Python's lexical analysis (reference, section 2.1.2).
 */
export class LineMap {
  readonly text: string;
  /** Offset of the first character of each line; `null` until somebody asks. */
  private starts: Int32Array | null = null;
  /** Offsets of the characters outside ASCII, and how many bytes and characters they account for: see `buildWide`. */
  private wideOffsets: Int32Array | null = null;
  private extraBytes: Int32Array | null = null;
  private surrogates: Int32Array | null = null;
  private lastLine = 1;

  constructor(text: string) {
    this.text = text;
  }

  /** How many lines the text has: at least 1; a text that ends with a line end has an empty last line. */
  get lineCount(): number {
    return this.lineStarts().length;
  }

  /** The 1-based number of the line that holds `offset`. */
  lineOf(offset: number): number {
    const starts = this.lineStarts();
    const last = this.lastLine;
    if (starts[last - 1]! <= offset && (last === starts.length || offset < starts[last]!)) return last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    this.lastLine = low + 1;
    return low + 1;
  }

  /** The offset of the first character of a line (1-based); the text's length for a line past the end. */
  lineStart(line: number): number {
    const starts = this.lineStarts();
    return line <= starts.length ? starts[line - 1]! : this.text.length;
  }

  /** The text of a line (1-based) without its line end. */
  lineText(line: number): string {
    const text = this.text;
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    if (line >= this.lineCount) return text.slice(start);
    if (end > start && text.charCodeAt(end - 1) === 10) end--;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
    return text.slice(start, end);
  }

  /** The column of `offset` in UTF-16 units, from 0. */
  column(offset: number): number {
    return offset - this.lineStart(this.lineOf(offset));
  }

  /** The column of `offset` in UTF-8 bytes, from 0: what CPython's `ast` calls `col_offset`. */
  byteColumn(offset: number): number {
    const start = this.lineStart(this.lineOf(offset));
    if (this.wideOffsets === null) this.buildWide();
    if (this.wideOffsets!.length === 0) return offset - start;
    return offset - start + this.extraBytes![this.wideBefore(offset)]! - this.extraBytes![this.wideBefore(start)]!;
  }

  /** The column of `offset` in code points, from 0: what `tokenize` reports, and `SyntaxError.offset` less one. */
  codePointColumn(offset: number): number {
    const start = this.lineStart(this.lineOf(offset));
    if (this.wideOffsets === null) this.buildWide();
    if (this.wideOffsets!.length === 0) return offset - start;
    return offset - start - this.surrogates![this.wideBefore(offset)]! + this.surrogates![this.wideBefore(start)]!;
  }

  /** How many wide characters begin before `offset`. */
  private wideBefore(offset: number): number {
    const wide = this.wideOffsets!;
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (wide[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private lineStarts(): Int32Array {
    if (this.starts !== null) return this.starts;
    const text = this.text;
    const starts: number[] = [0];
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10) starts.push(i + 1);
      else if (c === 13) {
        if (text.charCodeAt(i + 1) === 10) i++;
        starts.push(i + 1);
      }
    }
    this.starts = Int32Array.from(starts);
    return this.starts;
  }

  /** One entry per code unit outside ASCII; the running sums are those of all entries before an index. */
  private buildWide(): void {
    const text = this.text;
    const offsets: number[] = [];
    const bytes: number[] = [0];
    const pairs: number[] = [0];
    let extra = 0;
    let low = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c < 0x80) continue;
      // A surrogate pair is 2 units and 4 bytes: one extra byte for each half.
      const surrogate = c >= 0xd800 && c <= 0xdfff && isPaired(text, i, c);
      extra += c < 0x800 || surrogate ? 1 : 2;
      if (surrogate && c >= 0xdc00) low++;
      offsets.push(i);
      bytes.push(extra);
      pairs.push(low);
    }
    this.wideOffsets = Int32Array.from(offsets);
    this.extraBytes = Int32Array.from(bytes);
    this.surrogates = Int32Array.from(pairs);
  }
}

function isPaired(text: string, index: number, unit: number): boolean {
  if (unit < 0xdc00) return (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
  return index > 0 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}
