// What the parser throws for a source that nests too deep for it.
import { NestingError } from '../nesting.js';

/**
 * Expressions nest deeper than the parser follows (brackets have a limit of their own, which is a SyntaxError). CPython raises
 * MemoryError with this message; a caller that runs Python turns this error into that one.
 */
export class ParserOverflowError extends NestingError {
  readonly type = 'MemoryError';

  constructor() {
    super('Parser stack overflowed - Python source too complex to parse');
    this.name = 'ParserOverflowError';
  }
}
