// operator (library reference, "operator - Standard operators as functions").

import { absolute } from '../builtins/arithmetic.js';
import type { BuiltinRow } from '../builtins/signature.js';
import { typeError, valueError } from '../objects/exceptions.js';
import { indexInt } from '../objects/numbers.js';
import type { KeywordArguments, Value } from '../objects/object.js';
import {
  binaryOperation,
  callValue,
  compareOperation,
  contains,
  deleteItem,
  getItem,
  getIterator,
  inplaceOperation,
  invert,
  isEqual,
  isSame,
  isTrue,
  negative,
  nextOf,
  positive,
  setItem,
} from '../objects/operations.js';
import { lengthHint } from '../objects/sequence-operations.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';
import {
  attributeGetterDefinition,
  attributeGetterType,
  itemGetterDefinition,
  itemGetterType,
  methodCallerDefinition,
  methodCallerType,
} from './operator_callables.js';

/** Name of the function, Operator number, sign; each has an in-place form with an `i` in front. */
const BINARY: readonly (readonly [name: string, op: number, sign: string])[] = [
  ['add', 1, '+'],
  ['sub', 2, '-'],
  ['mul', 3, '*'],
  ['matmul', 4, '@'],
  ['truediv', 5, '/'],
  ['mod', 6, '%'],
  ['pow', 7, '**'],
  ['lshift', 8, '<<'],
  ['rshift', 9, '>>'],
  ['or_', 10, '|'],
  ['xor', 11, '^'],
  ['and_', 12, '&'],
  ['floordiv', 13, '//'],
];

const COMPARE: readonly (readonly [name: string, op: number, sign: string])[] = [
  ['eq', 1, '=='],
  ['ne', 2, '!='],
  ['lt', 3, '<'],
  ['le', 4, '<='],
  ['gt', 5, '>'],
  ['ge', 6, '>='],
];

const BINARY_ROWS: readonly BuiltinRow[] = BINARY.flatMap(([name, op, sign]): BuiltinRow[] => [
  [`${name}(a, b, /)`, (vm: VM, a: Value, b: Value) => binaryOperation(vm, op, a, b), `a ${sign} b.`],
  [
    `i${name.replace('_', '')}(a, b, /)`,
    (vm: VM, a: Value, b: Value) => inplaceOperation(vm, op, a, b),
    `The result of a ${sign}= b.`,
  ],
]);

const COMPARE_ROWS: readonly BuiltinRow[] = COMPARE.map(
  ([name, op, sign]): BuiltinRow => [
    `${name}(a, b, /)`,
    (vm: VM, a: Value, b: Value) => compareOperation(vm, op, a, b),
    `a ${sign} b.`,
  ],
);

/** Only sequences are concatenated: what can be subscripted, and is no mapping. */
const concatenate =
  (add: (vm: VM, op: number, a: Value, b: Value) => Value) =>
  (vm: VM, a: Value, b: Value): Value => {
    if (typeOf(a).slots.getItem === null) throw typeError(`'${typeOf(a).name}' object can't be concatenated`);
    return add(vm, 1, a, b);
  };

function countOf(vm: VM, container: Value, value: Value): Value {
  const iterator = getIterator(vm, container);
  let count = 0;
  for (let member = nextOf(vm, iterator); member !== undefined; member = nextOf(vm, iterator))
    if (isEqual(vm, member, value)) count++;
  return count;
}

function indexOf(vm: VM, container: Value, value: Value): Value {
  const iterator = getIterator(vm, container);
  let index = 0;
  for (let member = nextOf(vm, iterator); member !== undefined; member = nextOf(vm, iterator)) {
    if (isEqual(vm, member, value)) return index;
    index++;
  }
  throw valueError('sequence.index(x): x not in sequence');
}

function hint(vm: VM, value: Value, byDefault: Value | undefined): Value {
  const fallback = byDefault === undefined ? 0 : Number(indexInt(vm, byDefault));
  return lengthHint(vm, value, fallback);
}

const FUNCTIONS: readonly BuiltinRow[] = [
  ...BINARY_ROWS,
  ...COMPARE_ROWS,
  ['abs(a, /)', absolute, 'The absolute value.'],
  [
    'call(obj, /, *args, **kwargs)',
    (vm: VM, callee: Value, args: readonly Value[], keywords: KeywordArguments | null) =>
      callValue(vm, callee, args, keywords),
    'obj(*args, **kwargs).',
  ],
  ['concat(a, b, /)', concatenate(binaryOperation), 'a + b for sequences.'],
  ['contains(a, b, /)', (vm: VM, a: Value, b: Value) => contains(vm, a, b), 'b in a.'],
  ['countOf(a, b, /)', countOf, 'How often b occurs in a.'],
  [
    'delitem(a, b, /)',
    (vm: VM, a: Value, b: Value) => {
      deleteItem(vm, a, b);
      return null;
    },
    'del a[b].',
  ],
  ['getitem(a, b, /)', (vm: VM, a: Value, b: Value) => getItem(vm, a, b), 'a[b].'],
  ['iconcat(a, b, /)', concatenate(inplaceOperation), 'The result of a += b for sequences.'],
  ['index(a, /)', (vm: VM, a: Value) => indexInt(vm, a), 'a.__index__().'],
  ['indexOf(a, b, /)', indexOf, 'The index of the first b in a.'],
  ['inv(a, /)', invert, '~a.'],
  ['invert(a, /)', invert, '~a.'],
  ['is_(a, b, /)', (_vm: VM, a: Value, b: Value) => isSame(a, b), 'a is b.'],
  ['is_none(a, /)', (_vm: VM, a: Value) => a === null, 'a is None.'],
  ['is_not(a, b, /)', (_vm: VM, a: Value, b: Value) => !isSame(a, b), 'a is not b.'],
  ['is_not_none(a, /)', (_vm: VM, a: Value) => a !== null, 'a is not None.'],
  ['length_hint(obj, default=0, /)', hint, 'About how many members an iterable has.'],
  ['neg(a, /)', negative, '-a.'],
  ['not_(a, /)', (vm: VM, a: Value) => !isTrue(vm, a), 'not a.'],
  ['pos(a, /)', positive, '+a.'],
  [
    'setitem(a, b, c, /)',
    (vm: VM, a: Value, b: Value, c: Value) => {
      setItem(vm, a, b, c);
      return null;
    },
    'a[b] = c.',
  ],
  ['truth(a, /)', (vm: VM, a: Value) => isTrue(vm, a), 'Whether a is true.'],
];

export const operatorModule: ModuleDefinition = {
  name: 'operator',
  documentation: "Python's operators as functions.",
  functions: FUNCTIONS,
  constants: [],
  types: [
    [attributeGetterType, attributeGetterDefinition],
    [itemGetterType, itemGetterDefinition],
    [methodCallerType, methodCallerDefinition],
  ],
};
