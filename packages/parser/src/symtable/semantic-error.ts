// Errors that CPython finds after parsing, in its symbol table and its compiler.
import { LineMap, PythonSyntaxError } from '@taipan/source';

/**
 * A SyntaxError as CPython raises it after parsing. Unlike those of the parser, its columns count UTF-8 bytes: where other than
 * ASCII stands before them in the line, they point further right than they should, in CPython as here.
 *
 * @param start UTF-16 offsets of what is wrong, in `source`
 * @param known false where CPython has lost the position and reports line -1
 * @param stage which part of CPython finds it
 */
export function semanticError(
  message: string,
  source: string,
  filename: string,
  start: number,
  end: number,
  known = true,
  stage: 'symbols' | 'compiler' = 'compiler',
): PythonSyntaxError {
  if (!known) {
    const nowhere = { lineno: -1, offset: 0, endLineno: -1, endOffset: 0, stage };
    return new PythonSyntaxError('SyntaxError', message, source, filename, start, end, nowhere);
  }
  const lines = new LineMap(source);
  return new PythonSyntaxError('SyntaxError', message, source, filename, start, end, {
    offset: lines.byteColumn(start) + 1,
    endOffset: lines.byteColumn(end) + 1,
    stage,
  });
}
