// Encoding and decoding with every error handler, random and by hand, against CPython.

import { expect, test } from 'vitest';
import { VM } from '../dist/index.js';
import { bytesRepr } from '../dist/objects/bytes_repr.js';
import { decodeBytes, encodeText } from '../dist/objects/codecs.js';
import { PyException } from '../dist/objects/exceptions.js';
import { strAscii } from '../dist/objects/str_repr.js';
import { unicodeErrorText } from '../dist/objects/unicode_errors.js';
import { askPython } from './oracle.mjs';
import { pick, randomNumbers } from './random.js';

const ENCODINGS = [
  'utf-8',
  'utf-16',
  'utf-16-le',
  'utf-16-be',
  'utf-32',
  'utf-32-be',
  'ascii',
  'latin-1',
  'utf-8-sig',
  'U8',
  'foo',
];
const HANDLERS = ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass', 'foo'];
const BYTES = [
  0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0xff, 0xfe, 0, 0xd8, 0xdc, 0xf4, 0x90, 0xc1,
  0xdf, 0xbf, 0xef, 0xe0,
];
// No high surrogate comes before a low one: a JavaScript string would join them.
const CHARACTERS = ['a', 'é', 'ÿ', 'Ā', '€', '😀', '\udc80', '\udcff', '\udfff', '\ud800', 'b'];

const vm = new VM();

function answerOf(compute: () => string): string {
  try {
    return `=${compute()}`;
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    const isUnicode = error.type.name.startsWith('Unicode');
    return `${error.type.name}: ${isUnicode ? unicodeErrorText(vm, error) : error.args[0]}`;
  }
}

test('random bytes', async () => {
  const random = randomNumbers(2);
  const cases = Array.from({ length: 4000 }, () => ({
    data: Uint8Array.from({ length: Math.floor(random() * 9) }, () => pick(random, BYTES)),
    encoding: pick(random, ENCODINGS),
    errors: pick(random, HANDLERS),
  }));
  const answers = await askPython(
    cases.map(({ data, encoding, errors }) => `ascii(${bytesRepr(data)}.decode('${encoding}', '${errors}'))`),
  );
  cases.forEach(({ data, encoding, errors }, i) => {
    const got = answerOf(() => strAscii(decodeBytes(vm, data, encoding, errors)));
    // CPython reads a surrogate pair as two characters if each was passed by the error handler; JavaScript strings cannot tell.
    if (/\\ud[89ab]..\\ud[c-f]../.test(answers[i] as string)) return;
    expect(got, `${bytesRepr(data)}.decode('${encoding}', '${errors}')`).toBe(answers[i]);
  });
});

test('random texts', async () => {
  const random = randomNumbers(3);
  const cases = Array.from({ length: 4000 }, () => ({
    text: Array.from({ length: Math.floor(random() * 6) }, () => pick(random, CHARACTERS))
      .join('')
      .replace(/\ud800(?=[\udc00-\udfff])/g, ''),
    encoding: pick(random, ENCODINGS),
    errors: pick(random, [...HANDLERS, 'xmlcharrefreplace']),
  }));
  const answers = await askPython(
    cases.map(({ text, encoding, errors }) => `repr(${strAscii(text)}.encode('${encoding}', '${errors}'))`),
  );
  cases.forEach(({ text, encoding, errors }, i) => {
    const got = answerOf(() => bytesRepr(encodeText(vm, text, encoding, errors)));
    expect(got, `${strAscii(text)}.encode('${encoding}', '${errors}')`).toBe(answers[i]);
  });
});
