// Where a source may be searched by the host's `indexOf`, which is many times faster than a loop: in comments and long strings.

/** What is known of one source, the last one asked about. */
export class Landmarks {
  private source = '';
  private plain = true;
  /** There is no backslash from the first of these offsets up to the second, which is that of a backslash or the source's end. */
  private from = 0;
  private to = 0;

  /** Whether a source has neither a carriage return nor a null character, so that a line feed ends every line. */
  isPlain(source: string): boolean {
    if (this.source !== source) {
      this.source = source;
      this.plain = !source.includes('\r') && !source.includes('\0');
      this.from = this.to = 0;
    }
    return this.plain;
  }

  /** Whether there is a backslash in `[start, end)` of the source that `isPlain` was asked about. */
  hasBackslash(start: number, end: number): boolean {
    if (start < this.from || start > this.to) {
      const found = this.source.indexOf('\\', start);
      this.from = start;
      this.to = found < 0 ? this.source.length : found;
    }
    return this.to < end;
  }
}
