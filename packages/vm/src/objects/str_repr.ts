// repr() of a string (library reference, "repr"): quotes chosen to avoid escapes, what cannot be printed escaped.

const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;
// What str.isprintable() refuses: categories C and Z except the space.
const UNPRINTABLE = /^[\p{C}\p{Z}]$/u;

/** `repr(text)`. */
export function strRepr(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (char === quote || char === '\\') result += `\\${char}`;
    else if (char === '\n') result += '\\n';
    else if (char === '\r') result += '\\r';
    else if (char === '\t') result += '\\t';
    else if (char === ' ' || (code > 0x20 && code < 0x7f)) result += char;
    else if (!UNPRINTABLE.test(char)) result += char;
    else if (code < 0x100) result += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code < 0x10000) result += `\\u${code.toString(16).padStart(4, '0')}`;
    else result += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return result + quote;
}
