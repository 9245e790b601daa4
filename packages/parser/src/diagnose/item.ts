// What the diagnosis keeps of an expression: where it is, what kind it is, and of some kinds their parts.
import { Kind } from '../generated/nodes.js';

/** The part of a constant's value that messages tell apart. */
export type ConstantName = 'None' | 'True' | 'False' | 'ellipsis' | 'literal';

export interface Item {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /**
   * Of a tuple, a list or call arguments their elements; of a starred expression its value; of a comparison with `in` first its left
   * side. `null` for every other kind.
   */
  readonly parts: readonly Item[] | null;
  /** Of a constant what it is, of a name its text. */
  readonly text: string;
}

export function item(kind: Kind, start: number, end: number, parts: readonly Item[] | null = null, text = ''): Item {
  return { kind, start, end, parts, text };
}

/** How CPython's messages call an expression. */
export function expressionName(node: Item): string {
  switch (node.kind) {
    case Kind.Attribute:
      return 'attribute';
    case Kind.Subscript:
      return 'subscript';
    case Kind.Starred:
      return 'starred';
    case Kind.Name:
      return 'name';
    case Kind.List:
      return 'list';
    case Kind.Tuple:
      return 'tuple';
    case Kind.Lambda:
      return 'lambda';
    case Kind.Call:
      return 'function call';
    case Kind.BoolOp:
    case Kind.BinOp:
    case Kind.UnaryOp:
      return 'expression';
    case Kind.GeneratorExp:
      return 'generator expression';
    case Kind.Yield:
    case Kind.YieldFrom:
      return 'yield expression';
    case Kind.Await:
      return 'await expression';
    case Kind.ListComp:
      return 'list comprehension';
    case Kind.SetComp:
      return 'set comprehension';
    case Kind.DictComp:
      return 'dict comprehension';
    case Kind.Dict:
      return 'dict literal';
    case Kind.Set:
      return 'set display';
    case Kind.JoinedStr:
    case Kind.FormattedValue:
      return 'f-string expression';
    case Kind.TemplateStr:
    case Kind.Interpolation:
      return 't-string expression';
    case Kind.Constant:
      return node.text;
    case Kind.Compare:
      return 'comparison';
    case Kind.IfExp:
      return 'conditional expression';
    case Kind.NamedExpr:
      return 'named expression';
    default:
      return 'expression';
  }
}

export type TargetUse = 'assign' | 'for' | 'delete';

/** The first part of an expression that cannot be a target, or `null` when all can (or when it is not for this to say). */
export function invalidTarget(node: Item, use: TargetUse): Item | null {
  switch (node.kind) {
    case Kind.Name:
    case Kind.Attribute:
    case Kind.Subscript:
      return null;
    case Kind.Starred:
      return use === 'delete' ? node : invalidTarget(node.parts![0]!, use);
    case Kind.List:
    case Kind.Tuple:
      for (const part of node.parts!) {
        const invalid = invalidTarget(part, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case Kind.Compare:
      // In `for a in b` all of `a in b` may have been read as a comparison.
      if (use !== 'for') return node;
      return node.parts === null ? null : invalidTarget(node.parts[0]!, use);
    default:
      return node;
  }
}
