// What CPython's compiler warns of: source that is valid, and hardly what was meant.
import {
  type AnyNode,
  type Compare,
  CompareOperator,
  ConstantType,
  ExprContext,
  type ExprNode,
  FIELDS,
  Kind,
  type Subscript,
} from '../generated/nodes.js';
import { semanticError } from '../symtable/semantic-error.js';
import { holdsNodes } from '../visitor.js';
import { lexicalWarnings } from './lexical-warnings.js';
import type { SyntaxWarning } from './syntax-warning.js';

export type { SyntaxWarning } from './syntax-warning.js';

/** What a source has that may deserve a warning; a source without it is not walked over. */
const SUSPICIOUS =
  /\b(?:(?:\d[\w.]*)?is|assert|finally)\b|(?:[)\]}'"]|\.\.\.|\b(?:\d[\w.]*|None|True|False))(?:\s|\\|#[^\r\n]*[\r\n])*[([]/;

/** What a statement is in, as far as ways out of a `finally` are concerned. */
const enum Within {
  /** In a `finally`, which `return`, `break` and `continue` leave. */
  Finally = 1,
  /** In a loop of that `finally`, which `break` and `continue` stay in; `return` is let pass in it, too. */
  Loop = 2,
}

/** Kind of node -> the properties that hold nodes, in the order in which CPython compiles them. */
const CHILDREN: readonly (readonly string[])[] = FIELDS.map((fields, kind) => {
  const names = fields.filter(holdsNodes).map(({ property }) => property);
  if (kind === Kind.Try || kind === Kind.TryStar) return ['body', 'orelse', 'handlers', 'finalbody'];
  const isFirst = (name: string) => name === 'decorator_list' || name === 'generators';
  return [...names.filter(isFirst), ...names.filter((name) => !isFirst(name))];
});

const TYPE_NAMES: Readonly<Record<ConstantType, string | null>> = {
  [ConstantType.None]: 'NoneType',
  [ConstantType.True]: 'bool',
  [ConstantType.False]: 'bool',
  [ConstantType.Ellipsis]: 'ellipsis',
  [ConstantType.Int]: 'int',
  [ConstantType.Float]: 'float',
  [ConstantType.Complex]: 'complex',
  [ConstantType.Str]: 'str',
  [ConstantType.Bytes]: 'bytes',
  [ConstantType.Given]: null,
};

/** The name of the type that a display or literal is of, null for other expressions. */
function typeName(node: ExprNode): string | null {
  switch (node.kind) {
    case Kind.Constant:
      return TYPE_NAMES[node.constantType];
    case Kind.Tuple:
      return 'tuple';
    case Kind.List:
    case Kind.ListComp:
      return 'list';
    case Kind.Dict:
    case Kind.DictComp:
      return 'dict';
    case Kind.Set:
    case Kind.SetComp:
      return 'set';
    case Kind.GeneratorExp:
      return 'generator';
    case Kind.JoinedStr:
      return 'str';
    case Kind.TemplateStr:
      return 'string.templatelib.Template';
    case Kind.Lambda:
      return 'function';
    default:
      return null;
  }
}

/** Whether an expression is a literal of a value that `is` should not be asked about. */
function isPlainLiteral(node: ExprNode): boolean {
  if (node.kind === Kind.Constant) return node.constantType > ConstantType.Ellipsis;
  return node.kind === Kind.Tuple && isConstant(node);
}

function isConstant(node: ExprNode): boolean {
  if (node.kind !== Kind.Tuple) return node.kind === Kind.Constant;
  for (let element = node.elts; element !== null; element = element.next) if (!isConstant(element)) return false;
  return true;
}

const SUBSCRIPTABLE = new Set(['str', 'bytes', 'tuple', 'list', 'dict']);

