import type { PythonSyntaxError } from '@taipan/source';

/** What CPython's compiler warns of. */
export interface SyntaxWarning {
  readonly message: string;
  /** What a filter makes of it that turns warnings into errors; it knows where it is. */
  readonly error: PythonSyntaxError;
}
