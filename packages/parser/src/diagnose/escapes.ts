// What is wrong with the escapes of a string literal, in the words of CPython's codecs.
import { lookupCharacterName } from '@taipan/source';
import { normalizeLineEnds } from '../parser/literals.js';

const isHex = (c: string | undefined): boolean => c !== undefined && /[0-9a-fA-F]/.test(c);

/** The first error in the content of a bytes literal, or `null`. */
export function bytesEscapeError(text: string): string | null {
  const content = normalizeLineEnds(text);
  for (let p = 0; p < content.length; p++) {
    if (content[p] !== '\\') continue;
    p++;
    if (content[p] === 'x' && !(isHex(content[p + 1]) && isHex(content[p + 2])))
      return `(value error) invalid \\x escape at position ${p - 1}`;
  }
  return null;
}

/** The first error in the content of a string literal, or `null`. Positions are those of CPython's intermediate text. */
export function stringEscapeError(text: string): string | null {
  const content = expand(normalizeLineEnds(text));
  for (let p = 0; p < content.length; p++) {
    if (content[p] !== '\\') continue;
    const start = p++;
    const kind = content[p];
    if (kind === 'x' || kind === 'u' || kind === 'U') {
      const count = kind === 'x' ? 2 : kind === 'u' ? 4 : 8;
      let end = p + 1;
      while (end <= p + count && isHex(content[end])) end++;
      if (end <= p + count) return codecError(start, end, `truncated \\${kind}${'X'.repeat(count)} escape`);
      if (Number.parseInt(content.slice(p + 1, end), 16) > 0x10ffff)
        return codecError(start, end, 'illegal Unicode character');
    } else if (kind === 'N') {
      if (content[p + 1] !== '{') return codecError(start, p + 1, 'malformed \\N character escape');
      const close = content.indexOf('}', p);
      if (close < 0) return codecError(start, content.length, 'malformed \\N character escape');
      if (close === p + 2) return codecError(start, close, 'malformed \\N character escape');
      if (lookupCharacterName(content.slice(p + 2, close)) < 0)
        return codecError(start, close + 1, 'unknown Unicode character name');
      p = close;
    }
  }
  return null;
}

function codecError(start: number, end: number, reason: string): string {
  const where =
    end - start > 1
      ? `can't decode bytes in position ${start}-${end - 1}`
      : `can't decode byte 0x5c in position ${start}`;
  return `(unicode error) 'unicodeescape' codec ${where}: ${reason}`;
}

/** CPython decodes a text in which each character outside ASCII is a `\U` escape: ten characters. */
function expand(text: string): string {
  let out = '';
  for (let p = 0; p < text.length; p++) {
    const c = text[p]!;
    if (c === '\\' && p + 1 < text.length && text.charCodeAt(p + 1) >= 128) {
      out += '\\u005c';
      continue;
    }
    if (c === '\\') {
      out += c + (text[p + 1] ?? '');
      p++;
      continue;
    }
    const code = text.codePointAt(p)!;
    if (code < 128) out += c;
    else {
      out += `\\U${code.toString(16).padStart(8, '0')}`;
      if (code > 0xffff) p++;
    }
  }
  return out;
}
