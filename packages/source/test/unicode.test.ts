import {
  characterName,
  isIdentifierContinue,
  isIdentifierStart,
  isPrintable,
  lookupCharacterName,
} from '@taipan/source';
import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';

describe('characters, all of them', () => {
  let names: [number, string][];
  let classes: string;
  beforeAll(async () => {
    const python = await loadPyodide();
    names = JSON.parse(
      python.runPython(`
import json, unicodedata
json.dumps([[c, unicodedata.name(chr(c))] for c in range(0x110000) if unicodedata.name(chr(c), None)])
`),
    );
    classes = python.runPython(`
''.join(str(c.isidentifier() + 2 * ('a' + c).isidentifier() + 4 * c.isprintable()) for c in map(chr, range(0x110000)))
`);
  }, 120_000);

  test('have the names CPython gives them', () => {
    expect(names.length).toBeGreaterThan(140_000);
    const byCode = new Map(names);
    let wrong = 0;
    for (let code = 0; code < 0x110000; code++) if (characterName(code) !== (byCode.get(code) ?? null)) wrong++;
    for (const [code, name] of names) if (lookupCharacterName(name) !== code) wrong++;
    expect(wrong).toBe(0);
  });

  test('are in the classes CPython puts them in', () => {
    let wrong = 0;
    for (let code = 0; code < 0x110000; code++) {
      const own =
        Number(isIdentifierStart(code)) + 2 * Number(isIdentifierContinue(code)) + 4 * Number(isPrintable(code));
      if (own !== classes.charCodeAt(code) - 48) wrong++;
    }
    expect(wrong).toBe(0);
  });
});

test('names are looked up by alias and in any case, as far as CPython does', () => {
  const cases: readonly [string, number][] = [
    ['NULL', 0],
    ['bel', 7],
    ['latin small letter a', 97],
    ['VS1', 0xfe00],
    ['HANGUL SYLLABLE GA', 0xac00],
    ['hangul syllable ga', -1],
    ['CJK UNIFIED IDEOGRAPH-4E00', 0x4e00],
    ['CJK UNIFIED IDEOGRAPH-04E00', 0x4e00],
    ['cjk unified ideograph-4e00', -1],
    ['CJK COMPATIBILITY IDEOGRAPH-F900', 0xf900],
    ['KEYCAP DIGIT ONE', -1],
    ['LATIN SMALL LETTER A ', -1],
    ['', -1],
    ['-', -1],
    ['constructor', -1],
  ];
  for (const [name, code] of cases) expect(lookupCharacterName(name), name).toBe(code);
});
