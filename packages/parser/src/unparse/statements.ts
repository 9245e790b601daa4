// Source text of statements, patterns and whole programs, formatted as `ast.unparse` formats it.
import {
  type AsyncFunctionDef,
  type alias,
  type ClassDef,
  ConstantType,
  type ExcepthandlerNode,
  type ExprNode,
  type FunctionDef,
  type If,
  type ImportFrom,
  Kind,
  type MatchClass,
  type MatchMapping,
  type match_case,
  type PatternNode,
  type StmtNode,
  type TypeParamNode,
  type withitem,
} from '../generated/nodes.js';
import { ExpressionWriter } from './expressions.js';
import { operatorText, Precedence, tighter } from './precedence.js';
import { docstringLiteral } from './quotes.js';
import { constantRepr } from './repr.js';

const INDENT = '    ';

/** Writes statements to the end of `out`. */
export class StatementWriter extends ExpressionWriter {
  private indent = 0;
  /** In a program of mode `single`, simple statements at the top are separated by semicolons. */
  private readonly interactive: boolean;

  constructor(interactive: boolean) {
    super();
    this.interactive = interactive;
  }

  /** Writes a body; with `docstring`, a string that opens it becomes a triple-quoted one. */
  writeBody(head: StmtNode | null, docstring = false): void {
    let s = head;
    if (docstring && s !== null && s.kind === Kind.Expr && s.value.kind === Kind.Constant) {
      const { value, constantType, prefix } = s.value;
      if (constantType === ConstantType.Str) {
        this.startLine(prefix === 'u' ? 'u' : '');
        this.out += docstringLiteral(value as string);
        s = s.next;
      }
    }
    for (; s !== null; s = s.next) this.writeStmt(s);
  }

  writeStmt(s: StmtNode): void {
    switch (s.kind) {
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
        this.writeFunctionDef(s);
        break;
      case Kind.ClassDef:
        this.writeClassDef(s);
        break;
      case Kind.Return:
        this.startSimple('return');
        if (s.value !== null) {
          this.out += ' ';
          this.writeExpr(s.value);
        }
        break;
      case Kind.Delete:
        this.startSimple('del ');
        this.writeList(s.targets);
        break;
      case Kind.Assign:
        this.startSimple('');
        for (let target = s.targets; target !== null; target = target.next) {
          this.writeExpr(target, Precedence.Tuple);
          this.out += ' = ';
        }
        this.writeExpr(s.value);
        break;
      case Kind.TypeAlias:
        this.startSimple('type ');
        this.writeExpr(s.name);
        this.writeTypeParams(s.type_params);
        this.out += ' = ';
        this.writeExpr(s.value);
        break;
      case Kind.AugAssign:
        this.startSimple('');
        this.writeExpr(s.target);
        this.out += ` ${operatorText(s.op)}= `;
        this.writeExpr(s.value);
        break;
      case Kind.AnnAssign: {
        this.startSimple('');
        const parenthesized = s.simple === 0 && s.target.kind === Kind.Name;
        if (parenthesized) this.out += '(';
        this.writeExpr(s.target);
        this.out += parenthesized ? '): ' : ': ';
        this.writeExpr(s.annotation);
        if (s.value !== null) {
          this.out += ' = ';
          this.writeExpr(s.value);
        }
        break;
      }
      case Kind.For:
      case Kind.AsyncFor:
        this.startLine(s.kind === Kind.For ? 'for ' : 'async for ');
        this.writeExpr(s.target, Precedence.Tuple);
        this.out += ' in ';
        this.writeExpr(s.iter);
        this.writeBlock(s.body);
        this.writeElse(s.orelse);
        break;
      case Kind.While:
        this.startLine('while ');
        this.writeExpr(s.test);
        this.writeBlock(s.body);
        this.writeElse(s.orelse);
        break;
      case Kind.If:
        this.writeIf(s);
        break;
      case Kind.With:
      case Kind.AsyncWith:
        this.startLine(s.kind === Kind.With ? 'with ' : 'async with ');
        for (let item = s.items; item !== null; item = item.next) {
          if (item !== s.items) this.out += ', ';
          this.writeWithItem(item);
        }
        this.writeBlock(s.body);
        break;
      case Kind.Match:
        this.startLine('match ');
        this.writeExpr(s.subject);
        this.out += ':';
        this.indent++;
        for (let c = s.cases; c !== null; c = c.next) this.writeCase(c);
        this.indent--;
        break;
      case Kind.Raise:
        this.startSimple('raise');
        if (s.exc === null) break;
        this.out += ' ';
        this.writeExpr(s.exc);
        if (s.cause !== null) {
          this.out += ' from ';
          this.writeExpr(s.cause);
        }
        break;
      case Kind.Try:
      case Kind.TryStar:
        this.startLine('try');
        this.writeBlock(s.body);
        for (let h = s.handlers; h !== null; h = h.next) this.writeHandler(h, s.kind === Kind.TryStar);
        this.writeElse(s.orelse);
        if (s.finalbody !== null) {
          this.startLine('finally');
          this.writeBlock(s.finalbody);
        }
        break;
      case Kind.Assert:
        this.startSimple('assert ');
        this.writeExpr(s.test);
        if (s.msg !== null) {
          this.out += ', ';
          this.writeExpr(s.msg);
        }
        break;
      case Kind.Import:
        this.startSimple('import ');
        this.writeAliases(s.names);
        break;
      case Kind.ImportFrom:
        this.writeImportFrom(s);
        break;
      case Kind.Global:
        this.startSimple(`global ${(s.names ?? []).join(', ')}`);
        break;
      case Kind.Nonlocal:
        this.startSimple(`nonlocal ${(s.names ?? []).join(', ')}`);
        break;
      case Kind.Expr:
        this.startSimple('');
        this.writeExpr(s.value, Precedence.Yield);
        break;
      case Kind.Pass:
        this.startSimple('pass');
        break;
      case Kind.Break:
        this.startSimple('break');
        break;
      case Kind.Continue:
        this.startSimple('continue');
        break;
    }
  }

