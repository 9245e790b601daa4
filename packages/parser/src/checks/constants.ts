// The values of constant expressions that are keys of mapping patterns: numbers with a sign, complex numbers, strings...
import { ConstantType, type ExprNode, Kind, Operator, UnaryOperator } from '../generated/nodes.js';
import { constantRepr, floatRepr } from '../unparse/repr.js';

/** A constant as Python compares it, and its `repr`. */
export interface KeyValue {
  /** Equal for keys that are equal in Python (`1`, `1.0` and `True` are). */
  readonly identity: string;
  readonly repr: string;
}

interface Complex {
  readonly real: number;
  readonly imaginary: number;
}

/** The value of a literal key; null for an attribute, which is not known before run time. */
export function keyValue(e: ExprNode): KeyValue | null {
  if (e.kind === Kind.Constant) {
    switch (e.constantType) {
      case ConstantType.True:
        return { identity: 'number 1', repr: 'True' };
      case ConstantType.False:
        return { identity: 'number 0', repr: 'False' };
      case ConstantType.Str:
      case ConstantType.Bytes: {
        const repr = constantRepr(e.value, e.constantType);
        return { identity: repr, repr };
      }
      case ConstantType.None:
      case ConstantType.Ellipsis:
        return { identity: `singleton ${e.constantType}`, repr: constantRepr(e.value, e.constantType) };
    }
  }
  const number = numberOf(e);
  if (number === null) return null;
  if (typeof number === 'bigint') return { identity: `number ${number}`, repr: String(number) };
  if (typeof number === 'number') return { identity: realIdentity(number), repr: floatRepr(number) };
  const { real, imaginary } = number;
  const identity = imaginary === 0 ? realIdentity(real) : `${realIdentity(real)} ${floatRepr(imaginary)}j`;
  return { identity, repr: complexRepr(number) };
}

/** An int as bigint, a float as number. */
function numberOf(e: ExprNode): bigint | number | Complex | null {
  switch (e.kind) {
    case Kind.Constant:
      if (e.constantType === ConstantType.Int) return BigInt(e.value as number | bigint);
      if (e.constantType === ConstantType.Float) return e.value as number;
      if (e.constantType === ConstantType.Complex) return { real: 0, imaginary: e.value as number };
      return null;
    case Kind.UnaryOp: {
      const operand = numberOf(e.operand);
      if (operand === null || e.op !== UnaryOperator.USub) return null;
      return typeof operand === 'object' ? { real: -operand.real, imaginary: -operand.imaginary } : -operand;
    }
    case Kind.BinOp: {
      const left = numberOf(e.left);
      const right = numberOf(e.right);
      if (left === null || right === null || typeof left === 'object' || typeof right !== 'object') return null;
      if (e.op === Operator.Add) return { real: Number(left), imaginary: right.imaginary };
      return e.op === Operator.Sub ? { real: Number(left), imaginary: -right.imaginary } : null;
    }
    default:
      return null;
  }
}

function realIdentity(value: number): string {
  return Number.isInteger(value) ? `number ${BigInt(value)}` : `number ${floatRepr(value)}`;
}

function complexRepr({ real, imaginary }: Complex): string {
  const part = (value: number): string => floatRepr(value).replace(/\.0$/, '');
  if (real === 0 && !Object.is(real, -0)) return `${part(imaginary)}j`;
  const text = part(imaginary);
  return `(${part(real)}${text.startsWith('-') ? '' : '+'}${text}j)`;
}
