// Bytes to source text: byte-order marks and encoding declarations (reference, section 2.1.4; PEP 263).
import { PythonSyntaxError } from '@taipan/source';

/** The part of the host's TextDecoder that is needed here: browsers, Node and the like all have it. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** What the declared encodings are called, and how they are decoded. */
export interface DecodedSource {
  readonly source: string;
  /** The name of the encoding as `tokenize.detect_encoding` gives it. */
  readonly encoding: string;
}

const DECLARATION = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

/** Encodings that the engine's TextDecoder decodes like Python's codec: Python's names (and aliases) of each, after the engine's. */
const BY_TEXT_DECODER =
  'windows-1250 cp1250;windows-1251 cp1251;windows-1253 cp1253;windows-1254 cp1254;windows-1255 cp1255;' +
  'windows-1256 cp1256;windows-1257 cp1257;windows-1258 cp1258;koi8-r;koi8-u;iso-8859-2 latin2 latin-2 l2;iso-8859-3 latin3 l3;' +
  'iso-8859-4 latin4 l4;iso-8859-5 cyrillic;iso-8859-6 arabic;iso-8859-7 greek greek8;iso-8859-8 hebrew;iso-8859-10 latin6 l6;' +
  'iso-8859-13 latin7 l7;iso-8859-14 latin8 l8;iso-8859-15 latin9 l9 latin-9;iso-8859-16 latin10 l10;ibm866 cp866;' +
  'macintosh mac-roman macroman;x-mac-cyrillic mac-cyrillic;gbk cp936 ms936;gb18030;gb2312 euc-cn;big5 big5-tw;euc-jp eucjp ujis;' +
  'shift_jis shift-jis sjis shiftjis cp932 ms932;euc-kr euckr;iso-2022-jp';

/**
 * What code page 1252 has for the bytes from 0x80 to 0x9f, with U+0000 where it has nothing: some versions of Node take the page for
 * Latin-1.
 */
const CP1252 =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0' +
  '\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

/** Encodings that Python knows and we do not. */
const UNSUPPORTED =
  /^(?:big5-?hkscs|cp(?:037|1006|1026|1125|1140|273|424|437|500|720|737|775|85[0-8]|86[0-5]|869|87[45]|949|950)|euc-jis-?2004|euc-jisx0213|hz|iso-?2022-(?:kr|jp-.*)|iso-?8859-(?:9|11)|johab|koi8-t|kz1048|mac-?(?:croatian|farsi|greek|iceland|latin2|romanian|turkish|arabic|centeuro)|ptcp154|shift-jis(?:x0213|-2004)|tis-?620|utf-?(?:7|16|16-?[bl]e|32|32-?[bl]e)|u7|u16|u32|punycode|idna|raw-unicode-escape|unicode-escape)$/;

const ASCII_NAMES = new Set(['ascii', 'us-ascii', '646', 'ansi-x3.4-1968', 'iso646-us']);
const LATIN_NAMES = new Set(['iso-8859-1', 'latin', 'latin1', 'l1', '8859', 'iso8859', 'iso8859-1', 'cp819', 'ibm819']);

/**
 * Decodes a source file: a byte-order mark says UTF-8, else the declaration in the first two lines says how, else it is UTF-8. Throws
 * CPython's PythonSyntaxError for bytes that are not of the encoding, for an encoding that does not exist, and for one not supported.
 */
export function decodeSource(bytes: Uint8Array, filename = '<string>'): DecodedSource {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(content);
  if (marked) {
    if (declared !== null && declared !== 'utf-8') throw markConflict(content, declared, filename);
    return { source: decodeUtf8(content, filename), encoding: 'utf-8-sig' };
  }
  if (declared === null) return { source: decodeUtf8(content, filename), encoding: 'utf-8' };
  return { source: decodeAs(content, declared, filename), encoding: declared };
}

/** The encoding that a comment in the first two lines declares. */
function declaredEncoding(bytes: Uint8Array): string | null {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const text = latin1(bytes.subarray(start, end));
    const found = DECLARATION.exec(text);
    if (found !== null) return normalName(found[1]!);
    if (!BLANK_OR_COMMENT.test(text)) return null;
    start = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
  }
  return null;
}

/** Python's tokenizer has normal names for two encodings. */
function normalName(name: string): string {
  const normal = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (/^utf-8(?:-|$)/.test(normal)) return 'utf-8';
  return /^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(normal) ? 'iso-8859-1' : name;
}

