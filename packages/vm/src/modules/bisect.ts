// _bisect (library reference, "bisect - Array bisection algorithm").

import type { BuiltinRow } from '../builtins/signature.js';
import { getAttribute } from '../objects/attributes.js';
import { typeError, valueError } from '../objects/exceptions.js';
import { sizeArgument } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { callValue, compareOperation, getItem, isTrue, lengthOf } from '../objects/operations.js';
import { PyList } from '../objects/sequences.js';
import { listType, typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

const LESS = 3;

type Bisect = (
  vm: VM,
  sequence: Value,
  x: Value,
  low: Value | undefined,
  high: Value | undefined,
  key: Value | undefined,
) => number;

/** Where `x` belongs in a sorted sequence: in front of members equal to it (`left`), or behind them. */
const search =
  (left: boolean): Bisect =>
  (vm, sequence, x, low, high, key) => {
    let from = low === undefined ? 0 : sizeArgument(vm, low);
    if (from < 0) throw valueError('lo must be non-negative');
    let to = high === undefined || high === null ? -1 : sizeArgument(vm, high);
    if (to === -1) {
      if (typeOf(sequence).slots.getItem === null && typeOf(sequence).slots.length === null)
        throw typeError(`object of type '${typeOf(sequence).name}' has no len()`);
      to = lengthOf(vm, sequence);
    }
    while (from < to) {
      const middle = (from + to) >>> 1;
      const member = getItem(vm, sequence, middle);
      const value = key === undefined || key === null ? member : callValue(vm, key, [member]);
      const [small, large] = left ? [value, x] : [x, value];
      const isLess = isTrue(vm, compareOperation(vm, LESS, small, large));
      if (isLess === left) from = middle + 1;
      else to = middle;
    }
    return from;
  };

const bisectLeft = search(true);
const bisectRight = search(false);

const insort =
  (bisect: Bisect): ((...parameters: Parameters<Bisect>) => Value) =>
  (vm, sequence, x, low, high, key) => {
    const wanted = key === undefined || key === null ? x : callValue(vm, key, [x]);
    const index = bisect(vm, sequence, wanted, low, high, key);
    if (sequence instanceof PyList && sequence.type === listType) sequence.items.splice(index, 0, x);
    else callValue(vm, getAttribute(vm, sequence, 'insert'), [index, x]);
    return null;
  };

const row = (name: string, run: (...parameters: Parameters<Bisect>) => Value, documentation: string): BuiltinRow => [
  `${name}(a, x, lo=0, hi=None, *, key=None)`,
  run as BuiltinRow[1],
  documentation,
];

export const bisectModule: ModuleDefinition = {
  name: '_bisect',
  documentation: 'Search and insertion in sorted sequences.',
  functions: [
    row('bisect_left', bisectLeft, 'The first place where a value keeps the order.'),
    row('bisect_right', bisectRight, 'The last place where a value keeps the order.'),
    row('insort_left', insort(bisectLeft), 'Inserts a value in front of those equal to it.'),
    row('insort_right', insort(bisectRight), 'Inserts a value behind those equal to it.'),
  ],
  constants: [],
};
