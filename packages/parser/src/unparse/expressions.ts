// Source text of expressions, formatted as `ast.unparse` formats it.
import {
  type arguments as Arguments,
  type arg,
  BoolOperator,
  type Call,
  type ClassDef,
  type Constant,
  ConstantType,
  type comprehension,
  type Dict,
  type ExprNode,
  type FormattedValue,
  type Interpolation,
  type JoinedStr,
  Kind,
  type keyword,
  type Lambda,
  Operator,
  type TemplateStr,
  type Tuple,
  UnaryOperator,
} from '../generated/nodes.js';
import { NestingError } from '../nesting.js';
import {
  boolPrecedence,
  COMPARISONS,
  operatorPrecedence,
  operatorText,
  Precedence,
  tighter,
  unaryText,
} from './precedence.js';
import { formattedLiteral, type StringPart } from './quotes.js';
import { constantRepr } from './repr.js';

/** What an infinite float (a literal too large for a float) is written as. */
const INFINITY = '1e309';
const MAX_DEPTH = 800;

/** Writes expressions to the end of `out`. */
export class ExpressionWriter {
  out: string;
  private depth: number;

  constructor() {
    this.out = '';
    this.depth = 0;
  }

  /** Counts a level of nesting; each call is paired with one of `leave`. */
  protected enter(): void {
    if (++this.depth > MAX_DEPTH) throw new NestingError('maximum recursion depth exceeded while unparsing');
  }

  protected leave(): void {
    this.depth--;
  }

  /** Runs `write` and returns what it wrote instead of leaving it in `out`. */
  protected capture(write: () => void): string {
    const before = this.out;
    this.out = '';
    write();
    const captured = this.out;
    this.out = before;
    return captured;
  }

  /** Writes `e`, in parentheses if it binds less tightly than `precedence`. */
  writeExpr(e: ExprNode, precedence: Precedence = Precedence.Test): void {
    this.enter();
    const own = precedenceOf(e);
    if (precedence > own) {
      this.out += '(';
      this.writeBare(e, own);
      this.out += ')';
    } else this.writeBare(e, own);
    this.leave();
  }

  /** Writes the members of a list between commas. */
  protected writeList(head: ExprNode | null): void {
    for (let e = head; e !== null; e = e.next) {
      if (e !== head) this.out += ', ';
      this.writeExpr(e);
    }
  }

  private writeBare(e: ExprNode, own: Precedence): void {
    switch (e.kind) {
      case Kind.Name:
        this.out += e.id;
        break;
      case Kind.Constant:
        this.writeConstant(e);
        break;
      case Kind.Attribute:
        this.writeExpr(e.value, Precedence.Atom);
        // `3.real` would be read as a float: a space keeps the dot apart.
        if (e.value.kind === Kind.Constant && isInteger(e.value)) this.out += ' ';
        this.out += `.${e.attr}`;
        break;
      case Kind.Call:
        this.writeExpr(e.func, Precedence.Atom);
        this.out += '(';
        this.writeArguments(e);
        this.out += ')';
        break;
      case Kind.Subscript: {
        this.writeExpr(e.value, Precedence.Atom);
        this.out += '[';
        const slice = e.slice;
        if (slice.kind === Kind.Tuple && slice.elts !== null) this.writeTupleItems(slice);
        else this.writeExpr(slice);
        this.out += ']';
        break;
      }
      case Kind.BinOp: {
        const rightAssociative = e.op === Operator.Pow;
        this.writeExpr(e.left, rightAssociative ? tighter(own) : own);
        this.out += ` ${operatorText(e.op)} `;
        this.writeExpr(e.right, rightAssociative ? own : tighter(own));
        break;
      }
      case Kind.UnaryOp:
        this.out += unaryText(e.op);
        this.writeExpr(e.operand, own);
        break;
      case Kind.BoolOp: {
        const word = e.op === BoolOperator.And ? ' and ' : ' or ';
        // Each operand is asked to bind more tightly than the one before it.
        let precedence = own;
        for (let value = e.values; value !== null; value = value.next) {
          if (value !== e.values) this.out += word;
          precedence = tighter(precedence);
          this.writeExpr(value, precedence);
        }
        break;
      }
      case Kind.Compare: {
        const inner = tighter(Precedence.Compare);
        this.writeExpr(e.left, inner);
        let i = 0;
        for (let c = e.comparators; c !== null; c = c.next) {
          const op = Array.isArray(e.ops) ? e.ops[i++]! : e.ops;
          this.out += ` ${COMPARISONS[op]!} `;
          this.writeExpr(c, inner);
        }
        break;
      }
      case Kind.NamedExpr:
        this.writeExpr(e.target, Precedence.Atom);
        this.out += ' := ';
        this.writeExpr(e.value, Precedence.Atom);
        break;
      case Kind.IfExp:
        this.writeExpr(e.body, tighter(Precedence.Test));
        this.out += ' if ';
        this.writeExpr(e.test, tighter(Precedence.Test));
        this.out += ' else ';
        this.writeExpr(e.orelse, Precedence.Test);
        break;
      case Kind.Lambda:
        this.writeLambda(e);
        break;
      case Kind.Await:
        this.out += 'await ';
        this.writeExpr(e.value, Precedence.Atom);
        break;
      case Kind.Yield:
        this.out += 'yield';
        if (e.value !== null) {
          this.out += ' ';
          this.writeExpr(e.value, Precedence.Atom);
        }
        break;
      case Kind.YieldFrom:
        this.out += 'yield from ';
        this.writeExpr(e.value, Precedence.Atom);
        break;
      case Kind.Starred:
        this.out += '*';
        this.writeExpr(e.value, Precedence.BitOr);
        break;
      case Kind.List:
        this.out += '[';
        this.writeList(e.elts);
        this.out += ']';
        break;
      case Kind.Set:
        // `{}` would be a dict.
        if (e.elts === null) {
          this.out += '{*()}';
          break;
        }
        this.out += '{';
        this.writeList(e.elts);
        this.out += '}';
        break;
      case Kind.Tuple:
        // The empty tuple brings parentheses of its own, wherever it stands.
        if (e.elts === null) this.out += '()';
        else this.writeTupleItems(e);
        break;
      case Kind.Dict:
        this.writeDict(e);
        break;
      case Kind.ListComp:
        this.out += '[';
        this.writeExpr(e.elt);
        this.writeGenerators(e.generators);
        this.out += ']';
        break;
      case Kind.SetComp:
        this.out += '{';
        this.writeExpr(e.elt);
        this.writeGenerators(e.generators);
        this.out += '}';
        break;
      case Kind.GeneratorExp:
        this.out += '(';
        this.writeExpr(e.elt);
        this.writeGenerators(e.generators);
        this.out += ')';
        break;
      case Kind.DictComp:
        this.out += '{';
        this.writeExpr(e.key);
        this.out += ': ';
        this.writeExpr(e.value);
        this.writeGenerators(e.generators);
        this.out += '}';
        break;
      case Kind.Slice:
        if (e.lower !== null) this.writeExpr(e.lower);
        this.out += ':';
        if (e.upper !== null) this.writeExpr(e.upper);
        if (e.step !== null) {
          this.out += ':';
          this.writeExpr(e.step);
        }
        break;
      case Kind.JoinedStr:
      case Kind.TemplateStr:
        this.writeFormattedString(e);
        break;
      case Kind.FormattedValue:
      case Kind.Interpolation:
        this.writeField(e);
        break;
    }
  }

