import { LexError, Lexer, StringFlag, TokenKind } from '@taipan/lexer';
import { describe, expect, test } from 'vitest';

/** What the tokens of a source are, each with its text and, for strings, whether it has escapes. */
function scan(source: string): string[] {
  const lexer = new Lexer();
  lexer.reset(source);
  const found: string[] = [];
  for (;;) {
    lexer.next();
    if (lexer.kind === TokenKind.EndMarker) return found;
    if (lexer.kind === TokenKind.Error) return [...found, `error ${lexer.error} at ${lexer.end}`];
    if (lexer.kind === TokenKind.Newline) continue;
    const escaped = lexer.kind === TokenKind.String && (lexer.flags & StringFlag.Escapes) !== 0;
    found.push(escaped ? `${lexer.text} escaped` : lexer.text);
  }
}

describe('comments', () => {
  test.each(['\n', '\r\n', '\r'])('end at the line end %j', (lineEnd) => {
    expect(scan(`a # one${lineEnd}b # two${lineEnd}# three${lineEnd}c # four`)).toEqual(['a', 'b', 'c']);
  });

  test('end at a null character, which is an error', () => {
    expect(scan('a # one\0two\nb')).toEqual(['a', `error ${LexError.NullByte} at 8`]);
  });
});

describe('strings of three quotes', () => {
  test('have quotes, line ends and other quotes inside', () => {
    expect(scan('"""a "quoted"\n\'\'\'b""" x')).toEqual(['"""a "quoted"\n\'\'\'b"""', 'x']);
    expect(scan(`'''a "b" ''c''''`)).toEqual([`'''a "b" ''c'''`, `error ${LexError.UnterminatedString} at 16`]);
  });

  test('may be empty', () => {
    expect(scan('"""""" x')).toEqual(['""""""', 'x']);
  });

  test('are searched for backslashes, each for itself', () => {
    expect(scan(`'''a''' '''b\\n''' '''c''' '''d\\''' e''' '''f'''`)).toEqual([
      `'''a'''`,
      `'''b\\n''' escaped`,
      `'''c'''`,
      `'''d\\''' e''' escaped`,
      `'''f'''`,
    ]);
  });

  test('have escapes where a carriage return has to become a line feed', () => {
    expect(scan(`'''a\r\nb''' '''c'''`)).toEqual([`'''a\r\nb''' escaped`, `'''c'''`]);
  });

  test('end at a null character or at the end of the source, which is an error', () => {
    expect(scan(`'''a\0b'''`)).toEqual([`error ${LexError.NullByte} at 4`]);
    expect(scan(`'''a "b" ''`)).toEqual([`error ${LexError.UnterminatedTripleString} at 11`]);
  });

  test('of one source after the other are told apart', () => {
    const lexer = new Lexer();
    const escapes = ['"""a"""', '"""\\n"""', '"""\r"""', '"""b"""'].map((source) => {
      lexer.reset(source);
      lexer.next();
      return (lexer.flags & StringFlag.Escapes) !== 0;
    });
    expect(escapes).toEqual([false, true, true, false]);
  });
});

test('a lexer that has let go of its source keeps nothing of it', () => {
  const lexer = new Lexer();
  lexer.reset('# comment\na');
  lexer.next();
  lexer.release();
  expect(JSON.stringify(lexer)).not.toContain('comment');
});
