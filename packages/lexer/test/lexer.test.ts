import { intern, KEYWORDS, LexError, Lexer, ModalLexer, TokenKind } from '@taipan/lexer';
import { describe, expect, test } from 'vitest';

/** Kind and text of every token. */
function tokensOf(source: string, lexer = new Lexer()): [TokenKind, string][] {
  const found: [TokenKind, string][] = [];
  lexer.reset(source);
  do {
    lexer.next();
    found.push([lexer.kind, lexer.text]);
  } while (lexer.kind !== TokenKind.EndMarker && lexer.kind !== TokenKind.Error);
  return found;
}

const kindsOf = (source: string): TokenKind[] => tokensOf(source).map(([kind]) => kind);

describe('the lexer', () => {
  test('finds each keyword, and no keyword in longer or shorter words', () => {
    KEYWORDS.forEach((word, i) => {
      expect(kindsOf(word)[0], word).toBe(TokenKind.False + i);
      for (const other of [`${word}x`, `_${word}`, word.slice(1), word.slice(0, -1), word.toUpperCase()])
        if (other !== '' && !KEYWORDS.includes(other)) expect(kindsOf(other)[0], other).toBe(TokenKind.Name);
    });
  });

  test('computes small integers', () => {
    const lexer = new Lexer();
    for (const [source, kind] of [
      ['0', TokenKind.SmallInt],
      ['7', TokenKind.SmallInt],
      ['123456789', TokenKind.SmallInt],
      ['1234567890', TokenKind.Number],
      ['1_0', TokenKind.Number],
      ['00', TokenKind.Number],
      ['1.5', TokenKind.Number],
      ['1e3', TokenKind.Number],
      ['0x1f', TokenKind.Number],
    ] as const) {
      lexer.reset(source);
      lexer.next();
      expect([source, lexer.kind, lexer.end]).toEqual([source, kind, source.length]);
      if (kind === TokenKind.SmallInt) expect(lexer.intValue).toBe(Number(source));
    }
  });

  test('knows indentation, with tabs to eight columns', () => {
    expect(kindsOf('if a:\n\tb\n        c\n')).toContain(TokenKind.Error);
    expect(
      kindsOf('if a:\n  b\n\n # c\n  d\ne').filter((k) => k === TokenKind.Indent || k === TokenKind.Dedent),
    ).toEqual([TokenKind.Indent, TokenKind.Dedent]);
  });

  test('stays on an error', () => {
    const lexer = new Lexer();
    lexer.reset('a €');
    lexer.next();
    for (let i = 0; i < 3; i++) {
      lexer.next();
      expect([lexer.kind, lexer.error, lexer.start]).toEqual([TokenKind.Error, LexError.InvalidCharacter, 2]);
    }
  });

  test('starts again after anything', () => {
    const lexer = new Lexer();
    for (const source of ['((((', 'if x:\n  if y:\n    (', "f'{(", '"', 'a\\']) {
      tokensOf(source, lexer);
      expect(tokensOf('a\n', lexer).map(([kind]) => kind)).toEqual([
        TokenKind.Name,
        TokenKind.Newline,
        TokenKind.EndMarker,
      ]);
    }
  });
});

describe('names', () => {
  test('are one string each time', () => {
    const lexer = new Lexer();
    lexer.reset('name + name');
    lexer.next();
    const first = lexer.name();
    lexer.next();
    lexer.next();
    expect(lexer.name()).toBe(first);
    expect(first).toBe('name');
  });

  test('that share a hash, or a slot, are told apart', () => {
    const source = 'ab cd';
    expect([
      intern(source, 0, 2, 7),
      intern(source, 3, 5, 7),
      intern(source, 0, 2, 7),
      intern(source, 3, 5, 7),
    ]).toEqual(['ab', 'cd', 'ab', 'cd']);
  });

  test('of any number do not make the table grow, and stay right', () => {
    const lexer = new Lexer();
    const names = Array.from({ length: 50_000 }, (_, i) => `name_${i.toString(36)}`);
    lexer.reset(names.join(' '));
    for (const name of names) {
      lexer.next();
      expect(lexer.name()).toBe(name);
    }
  });
});

describe('the modal lexer', () => {
  test('gives f-strings in pieces', () => {
    const lexer = new ModalLexer();
    lexer.reset("f'a{b!r:>{c}}{{d'");
    const kinds: TokenKind[] = [];
    do {
      lexer.advance();
      kinds.push(lexer.kind);
    } while (lexer.kind !== TokenKind.EndMarker);
    expect(kinds).toEqual([
      TokenKind.FStringStart,
      TokenKind.FStringMiddle,
      TokenKind.LeftBrace,
      TokenKind.Name,
      TokenKind.Exclamation,
      TokenKind.Name,
      TokenKind.Colon,
      TokenKind.FStringMiddle,
      TokenKind.LeftBrace,
      TokenKind.Name,
      TokenKind.RightBrace,
      TokenKind.FStringMiddle,
      TokenKind.RightBrace,
      TokenKind.FStringMiddle,
      TokenKind.FStringMiddle,
      TokenKind.FStringEnd,
      TokenKind.Newline,
      TokenKind.EndMarker,
    ]);
    expect(lexer.openStrings).toBe(0);
  });
});
