// Sources that nest too deep to be read or compiled.

import { NestingError, ParserOverflowError } from '@taipan/parser';
import { isStackOverflow } from '@taipan/vm';

/** What CPython raises for such a source. */
export interface NestingFault {
  readonly type: 'MemoryError' | 'RecursionError';
  readonly message: string;
}

/**
 * What is to be raised for an error of the parser or the compiler, or null if it is about something else.
 * The two find most such sources themselves; the host's stack may be fuller than they think.
 */
export function nestingFault(error: unknown): NestingFault | null {
  if (error instanceof ParserOverflowError) return { type: error.type, message: error.message };
  if (error instanceof NestingError || isStackOverflow(error))
    return { type: 'RecursionError', message: 'maximum recursion depth exceeded during compilation' };
  return null;
}
