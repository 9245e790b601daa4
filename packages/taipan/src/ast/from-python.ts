// Instances of the classes of the `ast` module as a tree that can be compiled and shown as source text.

import {
  type AnyNode,
  ConstantType,
  FIELDS,
  type FieldInfo,
  type GivenConstant,
  KIND_NAMES,
  Kind,
  LOCATED,
  listFrom,
  Node,
  newHole,
} from '@taipan/parser';
import {
  asText,
  bytesType,
  complexType,
  ellipsis,
  findAttribute,
  floatType,
  frozensetType,
  listOf,
  PyBytes,
  PyComplex,
  type PyException,
  PyFloat,
  PyList,
  type PyType,
  reprOf,
  tupleType,
  typeError,
  typeOf,
  type Value,
  type VM,
  valueError,
} from '@taipan/vm';
import { ENUM_NAMES } from './to-python.js';
import { validateTree } from './validate.js';

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

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What is wrong with a place, or null. */
function faultOfPlace({ line, column, endLine, endColumn }: Place): string | null {
  if (line > endLine) return `AST node line range (${line}, ${endLine}) is not valid`;
  if ((line < 0 && endLine !== line) || (column < 0 && endColumn !== column))
    return `AST node column range (${column}, ${endColumn}) for line range (${line}, ${endLine}) is not valid`;
  if (line === endLine && column > endColumn) return `line ${line}, column ${column}-${endColumn} is not a valid range`;
  return null;
}

/** Whether an object is a node of any kind. */
export const isTree = (value: Value): boolean =>
  typeOf(value).mro.some((type) => type.module === 'ast' && type.qualname === 'AST');

/** The class of the `ast` module that an object is an instance of. */
function nodeType(value: Value): PyType | null {
  for (const type of typeOf(value).mro) if (type.module === 'ast' && type.qualname !== 'AST') return type;
  return null;
}

