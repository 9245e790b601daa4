// How tightly expressions bind, from the loosest to the tightest (reference, 6.17 "Operator precedence").
import { BoolOperator, Operator, UnaryOperator } from '../generated/nodes.js';

/** An expression is put in parentheses where the place it stands in binds more tightly than the expression itself. */
export const enum Precedence {
  NamedExpr = 1,
  Tuple = 2,
  Yield = 3,
  /** Conditional expressions and lambdas; what a place asks for unless it says otherwise. */
  Test = 4,
  Or = 5,
  And = 6,
  Not = 7,
  Compare = 8,
  BitOr = 9,
  BitXor = 10,
  BitAnd = 11,
  Shift = 12,
  Arithmetic = 13,
  Term = 14,
  Factor = 15,
  Power = 16,
  Await = 17,
  Atom = 18,
}

/** The next tighter precedence; nothing is tighter than an atom. */
export function tighter(precedence: Precedence): Precedence {
  return precedence === Precedence.Atom ? precedence : precedence + 1;
}

export function operatorText(operator: Operator): string {
  switch (operator) {
    case Operator.Add:
      return '+';
    case Operator.Sub:
      return '-';
    case Operator.Mult:
      return '*';
    case Operator.MatMult:
      return '@';
    case Operator.Div:
      return '/';
    case Operator.Mod:
      return '%';
    case Operator.Pow:
      return '**';
    case Operator.LShift:
      return '<<';
    case Operator.RShift:
      return '>>';
    case Operator.BitOr:
      return '|';
    case Operator.BitXor:
      return '^';
    case Operator.BitAnd:
      return '&';
    case Operator.FloorDiv:
      return '//';
  }
}

export function operatorPrecedence(operator: Operator): Precedence {
  switch (operator) {
    case Operator.Add:
    case Operator.Sub:
      return Precedence.Arithmetic;
    case Operator.Mult:
    case Operator.MatMult:
    case Operator.Div:
    case Operator.Mod:
    case Operator.FloorDiv:
      return Precedence.Term;
    case Operator.Pow:
      return Precedence.Power;
    case Operator.LShift:
    case Operator.RShift:
      return Precedence.Shift;
    case Operator.BitOr:
      return Precedence.BitOr;
    case Operator.BitXor:
      return Precedence.BitXor;
    case Operator.BitAnd:
      return Precedence.BitAnd;
  }
}

export function unaryText(operator: UnaryOperator): string {
  switch (operator) {
    case UnaryOperator.Invert:
      return '~';
    case UnaryOperator.Not:
      return 'not ';
    case UnaryOperator.UAdd:
      return '+';
    case UnaryOperator.USub:
      return '-';
  }
}

export function boolPrecedence(operator: BoolOperator): Precedence {
  return operator === BoolOperator.And ? Precedence.And : Precedence.Or;
}

/** By `CompareOperator`. */
export const COMPARISONS: readonly string[] = ['', '==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in'];