  private writeConstant(e: Constant): void {
    if (e.constantType === ConstantType.Ellipsis) {
      this.out += '...';
      return;
    }
    if (e.prefix === 'u') this.out += 'u';
    const text = constantRepr(e.value, e.constantType);
    if (e.constantType === ConstantType.Float || e.constantType === ConstantType.Complex)
      this.out += text.replace('inf', INFINITY).replace('nan', `(${INFINITY}-${INFINITY})`);
    else this.out += text;
  }

  private writeTupleItems(e: Tuple): void {
    this.writeList(e.elts);
    if (e.elts !== null && e.elts.next === null) this.out += ',';
  }

  private writeDict(e: Dict): void {
    this.out += '{';
    let value = e.values;
    for (let key = e.keys; key !== null && value !== null; key = key.next, value = value.next) {
      if (key !== e.keys) this.out += ', ';
      if ((key.kind as Kind) === Kind.Hole) {
        this.out += '**';
        this.writeExpr(value, Precedence.BitOr);
      } else {
        this.writeExpr(key);
        this.out += ': ';
        this.writeExpr(value);
      }
    }
    this.out += '}';
  }

  private writeGenerators(head: comprehension | null): void {
    for (let g = head; g !== null; g = g.next) this.writeGenerator(g);
  }

  protected writeGenerator(g: comprehension): void {
    this.out += g.is_async !== 0 ? ' async for ' : ' for ';
    this.writeExpr(g.target, Precedence.Tuple);
    this.out += ' in ';
    this.writeExpr(g.iter, tighter(Precedence.Test));
    for (let test = g.ifs; test !== null; test = test.next) {
      this.out += ' if ';
      this.writeExpr(test, tighter(Precedence.Test));
    }
  }

  /** The arguments of a call, or the bases and keywords of a class. */
  protected writeArguments(e: Call | ClassDef): void {
    const args = e.kind === Kind.Call ? e.args : e.bases;
    this.writeList(args);
    let comma = args !== null;
    for (let k = e.keywords; k !== null; k = k.next) {
      if (comma) this.out += ', ';
      comma = true;
      this.writeKeyword(k);
    }
  }

  protected writeKeyword(k: keyword): void {
    this.out += k.arg === null ? '**' : `${k.arg}=`;
    this.writeExpr(k.value);
  }

