import { decodeSource } from '@taipan/lexer';
import { PythonSyntaxError } from '@taipan/source';
import { describe, expect, test } from 'vitest';

/** A source as bytes, one for each character. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

function errorOf(text: string): [string, number | null, number | null] {
  try {
    decodeSource(bytes(text));
  } catch (error) {
    const { message, lineno, offset } = error as PythonSyntaxError;
    expect(error).toBeInstanceOf(PythonSyntaxError);
    return [message, lineno, offset];
  }
  throw new Error('decoded');
}

describe('decodeSource', () => {
  const cases: readonly [string, string, string][] = [
    ["x='\xc3\xa9'", "x='é'", 'utf-8'],
    ['\xef\xbb\xbfx=1', 'x=1', 'utf-8-sig'],
    ["# coding: latin-1\nx='\xe9'", "# coding: latin-1\nx='é'", 'iso-8859-1'],
    ["#!/usr/bin\n# -*- coding: Latin_1 -*-\n'\xe9'", "#!/usr/bin\n# -*- coding: Latin_1 -*-\n'é'", 'iso-8859-1'],
    ["\n# vim: set fileencoding=latin-1 :\n'\xe9'", "\n# vim: set fileencoding=latin-1 :\n'é'", 'iso-8859-1'],
    ["# coding: UTF_8\n'\xc3\xa9'", "# coding: UTF_8\n'é'", 'utf-8'],
    ["# coding: cp1252\n'\x80\x9f'", "# coding: cp1252\n'€Ÿ'", 'cp1252'],
    ["# coding: koi8-r\n'\xc1'", "# coding: koi8-r\n'а'", 'koi8-r'],
    ["# coding: shift_jis\n'\x82\xa0'", "# coding: shift_jis\n'あ'", 'shift_jis'],
    ["# coding: iso-8859-15\n'\xa4'", "# coding: iso-8859-15\n'€'", 'iso-8859-15'],
    ['# coding: ascii\nx', '# coding: ascii\nx', 'ascii'],
  ];
  for (const [text, source, encoding] of cases)
    test(JSON.stringify(text), () => {
      expect(decodeSource(bytes(text))).toEqual({ source, encoding });
    });

  const errors: readonly [string, string, number, number][] = [
    [
      "x=1\n# coding: latin-1\ny='\xe9'",
      "Non-UTF-8 code starting with '\\xe9' on line 3, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
      3,
      4,
    ],
    [
      "'\xc3\xa9\xed\xa0\x80'",
      "Non-UTF-8 code starting with '\\xed' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
      1,
      3,
    ],
    ['# coding: foo\nx', 'unknown encoding: foo', 0, -1],
    ['\xef\xbb\xbf# coding: latin-1\nx', 'encoding problem: iso-8859-1 with BOM', 1, 0],
    [
      "# coding: ascii\nx='\xe9'",
      "'ascii' codec can't decode byte 0xe9 in position 19: ordinal not in range(128)",
      0,
      -1,
    ],
    [
      "# coding: cp1252\n'\x81'",
      "'charmap' codec can't decode byte 0x81 in position 18: character maps to <undefined>",
      0,
      -1,
    ],
    ['# coding: cp437\nx', "encoding 'cp437' is not supported yet", 0, -1],
  ];
  for (const [text, message, lineno, offset] of errors)
    test(`refuses ${JSON.stringify(text)}`, () => {
      expect(errorOf(text)).toEqual([message, lineno, offset]);
    });
});
