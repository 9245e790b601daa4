// str.encode() and bytes.decode(): which codec a name means (library reference, codecs, "Standard Encodings").

import { knownModule } from '../imports.js';
import type { VM } from '../vm.js';
import { expectBytes, PyBytes } from './bytes.js';
import { decodeAscii, decodeUtf8, decodeUtf16, decodeUtf32, latin1Of } from './codec_decoders.js';
import { encodeWith } from './codec_encoders.js';
import { decodeEscapes, decodeRawEscapes, encodeEscapes, encodeRawEscapes } from './codec_escapes.js';
import { lookupErrorType, notSupportedError, PyException, typeError, valueError } from './exceptions.js';
import type { Value } from './object.js';
import { callValue } from './operations.js';
import { asText } from './text.js';
import { argumentTypeName } from './types.js';

/** Names in the form that names are compared in, without separators, and the codec they mean. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['utf-8', 'utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001'],
      ['utf-8-sig', 'utf_8_sig'],
      ['utf-16', 'utf_16 utf16 u16'],
      ['utf-16-le', 'utf_16_le utf_16le unicodelittleunmarked'],
      ['utf-16-be', 'utf_16_be utf_16be unicodebigunmarked'],
      ['utf-32', 'utf_32 utf32 u32'],
      ['utf-32-le', 'utf_32_le utf_32le'],
      ['utf-32-be', 'utf_32_be utf_32be'],
      ['unicode-escape', 'unicode_escape unicodeescape'],
      ['raw-unicode-escape', 'raw_unicode_escape rawunicodeescape'],
      [
        'ascii',
        'ascii 646 us_ascii us ansi_x3_4_1968 ansi_x3_4_1986 ansi_x3.4_1968 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6',
      ],
      [
        'latin-1',
        'latin_1 latin1 latin l1 8859 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 cp819 csisolatin1 ibm819',
      ],
    ] as const
  ).flatMap(([codec, names]) => names.split(' ').map((name) => [name, codec] as const)),
);

/** Codecs that CPython has and Taipan does not: these are refused as such, and not as unknown. */
const KNOWN =
  /^(cp|ibm|windows_|iso_?8859_|iso2022_|mac_?|koi8_|kz_?1048|big5|gb|hz|euc_|shift_?jis|johab|ptcp154|tis_?620|hp_roman8|utf_?7|idna|punycode|palmos|mbcs|oem|undefined|latin|l)[a-z0-9_]*$/;
const NOT_TEXT = /^(base64|base_64|bz2|hex|quopri|quoted_printable|rot_?13|uu|zip|zlib)(_codec)?$/;

const normalForm = (encoding: string): string =>
  encoding
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');

/** What a codec gives that the program has registered itself, for a name that means no codec of ours; null if there is none. */
function callRegistered(vm: VM, name: string, object: Value, encoding: string, errors: string): Value {
  const call = knownModule(vm, '_codecs')?.namespace.get(name);
  return call === undefined || ALIASES.has(normalForm(encoding))
    ? null
    : callValue(vm, call, [object, encoding, errors]);
}

/** The codec that a name means. @throws LookupError for an unknown one */
function codecOf(encoding: string): string {
  const form = normalForm(encoding);
  const codec = ALIASES.get(form);
  if (codec !== undefined) return codec;
  if (NOT_TEXT.test(form))
    throw new PyException(lookupErrorType, [
      `'${encoding}' is not a text encoding; use codecs.encode() to handle arbitrary codecs`,
    ]);
  if (KNOWN.test(form)) throw notSupportedError(`the encoding '${encoding}'`);
  throw new PyException(lookupErrorType, [`unknown encoding: ${encoding}`]);
}

/**
 * An argument that names an encoding or an error handler; undefined where it is missing.
 * @param typeName how the error calls what is no str
 * @throws TypeError for no str, UnicodeEncodeError for one that is no text of UTF-8, ValueError for a null character in it
 */
export function codecArgument(
  method: string,
  parameter: 'encoding' | 'errors',
  given: Value | undefined,
  typeName: (value: Value) => string = argumentTypeName,
): string | undefined {
  if (given === undefined) return undefined;
  const name = asText(given);
  if (name === undefined) throw typeError(`${method}() argument '${parameter}' must be str, not ${typeName(given)}`);
  encodeWith('utf-8', name, 'strict');
  if (name.includes('\0')) throw valueError('embedded null character');
  return name;
}

/**
 * `text.encode(encoding, errors)`.
 * @throws UnicodeEncodeError for a character the encoding does not have, LookupError for an unknown encoding or error handler
 */
export function encodeText(vm: VM, text: string, encoding: string, errors: string): Uint8Array {
  const registered = callRegistered(vm, '_text_encode', text, encoding, errors);
  if (registered !== null) return expectBytes(registered);
  const codec = codecOf(encoding);
  switch (codec) {
    case 'utf-8-sig':
      return joinBytes([0xef, 0xbb, 0xbf], encodeWith('utf-8', text, errors));
    case 'utf-16':
      return joinBytes([0xff, 0xfe], encodeWith(codec, text, errors));
    case 'utf-32':
      return joinBytes([0xff, 0xfe, 0, 0], encodeWith(codec, text, errors));
    case 'unicode-escape':
      return encodeEscapes(text);
    case 'raw-unicode-escape':
      return encodeRawEscapes(text);
    default:
      return encodeWith(codec, text, errors);
  }
}

function joinBytes(mark: readonly number[], data: Uint8Array): Uint8Array {
  const joined = new Uint8Array(mark.length + data.length);
  joined.set(mark);
  joined.set(data, mark.length);
  return joined;
}

/**
 * `data.decode(encoding, errors)`.
 * @throws UnicodeDecodeError for bytes that are not in the encoding, LookupError for an unknown encoding or error handler
 */
export function decodeBytes(vm: VM, data: Uint8Array, encoding: string, errors: string): string {
  // CPython does not even look at the encoding of no bytes.
  if (data.length === 0) return '';
  const registered = callRegistered(vm, '_text_decode', new PyBytes(data), encoding, errors);
  if (registered !== null) return registered as string;
  const codec = codecOf(encoding);
  switch (codec) {
    case 'ascii':
      return decodeAscii(data, errors);
    case 'latin-1':
      return latin1Of(data);
    case 'utf-8':
      return decodeUtf8(data, errors);
    case 'utf-8-sig':
      return decodeUtf8(data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.slice(3) : data, errors);
    case 'unicode-escape':
      return decodeEscapes(data, errors);
    case 'raw-unicode-escape':
      return decodeRawEscapes(data, errors);
    default: {
      const order = codec.endsWith('-le') ? 'le' : codec.endsWith('-be') ? 'be' : '';
      return codec.startsWith('utf-16') ? decodeUtf16(data, order, errors) : decodeUtf32(data, order, errors);
    }
  }
}