function decodeAs(bytes: Uint8Array, encoding: string, filename: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (name === 'utf-8' || name === 'utf8' || name === 'u8' || name === 'utf' || name === 'cp65001')
    return decodeUtf8(bytes, filename);
  if (LATIN_NAMES.has(name)) return latin1(bytes);
  if (ASCII_NAMES.has(name)) {
    const bad = bytes.findIndex((byte) => byte >= 128);
    if (bad < 0) return latin1(bytes);
    throw codecError('ascii', bytes, bad, 'ordinal not in range(128)', filename);
  }
  if (name === 'cp1252' || name === 'windows-1252' || name === '1252') return decodeCp1252(bytes, filename);
  const label = BY_TEXT_DECODER.split(';').find((names) =>
    names.split(' ').includes(name.replace(/^iso8859/, 'iso-8859')),
  );
  if (label !== undefined) return decodeByEngine(bytes, label.split(' ')[0]!, name, filename);
  const message = UNSUPPORTED.test(name)
    ? `encoding '${encoding}' is not supported yet`
    : `unknown encoding: ${encoding}`;
  throw unlocated(message, '', filename);
}

function decodeByEngine(bytes: Uint8Array, label: string, name: string, filename: string): string {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw unlocated(`'${name}' codec can't decode the source`, '', filename);
  }
  // The engine gives control characters for the bytes that Windows' code pages leave undefined.
  if (label.startsWith('windows-')) {
    const bad = [...text].findIndex((c) => c >= '\x80' && c <= '\x9f');
    if (bad >= 0) throw codecError('charmap', bytes, bad, 'character maps to <undefined>', filename);
  }
  return text;
}

function decodeCp1252(bytes: Uint8Array, filename: string): string {
  const bad = bytes.findIndex((byte) => byte >= 0x80 && byte <= 0x9f && CP1252[byte - 0x80] === '\0');
  if (bad >= 0) throw codecError('charmap', bytes, bad, 'character maps to <undefined>', filename);
  return latin1(bytes).replace(/[\x80-\x9f]/g, (c) => CP1252[c.charCodeAt(0) - 0x80]!);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function decodeUtf8(bytes: Uint8Array, filename: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notUtf8(bytes, filename);
  }
}

/** Names the first byte that is wrong. */
function notUtf8(bytes: Uint8Array, filename: string): PythonSyntaxError {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  let line = 1;
  for (;;) {
    let end = bytes.indexOf(10, start);
    if (end < 0) end = bytes.length;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      break;
    }
    start = end + 1;
    line++;
  }
  // The longest beginning of the line that is UTF-8 ends before the character that is not.
  let good = start;
  let text = '';
  for (let end = start + 1; end <= bytes.length && end <= good + 4; end++) {
    try {
      text = decoder.decode(bytes.subarray(start, end));
      good = end;
    } catch {
      // Perhaps the character is not complete.
    }
  }
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const byte = `\\x${bytes[good]!.toString(16).padStart(2, '0')}`;
  const message =
    `Non-UTF-8 code starting with '${byte}' on line ${line}, but no encoding declared; ` +
    'see https://peps.python.org/pep-0263/ for details';
  const offset = [...text].length + 1;
  const reported = { lineno: line, offset, endLineno: line, endOffset: offset };
  return new PythonSyntaxError('SyntaxError', message, source, filename, 0, 0, reported);
}

function markConflict(bytes: Uint8Array, encoding: string, filename: string): PythonSyntaxError {
  const source = new TextDecoder('utf-8').decode(bytes);
  const lineEnd = source.search(/[\r\n]|$/);
  const reported = { lineno: 1, offset: 0, endLineno: 1, endOffset: lineEnd };
  return new PythonSyntaxError(
    'SyntaxError',
    `encoding problem: ${encoding} with BOM`,
    source,
    filename,
    0,
    lineEnd,
    reported,
  );
}

function codecError(codec: string, bytes: Uint8Array, at: number, reason: string, filename: string): PythonSyntaxError {
  const byte = `0x${bytes[at]!.toString(16).padStart(2, '0')}`;
  return unlocated(`'${codec}' codec can't decode byte ${byte} in position ${at}: ${reason}`, '', filename);
}

/** Errors of codecs are about no line. */
function unlocated(message: string, source: string, filename: string): PythonSyntaxError {
  const reported = { lineno: 0, offset: -1, endLineno: null, endOffset: null };
  return new PythonSyntaxError('SyntaxError', message, source, filename, 0, 0, reported);
}
