// What can be wrong with a piece of text that should be a token. The lexer only notes the number; the messages are elsewhere.

export const enum LexError {
  None = 0,
  /** A character that starts no token, or is no part of an identifier. */
  InvalidCharacter,
  NonPrintable,
  UnterminatedString,
  UnterminatedTripleString,
  UnterminatedFString,
  UnterminatedTripleFString,
  NewlineInFormatSpec,
  FStringTooDeep,
  /** `1abc`, `1_`, `1e+`. */
  InvalidDecimal,
  InvalidHexadecimal,
  InvalidOctal,
  InvalidBinary,
  InvalidImaginary,
  OctalDigit,
  BinaryDigit,
  LeadingZeros,
  AfterContinuation,
  EndAfterContinuation,
  TooManyParens,
  UnmatchedClose,
  MismatchedClose,
  FStringSingleBrace,
  FStringUnmatchedClose,
  Dedent,
  TabsAndSpaces,
  TooManyIndents,
  NullByte,
  /** `ub''`. */
  IncompatiblePrefixes,
  TooManyStrings,
}
