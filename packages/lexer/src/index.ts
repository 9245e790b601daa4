export { CharClass, CLASSES } from './characters.js';
export { invalidIdentifierCharacter } from './identifiers.js';
export { intern } from './intern.js';
export { LexError } from './lex-error.js';
export { Lexer, PartEnd } from './lexer.js';
export { lexicalError, lexicalMessage } from './messages.js';
export { ModalLexer } from './modal-lexer.js';
export { StringFlag } from './string-prefix.js';
export { KEYWORDS, SOFT_KEYWORDS, TokenKind } from './token-kind.js';
