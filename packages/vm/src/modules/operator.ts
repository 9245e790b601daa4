// operator (library reference, "operator - Standard operators as functions").

import { absolute } from '../builtins/arithmetic.js';
import type { BuiltinRow } from '../builtins/signature.js';
import { typeError, valueError } from '../objects/exceptions.js';
import { indexInt } from '../objects/numbers.js';
import {
  isNotImplemented,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  type PyType,
  type Value,
} from '../objects/object.js';
import {
  binaryOperation,
  callValue,
  compareOperation,
  contains,
  deleteItem,
  getItem,
  inplaceOperation,
  invert,
  isEqual,
  isSame,
  isTrue,
  iteratorFor,
  type LoneOperator,
  negative,
  nextOf,
  positive,
  setItem,
  tryBinary,
  UNASKED,
} from '../objects/operations.js';
import { isSequence, lengthHint } from '../objects/sequence-operations.js';
import { PyList } from '../objects/sequences.js';
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

const ADD = 1;

/** What the built-in sequence does that a type has `__add__` or `__iadd__` from, if there is one. */
function concatenationOf(type: PyType, name: string, table: 'binary' | 'inplace'): LoneOperator | undefined {
  const owner = type.mro.find((t) => t.attributes.has(name));
  return owner === undefined || owner.isHeap ? undefined : UNASKED.get(owner.slots[table]?.[ADD] ?? null);
}

/** `a + b` of sequences, or `a += b`: a built-in one does it alone. */
function concatenate(vm: VM, a: Value, b: Value, isInPlace: boolean): Value {
  const type = typeOf(a);
  const alone =
    (isInPlace ? concatenationOf(type, '__iadd__', 'inplace') : undefined) ??
    concatenationOf(type, '__add__', 'binary');
  if (alone !== undefined) return alone(vm, a, b);
  if (isSequence(type) && isSequence(typeOf(b))) {
    const place = isInPlace ? (type.slots.inplace?.[ADD] ?? null) : null;
    let result = place === null ? NOT_IMPLEMENTED : place(vm, a, b);
    if (isNotImplemented(result)) result = tryBinary(vm, ADD, a, b);
    if (!isNotImplemented(result)) return result;
  }
  throw typeError(`'${type.name}' object can't be concatenated`);
}

const searchedIterator = (vm: VM, container: Value): Value =>
  iteratorFor(vm, container, `argument of type '${typeOf(container).name}' is not iterable`);

function countOf(vm: VM, container: Value, value: Value): Value {
  const iterator = searchedIterator(vm, container);
  let count = 0;
  for (let member = nextOf(vm, iterator); member !== undefined; member = nextOf(vm, iterator))
    if (isEqual(vm, member, value)) count++;
  return count;
}

function indexOf(vm: VM, container: Value, value: Value): Value {
  const iterator = searchedIterator(vm, container);
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
  ['concat(a, b, /)', (vm: VM, a: Value, b: Value) => concatenate(vm, a, b, false), 'a + b for sequences.'],
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
  [
    'iconcat(a, b, /)',
    (vm: VM, a: Value, b: Value) => concatenate(vm, a, b, true),
    'The result of a += b for sequences.',
  ],
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

const NAMES = FUNCTIONS.map(([declaration]) => declaration.slice(0, declaration.indexOf('(')));

/** Functions that stand for no special method of their own. */
const PLAIN = new Set('countOf indexOf is_ is_none is_not is_not_none length_hint truth'.split(' '));

export const operatorModule: ModuleDefinition = {
  name: 'operator',
  documentation: "Python's operators as functions.",
  functions: FUNCTIONS,
  constants: [['__all__', () => new PyList([...NAMES, 'attrgetter', 'itemgetter', 'methodcaller'].sort())]],
  // `and_` has an underscore of its own.
  aliases: NAMES.filter((name) => !PLAIN.has(name)).map((name) => [`__${name.replace(/_$/, '')}__`, name]),
  types: [
    [attributeGetterType, attributeGetterDefinition],
    [itemGetterType, itemGetterDefinition],
    [methodCallerType, methodCallerDefinition],
  ],
};
