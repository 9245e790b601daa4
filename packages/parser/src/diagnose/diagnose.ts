// Why a source that the parser refused is not valid: the slow way, for the error CPython raises.
import { TokenKind } from '@taipan/lexer';
import { InternalError, PythonSyntaxError, type SyntaxErrorHint } from '@taipan/source';
import type { ParseMode } from '../parser/modes.js';
import { ParserOverflowError } from '../parser/overflow.js';
import { CompoundStatementRules } from './compound-statements.js';
import { keywordTypo } from './keyword-typos.js';

class Diagnosis extends CompoundStatementRules {
  protected recognize(): boolean {
    switch (this.mode) {
      case 'exec':
        this.statements();
        return this.accept(TokenKind.EndMarker) !== null;
      case 'eval':
        if (this.expressions() === null) return false;
        while (this.accept(TokenKind.Newline) !== null);
        return this.accept(TokenKind.EndMarker) !== null;
      case 'single':
        return this.interactive();
    }
  }

  suggestKeyword(error: PythonSyntaxError, isValid: (code: string) => boolean): SyntaxErrorHint | null {
    const isPlausible = (code: string): boolean =>
      isValid(code) || new Diagnosis(code, '<input>', 'exec').isIncomplete();
    return keywordTypo(error, this.lastStatement, isPlausible);
  }

  private interactive(): boolean {
    if (this.attempt(() => this.compoundStatement()) !== null && this.accept(TokenKind.Newline) !== null) return true;
    this.mark = 0;
    return this.simpleStatements() !== null || this.accept(TokenKind.Newline) !== null;
  }
}

/**
 * The error CPython raises for a source the parser has refused. `isValid` says whether another source is a valid module: suggestions are
 * tried with it.
 */
export function diagnose(
  source: string,
  mode: ParseMode,
  filename: string,
  isValid: (source: string) => boolean,
): PythonSyntaxError {
  if (source.includes('\0'))
    return new PythonSyntaxError(
      'SyntaxError',
      'source code string cannot contain null bytes',
      source,
      filename,
      0,
      0,
      {
        lineno: null,
        offset: null,
        endLineno: null,
        endOffset: null,
      },
    );
  const diagnosis = new Diagnosis(source, filename, mode);
  let error: PythonSyntaxError | null;
  try {
    error = diagnosis.diagnose();
  } catch (failure) {
    // CPython's parser has a limit of its own here.
    throw failure instanceof RangeError ? new ParserOverflowError() : failure;
  }
  if (error === null) throw new InternalError('the parser refused a valid program');
  const found = error;
  found.hint = () => diagnosis.suggestKeyword(found, isValid);
  return found;
}
