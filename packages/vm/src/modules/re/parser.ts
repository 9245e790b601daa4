// Reads the syntax of regular expressions (library reference, "Regular Expression Syntax").

import { lookupCharacterName } from '@taipan/source';
import { valueError } from '../../objects/exceptions.js';
import { strAscii, strRepr } from '../../objects/str_repr.js';
import {
  At,
  CharSet,
  type CharTest,
  Flag,
  type Fold,
  foldAscii,
  foldUnicode,
  isAsciiBlank,
  isAsciiDigit,
  isAsciiWord,
  isBlank,
  isDigit,
  isWord,
  type Node,
  type RepeatMode,
  UNBOUNDED,
} from './tree.js';
import { widthOf } from './width.js';

/** A pattern that is none; `position` is an index of code points. */
export class PatternFault {
  readonly message: string;
  readonly position: number;
  constructor(message: string, position: number) {
    this.message = message;
    this.position = position;
  }
}

export interface ParsedPattern {
  readonly node: Node;
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const LETTER_FLAGS: Readonly<Record<string, number>> = {
  i: Flag.IgnoreCase,
  L: Flag.Locale,
  m: Flag.MultiLine,
  s: Flag.DotAll,
  x: Flag.Verbose,
  a: Flag.Ascii,
  u: Flag.Unicode,
};
const TYPE_FLAGS = Flag.Ascii | Flag.Locale | Flag.Unicode;
const GLOBAL_FLAGS = Flag.Debug;

const CONTROL: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
const CLASSES = 'dDsSwW';
const HEX = /^[0-9a-fA-F]+$/;
const OCTAL = /^[0-7]+$/;
const isAsciiLetter = (c: string): boolean => /^[A-Za-z]$/.test(c);

/** Whether a group may have a name. */
export const isGroupName = (name: string, isBytes: boolean): boolean =>
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u.test(name) && !(isBytes && /[^\0-\x7f]/.test(name));

export class RegexParser {
  private readonly chars: readonly string[];
  private readonly isBytes: boolean;
  private at: number;
  private readonly given: number;
  private flags: number;
  private groups: number;
  private readonly names: Map<string, number>;
  /** Widths of closed groups; absent for open ones. */
  private readonly widths: Map<number, readonly [number, number]>;
  /** Groups below this number may be referred to inside the look-behind that is being read; null outside of any. */
  private lookBehindGroups: number | null;
  private readonly checks: { readonly index: number; readonly position: number }[];

  constructor(pattern: string, flags: number, isBytes: boolean) {
    this.chars = [...pattern];
    this.isBytes = isBytes;
    this.at = 0;
    this.given = this.flags = flags;
    this.groups = 0;
    this.names = new Map();
    this.widths = new Map();
    this.lookBehindGroups = null;
    this.checks = [];
  }

  parse(): ParsedPattern {
    this.fixFlags();
    const node = this.alternatives(this.flags, true);
    if (this.at < this.chars.length) throw this.fault('unbalanced parenthesis', this.at);
    for (const { index, position } of this.checks)
      if (index > this.groups) throw this.fault(`invalid group reference ${index}`, position);
    this.fixFlags();
    return { node, flags: this.flags, groups: this.groups, names: this.names };
  }

  private fixFlags(): void {
    if (!this.isBytes && (this.flags & Flag.Ascii) === 0) this.flags |= Flag.Unicode;
  }

  private fault(message: string, position: number): PatternFault {
    return new PatternFault(message, position);
  }

  /** The next character, a backslash together with the one behind it; '' at the end. */
  private peek(): string {
    const c = this.chars[this.at];
    if (c === undefined) return '';
    if (c !== '\\') return c;
    const next = this.chars[this.at + 1];
    if (next === undefined) throw this.fault('bad escape (end of pattern)', this.at);
    return c + next;
  }

  private take(): string {
    const token = this.peek();
    this.at += token.length === 0 ? 0 : token.startsWith('\\') ? 2 : 1;
    return token;
  }

  private accept(c: string): boolean {
    if (this.peek() !== c) return false;
    this.take();
    return true;
  }

  private fold(flags: number): Fold | null {
    if ((flags & Flag.IgnoreCase) === 0) return null;
    return (flags & Flag.Unicode) !== 0 && (flags & Flag.Ascii) === 0 ? foldUnicode : foldAscii;
  }

  private char(code: number, flags: number): Node {
    const fold = this.fold(flags);
    return { kind: 'char', code: fold === null ? code : fold(code), fold };
  }

