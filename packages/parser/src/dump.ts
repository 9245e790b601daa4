// A syntax tree as text, equal to what CPython's `ast.dump` gives for it.
import { LineMap } from '@taipan/source';
import {
  type AnyNode,
  BOOL_OPERATOR_NAMES,
  COMPARE_OPERATOR_NAMES,
  type ConstantType,
  EXPR_CONTEXT_NAMES,
  FIELDS,
  type FieldInfo,
  KIND_NAMES,
  Kind,
  LOCATED,
  type Node,
  OPERATOR_NAMES,
  UNARY_OPERATOR_NAMES,
} from './generated/nodes.js';
import { constantRepr, stringRepr } from './unparse/repr.js';

/** The options of `ast.dump`, with the same meaning and defaults. */
export interface DumpOptions {
  /** Show the names of all fields, not only of those that would be ambiguous (default true). */
  readonly annotateFields?: boolean;
  /** Show line and column of the nodes that have them; columns count UTF-8 bytes (default false). */
  readonly includeAttributes?: boolean;
  /** Spread the text over lines, indented by this many spaces or by this string (default null: one line). */
  readonly indent?: number | string | null;
  /** Show empty lists (default false). */
  readonly showEmpty?: boolean;
}

/** A part of the text that is still to be made: a node, a list, or text as it is. */
type Piece = string | PendingNode | PendingList;
interface PendingNode {
  readonly node: Node;
  readonly level: number;
}
interface PendingList {
  readonly head: Node;
  readonly level: number;
}
/** An argument between the parentheses of a node. */
interface Argument {
  readonly name: string;
  readonly value: Piece;
  /** Shown in so little room that three of them fit on a line. */
  readonly simple: boolean;
}

const ENUM_NAMES: Readonly<Record<string, readonly string[]>> = {
  operator: OPERATOR_NAMES,
  boolop: BOOL_OPERATOR_NAMES,
  unaryop: UNARY_OPERATOR_NAMES,
  ctx: EXPR_CONTEXT_NAMES,
};

/**
 * Shows a tree as CPython's `ast.dump` does (reference: `ast.dump` in the library's documentation of 3.14).
 *
 * @param tree any node
 * @param source the text that the tree was parsed from; only read for `includeAttributes`
 */
export function dump(tree: AnyNode, source: string, options: DumpOptions = {}): string {
  const { indent = null } = options;
  const unit = typeof indent === 'number' ? ' '.repeat(Math.max(indent, 0)) : indent;
  const lines = options.includeAttributes ? new LineMap(source) : null;
  return new Dumper(unit, lines, options.annotateFields ?? true, options.showEmpty ?? false).run(
    tree as unknown as Node,
  );
}

class Dumper {
  private readonly indent: string | null;
  private readonly lines: LineMap | null;
  private readonly annotateFields: boolean;
  private readonly showEmpty: boolean;
  /** What is still to be written, last first: an explicit stack, so that no tree is too deep. */
  private readonly pending: Piece[];

  constructor(indent: string | null, lines: LineMap | null, annotateFields: boolean, showEmpty: boolean) {
    this.indent = indent;
    this.lines = lines;
    this.annotateFields = annotateFields;
    this.showEmpty = showEmpty;
    this.pending = [];
  }

  run(tree: Node): string {
    const out: string[] = [];
    const pending = this.pending;
    pending.push({ node: tree, level: 0 });
    while (pending.length > 0) {
      const piece = pending.pop()!;
      if (typeof piece === 'string') out.push(piece);
      else if ('node' in piece) this.expandNode(piece.node, piece.level + 1);
      else this.expandList(piece.head, piece.level + 1);
    }
    return out.join('');
  }

  private expandNode(node: Node, level: number): void {
    const name = KIND_NAMES[node.kind]!;
    const args = this.argumentsOf(node, level);
    const oneLine = args.length <= 3 && args.every((a) => a.simple);
    const separator = oneLine ? ', ' : this.separator(level);
    const pending = this.pending;
    pending.push(')');
    for (let i = args.length - 1; i >= 0; i--) {
      const a = args[i]!;
      pending.push(a.value);
      if (a.name !== '') pending.push(`${a.name}=`);
      if (i > 0) pending.push(separator);
    }
    pending.push(`${name}(${oneLine ? '' : this.prefix(level)}`);
  }