/** The name of the kind of node that an object is. */
export const kindOf = (value: Value): string | undefined => nodeType(value)?.qualname;

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
  /** What is wrong with the places of nodes. */
  private readonly misplaced = new Map<unknown, string>();
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
    if (this.isPlaced) validateTree(tree as unknown as AnyNode, this.misplaced);
    // The compiler looks into the source to see whether there are assignment expressions.
    return { tree: tree as unknown as AnyNode, source: this.hasNamedExpression ? `${source}:=` : source };
  }

  /** Lines and columns of an object. @throws PyException TypeError, ValueError for what is missing or no integer */
  private placeOf(object: Value, type: PyType): Place {
    const read = (name: string, otherwise: number | null): number => {
      const value = findAttribute(this.vm, object, name);
      if (value === undefined || value === null) {
        if (otherwise !== null) return otherwise;
        if (value === undefined) throw typeError(`required field "${name}" missing from ${sumOf(type)}`);
      }
      return this.integer(value as Value);
    };
    const line = read('lineno', null);
    const column = read('col_offset', null);
    return { line, column, endLine: read('end_lineno', line), endColumn: read('end_col_offset', column) };
  }

  /** The offset that a line and a column are put at. */
  private offset(line: number, column: number): number {
    const at = Math.min(Math.max(line, 1), MAX_LINE);
    this.lastLine = Math.max(this.lastLine, at);
    return (at - 1) * this.width + Math.min(Math.max(column, 0), MAX_COLUMN);
  }

  private node(object: Value, expected: string | null): Node {
    const type = nodeType(object);
    const kind = type === null ? undefined : KINDS.get(type.qualname);
    if (type === null || kind === undefined || (expected !== null && sumOf(type) !== expected))
      throw this.unexpected(object, expected ?? 'mod');
    if (kind === Kind.NamedExpr) this.hasNamedExpression = true;
    const node = new Node(kind, 0, 0, 0);
    node.value = node.right = node.more = node.next = null;
    if (this.isPlaced && LOCATED[kind] === true) {
      const place = this.placeOf(object, type);
      node.start = this.offset(place.line, place.column);
      node.end = Math.max(this.offset(place.endLine, place.endColumn), node.start);
      const fault = faultOfPlace(place);
      if (fault !== null) this.misplaced.set(node, fault);
    }
    for (const field of FIELDS[kind] as readonly FieldInfo[]) {
      const value = findAttribute(this.vm, object, field.name);
      const isList = field.type.endsWith('*') || field.type === 'cmpops';
      if (value === undefined && !isList && !field.type.endsWith('?'))
        throw typeError(`required field "${field.name}" missing from ${type.qualname}`);
      if (isList && value !== undefined) this.items(type, field, value);
      if (field.property !== '')
        this.setField(node, type, field, value ?? (isList && value === undefined ? new PyList([]) : null));
    }
    return node;
  }

  /** What is wrong with an object that is no node of a sum. */
  private unexpected(object: Value, expected: string): PyException {
    if (LOCATED_SUMS.has(expected) && findAttribute(this.vm, object, 'lineno') === undefined)
      return typeError(`required field "lineno" missing from ${expected}`);
    // What is no member of a sum is only looked at for its fields.
    const [first] = FIELDS[KINDS.get(expected) ?? Kind.Hole] as readonly FieldInfo[];
    if (first !== undefined && !/[?*]$/.test(first.type) && findAttribute(this.vm, object, first.name) === undefined)
      return typeError(`required field "${first.name}" missing from ${expected}`);
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
    else if (field.type === 'int') set(value === null && field.name === 'level' ? 0 : this.integer(value));
    else if (field.type === 'identifier*')
      set(this.items(type, field, value).map((item) => this.identifier(field, item)));
    else if (field.type.startsWith('identifier') || field.type.startsWith('string'))
      set(value === null ? this.nothing(type, field) : this.identifier(field, value));
    else if (field.type.endsWith('*')) {
      const sum = field.type.slice(0, -1);
      const mayHaveHoles = field.name === 'keys' || field.name === 'kw_defaults';
      const isKnown = mayHaveHoles || (this.isPlaced && (sum === 'expr' || sum === 'stmt'));
      const members = this.items(type, field, value).map((item) =>
        item === null && isKnown ? newHole(0) : this.node(item, sum),
      );
      set(listFrom(members));
    } else set(value === null ? this.nothing(type, field) : this.node(value, field.type.replace('?', '')));
  }

  private nothing(type: PyType, field: FieldInfo): null {
    if (!field.type.endsWith('?')) throw valueError(`field '${field.name}' is required for ${type.qualname}`);
    return null;
  }

  private items(type: PyType, field: FieldInfo, value: Value): readonly Value[] {
    if (value instanceof PyList) return value.items;
    if (value === null && !this.isPlaced) return [];
    throw typeError(`${type.qualname} field "${field.name}" must be a list, not a ${typeOf(value).name}`);
  }

  private enumNumber(sum: string, names: readonly string[], value: Value): number {
    const number = names.indexOf(nodeType(value)?.qualname ?? '');
    if (number <= 0) throw typeError(`expected some sort of ${sum}, but got ${reprOf(this.vm, value)}`);
    return number;
  }

  private integer(value: Value): number {
    if (typeof value === 'boolean') return Number(value);
    if (typeof value !== 'number') throw valueError(`invalid integer value: ${reprOf(this.vm, value)}`);
    return value;
  }

  private identifier({ type }: FieldInfo, value: Value): string {
    const text = asText(value);
    if (text === undefined) throw typeError(`AST ${type.replace(/[?*]/, '')} must be of type str`);
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
    if (this.isPlaced && node.kind !== Kind.MatchSingleton) this.checkConstant(value);
    if (value === null) set(ConstantType.None, null);
    else if (typeof value === 'boolean') set(value ? ConstantType.True : ConstantType.False, value);
    else if (typeof value === 'number' || typeof value === 'bigint') set(ConstantType.Int, value);
    else if (typeof value === 'string') set(ConstantType.Str, value);
    else if (value === ellipsis) set(ConstantType.Ellipsis, null);
    else if (value instanceof PyFloat) set(ConstantType.Float, value.value);
    else if (value instanceof PyBytes) set(ConstantType.Bytes, value.data);
    else if (value instanceof PyComplex && Object.is(value.real, 0)) set(ConstantType.Complex, value.imag);
    else {
      const given: GivenConstant = { value, isNumber: value instanceof PyComplex, repr: () => reprOf(this.vm, value) };
      set(ConstantType.Given, given);
    }
  }

  /** Code may hold numbers, texts, and tuples and frozensets of what it may hold. */
  private checkConstant(value: Value): void {
    if (value === null || value === ellipsis || typeof value !== 'object') return;
    const type = typeOf(value);
    if (type === tupleType || type === frozensetType) {
      for (const member of listOf(this.vm, value)) this.checkConstant(member);
      return;
    }
    if (![floatType, complexType, bytesType].includes(type))
      throw typeError(`got an invalid type in Constant: ${type.name}`);
  }
}
