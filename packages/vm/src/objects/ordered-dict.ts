// collections.OrderedDict (library reference): a dict that can be rearranged, with views and iterators of its own.

import type { VM } from '../vm.js';
import { attributeOrUndefined, getAttribute } from './attributes.js';
import type { MethodRow, TypeDefinition } from './define.js';
import { dictDefinition } from './dict.js';
import { DictIterator, reversedDict } from './dict-iterators.js';
import { dictItemsDefinition, dictKeysDefinition, dictValuesDefinition } from './dict-views.js';
import { DictView, itemsOf, PyDict } from './dicts.js';
import { keyError, notSupportedError, runtimeError, typeError, valueError } from './exceptions.js';
import { instanceDict } from './instance-dict.js';
import { type Link, LinkedTable } from './linked-table.js';
import {
  binarySlots,
  type CompareSlot,
  isSubtype,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  PyObject,
  type PyType,
  slots,
  type Value,
} from './object.js';
import { callValue, getItem, getIterator, isEqual, isTrue, listOf, nextOf, reprOf, setItem } from './operations.js';
import { callOfType, iterationOf, reduceRow } from './reducing.js';
import { PyTuple } from './sequences.js';
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictType,
  dictValueIteratorType,
  orderedDictType,
  orderedItemsType,
  orderedIteratorType,
  orderedKeysType,
  orderedValuesType,
} from './types.js';

const MUTATED = 'OrderedDict mutated during iteration';
const OR = 10;

type What = 'keys' | 'values' | 'items';

/** The links of an OrderedDict. One that has become a namespace or the `__dict__` of an object has none. */
function linksOf({ table }: PyDict): LinkedTable {
  if (table instanceof LinkedTable) return table;
  throw notSupportedError('rearranging an OrderedDict that is the namespace of something');
}

/** Walks over an OrderedDict in either direction; a change of its order in between is an error. */
class OrderedIterator extends PyObject {
  readonly table: LinkedTable;
  readonly version: number;
  readonly what: What;
  readonly isReverse: boolean;
  /** Of the next member; null at the end. */
  link: Link | null;
  constructor(table: LinkedTable, what: What, isReverse: boolean) {
    super();
    this.type = orderedIteratorType;
    this.table = table;
    this.version = table.version;
    this.what = what;
    this.isReverse = isReverse;
    this.link = isReverse ? table.last : table.first;
  }

  /** Moves on. @returns the link that it stood at, null at the end @throws RuntimeError if the order has changed */
  advance(): Link | null {
    const { link } = this;
    if (link === null) return null;
    if (this.table.version !== this.version) {
      this.link = null;
      throw runtimeError(MUTATED);
    }
    this.link = this.isReverse ? link.previous : link.next;
    return link;
  }

  next(): Value | undefined {
    const link = this.advance();
    if (link === null) return undefined;
    return this.what === 'keys' ? link.key : this.what === 'values' ? link.value : new PyTuple([link.key, link.value]);
  }

  /** What is left; the iterator stays where it is. */
  rest(): Value[] {
    const copy = new OrderedIterator(this.table, this.what, this.isReverse);
    copy.link = this.link;
    if (this.link !== null && this.table.version !== this.version) throw runtimeError(MUTATED);
    const members: Value[] = [];
    for (let member = copy.next(); member !== undefined; member = copy.next()) members.push(member);
    return members;
  }
}

const PLAIN_ITERATORS = { keys: dictKeyIteratorType, values: dictValueIteratorType, items: dictItemIteratorType };

/** An iterator over an OrderedDict. */
function iterate(dict: PyDict, what: What, isReverse = false): Value {
  const { table } = dict;
  if (table instanceof LinkedTable) return new OrderedIterator(table, what, isReverse);
  return isReverse ? reversedDict(dict, what) : new DictIterator(PLAIN_ITERATORS[what], dict);
}

function addPairs(vm: VM, self: Value, pairs: Value): void {
  const iterator = getIterator(vm, pairs);
  for (;;) {
    const pair = nextOf(vm, iterator);
    if (pair === undefined) return;
    const { length, 0: key, 1: value } = pair instanceof PyTuple ? pair.items : listOf(vm, pair);
    if (length < 2) throw valueError(`need more than ${length} value${length === 1 ? '' : 's'} to unpack`);
    if (length > 2) throw valueError('too many values to unpack (expected 2)');
    setItem(vm, self, key as Value, value as Value);
  }
}

