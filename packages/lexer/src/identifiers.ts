// Identifiers with characters outside ASCII (reference, section 2.3).
import { isIdentifierContinue, isIdentifierStart } from '@taipan/source';

/**
 * The offset of the first character of `source[start, end)` that cannot stand there in an identifier, or -1 when all can.
 * Python looks at the text as written; it is normalised (NFKC) afterwards.
 */
export function invalidIdentifierCharacter(source: string, start: number, end: number): number {
  for (let i = start; i < end; ) {
    const code = source.codePointAt(i)!;
    if (i === start ? !isIdentifierStart(code) : !isIdentifierContinue(code)) return i;
    i += code > 0xffff ? 2 : 1;
  }
  return -1;
}
