// re.Match (library reference, "Match Objects").

import type { MethodRow, TypeDefinition } from '../../objects/define.js';
import { PyDict } from '../../objects/dicts.js';
import { indexError } from '../../objects/exceptions.js';
import { classGetItem } from '../../objects/generic-alias-type.js';
import { asInt, hasIndex, indexInt } from '../../objects/numbers.js';
import { PyObject, PyType, slots, type Value } from '../../objects/object.js';
import { reprOf } from '../../objects/operations.js';
import { PyTuple } from '../../objects/sequences.js';
import { asText } from '../../objects/text.js';
import { objectType, typeType } from '../../objects/types.js';
import type { VM } from '../../vm.js';
import type { PyPattern } from './pattern.js';
import { joinParts, type Subject } from './subject.js';

export const matchType = new PyType('Match', [objectType], typeType, false);

export class PyMatch extends PyObject {
  readonly pattern: PyPattern;
  readonly string: Value;
  readonly subject: Subject;
  /** Starts and ends of the groups, the whole match first; -1 for a group without a match. */
  readonly spans: Int32Array;
  readonly lastIndex: number;
  readonly pos: number;
  readonly endpos: number;
  constructor(
    pattern: PyPattern,
    string: Value,
    subject: Subject,
    spans: Int32Array,
    lastIndex: number,
    pos: number,
    endpos: number,
  ) {
    super();
    this.type = matchType;
    this.pattern = pattern;
    this.string = string;
    this.subject = subject;
    this.spans = spans;
    this.lastIndex = lastIndex;
    this.pos = pos;
    this.endpos = endpos;
  }

  start(group: number): number {
    return this.groupBounds(group)[0];
  }

  end(group: number): number {
    return this.groupBounds(group)[1];
  }

  /** Both ends of a group, -1 if it has no match. */
  groupBounds(group: number): readonly [number, number] {
    const start = this.spans[2 * group] as number;
    const end = this.spans[2 * group + 1] as number;
    return start < 0 || end < 0 ? [-1, -1] : [start, end];
  }

  /** What a group has matched, `otherwise` if nothing. */
  text(group: number, otherwise: Value): Value {
    const [start, end] = this.groupBounds(group);
    return start < 0 ? otherwise : this.subject.slice(start, end);
  }
}

function groupIndex(vm: VM, self: PyMatch, key: Value): number {
  const { program, names } = self.pattern;
  if (asInt(key) !== undefined || hasIndex(key)) {
    // An int beyond any size is the number of no group.
    const index = Number(indexInt(vm, key));
    if (index >= 0 && index <= program.groups) return index;
  }
  const name = asText(key);
  const index = name === undefined ? undefined : names.get(name);
  if (index === undefined) throw indexError('no such group');
  return index;
}

const groupOrWhole = (vm: VM, self: PyMatch, group: Value | undefined): number =>
  group === undefined ? 0 : groupIndex(vm, self, group);

/** A template filled in: a group without a match is empty. */
export function expandTemplate(match: PyMatch, parts: readonly (Value | number)[]): Value {
  const { isBytes } = match.pattern;
  const nothing = match.subject.slice(0, 0);
  return joinParts(
    parts.map((part) => (typeof part === 'number' ? match.text(part, nothing) : part)),
    isBytes,
  );
}

const METHODS: readonly MethodRow[] = [
  [
    'group(*groups)',
    (vm: VM, self: PyMatch, groups: readonly Value[]) => {
      if (groups.length === 0) return self.text(0, null);
      const texts = groups.map((group) => self.text(groupIndex(vm, self, group), null));
      return texts.length === 1 ? (texts[0] as Value) : new PyTuple(texts);
    },
    'What one or several groups have matched.',
  ],
  [
    'groups(default=None)',
    (_vm: VM, self: PyMatch, otherwise: Value | undefined) => {
      const texts: Value[] = [];
      for (let i = 1; i <= self.pattern.program.groups; i++) texts.push(self.text(i, otherwise ?? null));
      return new PyTuple(texts);
    },
    'What all groups have matched.',
  ],
  [
    'groupdict(default=None)',
    (vm: VM, self: PyMatch, otherwise: Value | undefined) => {
      const dict = new PyDict();
      for (const [name, index] of self.pattern.names) dict.table.set(vm, name, self.text(index, otherwise ?? null));
      return dict;
    },
    'What the groups with names have matched, by name.',
  ],
  [
    'start(group=0, /)',
    (vm: VM, self: PyMatch, group: Value | undefined) => self.start(groupOrWhole(vm, self, group)),
    'Where a group begins.',
  ],
  [
    'end(group=0, /)',
    (vm: VM, self: PyMatch, group: Value | undefined) => self.end(groupOrWhole(vm, self, group)),
    'Where a group ends.',
  ],
  [
    'span(group=0, /)',
    (vm: VM, self: PyMatch, group: Value | undefined) => new PyTuple(self.groupBounds(groupOrWhole(vm, self, group))),
    'Where a group begins and ends.',
  ],
  [
    'expand(template)',
    (vm: VM, self: PyMatch, template: Value) => expandTemplate(self, self.pattern.template(vm, template)),
    'A template filled in.',
  ],
  ['__copy__()', (_vm, self: PyMatch) => self, 'The match itself.'],
  ['__deepcopy__(memo, /)', (_vm, self: PyMatch) => self, 'The match itself.'],
];

export const matchDefinition: TypeDefinition = {
  final: true,
  documentation: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  slots: slots({
    repr: (vm, self) => {
      const match = self as PyMatch;
      const [start, end] = match.groupBounds(0);
      return `<re.Match object; span=(${start}, ${end}), match=${reprOf(vm, match.text(0, null))}>`;
    },
    getItem: (vm, self, key) => (self as PyMatch).text(groupIndex(vm, self as PyMatch, key), null),
  }),
  methods: METHODS,
  classMethods: [classGetItem],
  attributes: [
    ['string', (_vm, self: PyMatch) => self.string, null, 'the text'],
    ['re', (_vm, self: PyMatch) => self.pattern, null, 'the pattern'],
    ['pos', (_vm, self: PyMatch) => self.pos, null, 'where the search began'],
    ['endpos', (_vm, self: PyMatch) => self.endpos, null, 'where the text was taken to end'],
    [
      'lastindex',
      (_vm, self: PyMatch) => (self.lastIndex < 0 ? null : self.lastIndex),
      null,
      'last group that was closed',
    ],
    [
      'lastgroup',
      (_vm, self: PyMatch) => {
        for (const [name, index] of self.pattern.names) if (index === self.lastIndex) return name;
        return null;
      },
      null,
      'name of the last group that was closed',
    ],
    [
      'regs',
      (_vm, self: PyMatch) => {
        const regs: Value[] = [];
        for (let i = 0; i <= self.pattern.program.groups; i++) regs.push(new PyTuple(self.groupBounds(i)));
        return new PyTuple(regs);
      },
      null,
      'where all groups begin and end',
    ],
  ],
};