  private expandList(head: Node, level: number): void {
    const pending = this.pending;
    const from = pending.length;
    pending.push(`[${this.prefix(level)}`);
    for (let n: Node | null = head; n !== null; n = n.next as Node | null) {
      if (n !== head) pending.push(this.separator(level));
      pending.push(n.kind === Kind.Hole ? 'None' : { node: n, level });
    }
    pending.push(']');
    // Written first to last: turn the new part of the stack round.
    for (let i = from, j = pending.length - 1; i < j; i++, j--) {
      const piece = pending[i]!;
      pending[i] = pending[j]!;
      pending[j] = piece;
    }
  }

  private prefix(level: number): string {
    return this.indent === null ? '' : `\n${this.indent.repeat(level)}`;
  }

  private separator(level: number): string {
    return this.indent === null ? ', ' : `,\n${this.indent.repeat(level)}`;
  }

  private argumentsOf(node: Node, level: number): Argument[] {
    const args: Argument[] = [];
    // Without `annotateFields`, names are left out until the first field that is left out itself; an empty list counts as
    // such only if nothing positional follows.
    let named = this.annotateFields;
    let held: Argument[] = [];
    for (const field of FIELDS[node.kind]!) {
      const value = fieldValue(node, field);
      if (value === null) {
        if (!field.type.endsWith('*')) {
          named = true;
          continue;
        }
        if (!this.showEmpty) {
          if (!named) held.push({ name: '', value: '[]', simple: true });
          continue;
        }
      }
      if (!named && held.length > 0) {
        args.push(...held);
        held = [];
      }
      args.push(this.argument(named ? field.name : '', value, level));
    }
    if (this.lines !== null && LOCATED[node.kind]) this.addPosition(args, node, this.lines);
    return args;
  }

  private argument(name: string, value: FieldValue, level: number): Argument {
    if (value === null) return { name, value: '[]', simple: true };
    if (typeof value === 'string') return { name, value, simple: true };
    if ('texts' in value) {
      const text = value.texts.join(this.separator(level + 1));
      return { name, value: `[${this.prefix(level + 1)}${text}]`, simple: false };
    }
    if ('head' in value) return { name, value: { head: value.head, level }, simple: false };
    return { name, value: { node: value, level }, simple: this.isBare(value) };
  }

  /** Whether nothing stands between the parentheses of this node. */
  private isBare(node: Node): boolean {
    if (this.lines !== null && LOCATED[node.kind]) return false;
    return FIELDS[node.kind]!.every((field) => {
      const value = fieldValue(node, field);
      return value === null && (!field.type.endsWith('*') || !this.showEmpty);
    });
  }

  private addPosition(args: Argument[], node: Node, lines: LineMap): void {
    const add = (name: string, value: number): void => {
      args.push({ name, value: String(value), simple: true });
    };
    const line = lines.lineOf(node.start);
    const column = lines.byteColumn(node.start);
    add('lineno', line);
    add('col_offset', column);
    add('end_lineno', lines.lineOf(node.end));
    add('end_col_offset', lines.byteColumn(node.end));
  }
}

/** A field as text, as a list of texts, as a list of nodes, as a node; null for nothing or an empty list. */
type FieldValue = null | string | { readonly texts: readonly string[] } | { readonly head: Node } | Node;

function fieldValue(node: Node, field: FieldInfo): FieldValue {
  if (field.property === '') return null;
  const value = (node as unknown as Record<string, unknown>)[field.property];
  switch (field.type) {
    case 'identifier':
    case 'identifier?':
    case 'string?':
      return value === null ? null : stringRepr(value as string);
    case 'identifier*': {
      const names = value as string[] | null;
      return names === null || names.length === 0 ? null : { texts: names.map(stringRepr) };
    }
    case 'int':
      return String(value);
    case 'constant':
      // An Interpolation's `str` is the one constant without a type beside it.
      if (node.kind === Kind.Interpolation) return value === null ? 'None' : stringRepr(value as string);
      return constantRepr(value as string, node.op as ConstantType);
    case 'operator':
    case 'boolop':
    case 'unaryop':
    case 'ctx':
      return `${ENUM_NAMES[field.type]![value as number]!}()`;
    case 'cmpops':
      return {
        texts: (Array.isArray(value) ? (value as number[]) : [value as number]).map(
          (op) => `${COMPARE_OPERATOR_NAMES[op]!}()`,
        ),
      };
  }
  if (value === null) return null;
  return field.type.endsWith('*') ? { head: value as Node } : (value as Node);
}
