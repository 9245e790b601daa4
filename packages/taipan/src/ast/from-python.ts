// Instances of the classes of the `ast` module as a tree that can be compiled and shown as source text.

import {
  type AnyNode,
  ConstantType,
  FIELDS,
  type FieldInfo,
  KIND_NAMES,
  Kind,
  LOCATED,
  listFrom,
  Node,
  newHole,
} from '@taipan/parser';
import {
  asText,
  ellipsis,
  findAttribute,
  notSupportedError,
  PyBytes,
  PyComplex,
  type PyException,
  PyFloat,
  PyList,
  type PyType,
  reprOf,
  typeError,
  typeOf,
  type Value,
  type VM,
  valueError,
} from '@taipan/vm';
import { ENUM_NAMES } from './to-python.js';

const KINDS = new Map(KIND_NAMES.map((name, kind) => [name, kind as Kind]));

/** A tree, and a text in which the offsets of its nodes mean the lines and columns that the objects had. */
export interface PlacedTree {
  readonly tree: AnyNode;
  readonly source: string;
}

const LOCATED_SUMS: ReadonlySet<string> = new Set(['stmt', 'expr', 'excepthandler', 'pattern', 'type_param']);

/** How far to the right a node may be; what is further is put there. */
const MAX_COLUMN = 1000;
const MAX_LINE = 100_000;

/** Whether an object is a node of any kind. */
export const isTree = (value: Value): boolean =>
  typeOf(value).mro.some((type) => type.module === 'ast' && type.qualname === 'AST');

/** The class of the `ast` module that an object is an instance of. */
function nodeType(value: Value): PyType | null {
  for (const type of typeOf(value).mro) if (type.module === 'ast' && type.qualname !== 'AST') return type;
  return null;
}

/** The sum that a class belongs to, such as `expr`; its own name if it is alone. */
function sumOf(type: PyType): string {
  const base = type.mro[type.mro.indexOf(type) + 1];
  return base === undefined || base.qualname === 'AST' ? type.qualname : base.qualname;
}

/**
 * Makes a tree of Python objects.
 * @param isPlaced whether lines and columns are needed, and are an error where they are missing
 * @throws PyException TypeError, ValueError for objects that are no syntax tree
 */
export function treeFromPython(vm: VM, object: Value, isPlaced: boolean): PlacedTree {
  return new TreeReader(vm, isPlaced).read(object);
}

class TreeReader {
  /** Offsets are lines of this many characters until it is known how long the lines have to be. */
  private readonly width = MAX_COLUMN + 2;
  private lastLine = 1;
  private hasNamedExpression = false;
  private readonly vm: VM;
  private readonly isPlaced: boolean;

  constructor(vm: VM, isPlaced: boolean) {
    this.vm = vm;
    this.isPlaced = isPlaced;
  }

  read(object: Value): PlacedTree {
    const tree = this.node(object, null);
    const source = this.isPlaced ? `${' '.repeat(this.width - 1)}\n`.repeat(this.lastLine) : '';
    tree.end = source.length;
    // The compiler looks into the source to see whether there are assignment expressions.
    return { tree: tree as unknown as AnyNode, source: this.hasNamedExpression ? `${source}:=` : source };
  }

  private place(object: Value, type: PyType, line: string, column: string): number {
    const [row, offset] = [line, column].map((name) => {
      const value = findAttribute(this.vm, object, name);
      if (value === undefined || (value === null && !name.startsWith('end_')))
        throw typeError(`required field "${name}" missing from ${sumOf(type)}`);
      if (value !== null && typeof value !== 'number')
        throw valueError(`invalid integer value: ${reprOf(this.vm, value)}`);
      return value;
    }) as [number | null, number | null];
    if (row === null || offset === null) return -1;
    const at = Math.min(Math.max(row, 1), MAX_LINE);
    this.lastLine = Math.max(this.lastLine, at);
    return (at - 1) * this.width + Math.min(Math.max(offset, 0), MAX_COLUMN);
  }

  private node(object: Value, expected: string | null): Node {
    const type = nodeType(object);
    const kind = type === null ? undefined : KINDS.get(type.qualname);
    if (type === null || kind === undefined || (expected !== null && sumOf(type) !== expected))
      throw this.unexpected(object, expected ?? 'mod');
    if (kind === Kind.NamedExpr) this.hasNamedExpression = true;
    const isLocated = this.isPlaced && LOCATED[kind] === true;
    const start = isLocated ? this.place(object, type, 'lineno', 'col_offset') : 0;
    let end = isLocated ? this.place(object, type, 'end_lineno', 'end_col_offset') : 0;
    if (end < start) end = start;
    const node = new Node(kind, start, end, 0);
    node.value = node.right = node.more = node.next = null;
    for (const field of FIELDS[kind] as readonly FieldInfo[]) {
      const value = findAttribute(this.vm, object, field.name);
      if (value === undefined && !field.type.endsWith('*') && !field.type.endsWith('?'))
        throw typeError(`required field "${field.name}" missing from ${type.qualname}`);
      if (field.property !== '') this.setField(node, type, field, value ?? null);
    }
    return node;
  }

