// re.Pattern (library reference, "Regular Expression Objects").

import type { MethodRow, TypeDefinition } from '../../objects/define.js';
import { PyDict } from '../../objects/dicts.js';
import { typeError } from '../../objects/exceptions.js';
import { classGetItem } from '../../objects/generic-alias-type.js';
import { hashOf } from '../../objects/hashing.js';
import { mappingProxy } from '../../objects/mapping-proxy.js';
import { sizeArgument } from '../../objects/numbers.js';
import { NOT_IMPLEMENTED, PyObject, PyType, slots, type Value } from '../../objects/object.js';
import { callValue, isEqual, reprOf } from '../../objects/operations.js';
import { PyList, PyTuple } from '../../objects/sequences.js';
import { objectType, typeOf, typeType } from '../../objects/types.js';
import type { VM } from '../../vm.js';
import { LazyIterator, lazyType } from '../lazy_iterator.js';
import { expandTemplate, PyMatch } from './match_type.js';
import { Matcher } from './matcher.js';
import type { PyPattern } from './pattern.js';
import { joinParts, type Subject, subjectOf } from './subject.js';
import { Flag } from './tree.js';

/** One search after the other through a subject. */
class Search {
  readonly pattern: PyPattern;
  readonly string: Value;
  readonly subject: Subject;
  readonly pos: number;
  readonly endpos: number;
  private readonly matcher: Matcher;
  private at: number;
  private notEmpty: boolean;

  constructor(vm: VM, pattern: PyPattern, string: Value, pos: Value | undefined, endpos: Value | undefined) {
    this.pattern = pattern;
    this.string = string;
    this.subject = subjectOf(string, pattern.isBytes);
    const { length } = this.subject;
    const bound = (value: number): number => Math.min(Math.max(value, 0), length);
    this.pos = bound(pos === undefined ? 0 : sizeArgument(vm, pos));
    this.endpos = bound(endpos === undefined ? length : sizeArgument(vm, endpos));
    this.matcher = new Matcher(pattern.program, this.subject.codes, this.endpos);
    this.at = this.pos;
    this.notEmpty = false;
  }

  private result(): PyMatch {
    const { slots, lastIndexSlot } = this.matcher;
    const spans = slots.slice(0, lastIndexSlot);
    const last = slots[lastIndexSlot] as number;
    return new PyMatch(this.pattern, this.string, this.subject, spans, last, this.pos, this.endpos);
  }

  /** A match at the beginning, or null. */
  atStart(full: boolean): PyMatch | null {
    return this.pos <= this.endpos && this.matcher.matchAt(this.pos, full) ? this.result() : null;
  }

  /** A match where the last one ended, or null, and then there are no more. */
  nextHere(): PyMatch | null {
    if (this.at > this.endpos || !this.matcher.matchAt(this.at, false, this.notEmpty)) {
      this.at = this.endpos + 1;
      return null;
    }
    return this.advance();
  }

  /** The match that was found, behind which the next one begins. */
  private advance(): PyMatch {
    const match = this.result();
    const [start, end] = match.groupBounds(0);
    this.at = end;
    this.notEmpty = start === end;
    return match;
  }

  /** The next match, or null. An empty match may follow another one, but not in the same place. */
  next(): PyMatch | null {
    if (this.at > this.endpos || !this.matcher.search(this.at, this.notEmpty)) {
      this.at = this.endpos + 1;
      return null;
    }
    return this.advance();
  }
}

/** The members of findall() and of split(): groups if there are any. */
function groupsOf(match: PyMatch, otherwise: Value): Value[] {
  const texts: Value[] = [];
  for (let i = 1; i <= match.pattern.program.groups; i++) texts.push(match.text(i, otherwise));
  return texts;
}

const PLACE = 'string, pos=0, endpos=9223372036854775807';

export const [matchIteratorType, matchIteratorDefinition] = lazyType('callable_iterator()', 'Matches.', () => ({
  advance: () => undefined,
}));

function replaceAll(
  vm: VM,
  self: PyPattern,
  replacement: Value,
  string: Value,
  count: Value | undefined,
): [Value, number] {
  const most = count === undefined ? 0 : sizeArgument(vm, count);
  const search = new Search(vm, self, string, undefined, undefined);
  const isCallable = typeOf(replacement).slots.call !== null;
  const parts = isCallable ? null : self.template(vm, replacement);
  const pieces: Value[] = [];
  let from = 0;
  let times = 0;
  while (most <= 0 || times < most) {
    const match = search.next();
    if (match === null) break;
    const [start, end] = match.groupBounds(0);
    if (from < start) pieces.push(search.subject.slice(from, start));
    if (parts !== null) pieces.push(expandTemplate(match, parts));
    else {
      const piece = callValue(vm, replacement, [match]);
      if (piece !== null) {
        const wanted = self.isBytes ? 'a bytes-like object' : 'str instance';
        try {
          subjectOf(piece, self.isBytes);
        } catch {
          throw typeError(`sequence item ${pieces.length}: expected ${wanted}, ${typeOf(piece).name} found`);
        }
        pieces.push(piece);
      }
    }
    from = end;
    times++;
  }
  if (times === 0) return [string, 0];
  if (from < search.subject.length) pieces.push(search.subject.slice(from, search.subject.length));
  return [joinParts(pieces, self.isBytes), times];
}

