// Walking and changing syntax trees: what CPython's `ast` offers as iter_fields, iter_child_nodes, walk, NodeVisitor and
// NodeTransformer.
import {
  type AnyNode,
  type ConstantValue,
  FIELDS,
  type FieldInfo,
  KIND_NAMES,
  Kind,
  type Node,
} from './generated/nodes.js';
import { VISITOR_METHODS, type VisitorMethods } from './generated/visitor-methods.js';
import { NestingError } from './nesting.js';

const MAX_DEPTH = 1000;

/** A node, or a hole in a list: the missing key of `**mapping` in a dict, the missing default of a keyword-only parameter. */
export type Hole = null;
/**
 * What `iterFields` gives for a field: a node or null, a list of nodes as an array (holes as null), a name or null, names as an
 * array, a small integer (the number of an operator, a context, ...), the operators of a comparison, the value of a constant.
 */
export type FieldContent =
  | AnyNode
  | readonly (AnyNode | Hole)[]
  | readonly string[]
  | readonly number[]
  | ConstantValue;

// --- lists -----------------------------------------------------------------------------------------------------------------------

/** The members of a list, beginning with its head: `for (const statement of listOf(module.body))`. */
export function* listOf<T extends { readonly next: unknown }>(head: T | null): Generator<T, void, undefined> {
  let node = head;
  while (node !== null) {
    // Read before the member is handed out: whoever gets it may link it elsewhere.
    const next = node.next as T | null;
    yield node;
    node = next;
  }
}

/** The members of a list as an array. */
export function listToArray<T extends { readonly next: unknown }>(head: T | null): T[] {
  return [...listOf(head)];
}

/**
 * Links nodes to a list and returns its head, or null for none. A node can be a member of one list only: one that was in another
 * is cut out of that list's chain from there on.
 */
export function listFrom<T extends { next: unknown }>(members: Iterable<T>): T | null {
  let head: T | null = null;
  let last: T | null = null;
  for (const member of members) {
    if (last === null) head = member;
    else last.next = member;
    last = member;
  }
  if (last !== null) last.next = null;
  return head;
}

/** Whether this member of a list stands for "nothing here": see `Hole`. */
export function isHole(node: { readonly kind: Kind }): boolean {
  return node.kind === Kind.Hole;
}

// --- reading ---------------------------------------------------------------------------------------------------------------------

/** The fields of a node in CPython's order, by CPython's names (`ast.iter_fields`). */
export function* iterFields(node: AnyNode): Generator<[name: string, content: FieldContent], void, undefined> {
  for (const field of FIELDS[node.kind]!) yield [field.name, fieldContent(node, field)];
}

function fieldContent(node: AnyNode, field: FieldInfo): FieldContent {
  if (field.property === '') return field.type.endsWith('*') ? [] : null;
  const value = read(node, field.property);
  if (field.type === 'cmpops') return Array.isArray(value) ? (value as number[]) : [value as number];
  if (field.type === 'identifier*') return (value as string[] | null) ?? [];
  if (isNodeList(field))
    return listToArray(value as Node | null).map((n) => (isHole(n) ? null : (n as unknown as AnyNode)));
  return value as FieldContent;
}

/** All direct children of a node, in the order of its fields (`ast.iter_child_nodes`). */
export function* iterChildNodes(node: AnyNode): Generator<AnyNode, void, undefined> {
  for (const field of FIELDS[node.kind]!) {
    if (!holdsNodes(field)) continue;
    const value = read(node, field.property) as Node | null;
    if (value === null) continue;
    if (!isNodeList(field)) yield value as unknown as AnyNode;
    else for (const member of listOf(value)) if (!isHole(member)) yield member as unknown as AnyNode;
  }
}

/** The node and all its descendants, level by level (`ast.walk`). No tree is too deep for it. */
export function* walk(node: AnyNode): Generator<AnyNode, void, undefined> {
  let level = [node];
  while (level.length > 0) {
    const below: AnyNode[] = [];
    for (const member of level) {
      // Handed out before its children are read, so that whoever gets it may change them.
      yield member;
      for (const child of iterChildNodes(member)) below.push(child);
    }
    level = below;
  }
}

/** CPython's name of a node's class. */
export function nodeName(node: AnyNode): string {
  return KIND_NAMES[node.kind]!;
}

/** Whether nodes are what a field holds. */
export function holdsNodes(field: FieldInfo): boolean {
  return NODE_TYPE.test(field.type);
}

function isNodeList(field: FieldInfo): boolean {
  return field.type.endsWith('*') && holdsNodes(field);
}

