// What CPython's `token` module calls the kinds of tokens.
import { TokenKind } from './token-kind.js';

/** Names of the kinds from `EndMarker` to `TStringEnd`, in order. */
const GENERAL =
  'ENDMARKER NEWLINE INDENT DEDENT NAME NUMBER NUMBER STRING FSTRING_START FSTRING_MIDDLE FSTRING_END TSTRING_START ' +
  'TSTRING_MIDDLE TSTRING_END';

/** Names of the operators from `LeftParen` to `NotEqual`, in order. */
const OPERATORS =
  'LPAR RPAR LSQB RSQB LBRACE RBRACE COMMA COLON SEMI DOT ELLIPSIS RARROW EQUAL COLONEQUAL EXCLAMATION TILDE ' +
  'PLUS MINUS STAR SLASH DOUBLESLASH PERCENT AT LEFTSHIFT RIGHTSHIFT AMPER VBAR CIRCUMFLEX DOUBLESTAR ' +
  'PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL DOUBLESLASHEQUAL PERCENTEQUAL ATEQUAL LEFTSHIFTEQUAL RIGHTSHIFTEQUAL ' +
  'AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL DOUBLESTAREQUAL LESS GREATER LESSEQUAL GREATEREQUAL EQEQUAL NOTEQUAL';

const GENERAL_NAMES: readonly string[] = GENERAL.split(' ');
const OPERATOR_NAMES: readonly string[] = OPERATORS.split(' ');

/** `NAME`, `OP`... */
export function typeName(kind: TokenKind): string {
  if (kind <= TokenKind.TStringEnd) return GENERAL_NAMES[kind]!;
  return kind >= TokenKind.False ? 'NAME' : 'OP';
}

/** `NAME`, `LPAR`...; `OP` for what is no operator of the language. */
export function exactTypeName(kind: TokenKind): string {
  if (kind < TokenKind.LeftParen || kind >= TokenKind.False) return typeName(kind);
  return OPERATOR_NAMES[kind - TokenKind.LeftParen]!;
}
