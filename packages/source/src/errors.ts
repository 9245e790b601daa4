// A fault of Taipan itself, as opposed to one in the Python program it was given.

/**
 * Thrown when an invariant of Taipan is broken: never by a Python program's own errors, however wrong the program is.
 * The message says what happened; whoever sees one should report it with the source that caused it.
 */
export class InternalError extends Error {
  constructor(message: string) {
    super(`${message} (this is a fault in Taipan: please report it)`);
    this.name = 'InternalError';
  }
}
