// From a syntax tree back to source text.
import { type AnyNode, Kind } from '../generated/nodes.js';
import { StatementWriter } from './statements.js';

/**
 * Source text that parses to an equal tree; equal to what CPython's `ast.unparse` gives for it. Comments, redundant parentheses
 * and the original layout are not in the tree, so they are not in the text.
 *
 * @param node a whole program or any part of one
 * @throws NestingError for an expression nested deeper than a few hundred levels (CPython: RecursionError)
 */
export function unparse(node: AnyNode): string {
  const writer = new UnparseWriter(node.kind === Kind.Interactive);
  writer.writeAny(node);
  return writer.out;
}

class UnparseWriter extends StatementWriter {
  writeAny(node: AnyNode): void {
    switch (node.kind) {
      case Kind.Module:
        this.writeBody(node.body, true);
        break;
      case Kind.Interactive:
        this.writeBody(node.body);
        break;
      case Kind.Expression:
        this.writeExpr(node.body);
        break;
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
      case Kind.ClassDef:
      case Kind.Return:
      case Kind.Delete:
      case Kind.Assign:
      case Kind.TypeAlias:
      case Kind.AugAssign:
      case Kind.AnnAssign:
      case Kind.For:
      case Kind.AsyncFor:
      case Kind.While:
      case Kind.If:
      case Kind.With:
      case Kind.AsyncWith:
      case Kind.Match:
      case Kind.Raise:
      case Kind.Try:
      case Kind.TryStar:
      case Kind.Assert:
      case Kind.Import:
      case Kind.ImportFrom:
      case Kind.Global:
      case Kind.Nonlocal:
      case Kind.Expr:
      case Kind.Pass:
      case Kind.Break:
      case Kind.Continue:
        this.writeStmt(node);
        break;
      case Kind.comprehension:
        this.writeGenerator(node);
        break;
      case Kind.ExceptHandler:
        this.writeHandler(node, false);
        break;
      case Kind.arguments:
        this.writeParameters(node);
        break;
      case Kind.arg:
        this.writeParameter(node);
        break;
      case Kind.keyword:
        this.writeKeyword(node);
        break;
      case Kind.alias:
        this.writeAlias(node);
        break;
      case Kind.withitem:
        this.writeWithItem(node);
        break;
      case Kind.match_case:
        this.writeCase(node);
        break;
      case Kind.MatchValue:
      case Kind.MatchSingleton:
      case Kind.MatchSequence:
      case Kind.MatchMapping:
      case Kind.MatchClass:
      case Kind.MatchStar:
      case Kind.MatchAs:
      case Kind.MatchOr:
        this.writePattern(node);
        break;
      case Kind.TypeVar:
      case Kind.ParamSpec:
      case Kind.TypeVarTuple:
        this.writeTypeParam(node);
        break;
      default:
        this.writeExpr(node);
    }
  }
}
