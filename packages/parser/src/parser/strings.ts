// String literals: plain ones, f-strings (PEP 701) and t-strings (PEP 750), and what stands side by side.
import { PartEnd, StringFlag, TokenKind } from '@taipan/lexer';
import {
  type Constant,
  ConstantType,
  type ExprNode,
  Kind,
  newConstant,
  newFormattedValue,
  newInterpolation,
  newJoinedStr,
  newTemplateStr,
} from '../generated/nodes.js';
import { DisplayParser } from './displays.js';
import { decodeBytes, decodeString, normalizeLineEnds } from './literals.js';
import { EDGES, Edge } from './tables.js';

/** `!r`, the conversion of `{x=}` by default. */
const REPR_CONVERSION = 114;

/** CPython's limit on fields in the specifications of fields. */
const MAX_FIELDS = 3;

// As constants of this module: V8 folds these, but no imported bindings.
const edges = EDGES;

export abstract class StringParser extends DisplayParser {
  protected parseStrings(): ExprNode {
    const start = this.start;
    if (this.kind === TokenKind.String) {
      const literal = this.parseLiteral();
      if ((edges[this.kind]! & Edge.String) === 0) return literal;
      return literal.constantType === ConstantType.Bytes
        ? this.parseBytesRest(start, literal)
        : this.parseConcatenation(start, literal);
    }
    return this.parseConcatenation(start, null);
  }

  /** One plain string or bytes token. */
  private parseLiteral(): Constant {
    const flags = this.flags;
    const quotes = (flags & StringFlag.Triple) !== 0 ? 3 : 1;
    const contentEnd = this.end - quotes;
    const raw = (flags & StringFlag.Raw) !== 0;
    let node: Constant;
    if ((flags & StringFlag.Bytes) !== 0) {
      const bytes = decodeBytes(this.source, this.contentStart, contentEnd, raw);
      if (bytes === null) this.failParse();
      node = newConstant(this.start, this.end, bytes, null, ConstantType.Bytes);
    } else {
      const value = this.decode(this.contentStart, contentEnd, flags, raw);
      const small = (flags & StringFlag.Unicode) !== 0 && this.source.charCodeAt(this.start) === 117;
      node = newConstant(this.start, this.end, value, small ? 'u' : null, ConstantType.Str);
    }
    this.next();
    return node;
  }

  private decode(start: number, end: number, flags: number, raw: boolean): string {
    if ((flags & StringFlag.Escapes) === 0) return this.source.slice(start, end);
    if (raw) return normalizeLineEnds(this.source.slice(start, end));
    const value = decodeString(this.source, start, end);
    if (value === null) this.failParse();
    return value;
  }

  private parseBytesRest(start: number, first: Constant): ExprNode {
    const parts = [first.value as Uint8Array];
    let size = parts[0]!.length;
    while ((edges[this.kind]! & Edge.String) !== 0) {
      if (this.kind !== TokenKind.String || (this.flags & StringFlag.Bytes) === 0) this.failParse();
      const bytes = this.parseLiteral().value as Uint8Array;
      parts.push(bytes);
      size += bytes.length;
    }
    const joined = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return newConstant(start, this.previousEnd, joined, first.prefix, ConstantType.Bytes);
  }

  /** Strings and f-strings side by side, or t-strings side by side; a first plain string may have been read. */
  private parseConcatenation(start: number, first: Constant | null): ExprNode {
    const items: ExprNode[] = [];
    let formats = 0;
    let templates = 0;
    let plains = 0;
    if (first !== null) {
      items.push(first);
      plains++;
    }
    while ((edges[this.kind]! & Edge.String) !== 0) {
      if (this.kind === TokenKind.String) {
        if ((this.flags & StringFlag.Bytes) !== 0) this.failParse();
        items.push(this.parseLiteral());
        plains++;
      } else {
        if (this.kind === TokenKind.FStringStart) formats++;
        else templates++;
        this.parseInterpolated(items);
      }
    }
    if (templates > 0 && formats + plains > 0) this.failParse();
    const values = foldConstants(items, formats + templates > 0);
    const end = this.previousEnd;
    if (templates > 0) return newTemplateStr(start, end, values);
    return formats > 0 ? newJoinedStr(start, end, values) : values!;
  }

  /** An f- or t-string from its start to its end; its parts are added to `items`. */
  private parseInterpolated(items: ExprNode[]): void {
    const flags = this.flags;
    const quote = this.source.charCodeAt(this.end - 1);
    const raw = (flags & StringFlag.Raw) !== 0;
    this.enterString();
    for (;;) {
      this.nextStringPart(quote, flags, false, false);
      if (this.kind === TokenKind.FStringMiddle || this.kind === TokenKind.TStringMiddle) {
        if (this.afterPart === PartEnd.Close) this.failParse();
        this.pushMiddle(items, raw);
      } else if (this.kind === TokenKind.LeftBrace) this.parseField(items, quote, flags, 0);
      else break;
    }
    if (this.kind !== TokenKind.FStringEnd && this.kind !== TokenKind.TStringEnd) this.failParse();
    this.stringNesting--;
    this.next();
  }

