// String literals, f-strings and t-strings.
import { StringFlag, TokenKind } from '@taipan/lexer';
import { Kind } from '../generated/nodes.js';
import { bytesEscapeError, stringEscapeError } from './escapes.js';
import { type Item, item } from './item.js';
import { Rule, type Token } from './recognizer.js';
import { TargetRules } from './targets.js';

/** What tells f-strings from t-strings. */
interface Flavour {
  readonly letter: 'f' | 't';
  readonly fieldRule: Rule;
  readonly start: TokenKind;
  readonly middle: TokenKind;
  readonly end: TokenKind;
}

const F_STRING: Flavour = {
  letter: 'f',
  fieldRule: Rule.FStringField,
  start: TokenKind.FStringStart,
  middle: TokenKind.FStringMiddle,
  end: TokenKind.FStringEnd,
};
const T_STRING: Flavour = {
  letter: 't',
  fieldRule: Rule.TStringField,
  start: TokenKind.TStringStart,
  middle: TokenKind.TStringMiddle,
  end: TokenKind.TStringEnd,
};
export abstract class StringRules extends TargetRules {
  protected strings(): Item | null {
    const known = this.recall<Item>(Rule.Strings);
    if (known !== undefined) return known;
    const mark = this.mark;
    this.tryInvalid(this.invalidMixture);
    return this.remember(Rule.Strings, mark, this.plainStrings() ?? this.templateStrings());
  }

  private plainStrings(): Item | null {
    const parts = this.many(() => this.fstring() ?? this.plainString());
    if (parts.length === 0) return null;
    const bytes = parts.filter((part) => part.text === 'bytes').length;
    if (bytes > 0 && bytes < parts.length) this.raise('cannot mix bytes and nonbytes literals');
    const formatted = parts.some((part) => part.kind === Kind.JoinedStr);
    return item(formatted ? Kind.JoinedStr : Kind.Constant, parts[0]!.start, parts.at(-1)!.end, null, 'literal');
  }

  private templateStrings(): Item | null {
    const parts = this.many(() => this.tstring());
    return parts.length === 0 ? null : item(Kind.TemplateStr, parts[0]!.start, parts.at(-1)!.end);
  }

  private invalidMixture(): void {
    const mark = this.mark;
    const message = 'cannot mix t-string literals with string or bytes literals';
    const plain = this.many(() => this.fstring() ?? this.plainString());
    const template = plain.length > 0 ? this.tstring() : null;
    if (template !== null) this.raiseRange(plain.at(-1)!, template, message);
    this.mark = mark;
    const templates = this.many(() => this.tstring());
    const other = templates.length > 0 ? (this.fstring() ?? this.plainString()) : null;
    if (other !== null) this.raiseRange(templates.at(-1)!, other, message);
  }

  private plainString(): Item | null {
    const token = this.accept(TokenKind.String);
    if (token === null) return null;
    const { flags } = token;
    const content = this.source.slice(token.contentStart, token.end - ((flags & StringFlag.Triple) !== 0 ? 3 : 1));
    const raw = (flags & (StringFlag.Raw | StringFlag.Escapes)) !== StringFlag.Escapes;
    if ((flags & StringFlag.Bytes) !== 0) {
      if (/[^\0-\x7f]/.test(content)) this.raiseAt(token, 'bytes can only contain ASCII literal characters');
      const error = raw ? null : bytesEscapeError(content);
      if (error !== null) this.raise(error);
      return item(Kind.Constant, token.start, token.end, null, 'bytes');
    }
    const error = raw ? null : stringEscapeError(content);
    if (error !== null) this.raise(error);
    return item(Kind.Constant, token.start, token.end, null, 'literal');
  }

  private fstring(): Item | null {
    const mark = this.mark;
    const start = this.accept(TokenKind.FStringStart);
    if (start === null) return null;
    const end = this.interpolated(start, F_STRING);
    if (end !== null) return item(Kind.JoinedStr, start.start, end.end);
    this.mark = mark;
    return null;
  }

  private tstring(): Item | null {
    const known = this.recall<Item>(Rule.TString);
    if (known !== undefined) return known;
    const mark = this.mark;
    const start = this.accept(TokenKind.TStringStart);
    const end = start === null ? null : this.interpolated(start, T_STRING);
    return this.remember(Rule.TString, mark, start && end && item(Kind.TemplateStr, start.start, end.end));
  }

