// The iterators of list and tuple (section 3.2.5 "Sequences" of Python's reference).

import type { VM } from '../vm.js';
import type { TypeDefinition } from './define.js';
import { slots, type Value } from './object.js';
import { callOf, iterationAt, reduceRow, stateIndex } from './reducing.js';
import { type ListIterator, type ListReverseIterator, PyList, type TupleIterator } from './sequences.js';

const SELF = (_vm: VM, self: Value): Value => self;

export const listIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: SELF,
    next: (_vm, self) => {
      const iterator = self as ListIterator;
      if (iterator.list === null) return undefined;
      const value = iterator.list.items[iterator.index];
      if (value === undefined) iterator.list = null;
      else iterator.index++;
      return value;
    },
  }),
  methods: [
    [
      '__length_hint__()',
      (_vm: VM, self: ListIterator) => (self.list === null ? 0 : Math.max(0, self.list.items.length - self.index)),
      'How many members are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm: VM, self: ListIterator, state: Value) => {
        const index = stateIndex(state);
        if (self.list !== null) self.index = Math.min(Math.max(index, 0), self.list.items.length);
        return null;
      },
      'Sets the index of the next member.',
    ],
    reduceRow((vm, self: ListIterator) => iterationAt(vm, self.list, self.index, new PyList([]))),
  ],
};

export const listReverseIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: SELF,
    next: (_vm, self) => {
      const iterator = self as ListReverseIterator;
      const { list, index } = iterator;
      if (list !== null && index >= 0 && index < list.items.length) {
        iterator.index--;
        return list.items[index];
      }
      iterator.index = -1;
      iterator.list = null;
      return undefined;
    },
  }),
  methods: [
    [
      '__length_hint__()',
      (_vm: VM, self: ListReverseIterator) =>
        self.list === null || self.list.items.length < self.index + 1 ? 0 : self.index + 1,
      'How many members are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm: VM, self: ListReverseIterator, state: Value) => {
        const index = stateIndex(state);
        if (self.list !== null) self.index = Math.min(Math.max(index, -1), self.list.items.length - 1);
        return null;
      },
      'Sets the index of the next member.',
    ],
    reduceRow((vm, { list, index }: ListReverseIterator) =>
      list === null ? callOf(vm, 'reversed', [new PyList([])]) : callOf(vm, 'reversed', [list], index),
    ),
  ],
};

export const tupleIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: SELF,
    next: (_vm, self) => {
      const iterator = self as TupleIterator;
      const value = iterator.tuple.items[iterator.index];
      if (value !== undefined) iterator.index++;
      return value;
    },
  }),
  methods: [
    [
      '__length_hint__()',
      (_vm: VM, self: TupleIterator) => self.tuple.items.length - self.index,
      'How many members are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm: VM, self: TupleIterator, state: Value) => {
        self.index = Math.min(Math.max(stateIndex(state), 0), self.tuple.items.length);
        return null;
      },
      'Sets the index of the next member.',
    ],
    reduceRow((vm, { tuple, index }: TupleIterator) =>
      iterationAt(vm, index < tuple.items.length ? tuple : null, index),
    ),
  ],
};
