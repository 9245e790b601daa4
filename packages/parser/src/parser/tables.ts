// Facts about tokens that the expression parser looks up by kind.
import { TokenKind } from '@taipan/lexer';
import { CompareOperator, Operator } from '../generated/nodes.js';

/** Binding strength of infix operators, loosest first; 0 is "no infix operator". */
export const enum Precedence {
  None = 0,
  /** `x if c else y`, and `lambda`, which is no infix operator but as loose. */
  Conditional,
  Or,
  And,
  Not,
  Comparison,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Sum,
  Term,
  Unary,
}

function byKind(entries: readonly (readonly [TokenKind, number])[]): Uint8Array {
  const table = new Uint8Array(TokenKind.Count);
  for (const [kind, value] of entries) table[kind] = value;
  return table;
}

/** TokenKind -> Precedence as an infix operator. `not` stands for `not in`. */
export const PRECEDENCE: Uint8Array = /* @__PURE__ */ byKind([
  [TokenKind.If, Precedence.Conditional],
  [TokenKind.Or, Precedence.Or],
  [TokenKind.And, Precedence.And],
  [TokenKind.Less, Precedence.Comparison],
  [TokenKind.Greater, Precedence.Comparison],
  [TokenKind.LessEqual, Precedence.Comparison],
  [TokenKind.GreaterEqual, Precedence.Comparison],
  [TokenKind.EqualEqual, Precedence.Comparison],
  [TokenKind.NotEqual, Precedence.Comparison],
  [TokenKind.LessGreater, Precedence.Comparison],
  [TokenKind.In, Precedence.Comparison],
  [TokenKind.Is, Precedence.Comparison],
  [TokenKind.Not, Precedence.Comparison],
  [TokenKind.VerticalBar, Precedence.BitOr],
  [TokenKind.Circumflex, Precedence.BitXor],
  [TokenKind.Ampersand, Precedence.BitAnd],
  [TokenKind.LeftShift, Precedence.Shift],
  [TokenKind.RightShift, Precedence.Shift],
  [TokenKind.Plus, Precedence.Sum],
  [TokenKind.Minus, Precedence.Sum],
  [TokenKind.Star, Precedence.Term],
  [TokenKind.Slash, Precedence.Term],
  [TokenKind.DoubleSlash, Precedence.Term],
  [TokenKind.Percent, Precedence.Term],
  [TokenKind.At, Precedence.Term],
]);

/** TokenKind of an arithmetic operator or an augmented assignment -> Operator. */
export const OPERATORS: Uint8Array = /* @__PURE__ */ byKind([
  [TokenKind.Plus, Operator.Add],
  [TokenKind.Minus, Operator.Sub],
  [TokenKind.Star, Operator.Mult],
  [TokenKind.Slash, Operator.Div],
  [TokenKind.DoubleSlash, Operator.FloorDiv],
  [TokenKind.Percent, Operator.Mod],
  [TokenKind.At, Operator.MatMult],
  [TokenKind.LeftShift, Operator.LShift],
  [TokenKind.RightShift, Operator.RShift],
  [TokenKind.Ampersand, Operator.BitAnd],
  [TokenKind.VerticalBar, Operator.BitOr],
  [TokenKind.Circumflex, Operator.BitXor],
  [TokenKind.DoubleStar, Operator.Pow],
]);

/** TokenKind -> CompareOperator, for those of one token. */
export const COMPARISONS: Uint8Array = /* @__PURE__ */ byKind([
  [TokenKind.Less, CompareOperator.Lt],
  [TokenKind.Greater, CompareOperator.Gt],
  [TokenKind.LessEqual, CompareOperator.LtE],
  [TokenKind.GreaterEqual, CompareOperator.GtE],
  [TokenKind.EqualEqual, CompareOperator.Eq],
  [TokenKind.NotEqual, CompareOperator.NotEq],
  [TokenKind.LessGreater, CompareOperator.NotEq],
  [TokenKind.In, CompareOperator.In],
]);

/** What a token may do at the edge of an expression: bits of the table below. */
export const enum Edge {
  /** It can begin an expression (or a starred one). */
  Starts = 1,
  /** It goes on after an atom: a call, a subscript, an attribute or a power. */
  Postfix = 2,
  /** It begins a string literal. */
  String = 4,
  /** A statement that begins with it is a simple one that begins with an expression. */
  Expression = 8,
}

export const EDGES: Uint8Array = /* @__PURE__ */ byKind([
  [TokenKind.Name, Edge.Starts],
  [TokenKind.SmallInt, Edge.Starts | Edge.Expression],
  [TokenKind.Number, Edge.Starts | Edge.Expression],
  [TokenKind.String, Edge.Starts | Edge.String | Edge.Expression],
  [TokenKind.FStringStart, Edge.Starts | Edge.String | Edge.Expression],
  [TokenKind.TStringStart, Edge.Starts | Edge.String | Edge.Expression],
  [TokenKind.LeftParen, Edge.Starts | Edge.Postfix | Edge.Expression],
  [TokenKind.LeftBracket, Edge.Starts | Edge.Postfix | Edge.Expression],
  [TokenKind.LeftBrace, Edge.Starts | Edge.Expression],
  [TokenKind.Dot, Edge.Postfix],
  [TokenKind.DoubleStar, Edge.Postfix],
  [TokenKind.Ellipsis, Edge.Starts | Edge.Expression],
  [TokenKind.Tilde, Edge.Starts | Edge.Expression],
  [TokenKind.Plus, Edge.Starts | Edge.Expression],
  [TokenKind.Minus, Edge.Starts | Edge.Expression],
  [TokenKind.Star, Edge.Starts],
  [TokenKind.False, Edge.Starts | Edge.Expression],
  [TokenKind.None, Edge.Starts | Edge.Expression],
  [TokenKind.True, Edge.Starts | Edge.Expression],
  [TokenKind.Await, Edge.Starts | Edge.Expression],
  [TokenKind.Lambda, Edge.Starts | Edge.Expression],
  [TokenKind.Not, Edge.Starts | Edge.Expression],
]);
