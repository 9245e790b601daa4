// Properties and case mappings of every code point, and texts where the mapping depends on what is around, against CPython.

import { expect, test } from 'vitest';
import * as mapping from '../dist/objects/case_mapping.js';
import { strAscii, strRepr } from '../dist/objects/str_repr.js';
import * as unicode from '../dist/objects/unicode.js';
import { askPython } from './oracle.mjs';
import { pick, randomNumbers } from './random.js';

const MAPPINGS = [
  mapping.toLower,
  mapping.toUpper,
  mapping.toTitle,
  mapping.toFolded,
  mapping.toCapitalized,
  mapping.swapCase,
];

/** Whether a code point is tested: all of those that Unicode has characters for, and some of the rest. */
const isTested = (c: number) => c < 0x32000 || (c >= 0xe0000 && c < 0xe1000) || c % 257 === 0;

test('every code point', async () => {
  // One number per code point and property, as CPython computes it.
  const [answer] = await askPython([
    `'|'.join(';'.join([''.join('01'[bool(x)] for x in (c.isalpha(), c.isprintable(), c.islower(), c.isupper(), c.isspace(), c.isnumeric(),
     c.isidentifier(), ('a' + c).isidentifier(), c.isdecimal(), c.isdigit())),
     str(int(c) if c.isdecimal() else -1), *(m(c) for m in (str.lower, str.upper, str.title, str.casefold, str.capitalize, str.swapcase))])
     for c in (chr(n) for n in range(0x110000) if (n < 0x32000 or 0xe0000 <= n < 0xe1000 or n % 257 == 0)
     and not 0x80 <= n < 0xa0 and not 0xd800 <= n < 0xe000) if c not in '|;')`,
  ]);
  const rows = (answer as string).slice(1).split('|');
  let row = 0;
  const wrong: string[] = [];
  for (let c = 0; c < 0x110000; c++) {
    const char = String.fromCodePoint(c);
    if (!isTested(c) || (c >= 0x80 && c < 0xa0) || (c >= 0xd800 && c < 0xe000) || char === '|' || char === ';')
      continue;
    const flags = [
      unicode.isAlpha(c),
      unicode.isPrintable(c),
      unicode.isLower(c),
      unicode.isUpper(c),
      unicode.isSpace(c),
      unicode.isNumeric(c),
      unicode.isNameStart(c),
      unicode.isNameContinue(c),
      unicode.decimalValue(c) >= 0,
      unicode.digitValue(c) >= 0,
    ].map(Number);
    const got = [flags.join(''), unicode.decimalValue(c), ...MAPPINGS.map((map) => map(char))].join(';');
    if (got !== rows[row++]) wrong.push(`U+${c.toString(16)}: ${got} instead of ${rows[row - 1]}`);
  }
  expect(row).toBe(rows.length);
  expect(wrong).toEqual([]);
});

test('texts with sigmas, digraphs and combining marks', async () => {
  const random = randomNumbers(5);
  const parts = [...'ΣσςAa.\'ʰ\u0345\u0301ǆǅǄßŉﬁİı😀𐐀𐐨 \u00ad1_ʼéЖжᾳᾼ"\\\n'];
  const texts = Array.from({ length: 3000 }, () =>
    Array.from({ length: Math.floor(random() * 8) }, () => pick(random, parts)).join(''),
  );
  const answers = await askPython(
    texts.map(
      (text) =>
        `[[s.lower(), s.upper(), s.title(), s.casefold(), s.capitalize(), s.swapcase(), repr(s), ascii(s)] for s in [${JSON.stringify(text)}]][0]`,
    ),
  );
  texts.forEach((text, i) => {
    const got = [...MAPPINGS.map((map) => map(text)), strRepr(text), strAscii(text)];
    expect(`=[${got.map(strRepr).join(', ')}]`).toBe(answers[i]);
  });
});