const NODE_TYPE =
  /^(expr|stmt|pattern|arguments|arg|keyword|alias|withitem|comprehension|excepthandler|match_case|type_param)[?*]?$/;

function read(node: AnyNode, property: string): unknown {
  return (node as unknown as Record<string, unknown>)[property];
}

// --- visiting --------------------------------------------------------------------------------------------------------------------

/**
 * A visitor (`ast.NodeVisitor`): a subclass has a method for each kind of node that it cares about, named `visit` and the kind's
 * name (with a capital: `visitName`, `visitFunctionDef`, `visitArg`, `visitMatch_case`). A node without a method has its children
 * visited; a method that wants that too calls `genericVisit`.
 *
 * @typeParam Result what the methods return; what `visit` gives for a node without a method is undefined
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface only says which optional methods `visit` looks for.
export class Visitor<Result = void> {
  private depth = 0;

  /** Calls the method for this kind of node, or else visits the children. */
  visit(node: AnyNode): Result | undefined {
    if (++this.depth > MAX_DEPTH) throw new NestingError('maximum recursion depth exceeded while visiting a tree');
    const method = methodFor<Result>(this, node.kind);
    let result: Result | undefined;
    if (method === undefined) this.genericVisit(node);
    else result = method.call(this, node);
    this.depth--;
    return result;
  }

  /** Visits the children. */
  genericVisit(node: AnyNode): void {
    for (const child of iterChildNodes(node)) this.visit(child);
  }
}
export interface Visitor<Result> extends VisitorMethods<Result> {}

/** What a transformer's method gives for a node: the node that takes its place, several of them (in a list), or null for none. */
export type Transformed = AnyNode | readonly AnyNode[] | null;

/**
 * A transformer (`ast.NodeTransformer`): a visitor whose methods return what takes the node's place in the tree. `null` removes a
 * member of a list or an optional child; an array splices its nodes into a list. A method that wants the children transformed
 * too calls `genericVisit`, which returns the node.
 *
 * New nodes are made with the `newX` functions; their `start` and `end` are for whoever makes them to choose. Scopes that
 * `analyzeScopes` stored on the tree are those of the tree before the change.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface only says which optional methods `visit` looks for.
export class Transformer {
  private depth = 0;

  /** What takes the place of `node`. */
  visit(node: AnyNode): Transformed {
    if (++this.depth > MAX_DEPTH) throw new NestingError('maximum recursion depth exceeded while transforming a tree');
    const method = methodFor<Transformed>(this, node.kind);
    const result = method === undefined ? this.genericVisit(node) : method.call(this, node);
    if (result === undefined)
      throw new TypeError(`${VISITOR_METHODS[node.kind]} returned undefined: return a node, an array or null`);
    this.depth--;
    return result;
  }

  /** Transforms the children in place and returns the node itself. */
  genericVisit<T extends AnyNode>(node: T): T {
    const slots = node as unknown as Record<string, unknown>;
    for (const field of FIELDS[node.kind]!) {
      if (!holdsNodes(field)) continue;
      const value = slots[field.property] as Node | null;
      if (value === null) continue;
      slots[field.property] = isNodeList(field) ? this.transformList(value) : this.transformChild(node, field, value);
    }
    return node;
  }

  private transformList(head: Node): Node | null {
    const members: Node[] = [];
    for (const member of listOf(head)) {
      if (isHole(member)) {
        members.push(member);
        continue;
      }
      const result = this.visit(member as unknown as AnyNode);
      if (isArray(result)) members.push(...(result as unknown as Node[]));
      else if (result !== null) members.push(result as unknown as Node);
    }
    return listFrom(members);
  }

  private transformChild(node: AnyNode, field: FieldInfo, value: Node): Node | null {
    const result = this.visit(value as unknown as AnyNode);
    if (isArray(result)) throw new TypeError(`${nodeName(node)}.${field.name} is one node, not a list of them`);
    if (result === null && !field.type.endsWith('?'))
      throw new TypeError(`${nodeName(node)}.${field.name} cannot be removed`);
    return result as unknown as Node | null;
  }
}
export interface Transformer extends VisitorMethods<Transformed> {}

function isArray(result: Transformed): result is readonly AnyNode[] {
  return Array.isArray(result);
}

type AnyMethod<Result> = (this: unknown, node: AnyNode) => Result;

function methodFor<Result>(visitor: VisitorMethods<Result>, kind: Kind): AnyMethod<Result> | undefined {
  const name = VISITOR_METHODS[kind]! as keyof VisitorMethods<Result>;
  return visitor[name] as unknown as AnyMethod<Result> | undefined;
}