/** Takes over the members of a mapping, or pairs, by assignments, which a derived class may define anew. */
function updateOrdered(vm: VM, self: Value, other: Value): void {
  if (other instanceof PyDict && other.type === dictType) {
    addPairs(vm, self, itemsOf(other));
    return;
  }
  const keys = attributeOrUndefined(vm, other, 'keys');
  if (keys === undefined) {
    const items = attributeOrUndefined(vm, other, 'items');
    addPairs(vm, self, items === undefined ? other : callValue(vm, items, []));
    return;
  }
  const iterator = getIterator(vm, callValue(vm, keys, []));
  for (;;) {
    const key = nextOf(vm, iterator);
    if (key === undefined) return;
    setItem(vm, self, key, getItem(vm, other, key));
  }
}

function updateFromCall(vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null): null {
  if (args.length === 1) updateOrdered(vm, self, args[0] as Value);
  keywords?.names.forEach((name, i) => {
    setItem(vm, self, name, keywords.values[i] as Value);
  });
  return null;
}

function copyOrdered(vm: VM, self: PyDict): Value {
  if (self.type === orderedDictType) {
    const table = new LinkedTable();
    for (const [key, value] of self.table.entries()) table.set(vm, key, value);
    return new PyDict(table, orderedDictType);
  }
  const copy = callValue(vm, self.type, []);
  const keys = iterate(self, 'keys');
  for (;;) {
    const key = nextOf(vm, keys);
    if (key === undefined) return copy;
    setItem(vm, copy, key, getItem(vm, self, key));
  }
}

/** Whether two OrderedDicts with equal members have them in the same order. */
function haveSameOrder(vm: VM, left: PyDict, right: PyDict): boolean {
  const mine = iterate(left, 'keys');
  const theirs = iterate(right, 'keys');
  for (;;) {
    const key = nextOf(vm, mine);
    const other = nextOf(vm, theirs);
    if (key === undefined || other === undefined) return key === other;
    if (!isEqual(vm, key, other)) return false;
  }
}

const compareOrdered: CompareSlot = (vm, op, left, right) => {
  if (op > 2 || !(left instanceof PyDict) || !(right instanceof PyDict)) return NOT_IMPLEMENTED;
  const isSame =
    (dictDefinition.slots.compare as CompareSlot)(vm, 1, left, right) === true &&
    (!isSubtype(right.type, orderedDictType) || haveSameOrder(vm, left, right));
  return isSame === (op === 1);
};

function showOrdered(vm: VM, self: Value): string {
  const dict = self as PyDict;
  const { qualname } = dict.type;
  const name = dict.type.isHeap ? dict.type.name : qualname;
  if (dict.table.size === 0) return `${name}()`;
  if (vm.isBeingShown(self)) return '...';
  vm.beginShowing(self);
  try {
    return `${name}(${reprOf(vm, callValue(vm, dictType, [self]))})`;
  } finally {
    vm.endShowing();
  }
}

function moveToEnd(vm: VM, self: PyDict, key: Value, last: Value | undefined): Value {
  const table = linksOf(self);
  const link = table.find(vm, key);
  if (link === undefined) throw keyError(key);
  table.move(link, last === undefined || isTrue(vm, last));
  return null;
}

function popItem(vm: VM, self: PyDict, last: Value | undefined): Value {
  const table = linksOf(self);
  const link = last === undefined || isTrue(vm, last) ? table.last : table.first;
  if (link === null) throw keyError('dictionary is empty');
  table.delete(vm, link.key);
  return new PyTuple([link.key, link.value]);
}

/** `setdefault` of a derived class asks and assigns as its own methods do. */
function setDefault(vm: VM, self: PyDict, key: Value, given: Value | undefined): Value {
  const value = given ?? null;
  if (self.table.get(vm, key) !== undefined) return getItem(vm, self, key);
  setItem(vm, self, key, value);
  return value;
}

function fromKeys(vm: VM, type: PyType, iterable: Value, given: Value | undefined): Value {
  const dict = callValue(vm, type, []);
  const iterator = getIterator(vm, iterable);
  for (;;) {
    const key = nextOf(vm, iterator);
    if (key === undefined) return dict;
    setItem(vm, dict, key, given ?? null);
  }
}