  /** Begins a simple statement. */
  private startSimple(text: string): void {
    if (!this.interactive || this.indent > 0) this.startLine(text);
    else this.out += this.out === '' ? text : `; ${text}`;
  }

  /** Begins a line, at the present indentation. */
  private startLine(text: string): void {
    if (this.out !== '') this.out += '\n';
    this.out += INDENT.repeat(this.indent) + text;
  }

  private writeBlock(body: StmtNode | null, docstring = false): void {
    this.enter();
    this.out += ':';
    this.indent++;
    this.writeBody(body, docstring);
    this.indent--;
    this.leave();
  }

  private writeElse(orelse: StmtNode | null): void {
    if (orelse === null) return;
    this.startLine('else');
    this.writeBlock(orelse);
  }

  private writeIf(statement: If): void {
    let s = statement;
    this.startLine('if ');
    for (;;) {
      this.writeExpr(s.test);
      this.writeBlock(s.body);
      const orelse = s.orelse;
      if (orelse === null || orelse.kind !== Kind.If || orelse.next !== null) break;
      this.startLine('elif ');
      s = orelse;
    }
    this.writeElse(s.orelse);
  }

  private writeDecorators(head: ExprNode | null): void {
    // A blank line before a definition, unless it opens the program.
    if (this.out !== '') this.out += '\n';
    for (let d = head; d !== null; d = d.next) {
      this.startLine('@');
      this.writeExpr(d);
    }
  }

  private writeFunctionDef(s: FunctionDef | AsyncFunctionDef): void {
    this.writeDecorators(s.decorator_list);
    this.startLine(`${s.kind === Kind.FunctionDef ? 'def' : 'async def'} ${s.name}`);
    this.writeTypeParams(s.type_params);
    this.out += '(';
    this.writeParameters(s.args);
    this.out += ')';
    if (s.returns !== null) {
      this.out += ' -> ';
      this.writeExpr(s.returns);
    }
    this.writeBlock(s.body, true);
  }

  private writeClassDef(s: ClassDef): void {
    this.writeDecorators(s.decorator_list);
    this.startLine(`class ${s.name}`);
    this.writeTypeParams(s.type_params);
    if (s.bases !== null || s.keywords !== null) {
      this.out += '(';
      this.writeArguments(s);
      this.out += ')';
    }
    this.writeBlock(s.body, true);
  }

  private writeTypeParams(head: TypeParamNode | null): void {
    if (head === null) return;
    this.out += '[';
    for (let p: TypeParamNode | null = head; p !== null; p = p.next) {
      if (p !== head) this.out += ', ';
      this.writeTypeParam(p);
    }
    this.out += ']';
  }