/** What is odd about `left[index]`, or null. */
function subscriptMessage({ value, slice }: Subscript): string | null {
  const left = typeName(value);
  if (left === null) return null;
  if (!SUBSCRIPTABLE.has(left)) return `'${left}' object is not subscriptable; perhaps you missed a comma?`;
  const index = typeName(slice);
  if (left === 'dict' || index === null || index === 'int' || index === 'bool') return null;
  return `${left} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
}

/** What is odd about a comparison, or null. */
function compareMessage(node: Compare): string | null {
  let isPlain = isPlainLiteral(node.left);
  let left: ExprNode = node.left;
  let comparator = node.comparators;
  for (let i = 0; comparator !== null; i++, comparator = comparator.next) {
    const op = typeof node.ops === 'number' ? node.ops : node.ops[i];
    const isRightPlain = isPlainLiteral(comparator);
    if ((op === CompareOperator.Is || op === CompareOperator.IsNot) && (isPlain || isRightPlain)) {
      const literal = typeName(isPlain ? left : comparator);
      return op === CompareOperator.Is
        ? `"is" with '${literal}' literal. Did you mean "=="?`
        : `"is not" with '${literal}' literal. Did you mean "!="?`;
    }
    isPlain = isRightPlain;
    left = comparator;
  }
  return null;
}

/** What is odd about a node, or null; ways out of a `finally` excepted. */
function oddity(node: AnyNode): string | null {
  switch (node.kind) {
    case Kind.Compare:
      return compareMessage(node);
    case Kind.Call: {
      const callee = node.func.kind === Kind.Lambda ? null : typeName(node.func);
      return callee === null ? null : `'${callee}' object is not callable; perhaps you missed a comma?`;
    }
    case Kind.Subscript:
      return node.ctx === ExprContext.Load ? subscriptMessage(node) : null;
    case Kind.Assert:
      return node.test.kind === Kind.Tuple && node.test.elts !== null
        ? 'assertion is always true, perhaps remove parentheses?'
        : null;
    default:
      return null;
  }
}

/** What a warning about a node points at: of a call and a subscript, what is called or subscripted. */
function placeOf(node: AnyNode): AnyNode {
  if (node.kind === Kind.Call) return node.func;
  return node.kind === Kind.Subscript ? node.value : node;
}

/** The keyword of a statement that leaves a `finally`, or null. */
function wayOut(node: AnyNode, within: number): string | null {
  if (within !== Within.Finally) return null;
  switch (node.kind) {
    case Kind.Return:
      return 'return';
    case Kind.Break:
      return 'break';
    case Kind.Continue:
      return 'continue';
    default:
      return null;
  }
}

/** What the statements of a child are in. */
function withinOf(node: AnyNode, property: string, within: number): number {
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
      return property === 'body' ? 0 : within;
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
      return property === 'body' ? within | Within.Loop : within;
    case Kind.Try:
    case Kind.TryStar:
      return property === 'finalbody' ? Within.Finally : within;
    default:
      return within;
  }
}

/**
 * Everything that CPython's compiler warns of, in its order.
 * @param tree what was parsed without an error from
 * @param source this text
 * @param filename its name
 */
export function syntaxWarnings(tree: AnyNode, source: string, filename: string): SyntaxWarning[] {
  const early = lexicalWarnings(source, filename);
  if (!SUSPICIOUS.test(source)) return early;
  const late: SyntaxWarning[] = [];
  const warning = (message: string, { start, end }: { readonly start: number; readonly end: number }) => ({
    message,
    error: semanticError(message, source, filename, start, end),
  });
  // No tree is too deep for a stack of its own. Children are put on it last first.
  const stack: AnyNode[] = [tree];
  const states: number[] = [0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const within = states.pop() as number;
    const keyword = wayOut(node, within);
    if (keyword !== null) early.push(warning(`'${keyword}' in a 'finally' block`, node));
    const message = oddity(node);
    if (message !== null) late.push(warning(message, placeOf(node)));
    const names = CHILDREN[node.kind] as readonly string[];
    const floor = stack.length;
    for (const name of names) {
      const state = withinOf(node, name, within);
      let child = (node as unknown as Record<string, AnyNode | null>)[name] ?? null;
      while (child !== null) {
        stack.push(child);
        states.push(state);
        child = (child as unknown as { readonly next?: AnyNode | null }).next ?? null;
      }
    }
    reverseFrom(stack, floor);
    reverseFrom(states, floor);
  }
  return early.concat(late);
}

function reverseFrom<T>(list: T[], floor: number): void {
  for (let i = floor, j = list.length - 1; i < j; i++, j--) {
    const member = list[i] as T;
    list[i] = list[j] as T;
    list[j] = member;
  }
}