  private classTest(letter: string, flags: number): CharTest {
    const ascii = (flags & Flag.Unicode) === 0 || (flags & Flag.Ascii) !== 0;
    const test = {
      d: ascii ? isAsciiDigit : isDigit,
      s: ascii ? isAsciiBlank : isBlank,
      w: ascii ? isAsciiWord : isWord,
    }[letter.toLowerCase()] as CharTest;
    return letter >= 'a' ? test : (c) => !test(c);
  }

  // --- sequences

  /** @param first whether this is the whole pattern: flags that its first branch begins with hold for the others too */
  private alternatives(flags: number, first = false): Node {
    const branches = [this.sequence(flags, first)];
    while (this.accept('|')) branches.push(this.sequence(first ? this.flags : flags, false));
    return branches.length === 1 ? (branches[0] as Node) : { kind: 'branch', branches };
  }

  private sequence(given: number, first: boolean): Node {
    let flags = given;
    const nodes: Node[] = [];
    for (;;) {
      const token = this.peek();
      if (token === '' || token === '|' || token === ')') break;
      if ((flags & Flag.Verbose) !== 0) {
        if (' \t\n\r\v\f'.includes(token)) {
          this.take();
          continue;
        }
        if (token === '#') {
          while (this.at < this.chars.length && this.chars[this.at++] !== '\n');
          continue;
        }
      }
      const start = this.at;
      if ('*+?{'.includes(token)) {
        this.repeat(nodes, start, flags);
        continue;
      }
      this.take();
      if (token.startsWith('\\')) nodes.push(this.escape(token, start, flags));
      else if (token === '.') nodes.push({ kind: 'any', newline: (flags & Flag.DotAll) !== 0 });
      else if (token === '^') nodes.push({ kind: 'at', at: (flags & Flag.MultiLine) !== 0 ? At.LineStart : At.Start });
      else if (token === '$') nodes.push({ kind: 'at', at: (flags & Flag.MultiLine) !== 0 ? At.LineEnd : At.End });
      else if (token === '[') nodes.push(this.set(start, flags));
      else if (token === '(') {
        const before = this.flags;
        const node = this.group(start, flags, first && nodes.length === 0);
        if (node !== null) nodes.push(node);
        else if (this.flags !== before) {
          this.fixFlags();
          flags = this.flags;
        }
      } else nodes.push(this.char(token.codePointAt(0) as number, flags));
    }
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'sequence', nodes };
  }

  // --- repetitions

  private repeat(nodes: Node[], start: number, flags: number): void {
    const token = this.take();
    let min = 0;
    let max = UNBOUNDED;
    if (token === '?') max = 1;
    else if (token === '+') min = 1;
    else if (token === '{') {
      const bounds = this.bounds();
      if (bounds === null) {
        nodes.push(this.char(123, flags));
        return;
      }
      [min, max] = bounds;
      if (max < min) throw this.fault('min repeat greater than max repeat', start + 1);
    }
    const node = nodes[nodes.length - 1];
    if (node === undefined || node.kind === 'at') throw this.fault('nothing to repeat', start);
    if (node.kind === 'repeat') throw this.fault('multiple repeat', start);
    let mode: RepeatMode = 'greedy';
    if (this.accept('?')) mode = 'lazy';
    else if (this.accept('+')) mode = 'possessive';
    nodes[nodes.length - 1] = { kind: 'repeat', min, max, mode, node };
  }

  /** What stands in braces, or null if it is no repetition: the position is then behind the opening brace. */
  private bounds(): [number, number] | null {
    const begin = this.at;
    if (this.peek() === '}') return null;
    const number = (): string => {
      let digits = '';
      while (/^[0-9]$/.test(this.peek())) digits += this.take();
      return digits;
    };
    const low = number();
    const high = this.accept(',') ? number() : low;
    if (!this.accept('}')) {
      this.at = begin;
      return null;
    }
    const bound = (digits: string, otherwise: number): number => {
      if (digits === '') return otherwise;
      const value = Number(digits);
      if (value >= UNBOUNDED) throw new RangeError('the repetition number is too large');
      return value;
    };
    return [bound(low, 0), bound(high, UNBOUNDED)];
  }

  // --- escapes