  private interpolated(start: Token, flavour: Flavour): Token | null {
    const middles: Token[] = [];
    for (;;) {
      if (this.field(flavour) !== null) continue;
      const middle = this.accept(flavour.middle);
      if (middle === null) break;
      middles.push(middle);
    }
    const end = this.accept(flavour.end);
    if (end === null) return null;
    if ((start.flags & StringFlag.Raw) === 0) for (const middle of middles) this.checkEscapes(middle);
    return end;
  }

  private checkEscapes(middle: Token): void {
    const error = stringEscapeError(this.textOf(middle));
    if (error !== null) this.raise(error);
  }

  /** A replacement field. */
  private field(flavour: Flavour): true | null {
    if (!this.at(TokenKind.LeftBrace)) return null;
    const known = this.recall<true>(flavour.fieldRule);
    if (known !== undefined) return known;
    const mark = this.mark;
    this.mark++;
    if (this.rightSide() !== null) {
      this.accept(TokenKind.Equal);
      this.conversion(flavour);
      this.formatSpec(flavour);
      if (this.accept(TokenKind.RightBrace) !== null) return this.remember(flavour.fieldRule, mark, true as const);
    }
    this.mark = mark;
    this.tryInvalid(() => this.invalidField(flavour));
    return this.remember<true>(flavour.fieldRule, mark, null);
  }

  private conversion(flavour: Flavour): void {
    const mark = this.mark;
    const bang = this.accept(TokenKind.Exclamation);
    const name = bang === null ? null : this.acceptName();
    if (bang === null || name === null) {
      this.mark = mark;
      return;
    }
    if (name.start !== bang.end)
      this.raiseRange(
        bang,
        name,
        `${flavour.letter}-string: conversion type must come right after the exclamation mark`,
      );
    const text = this.textOf(name);
    if (text !== 's' && text !== 'r' && text !== 'a')
      this.raiseAt(name, `${flavour.letter}-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`);
  }

  private formatSpec(flavour: Flavour): true | null {
    if (this.accept(TokenKind.Colon) === null) return null;
    for (;;) {
      const middle = this.accept(flavour.middle);
      if (middle !== null) this.checkEscapes(middle);
      else if (this.field(flavour) === null) return true;
    }
  }

  private invalidField(flavour: Flavour): void {
    const mark = this.mark;
    const prefix = `${flavour.letter}-string: `;
    const restart = (): void => {
      this.mark = mark + 1;
    };
    restart();
    const first = this.peek();
    switch (first.kind) {
      case TokenKind.Equal:
      case TokenKind.Exclamation:
      case TokenKind.Colon:
      case TokenKind.RightBrace:
        this.raiseAt(first, `${prefix}valid expression required before '${this.textOf(first)}'`);
    }
    if (this.rightSide() === null) {
      restart();
      this.raiseAtNext(`${prefix}expecting a valid expression after '{'`);
    }
    const isEnd = (): boolean =>
      this.at(TokenKind.Exclamation) || this.at(TokenKind.Colon) || this.at(TokenKind.RightBrace);
    if (!this.at(TokenKind.Equal) && !isEnd()) this.raiseAtNext(`${prefix}expecting '=', or '!', or ':', or '}'`);
    if (this.accept(TokenKind.Equal) !== null && !isEnd()) this.raiseAtNext(`${prefix}expecting '!', or ':', or '}'`);
    const before = this.mark;
    if (this.accept(TokenKind.Exclamation) !== null) {
      if (this.at(TokenKind.Colon) || this.at(TokenKind.RightBrace))
        this.raiseAtNext(`${prefix}missing conversion character`);
      if (this.acceptName() === null) this.raiseAtNext(`${prefix}invalid conversion character`);
    } else this.mark = before;
    if (!this.at(TokenKind.Colon) && !this.at(TokenKind.RightBrace)) this.raiseAtNext(`${prefix}expecting ':' or '}'`);
    if (this.at(TokenKind.Colon)) {
      // After a t-string's colon CPython looks for the pieces of an f-string.
      this.formatSpec(F_STRING);
      if (!this.at(TokenKind.RightBrace)) this.raiseAtNext(`${prefix}expecting '}', or format specs`);
    }
    if (!this.at(TokenKind.RightBrace)) this.raiseAtNext(`${prefix}expecting '}'`);
  }
}