  writeTypeParam(p: TypeParamNode): void {
    this.out += p.kind === Kind.TypeVar ? p.name : p.kind === Kind.ParamSpec ? `**${p.name}` : `*${p.name}`;
    if (p.kind === Kind.TypeVar && p.bound !== null) {
      this.out += ': ';
      this.writeExpr(p.bound);
    }
    if (p.default_value !== null) {
      this.out += ' = ';
      this.writeExpr(p.default_value);
    }
  }

  writeHandler(h: ExcepthandlerNode, star: boolean): void {
    this.startLine(star ? 'except*' : 'except');
    if (h.type !== null) {
      this.out += ' ';
      this.writeExpr(h.type);
    }
    if (h.name !== null) this.out += ` as ${h.name}`;
    this.writeBlock(h.body);
  }

  writeWithItem(item: withitem): void {
    this.writeExpr(item.context_expr);
    if (item.optional_vars !== null) {
      this.out += ' as ';
      this.writeExpr(item.optional_vars);
    }
  }

  private writeImportFrom(s: ImportFrom): void {
    this.startSimple(`from ${'.'.repeat(s.level)}${s.module ?? ''} import `);
    this.writeAliases(s.names);
  }

  private writeAliases(head: alias | null): void {
    for (let a = head; a !== null; a = a.next) {
      if (a !== head) this.out += ', ';
      this.writeAlias(a);
    }
  }

  writeAlias(a: alias): void {
    this.out += a.asname === null ? a.name : `${a.name} as ${a.asname}`;
  }

  writeCase(c: match_case): void {
    this.startLine('case ');
    this.writePattern(c.pattern);
    if (c.guard !== null) {
      this.out += ' if ';
      this.writeExpr(c.guard);
    }
    this.writeBlock(c.body);
  }

  writePattern(p: PatternNode, precedence: Precedence = Precedence.Test): void {
    this.enter();
    switch (p.kind) {
      case Kind.MatchValue:
        this.writeExpr(p.value);
        break;
      case Kind.MatchSingleton:
        this.out += constantRepr(p.value, p.constantType);
        break;
      case Kind.MatchSequence:
        this.out += '[';
        this.writePatterns(p.patterns, ', ', Precedence.Test);
        this.out += ']';
        break;
      case Kind.MatchStar:
        this.out += `*${p.name ?? '_'}`;
        break;
      case Kind.MatchMapping:
        this.writeMappingPattern(p);
        break;
      case Kind.MatchClass:
        this.writeClassPattern(p);
        break;
      case Kind.MatchAs:
        if (p.name === null) this.out += '_';
        else if (p.pattern === null) this.out += p.name;
        else {
          const parenthesized = precedence > Precedence.Test;
          if (parenthesized) this.out += '(';
          this.writePattern(p.pattern, Precedence.BitOr);
          this.out += ` as ${p.name}`;
          if (parenthesized) this.out += ')';
        }
        break;
      case Kind.MatchOr: {
        const parenthesized = precedence > Precedence.BitOr;
        if (parenthesized) this.out += '(';
        this.writePatterns(p.patterns, ' | ', tighter(Precedence.BitOr));
        if (parenthesized) this.out += ')';
        break;
      }
    }
    this.leave();
  }

  private writePatterns(head: PatternNode | null, separator: string, precedence: Precedence): void {
    for (let p = head; p !== null; p = p.next) {
      if (p !== head) this.out += separator;
      this.writePattern(p, precedence);
    }
  }

  private writeMappingPattern(p: MatchMapping): void {
    this.out += '{';
    let value = p.patterns;
    for (let key = p.keys; key !== null && value !== null; key = key.next, value = value.next) {
      if (key !== p.keys) this.out += ', ';
      this.writeExpr(key);
      this.out += ': ';
      this.writePattern(value);
    }
    if (p.rest !== null) this.out += p.keys === null ? `**${p.rest}` : `, **${p.rest}`;
    this.out += '}';
  }

  private writeClassPattern(p: MatchClass): void {
    this.writeExpr(p.cls, Precedence.Atom);
    this.out += '(';
    this.writePatterns(p.patterns, ', ', Precedence.Test);
    let value = p.kwd_patterns;
    let comma = p.patterns !== null;
    for (const name of p.kwd_attrs ?? []) {
      if (value === null) break;
      this.out += comma ? `, ${name}=` : `${name}=`;
      comma = true;
      this.writePattern(value);
      value = value.next;
    }
    this.out += ')';
  }
}
