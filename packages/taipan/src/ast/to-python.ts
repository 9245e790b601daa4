// The parser's syntax tree as Python objects: instances of the classes of the `ast` module (library reference, "ast").

import {
  type AnyNode,
  BOOL_OPERATOR_NAMES,
  COMPARE_OPERATOR_NAMES,
  ConstantType,
  EXPR_CONTEXT_NAMES,
  FIELDS,
  type FieldInfo,
  isHole,
  iterFields,
  KIND_NAMES,
  Kind,
  LOCATED,
  OPERATOR_NAMES,
  UNARY_OPERATOR_NAMES,
} from '@taipan/parser';
import { LineMap } from '@taipan/source';
import { ellipsis, newInstance, PyBytes, PyComplex, PyFloat, PyList, type PyType, type Value } from '@taipan/vm';

/** Fields that hold the number of an operator or a context: the names that the numbers stand for. */
export const ENUM_NAMES: Readonly<Record<string, readonly string[]>> = {
  operator: OPERATOR_NAMES,
  boolop: BOOL_OPERATOR_NAMES,
  unaryop: UNARY_OPERATOR_NAMES,
  cmpops: COMPARE_OPERATOR_NAMES,
  ctx: EXPR_CONTEXT_NAMES,
};

/** What of Python's the nodes are made of. */
export interface NodeClasses {
  /** The class of a kind of node, by its name. */
  classOf(name: string): PyType;
  /** The one instance of the class of an operator or a context. */
  instanceOf(name: string): Value;
}

/**
 * Makes Python objects of a tree.
 * @param source the text it was parsed from, for lines and columns
 */
export function treeToPython(tree: AnyNode, source: string, classes: NodeClasses): Value {
  const lines = new LineMap(source);

  const constant = (value: unknown, type: ConstantType): Value => {
    switch (type) {
      case ConstantType.Float:
        return new PyFloat(value as number);
      case ConstantType.Complex:
        return new PyComplex(0, value as number);
      case ConstantType.Bytes:
        return new PyBytes(value as Uint8Array);
      case ConstantType.Ellipsis:
        return ellipsis;
      case ConstantType.None:
        return null;
      case ConstantType.True:
        return true;
      case ConstantType.False:
        return false;
      default:
        return value as Value;
    }
  };

  const fieldValue = (node: AnyNode, { type }: FieldInfo, content: unknown): Value => {
    if (type === 'constant')
      return node.kind === Kind.Interpolation
        ? (content as Value)
        : constant(content, (node as unknown as { constantType: ConstantType }).constantType);
    const names = ENUM_NAMES[type];
    if (names !== undefined) {
      const named = (number: number): Value => classes.instanceOf(names[number] as string);
      return Array.isArray(content) ? new PyList(content.map(named)) : named(content as number);
    }
    if (Array.isArray(content)) return new PyList(content.map((item) => (isNode(item) ? convert(item) : item)));
    return isNode(content) ? convert(content) : (content as Value);
  };

  const convert = (node: AnyNode): Value => {
    const object = newInstance(classes.classOf(KIND_NAMES[node.kind] as string));
    const fields = FIELDS[node.kind] as readonly FieldInfo[];
    let i = 0;
    for (const [name, content] of iterFields(node))
      object.setOwn(name, fieldValue(node, fields[i++] as FieldInfo, content));
    if (LOCATED[node.kind]) {
      object.setOwn('lineno', lines.lineOf(node.start));
      object.setOwn('col_offset', lines.byteColumn(node.start));
      object.setOwn('end_lineno', lines.lineOf(node.end));
      object.setOwn('end_col_offset', lines.byteColumn(node.end));
    }
    return object;
  };

  return convert(tree);
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'kind' in value && !isHole(value as AnyNode);
