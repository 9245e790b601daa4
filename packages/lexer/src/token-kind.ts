// The kinds of tokens, and the facts about them that the lexer, the parser and tokenize() share.

/**
 * Kinds of tokens. The order is used: up to `Dedent` a token has no text of its own, binary operators and augmented assignments
 * are in the same order, and keywords come last, in alphabetical order.
 */
export const enum TokenKind {
  EndMarker = 0,
  Newline,
  Indent,
  Dedent,
  Name,
  /** A decimal integer of at most nine digits: its value is in `Lexer.intValue`. */
  SmallInt,
  Number,
  String,
  FStringStart,
  FStringMiddle,
  FStringEnd,
  TStringStart,
  TStringMiddle,
  TStringEnd,
  /** The text is no token: `Lexer.error` says why. */
  Error,
  /** `$`, `?` and the backquote: tokens of no meaning. */
  Unknown,
  /** `<>`, which is a spelling of `!=` for `from __future__ import barry_as_FLUFL` alone. */
  LessGreater,

  LeftParen,
  RightParen,
  LeftBracket,
  RightBracket,
  LeftBrace,
  RightBrace,
  Comma,
  Colon,
  Semicolon,
  Dot,
  Ellipsis,
  Arrow,
  Equal,
  ColonEqual,
  Exclamation,
  Tilde,

  Plus,
  Minus,
  Star,
  Slash,
  DoubleSlash,
  Percent,
  At,
  LeftShift,
  RightShift,
  Ampersand,
  VerticalBar,
  Circumflex,
  DoubleStar,

  PlusEqual,
  MinusEqual,
  StarEqual,
  SlashEqual,
  DoubleSlashEqual,
  PercentEqual,
  AtEqual,
  LeftShiftEqual,
  RightShiftEqual,
  AmpersandEqual,
  VerticalBarEqual,
  CircumflexEqual,
  DoubleStarEqual,

  Less,
  Greater,
  LessEqual,
  GreaterEqual,
  EqualEqual,
  NotEqual,

  False,
  None,
  True,
  And,
  As,
  Assert,
  Async,
  Await,
  Break,
  Class,
  Continue,
  Def,
  Del,
  Elif,
  Else,
  Except,
  Finally,
  For,
  From,
  Global,
  If,
  Import,
  In,
  Is,
  Lambda,
  Nonlocal,
  Not,
  Or,
  Pass,
  Raise,
  Return,
  Try,
  While,
  With,
  Yield,

  /** How many kinds there are: the size of a table by kind. */
  Count,
}

/** The keywords of Python 3.14 in the order of their kinds; the soft ones (`match`, `case`, `type`, `_`) are names. */
export const KEYWORDS: readonly string[] = (
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is ' +
  'lambda nonlocal not or pass raise return try while with yield'
).split(' ');

export const SOFT_KEYWORDS: readonly string[] = ['_', 'case', 'match', 'type'];
