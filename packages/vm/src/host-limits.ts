// The limits of the JavaScript engine, as far as a program can meet them.

/**
 * Whether an error says that the host's call stack is full. Engines word it differently. It is often asked with hardly any stack
 * left: no regular expression, which would need some.
 */
export function isStackOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes('call stack') || error.message.includes('too much recursion');
}
