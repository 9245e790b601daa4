import { LineMap } from '@taipan/source';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('LineMap', () => {
  test('takes \\n, \\r\\n and \\r for line ends', () => {
    const map = new LineMap('a\nbc\r\nd\re');
    expect(map.lineCount).toBe(4);
    expect([0, 1, 2, 3, 5, 6, 7, 8, 9].map((offset) => map.lineOf(offset))).toEqual([1, 1, 2, 2, 2, 3, 3, 4, 4]);
    expect([1, 2, 3, 4].map((line) => map.lineText(line))).toEqual(['a', 'bc', 'd', 'e']);
    expect([1, 2, 3, 4, 5].map((line) => map.lineStart(line))).toEqual([0, 2, 6, 8, 9]);
  });

  test('an empty text has one line; a line end begins another', () => {
    expect(new LineMap('').lineCount).toBe(1);
    expect(new LineMap('a\n').lineCount).toBe(2);
    expect(new LineMap('a\n').lineText(2)).toBe('');
  });

  test('counts columns in units, bytes and code points', () => {
    const map = new LineMap('x\né€😀z');
    const at = (offset: number): number[] => [map.column(offset), map.byteColumn(offset), map.codePointColumn(offset)];
    expect([2, 3, 4, 6, 7].map(at)).toEqual([
      [0, 0, 0],
      [1, 2, 1],
      [2, 5, 2],
      [4, 9, 3],
      [5, 10, 4],
    ]);
  });

  test('agrees with counting from the start', () => {
    const piece = fc.constantFrom('a', 'é', '€', '😀', '\n', '\r\n', '\r', '\ud800', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.nat(), { maxLength: 10 }), (pieces, questions) => {
        const text = pieces.join('');
        const map = new LineMap(text);
        for (const question of questions) {
          const offset = question % (text.length + 1);
          const inPair = /[\udc00-\udfff]/.test(text[offset] ?? '') && /[\ud800-\udbff]/.test(text[offset - 1] ?? '');
          const inLineEnd = text[offset] === '\n' && text[offset - 1] === '\r';
          if (inPair || inLineEnd) continue;
          const before = text.slice(0, offset).split(/\r\n|\n|\r/);
          const column = before.at(-1)!;
          expect(map.lineOf(offset)).toBe(before.length);
          expect(map.column(offset)).toBe(column.length);
          expect(map.codePointColumn(offset)).toBe([...column].length);
          // A lone surrogate is three bytes, as in Python's `surrogatepass`.
          const bytes = [...column].map((c) =>
            c.codePointAt(0)! < 128 ? 1 : c.codePointAt(0)! < 2048 ? 2 : c.codePointAt(0)! < 65536 ? 3 : 4,
          );
          expect(map.byteColumn(offset)).toBe(bytes.reduce((sum, n) => sum + n, 0));
        }
      }),
    );
  });
});