  private escape(token: string, start: number, flags: number): Node {
    const letter = token.slice(1);
    const ascii = (flags & Flag.Unicode) === 0 || (flags & Flag.Ascii) !== 0;
    if (letter === 'A') return { kind: 'at', at: At.Start };
    if (letter === 'Z' || letter === 'z') return { kind: 'at', at: At.VeryEnd };
    if (letter === 'b') return { kind: 'at', at: ascii ? At.AsciiBoundary : At.Boundary };
    if (letter === 'B') return { kind: 'at', at: ascii ? At.NoAsciiBoundary : At.NoBoundary };
    if (CLASSES.includes(letter))
      return { kind: 'set', set: new CharSet(false, [], [this.classTest(letter, flags)], null) };
    if (letter === '0') {
      let digits = '0';
      while (digits.length < 3 && OCTAL.test(this.peek())) digits += this.take();
      return this.char(Number.parseInt(digits, 8), flags);
    }
    if (/^[1-9]$/.test(letter)) return this.reference(letter, start, flags);
    return this.char(this.characterEscape(letter, start), flags);
  }

  private reference(first: string, start: number, flags: number): Node {
    let digits = first;
    if (/^[0-9]$/.test(this.peek())) {
      digits += this.take();
      if (OCTAL.test(digits) && OCTAL.test(this.peek()) && /^[0-7]{2}$/.test(digits)) {
        digits += this.take();
        const code = Number.parseInt(digits, 8);
        if (code > 0o377) throw this.fault(`octal escape value \\${digits} outside of range 0-0o377`, start);
        return this.char(code, flags);
      }
    }
    const index = Number(digits);
    if (index > this.groups) throw this.fault(`invalid group reference ${index}`, start + 1);
    return this.referenceTo(index, start, flags);
  }

  private referenceTo(index: number, start: number, flags: number): Node {
    if (!this.widths.has(index)) throw this.fault('cannot refer to an open group', start);
    this.checkLookBehind(index, this.at);
    return { kind: 'reference', index, fold: this.fold(flags) };
  }

  private checkLookBehind(index: number, position: number): void {
    if (this.lookBehindGroups !== null && index >= this.lookBehindGroups)
      throw this.fault('cannot refer to group defined in the same lookbehind subpattern', position);
  }

  /** The character that an escape stands for, in a set or outside. */
  private characterEscape(letter: string, start: number): number {
    const control = Object.hasOwn(CONTROL, letter) && letter !== 'b' ? CONTROL[letter] : undefined;
    if (control !== undefined) return control;
    if (letter === 'x') return this.hexEscape(letter, 2, start);
    if (!this.isBytes && letter === 'u') return this.hexEscape(letter, 4, start);
    if (!this.isBytes && letter === 'U') {
      const code = this.hexEscape(letter, 8, start);
      if (code > 0x10ffff) throw this.fault(`bad escape ${this.textFrom(start)}`, start);
      return code;
    }
    if (!this.isBytes && letter === 'N') {
      if (!this.accept('{')) throw this.fault('missing {', this.at);
      const name = this.until('}', 'character name');
      const code = lookupCharacterName(name);
      if (code < 0) throw this.fault(`undefined character name ${strRepr(name)}`, start);
      return code;
    }
    if (isAsciiLetter(letter) || /^[0-9]$/.test(letter)) throw this.fault(`bad escape \\${letter}`, start);
    return letter.codePointAt(0) as number;
  }

  private textFrom(start: number): string {
    return this.chars.slice(start, this.at).join('');
  }

  private hexEscape(letter: string, count: number, start: number): number {
    let digits = '';
    while (digits.length < count && HEX.test(this.peek())) digits += this.take();
    if (digits.length < count) throw this.fault(`incomplete escape \\${letter}${digits}`, start);
    return Number.parseInt(digits, 16);
  }

  // --- sets

  private set(start: number, flags: number): Node {
    const ranges: [number, number][] = [];
    const classes: CharTest[] = [];
    const negative = this.accept('^');
    const begin = this.at;
    for (;;) {
      const from = this.at;
      const token = this.take();
      if (token === '') throw this.fault('unterminated character set', start);
      if (token === ']' && from !== begin) break;
      const low = this.setMember(token, from, flags);
      if (this.peek() === '-') {
        this.take();
        const to = this.at;
        const next = this.take();
        if (next === '') throw this.fault('unterminated character set', start);
        if (next === ']') {
          add(low);
          ranges.push([45, 45]);
          break;
        }
        const high = this.setMember(next, to, flags);
        if (typeof low !== 'number' || typeof high !== 'number' || high < low)
          throw this.fault(`bad character range ${this.textFrom(from)}`, from);
        ranges.push([low, high]);
      } else add(low);
    }
    function add(member: number | CharTest): void {
      if (typeof member === 'number') ranges.push([member, member]);
      else classes.push(member);
    }
    return { kind: 'set', set: new CharSet(negative, ranges, classes, this.fold(flags)) };
  }