const reversedRow = (reversed: (self: never) => Value): MethodRow => [
  '__reversed__()',
  (_vm, self) => reversed(self),
  'An iterator from the end.',
];

/** What the views of an OrderedDict have beyond those of a dict. */
const viewOf = (definition: TypeDefinition, what: What): TypeDefinition => ({
  final: true,
  slots: { ...definition.slots, iter: (_vm, self) => iterate((self as DictView).dict, what) },
  methods: [reversedRow((self: DictView) => iterate(self.dict, what, true))],
});

export const orderedKeysDefinition = viewOf(dictKeysDefinition, 'keys');
export const orderedValuesDefinition = viewOf(dictValuesDefinition, 'values');
export const orderedItemsDefinition = viewOf(dictItemsDefinition, 'items');

export const orderedIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => (self as OrderedIterator).next(),
    nextPair: (_vm, self, registers, first) => {
      if ((self as OrderedIterator).what !== 'items') return null;
      const link = (self as OrderedIterator).advance();
      if (link === null) return false;
      registers[first] = link.key;
      registers[first + 1] = link.value;
      return true;
    },
  }),
  methods: [reduceRow((vm, self: OrderedIterator) => iterationOf(vm, self.rest()))],
};

export const orderedDictDefinition: TypeDefinition = {
  patternKind: 'mapping',
  documentation: 'A dict that can be rearranged, and whose equality with another one depends on the order.',
  slots: slots({
    ...dictDefinition.slots,
    binary: binarySlots([
      OR,
      (vm, left, right) => {
        if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NOT_IMPLEMENTED;
        const result = callValue(vm, isSubtype(left.type, orderedDictType) ? left.type : right.type, [left]);
        updateOrdered(vm, result, right);
        return result;
      },
    ]),
    inplace: binarySlots([
      OR,
      (vm, self, other) => {
        updateOrdered(vm, self, other);
        return self;
      },
    ]),
    compare: compareOrdered,
    repr: showOrdered,
    iter: (_vm, self) => iterate(self as PyDict, 'keys'),
    new: (_vm, type) => new PyDict(new LinkedTable(), type),
    init: (vm, self, args, keywords) => {
      if (args.length > 1) throw typeError(`expected at most 1 argument, got ${args.length}`);
      updateFromCall(vm, self, args, keywords);
    },
  }),
  methods: [
    ['copy()', copyOrdered, 'A shallow copy.'],
    ['items()', (_vm: VM, self: PyDict) => new DictView(orderedItemsType, self), 'A view of the members as pairs.'],
    ['keys()', (_vm: VM, self: PyDict) => new DictView(orderedKeysType, self), 'A view of the keys.'],
    ['move_to_end(key, last=True)', moveToEnd, 'Moves a key to one of the ends.'],
    [
      'pop(key, default=None)',
      (vm: VM, self: PyDict, key: Value, byDefault: Value | undefined) => {
        const value = self.table.delete(vm, key);
        if (value !== undefined) return value;
        if (byDefault === undefined) throw keyError(key);
        return byDefault;
      },
      'Removes a key and returns its value, or the default.',
    ],
    ['popitem(last=True)', popItem, 'Removes the member at one of the ends and returns it as a pair.'],
    [
      'setdefault(key, default=None)',
      setDefault,
      'The value of a key, which is set to the default if it is not there.',
    ],
    [
      'update(*args, **kwargs)',
      (vm: VM, self: PyDict, args: readonly Value[], keywords: KeywordArguments | null) => {
        if (args.length > 1) throw typeError(`update() takes at most 1 positional argument (${args.length} given)`);
        return updateFromCall(vm, self, args, keywords);
      },
      'Takes over the members of a mapping, or pairs, and those given by keyword.',
    ],
    ['values()', (_vm: VM, self: PyDict) => new DictView(orderedValuesType, self), 'A view of the values.'],
    reversedRow((self: PyDict) => iterate(self, 'keys', true)),
    reduceRow((vm, self: PyDict) => {
      const items = callValue(vm, getAttribute(vm, self, 'items'), []);
      const { items: call } = callOfType(vm, self, []) as PyTuple;
      return new PyTuple([...call, null, getIterator(vm, items)]);
    }),
  ],
  classMethods: [['fromkeys(iterable, value=None)', fromKeys, 'A new dict with the members of an iterable as keys.']],
  attributes: [instanceDict],
};
