// Expressions that turn out to be targets: they are parsed as values and changed afterwards.
import { ExprContext, type ExprNode, Kind } from '../generated/nodes.js';

/** Makes a parsed expression the target of an assignment, `for`, `with`...; false when it cannot be one. */
export function makeStoreTarget(node: ExprNode): boolean {
  switch (node.kind) {
    case Kind.Name:
    case Kind.Attribute:
    case Kind.Subscript:
      node.ctx = ExprContext.Store;
      return true;
    case Kind.Starred:
      node.ctx = ExprContext.Store;
      return makeStoreTarget(node.value);
    case Kind.Tuple:
    case Kind.List:
      node.ctx = ExprContext.Store;
      for (let item = node.elts; item !== null; item = item.next) if (!makeStoreTarget(item)) return false;
      return true;
    default:
      return false;
  }
}

/** Makes a parsed expression the target of an augmented or annotated assignment; false when it cannot be one. */
export function makeSingleTarget(node: ExprNode): boolean {
  if (node.kind !== Kind.Name && node.kind !== Kind.Attribute && node.kind !== Kind.Subscript) return false;
  node.ctx = ExprContext.Store;
  return true;
}

/** Makes a parsed expression the target of `del`; false when it cannot be one. */
export function makeDeleteTarget(node: ExprNode): boolean {
  switch (node.kind) {
    case Kind.Name:
    case Kind.Attribute:
    case Kind.Subscript:
      node.ctx = ExprContext.Del;
      return true;
    case Kind.Tuple:
    case Kind.List:
      node.ctx = ExprContext.Del;
      for (let item = node.elts; item !== null; item = item.next) if (!makeDeleteTarget(item)) return false;
      return true;
    default:
      return false;
  }
}