  private setMember(token: string, start: number, flags: number): number | CharTest {
    if (!token.startsWith('\\')) return token.codePointAt(0) as number;
    const letter = token.slice(1);
    if (CLASSES.includes(letter)) return this.classTest(letter, flags);
    if (letter === 'b') return 8;
    if (OCTAL.test(letter)) {
      let digits = letter;
      while (digits.length < 3 && OCTAL.test(this.peek())) digits += this.take();
      const code = Number.parseInt(digits, 8);
      if (code > 0o377) throw this.fault(`octal escape value \\${digits} outside of range 0-0o377`, start);
      return code;
    }
    return this.characterEscape(letter, start);
  }

  // --- groups

  /** What follows an opening parenthesis; null for a comment or for flags of the whole pattern. */
  private group(start: number, flags: number, mayBeGlobal: boolean): Node | null {
    let name: string | null = null;
    if (this.accept('?')) {
      const c = this.take();
      if (c === '') throw this.fault('unexpected end of pattern', this.at);
      if (c === 'P') {
        if (this.accept('<')) name = this.groupName('>');
        else if (this.accept('=')) return this.namedReference(flags);
        else {
          const next = this.take();
          if (next === '') throw this.fault('unexpected end of pattern', this.at);
          throw this.fault(`unknown extension ?P${next}`, start + 1);
        }
      } else if (c === ':') return this.body(start, flags);
      else if (c === '#') {
        for (;;) {
          if (this.at >= this.chars.length) throw this.fault('missing ), unterminated comment', start);
          if (this.take() === ')') return null;
        }
      } else if (c === '=' || c === '!' || c === '<') return this.look(c, start, flags);
      else if (c === '(') return this.condition(start, flags);
      else if (c === '>') return { kind: 'atomic', node: this.body(start, flags) };
      else if (c === '-' || Object.hasOwn(LETTER_FLAGS, c)) {
        const changed = this.flagLetters(c, start, flags, mayBeGlobal);
        if (changed === null) return null;
        return this.body(start, changed);
      } else throw this.fault(`unknown extension ?${c}`, start + 1);
    }
    const index = ++this.groups;
    if (name !== null) {
      const known = this.names.get(name);
      if (known !== undefined)
        throw this.fault(
          `redefinition of group name ${quoted(name)} as group ${index}; was group ${known}`,
          this.at - [...name].length - 1,
        );
      this.names.set(name, index);
    }
    const node = this.body(start, flags);
    this.widths.set(
      index,
      widthOf(node, (group) => this.widths.get(group) ?? [0, UNBOUNDED]),
    );
    return { kind: 'group', index, node };
  }

  private body(start: number, flags: number): Node {
    const node = this.alternatives(flags);
    if (!this.accept(')')) throw this.fault('missing ), unterminated subpattern', start);
    return node.kind === 'repeat' ? { kind: 'sequence', nodes: [node] } : node;
  }

  private until(end: string, what: string): string {
    const start = this.at;
    let name = '';
    for (;;) {
      const c = this.take();
      if (c === '') {
        if (name === '') throw this.fault(`missing ${what}`, this.at);
        throw this.fault(`missing ${end}, unterminated name`, start);
      }
      if (c === end) {
        if (name === '') throw this.fault(`missing ${what}`, start);
        return name;
      }
      name += c;
    }
  }

  private groupName(end: string): string {
    const name = this.until(end, 'group name');
    const position = this.at - [...name].length - 1;
    this.checkName(name, position);
    return name;
  }

  private checkName(name: string, position: number): void {
    if (!isGroupName(name, this.isBytes))
      throw this.fault(`bad character in group name ${this.isBytes ? strAscii(name) : quoted(name)}`, position);
  }

  private namedReference(flags: number): Node {
    const name = this.groupName(')');
    const position = this.at - [...name].length - 1;
    const index = this.names.get(name);
    if (index === undefined) throw this.fault(`unknown group name ${quoted(name)}`, position);
    return this.referenceTo(index, position, flags);
  }

