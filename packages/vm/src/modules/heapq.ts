// _heapq: the heaps of `heapq` in the order of its published algorithm (library reference, "heapq - Heap queue algorithm").

import type { BuiltinRow } from '../builtins/signature.js';
import { indexError, runtimeError, typeError } from '../objects/exceptions.js';
import type { Value } from '../objects/object.js';
import { compareOperation, isTrue } from '../objects/operations.js';
import { PyList } from '../objects/sequences.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

const LESS = 3;

/** Whether the first value belongs nearer to the top than the second. */
type Before = (vm: VM, left: Value, right: Value) => boolean;

const least: Before = (vm, left, right) =>
  typeof left === 'number' && typeof right === 'number'
    ? left < right
    : isTrue(vm, compareOperation(vm, LESS, left, right));
const greatest: Before = (vm, left, right) => least(vm, right, left);

/** @param place what errors call the argument */
function heapOf(value: Value, place: string): PyList {
  if (!(value instanceof PyList)) throw typeError(`${place} must be list, not ${typeOf(value).name}`);
  return value;
}

/** Moves the member at `position` towards the top, no further than `start`. */
function siftDown(vm: VM, heap: PyList, start: number, position: number, before: Before): void {
  const { items } = heap;
  const size = items.length;
  let at = position;
  while (at > start) {
    const parent = (at - 1) >> 1;
    const item = items[at] as Value;
    const above = items[parent] as Value;
    const isBefore = before(vm, item, above); // may run Python code
    if (items.length !== size) throw runtimeError('list changed size during iteration');
    if (!isBefore) return;
    items[at] = above;
    items[parent] = item;
    at = parent;
  }
}

/** Moves the member at `position` to a leaf, the better child up each time, then back up to its place. */
function siftUp(vm: VM, heap: PyList, position: number, before: Before): void {
  const { items } = heap;
  const size = items.length;
  const firstLeaf = size >> 1;
  let at = position;
  while (at < firstLeaf) {
    let child = 2 * at + 1;
    if (child + 1 < size) {
      const isBefore = before(vm, items[child] as Value, items[child + 1] as Value); // may run Python code
      if (items.length !== size) throw runtimeError('list changed size during iteration');
      if (!isBefore) child++;
    }
    const moved = items[child] as Value;
    items[child] = items[at] as Value;
    items[at] = moved;
    at = child;
  }
  siftDown(vm, heap, position, at, before);
}

const pushWith =
  (before: Before, name: string) =>
  (vm: VM, heap: Value, item: Value): Value => {
    const list = heapOf(heap, `${name}() argument 1`);
    list.items.push(item);
    siftDown(vm, list, 0, list.items.length - 1, before);
    return null;
  };

const popWith =
  (before: Before, name: string) =>
  (vm: VM, heap: Value): Value => {
    const list = heapOf(heap, `${name}() argument`);
    const last = list.items.pop();
    if (last === undefined) throw indexError('index out of range');
    if (list.items.length === 0) return last;
    const top = list.items[0] as Value;
    list.items[0] = last;
    siftUp(vm, list, 0, before);
    return top;
  };

const replaceWith =
  (before: Before, name: string) =>
  (vm: VM, heap: Value, item: Value): Value => {
    const list = heapOf(heap, `${name}() argument 1`);
    const top = list.items[0];
    if (top === undefined) throw indexError('index out of range');
    list.items[0] = item;
    siftUp(vm, list, 0, before);
    return top;
  };

const pushPopWith =
  (before: Before, name: string) =>
  (vm: VM, heap: Value, item: Value): Value => {
    const list = heapOf(heap, `${name}() argument 1`);
    const top = list.items[0];
    if (top === undefined || !before(vm, top, item)) return item;
    if (list.items.length === 0) throw indexError('index out of range');
    const taken = list.items[0] as Value;
    list.items[0] = item;
    siftUp(vm, list, 0, before);
    return taken;
  };

const heapifyWith =
  (before: Before, name: string) =>
  (vm: VM, heap: Value): Value => {
    const list = heapOf(heap, `${name}() argument`);
    for (let i = (list.items.length >> 1) - 1; i >= 0; i--) siftUp(vm, list, i, before);
    return null;
  };

const FUNCTIONS: readonly BuiltinRow[] = [
  ['heappush(heap, item, /)', pushWith(least, 'heappush'), 'Adds an item to a heap.'],
  ['heappop(heap, /)', popWith(least, 'heappop'), 'Removes the smallest item of a heap and returns it.'],
  ['heapreplace(heap, item, /)', replaceWith(least, 'heapreplace'), 'Removes the smallest item, then adds another.'],
  ['heappushpop(heap, item, /)', pushPopWith(least, 'heappushpop'), 'Adds an item, then removes the smallest.'],
  ['heapify(heap, /)', heapifyWith(least, 'heapify'), 'Makes a heap of a list, in place.'],
  ['heappush_max(heap, item, /)', pushWith(greatest, 'heappush_max'), 'Adds an item to a max-heap.'],
  ['heappop_max(heap, /)', popWith(greatest, 'heappop_max'), 'Removes the largest item of a max-heap and returns it.'],
  [
    'heapreplace_max(heap, item, /)',
    replaceWith(greatest, 'heapreplace_max'),
    'Removes the largest item, then adds another.',
  ],
  [
    'heappushpop_max(heap, item, /)',
    pushPopWith(greatest, 'heappushpop_max'),
    'Adds an item, then removes the largest.',
  ],
  ['heapify_max(heap, /)', heapifyWith(greatest, 'heapify_max'), 'Makes a max-heap of a list, in place.'],
];

export const heapqModule: ModuleDefinition = {
  name: '_heapq',
  documentation: 'Heaps.',
  functions: FUNCTIONS,
  constants: [],
};
