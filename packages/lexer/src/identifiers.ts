// Identifiers with characters outside ASCII (reference, section 2.3).

const START = /[_\p{XID_Start}]/u;
const CONTINUE = /\p{XID_Continue}/u;

/**
 * The offset of the first character of `source[start, end)` that cannot stand there in an identifier, or -1 when all can.
 * Python looks at the text as written; it is normalised (NFKC) afterwards.
 */
export function invalidIdentifierCharacter(source: string, start: number, end: number): number {
  for (let i = start; i < end; ) {
    const code = source.codePointAt(i)!;
    const text = String.fromCodePoint(code);
    if (!(i === start ? START : CONTINUE).test(text)) return i;
    i += text.length;
  }
  return -1;
}