  private writeLambda(e: Lambda): void {
    const parameters = this.capture(() => this.writeParameters(e.args));
    this.out += parameters === '' ? 'lambda: ' : `lambda ${parameters}: `;
    this.writeExpr(e.body, Precedence.Test);
  }

  protected writeParameters(a: Arguments): void {
    let first = true;
    const comma = (): void => {
      if (!first) this.out += ', ';
      first = false;
    };
    // The defaults belong to the last of the positional parameters.
    let without = lengthOf(a.posonlyargs) + lengthOf(a.args) - lengthOf(a.defaults);
    let value = a.defaults;
    const writePositional = (p: arg): void => {
      comma();
      this.writeParameter(p);
      if (without > 0) without--;
      else if (value !== null) {
        this.out += '=';
        this.writeExpr(value);
        value = value.next;
      }
    };
    for (let p = a.posonlyargs; p !== null; p = p.next) writePositional(p);
    if (a.posonlyargs !== null) this.out += ', /';
    for (let p = a.args; p !== null; p = p.next) writePositional(p);
    if (a.vararg !== null || a.kwonlyargs !== null) {
      comma();
      this.out += '*';
      if (a.vararg !== null) this.writeParameter(a.vararg);
    }
    let keywordDefault = a.kw_defaults;
    for (let p = a.kwonlyargs; p !== null; p = p.next) {
      comma();
      this.writeParameter(p);
      if (keywordDefault !== null) {
        if ((keywordDefault.kind as Kind) !== Kind.Hole) {
          this.out += '=';
          this.writeExpr(keywordDefault);
        }
        keywordDefault = keywordDefault.next;
      }
    }
    if (a.kwarg !== null) {
      comma();
      this.out += '**';
      this.writeParameter(a.kwarg);
    }
  }

  protected writeParameter(p: arg): void {
    this.out += p.arg;
    if (p.annotation !== null) {
      this.out += ': ';
      this.writeExpr(p.annotation);
    }
  }

  private writeFormattedString(e: JoinedStr | TemplateStr): void {
    const parts: StringPart[] = [];
    for (let value = e.values; value !== null; value = value.next) {
      const part = value;
      parts.push({ text: this.capture(() => this.writePart(part, false)), literal: part.kind === Kind.Constant });
    }
    this.out += (e.kind === Kind.JoinedStr ? 'f' : 't') + formattedLiteral(parts);
  }

  /** A part of an f-string or of a format specification. */
  private writePart(e: ExprNode, inSpecification: boolean): void {
    switch (e.kind) {
      case Kind.JoinedStr:
        for (let value = e.values; value !== null; value = value.next) this.writePart(value, inSpecification);
        break;
      case Kind.FormattedValue:
      case Kind.Interpolation:
        this.writeField(e);
        break;
      case Kind.Constant: {
        const text = (e.value as string).replaceAll('{', '{{').replaceAll('}', '}}');
        this.out += inSpecification
          ? text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('"', '\\"').replaceAll('\n', '\\n')
          : text;
        break;
      }
      default:
        throw new TypeError('an f-string can only hold strings and replacement fields');
    }
  }

  private writeField(e: FormattedValue | Interpolation): void {
    let text: string;
    if (e.kind === Kind.Interpolation && e.str !== null) text = e.str as string;
    else text = this.capture(() => this.writeExpr(e.value, tighter(Precedence.Test)));
    // A space keeps a brace of the expression apart from that of the field.
    this.out += text.startsWith('{') ? `{ ${text}` : `{${text}`;
    if (e.conversion !== -1) this.out += `!${String.fromCharCode(e.conversion)}`;
    if (e.format_spec !== null) {
      this.out += ':';
      this.writePart(e.format_spec, true);
    }
    this.out += '}';
  }
}

/** How tightly an expression holds together by itself. */
function precedenceOf(e: ExprNode): Precedence {
  switch (e.kind) {
    case Kind.NamedExpr:
      return Precedence.NamedExpr;
    case Kind.Tuple:
      return e.elts === null ? Precedence.Atom : Precedence.Tuple;
    case Kind.Yield:
    case Kind.YieldFrom:
      return Precedence.Yield;
    case Kind.IfExp:
    case Kind.Lambda:
      return Precedence.Test;
    case Kind.BoolOp:
      return boolPrecedence(e.op);
    case Kind.UnaryOp:
      return e.op === UnaryOperator.Not ? Precedence.Not : Precedence.Factor;
    case Kind.Compare:
      return Precedence.Compare;
    case Kind.BinOp:
      return operatorPrecedence(e.op);
    case Kind.Await:
      return Precedence.Await;
    default:
      return Precedence.Atom;
  }
}

/** Booleans count: they are integers in Python. */
function isInteger(e: Constant): boolean {
  const type = e.constantType;
  return type === ConstantType.Int || type === ConstantType.True || type === ConstantType.False;
}

function lengthOf(head: { readonly next: unknown } | null): number {
  let length = 0;
  for (let n = head; n !== null; n = n.next as typeof head) length++;
  return length;
}
