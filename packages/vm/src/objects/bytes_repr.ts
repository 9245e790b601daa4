// repr() of bytes (section 2.4.1 "String and Bytes literals" of Python's reference).

/** `repr(bytes)`: `b'...'`. */
export function bytesRepr(data: Uint8Array): string {
  const quote = data.includes(0x27) && !data.includes(0x22) ? '"' : "'";
  let result = `b${quote}`;
  for (const byte of data) {
    const char = String.fromCharCode(byte);
    if (char === quote || char === '\\') result += `\\${char}`;
    else if (char === '\n') result += '\\n';
    else if (char === '\r') result += '\\r';
    else if (char === '\t') result += '\\t';
    else if (byte < 0x20 || byte > 0x7e) result += `\\x${byte.toString(16).padStart(2, '0')}`;
    else result += char;
  }
  return result + quote;
}