  private pushMiddle(items: ExprNode[], raw: boolean): void {
    const value = this.decode(this.start, this.end, this.flags, raw);
    // The node takes in the second brace of a doubled one, which the value leaves out.
    if (value !== '') items.push(newConstant(this.start, this.pos, value, null, ConstantType.Str));
  }

  /** A replacement field, from its `{` to its `}` (read, but not what follows it); `level` is 0 outside of specifications. */
  private parseField(items: ExprNode[], quote: number, flags: number, level: number): void {
    if (level >= MAX_FIELDS) this.failParse();
    const start = this.start;
    const outer = this.fieldDepth;
    this.fieldDepth = this.depth;
    this.next();
    const value = this.parseRightSide();
    const valueEnd = this.start;
    const debug = this.kind === TokenKind.Equal;
    if (debug) this.next();
    const textEnd = this.start;
    let conversion = -1;
    if (this.kind === TokenKind.Exclamation) {
      this.next();
      if ((this.kind as TokenKind) !== TokenKind.Name || this.start !== textEnd + 1) this.failParse();
      conversion = this.source.charCodeAt(this.start);
      if (this.end !== this.start + 1 || (conversion !== 114 && conversion !== 115 && conversion !== 97))
        this.failParse();
      this.next();
    }
    let spec: ExprNode | null = null;
    if (this.kind === TokenKind.Colon) spec = this.parseFormatSpec(quote, flags, level);
    if (this.kind !== TokenKind.RightBrace) this.failParse();
    if (debug) {
      const text = this.fieldText(start + 1, textEnd);
      items.push(newConstant(start + 1, textEnd, text, null, ConstantType.Str));
      if (conversion < 0 && spec === null) conversion = REPR_CONVERSION;
    }
    // Inside a specification, a t-string's fields are formatted like an f-string's.
    if (level === 0 && (flags & StringFlag.Template) !== 0) {
      const text = this.fieldText(start + 1, valueEnd).trimEnd();
      items.push(newInterpolation(start, this.end, value, text, conversion, spec));
    } else items.push(newFormattedValue(start, this.end, value, conversion, spec));
    this.fieldDepth = outer;
  }

  /** The text of a replacement field as `=` and t-strings show it: without comments. */
  private fieldText(start: number, end: number): string {
    const text = normalizeLineEnds(this.source.slice(start, end));
    return text.indexOf('#') < 0 ? text : stripComments(text);
  }

  /** A format specification, from its `:` to the `}` that ends the field. */
  private parseFormatSpec(quote: number, flags: number, level: number): ExprNode {
    const start = this.start;
    const raw = (flags & StringFlag.Raw) !== 0;
    const items: ExprNode[] = [];
    let inSpec = true;
    for (;;) {
      this.nextStringPart(quote, flags, inSpec, true);
      if (this.kind === TokenKind.LeftBrace) {
        this.parseField(items, quote, flags, level + 1);
        inSpec = false;
        continue;
      }
      if (this.kind !== TokenKind.FStringMiddle && this.kind !== TokenKind.TStringMiddle) this.failParse();
      this.pushMiddle(items, raw);
      if (this.afterPart === PartEnd.Close) break;
    }
    this.afterPart = PartEnd.Text;
    const end = this.end;
    this.next();
    return newJoinedStr(start, end, foldConstants(items, true));
  }
}

/** Links the parts of a string, joining constants that stand side by side; empty ones are dropped where there are other parts. */
function foldConstants(items: readonly ExprNode[], dropEmpty: boolean): ExprNode | null {
  let head: ExprNode | null = null;
  let tail: ExprNode | null = null;
  for (let i = 0; i < items.length; i++) {
    let item = items[i]!;
    if (item.kind === Kind.Constant) {
      let last = i;
      while (last + 1 < items.length && items[last + 1]!.kind === Kind.Constant) last++;
      if (last > i) {
        let value = '';
        for (let j = i; j <= last; j++) value += (items[j] as Constant).value as string;
        item = newConstant(item.start, items[last]!.end, value, item.prefix, ConstantType.Str);
        i = last;
      }
      if (dropEmpty && item.value === '') continue;
    }
    if (tail === null) head = item;
    else tail.next = item;
    tail = item;
  }
  return head;
}

/** Takes comments out of the text of an expression; a `#` in a string is no comment. */
function stripComments(text: string): string {
  let out = '';
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '#') {
      while (i < text.length && text[i] !== '\n') i++;
      if (i < text.length) out += '\n';
      continue;
    }
    out += c;
  }
  return out;
}
