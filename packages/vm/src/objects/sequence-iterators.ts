// The iterators of list and tuple (section 3.2.5 "Sequences" of Python's reference).

import type { VM } from '../vm.js';
import type { TypeDefinition } from './define.js';
import { slots, type Value } from './object.js';
import { callOf, iterationAt, reduceRow, stateIndex } from './reducing.js';
import { type ListReverseIterator, type LoopIterator, PyList } from './sequences.js';

const SELF = (_vm: VM, self: Value): Value => self;

/** The iterator of list or tuple; `empty` is what a copy of it iterates when it has ended, if not a tuple. */
const sequenceIteratorDefinition = (empty?: () => PyList): TypeDefinition => ({
  final: true,
  slots: slots({
    iter: SELF,
    next: (_vm, self) => {
      const iterator = self as LoopIterator;
      if (iterator.sequence === null) return undefined;
      const value = iterator.sequence.items[iterator.index];
      if (value === undefined) iterator.sequence = null;
      else iterator.index++;
      return value;
    },
  }),
  methods: [
    [
      '__length_hint__()',
      (_vm: VM, { sequence, index }: LoopIterator) =>
        sequence === null ? 0 : Math.max(0, sequence.items.length - index),
      'How many members are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm: VM, self: LoopIterator, state: Value) => {
        const index = stateIndex(state);
        const { sequence } = self;
        // Before the beginning of a list is its end.
        if (index < 0 && sequence instanceof PyList) self.sequence = null;
        else if (sequence !== null) self.index = Math.min(Math.max(index, 0), sequence.items.length);
        return null;
      },
      'Sets the index of the next member.',
    ],
    reduceRow((vm, { sequence, index }: LoopIterator) => iterationAt(vm, sequence, index, empty?.())),
  ],
});

export const listIteratorDefinition = sequenceIteratorDefinition(() => new PyList([]));
export const tupleIteratorDefinition = sequenceIteratorDefinition();

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