  /** What is wrong with an object that is no node of a sum. */
  private unexpected(object: Value, expected: string): PyException {
    if (LOCATED_SUMS.has(expected) && findAttribute(this.vm, object, 'lineno') === undefined)
      return typeError(`required field "lineno" missing from ${expected}`);
    return typeError(`expected some sort of ${expected}, but got ${reprOf(this.vm, object)}`);
  }

  private setField(node: Node, type: PyType, field: FieldInfo, value: Value): void {
    const set = (content: unknown): void => {
      (node as unknown as Record<string, unknown>)[field.property] = content;
    };
    const names = ENUM_NAMES[field.type];
    if (field.type === 'constant') this.setConstant(node, field, value);
    else if (field.type === 'cmpops') {
      const numbers = this.items(type, field, value).map((item) =>
        this.enumNumber('cmpop', names as readonly string[], item),
      );
      set(numbers.length === 1 ? numbers[0] : numbers);
    } else if (names !== undefined)
      set(this.enumNumber(field.type === 'ctx' ? 'expr_context' : field.type, names, value));
    else if (field.type === 'int') set(this.integer(field, value));
    else if (field.type === 'identifier*') set(this.items(type, field, value).map((item) => this.identifier(item)));
    else if (field.type.startsWith('identifier') || field.type.startsWith('string'))
      set(value === null ? this.nothing(type, field) : this.identifier(value));
    else if (field.type.endsWith('*')) {
      const sum = field.type.slice(0, -1);
      const mayHaveHoles = field.name === 'keys' || field.name === 'kw_defaults';
      const members = this.items(type, field, value).map((item) =>
        item === null && mayHaveHoles ? newHole(0) : this.node(item, sum),
      );
      if (members.length === 0) this.checkMayBeEmpty(type, field);
      set(listFrom(members));
    } else set(value === null ? this.nothing(type, field) : this.node(value, field.type.replace('?', '')));
  }

  private nothing(type: PyType, field: FieldInfo): null {
    if (!field.type.endsWith('?')) throw valueError(`field '${field.name}' is required for ${type.qualname}`);
    return null;
  }

  /** A block without statements, and the like, is no syntax. */
  private checkMayBeEmpty(type: PyType, { name, type: fieldType }: FieldInfo): void {
    if (!this.isPlaced) return;
    const isModule = type.qualname === 'Module' || type.qualname === 'Interactive';
    const needed =
      (name === 'body' && fieldType === 'stmt*' && !isModule) ||
      (name === 'targets' && fieldType === 'expr*') ||
      (name === 'items' && fieldType === 'withitem*') ||
      (name === 'names' && fieldType === 'alias*') ||
      (name === 'generators' && fieldType === 'comprehension*');
    if (needed) throw valueError(`empty ${name} on ${type.qualname}`);
  }

  private items(type: PyType, field: FieldInfo, value: Value): readonly Value[] {
    if (value instanceof PyList) return value.items;
    if (value === null) return [];
    throw typeError(`${type.qualname} field "${field.name}" must be a list, not a ${typeOf(value).name}`);
  }

  private enumNumber(sum: string, names: readonly string[], value: Value): number {
    const number = names.indexOf(nodeType(value)?.qualname ?? '');
    if (number <= 0) throw typeError(`expected some sort of ${sum}, but got ${reprOf(this.vm, value)}`);
    return number;
  }

  private integer(field: FieldInfo, value: Value): number {
    if (value === null && field.name === 'level') return 0;
    if (typeof value === 'boolean') return Number(value);
    if (typeof value !== 'number') throw valueError(`invalid integer value: ${reprOf(this.vm, value)}`);
    return value;
  }

  private identifier(value: Value): string {
    const text = asText(value);
    if (text === undefined) throw typeError('AST identifier must be of type str');
    return text;
  }

  private setConstant(node: Node, field: FieldInfo, value: Value): void {
    const fields = node as unknown as Record<string, unknown>;
    if (node.kind === Kind.Interpolation) {
      fields[field.property] = value;
      return;
    }
    const set = (type: ConstantType, content: unknown): void => {
      fields[field.property] = content;
      node.op = type;
    };
    if (value === null) set(ConstantType.None, null);
    else if (typeof value === 'boolean') set(value ? ConstantType.True : ConstantType.False, value);
    else if (typeof value === 'number' || typeof value === 'bigint') set(ConstantType.Int, value);
    else if (typeof value === 'string') set(ConstantType.Str, value);
    else if (value === ellipsis) set(ConstantType.Ellipsis, null);
    else if (value instanceof PyFloat) set(ConstantType.Float, value.value);
    else if (value instanceof PyBytes) set(ConstantType.Bytes, value.data);
    else if (value instanceof PyComplex && value.real === 0) set(ConstantType.Complex, value.imag);
    else if (value instanceof PyComplex || ['tuple', 'frozenset'].includes(typeOf(value).name))
      throw notSupportedError(`a ${typeOf(value).name} like ${reprOf(this.vm, value)} in a Constant`);
    else throw typeError(`got an invalid type in Constant: ${typeOf(value).name}`);
  }
}
