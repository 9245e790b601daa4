// What a pass over a syntax tree throws when the tree is deeper than the pass can follow.

/**
 * The tree nests too deep for this pass. CPython raises RecursionError in the same place; a caller that runs Python turns this
 * error into that one. Trees that `parse` returns are deep only where the source is a chain of thousands of operators.
 */
export class NestingError extends RangeError {
  constructor(message: string) {
    super(message);
    this.name = 'NestingError';
  }
}
