// _collections: what the module `collections`, which is written in Python, does not do itself.

import { getAttribute } from '../objects/attributes.js';
import { PyDict } from '../objects/dicts.js';
import type { Value } from '../objects/object.js';
import { binaryOperation, callValue, getIterator, nextOf, setItem } from '../objects/operations.js';
import { dictType } from '../objects/types.js';
import type { VM } from '../vm.js';
import {
  dequeDefinition,
  dequeIteratorDefinition,
  dequeIteratorType,
  dequeReverseIteratorDefinition,
  dequeReverseIteratorType,
  dequeType,
} from './collections_deque.js';
import type { ModuleDefinition } from './module.js';

const ADD = 1;

/** Adds 1 to `mapping[member]` for each member of an iterable. */
function countElements(vm: VM, mapping: Value, iterable: Value): Value {
  const iterator = getIterator(vm, iterable);
  const table =
    mapping instanceof PyDict && mapping.type.slots.setItem === dictType.slots.setItem ? mapping.table : null;
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return null;
    if (table !== null) table.set(vm, member, increment(vm, table.get(vm, member)));
    else {
      const known = callValue(vm, getAttribute(vm, mapping, 'get'), [member, 0]);
      setItem(vm, mapping, member, binaryOperation(vm, ADD, known, 1));
    }
  }
}

const increment = (vm: VM, value: Value | undefined): Value =>
  value === undefined ? 1 : binaryOperation(vm, ADD, value, 1);

export const collectionsModule: ModuleDefinition = {
  name: '_collections',
  typesModule: 'collections',
  documentation: 'Parts of collections.',
  functions: [['_count_elements(mapping, iterable, /)', countElements, 'Counts the members of an iterable.']],
  constants: [],
  types: [
    [dequeType, dequeDefinition],
    [dequeIteratorType, dequeIteratorDefinition],
    [dequeReverseIteratorType, dequeReverseIteratorDefinition],
  ],
};