const METHODS: readonly MethodRow[] = [
  [
    `match(${PLACE})`,
    (vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
      new Search(vm, self, string, pos, endpos).atStart(false),
    'A match at the beginning.',
  ],
  [
    `fullmatch(${PLACE})`,
    (vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
      new Search(vm, self, string, pos, endpos).atStart(true),
    'A match of all of the text.',
  ],
  [
    `search(${PLACE})`,
    (vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
      new Search(vm, self, string, pos, endpos).next(),
    'The first match.',
  ],
  [
    `findall(${PLACE})`,
    (vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value) => {
      const search = new Search(vm, self, string, pos, endpos);
      const nothing = search.subject.slice(0, 0);
      const found: Value[] = [];
      for (let match = search.next(); match !== null; match = search.next()) {
        const texts = groupsOf(match, nothing);
        found.push(
          texts.length === 0 ? match.text(0, nothing) : texts.length === 1 ? (texts[0] as Value) : new PyTuple(texts),
        );
      }
      return new PyList(found);
    },
    'The texts of all matches.',
  ],
  [
    `finditer(${PLACE})`,
    (vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value) => {
      const search = new Search(vm, self, string, pos, endpos);
      return new LazyIterator(matchIteratorType, { advance: () => search.next() ?? undefined });
    },
    'All matches.',
  ],
  [
    'split(string, maxsplit=0)',
    (vm: VM, self: PyPattern, string: Value, maxsplit?: Value) => {
      const most = maxsplit === undefined ? 0 : sizeArgument(vm, maxsplit);
      const search = new Search(vm, self, string, undefined, undefined);
      const parts: Value[] = [];
      let from = 0;
      for (let times = 0; most <= 0 || times < most; times++) {
        const match = search.next();
        if (match === null) break;
        const [start, end] = match.groupBounds(0);
        parts.push(search.subject.slice(from, start), ...groupsOf(match, null));
        from = end;
      }
      parts.push(search.subject.slice(from, search.subject.length));
      return new PyList(parts);
    },
    'The parts between matches.',
  ],
  [
    'sub(repl, string, count=0)',
    (vm: VM, self: PyPattern, replacement: Value, string: Value, count?: Value) =>
      replaceAll(vm, self, replacement, string, count)[0],
    'The text with matches replaced.',
  ],
  [
    'subn(repl, string, count=0)',
    (vm: VM, self: PyPattern, replacement: Value, string: Value, count?: Value) =>
      new PyTuple(replaceAll(vm, self, replacement, string, count)),
    'The text with matches replaced, and how many there were.',
  ],
  [
    `scanner(${PLACE})`,
    (vm: VM, self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
      new PyScanner(new Search(vm, self, string, pos, endpos)),
    'One search or match after the other.',
  ],
  ['__copy__()', (_vm, self: PyPattern) => self, 'The pattern itself.'],
  ['__deepcopy__(memo, /)', (_vm, self: PyPattern) => self, 'The pattern itself.'],
];

const FLAG_NAMES: readonly (readonly [string, number])[] = [
  ['re.IGNORECASE', Flag.IgnoreCase],
  ['re.LOCALE', Flag.Locale],
  ['re.MULTILINE', Flag.MultiLine],
  ['re.DOTALL', Flag.DotAll],
  ['re.VERBOSE', Flag.Verbose],
  ['re.DEBUG', Flag.Debug],
  ['re.ASCII', Flag.Ascii],
];
const KNOWN_FLAGS = FLAG_NAMES.reduce((all, [, flag]) => all | flag, Flag.Unicode);
const SHOWN = 200;

/** What `Pattern.scanner()` gives: a search or match goes on where the last one ended. */
class PyScanner extends PyObject {
  readonly search: Search;
  constructor(search: Search) {
    super();
    this.type = scannerType;
    this.search = search;
  }
}

export const scannerType = new PyType('SRE_Scanner', [objectType], typeType, false);

export const scannerDefinition: TypeDefinition = {
  final: true,
  documentation: 'One search or match after the other.',
  slots: slots({}),
  methods: [
    ['match()', (_vm, self: PyScanner) => self.search.nextHere(), 'A match where the last one ended.'],
    ['search()', (_vm, self: PyScanner) => self.search.next(), 'The next match.'],
  ],
  attributes: [['pattern', (_vm, self: PyScanner) => self.search.pattern, null, 'the pattern']],
};

export const patternDefinition: TypeDefinition = {
  final: true,
  documentation: 'Compiled regular expression object.',
  slots: slots({
    repr: (vm, self) => {
      const { pattern, flags } = self as PyPattern;
      const names = FLAG_NAMES.filter(([, flag]) => (flags & flag) !== 0).map(([name]) => name);
      const unknown = flags & ~KNOWN_FLAGS;
      if (unknown !== 0) names.push(`0x${(unknown >>> 0).toString(16)}`);
      const shown = reprOf(vm, pattern).slice(0, SHOWN);
      return `re.compile(${[shown, ...(names.length === 0 ? [] : [names.join('|')])].join(', ')})`;
    },
    compare: (vm, op, left, right) => {
      if (typeOf(left) !== typeOf(right) || op > 2) return NOT_IMPLEMENTED;
      const [a, b] = [left as PyPattern, right as PyPattern];
      const same = a === b || (a.flags === b.flags && a.isBytes === b.isBytes && isEqual(vm, a.pattern, b.pattern));
      return same === (op === 1);
    },
    hash: (vm, self) => hashOf(vm, (self as PyPattern).pattern) ^ (self as PyPattern).flags,
  }),
  methods: METHODS,
  classMethods: [classGetItem],
  attributes: [
    ['pattern', (_vm, self: PyPattern) => self.pattern, null, 'the text of the pattern'],
    ['flags', (_vm, self: PyPattern) => self.flags, null, 'the flags'],
    ['groups', (_vm, self: PyPattern) => self.program.groups, null, 'how many groups there are'],
    [
      'groupindex',
      (vm, self: PyPattern) => {
        const dict = new PyDict();
        for (const [name, index] of self.names) dict.table.set(vm, name, index);
        return mappingProxy(dict);
      },
      null,
      'numbers of the groups with names',
    ],
  ],
};
