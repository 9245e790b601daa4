// Why a source that the parser refused is not valid: the slow second pass.
import { Lexer, TokenKind } from '@taipan/lexer';
import { PythonSyntaxError } from '@taipan/source';

/** The error CPython raises for a source the parser has refused. */
export function diagnose(source: string, _mode: 'exec' | 'eval' | 'single', filename: string): PythonSyntaxError {
  const lexer = new Lexer();
  lexer.reset(source);
  do lexer.next();
  while (lexer.kind !== TokenKind.EndMarker && lexer.kind !== TokenKind.Error);
  return new PythonSyntaxError('SyntaxError', 'invalid syntax', source, filename, lexer.start, lexer.end);
}