  private look(c: string, start: number, flags: number): Node {
    let negative = c === '!';
    const behind = c === '<';
    const outer = this.lookBehindGroups;
    if (behind) {
      const next = this.take();
      if (next === '') throw this.fault('unexpected end of pattern', this.at);
      if (next !== '=' && next !== '!') throw this.fault(`unknown extension ?<${next}`, start + 1);
      negative = next === '!';
      if (outer === null) this.lookBehindGroups = this.groups + 1;
    }
    const node = this.body(start, flags);
    if (behind) {
      this.lookBehindGroups = outer;
      const [low, high] = widthOf(node, (group) => this.widths.get(group) ?? [0, UNBOUNDED]);
      if (low !== high) throw this.fault('look-behind requires fixed-width pattern', -1);
    }
    return { kind: 'look', behind, negative, node };
  }

  private condition(start: number, flags: number): Node {
    const name = this.until(')', 'group name');
    const position = this.at - [...name].length - 1;
    let index: number;
    if (/^[0-9]+$/.test(name)) {
      index = Number(name);
      if (index === 0) throw this.fault('bad group number', position);
      if (index >= 2 ** 31) throw this.fault(`invalid group reference ${index}`, position);
      this.checks.push({ index, position });
    } else {
      this.checkName(name, position);
      const known = this.names.get(name);
      if (known === undefined) throw this.fault(`unknown group name ${quoted(name)}`, position);
      index = known;
    }
    this.checkLookBehind(index, position);
    const yes = this.sequence(flags, false);
    let no: Node = { kind: 'sequence', nodes: [] };
    if (this.accept('|')) {
      no = this.sequence(flags, false);
      if (this.peek() === '|') throw this.fault('conditional backref with more than two branches', this.at);
    }
    if (!this.accept(')')) throw this.fault('missing ), unterminated subpattern', start);
    return { kind: 'condition', index, yes, no };
  }

  /** Flags in parentheses: those of the group that begins with them, or null if they are those of the whole pattern. */
  private flagLetters(first: string, start: number, flags: number, mayBeGlobal: boolean): number | null {
    let added = 0;
    let removed = 0;
    let c = first;
    if (c !== '-') {
      for (;;) {
        const flag = LETTER_FLAGS[c] as number;
        if (!this.isBytes && c === 'L')
          throw this.fault("bad inline flags: cannot use 'L' flag with a str pattern", this.at);
        if (this.isBytes && c === 'u')
          throw this.fault("bad inline flags: cannot use 'u' flag with a bytes pattern", this.at);
        added |= flag;
        if ((flag & TYPE_FLAGS) !== 0 && (added & TYPE_FLAGS) !== flag)
          throw this.fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible", this.at);
        c = this.take();
        if (c === '') throw this.fault('missing -, : or )', this.at);
        if (c === ')' || c === '-' || c === ':') break;
        if (!Object.hasOwn(LETTER_FLAGS, c))
          throw this.fault(isAsciiLetter(c) ? 'unknown flag' : 'missing -, : or )', this.at - 1);
      }
    }
    if (c === ')') {
      if (!mayBeGlobal) throw this.fault('global flags not at the start of the expression', start);
      if ((added & TYPE_FLAGS) !== 0) {
        if ((this.given & TYPE_FLAGS & ~added) !== 0)
          throw valueError(`ASCII and ${this.isBytes ? 'LOCALE' : 'UNICODE'} flags are incompatible`);
        this.flags &= ~TYPE_FLAGS;
      }
      this.flags |= added;
      return null;
    }
    if ((added & GLOBAL_FLAGS) !== 0) throw this.fault('bad inline flags: cannot turn on global flag', this.at - 1);
    if (c === '-') {
      c = this.take();
      if (c === '') throw this.fault('missing flag', this.at);
      if (!Object.hasOwn(LETTER_FLAGS, c))
        throw this.fault(isAsciiLetter(c) ? 'unknown flag' : 'missing flag', this.at - 1);
      for (;;) {
        const flag = LETTER_FLAGS[c] as number;
        if ((flag & TYPE_FLAGS) !== 0)
          throw this.fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", this.at);
        removed |= flag;
        c = this.take();
        if (c === '') throw this.fault('missing :', this.at);
        if (c === ':') break;
        if (!Object.hasOwn(LETTER_FLAGS, c))
          throw this.fault(isAsciiLetter(c) ? 'unknown flag' : 'missing :', this.at - 1);
      }
    }
    if ((added & removed) !== 0) throw this.fault('bad inline flags: flag turned on and off', this.at - 1);
    const base = (added & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
    return (base | added) & ~removed;
  }
}

const quoted = (name: string): string => `'${name.replaceAll('\\', '\\\\')}'`;
