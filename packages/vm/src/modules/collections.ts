// _collections: what the module `collections`, which is written in Python, does not do itself.

import { getAttribute } from '../objects/attributes.js';
import type { TypeDefinition } from '../objects/define.js';
import { PyDict } from '../objects/dicts.js';
import { attributeError, indexError, typeError } from '../objects/exceptions.js';
import { PyObject, PyType, slots, type Value } from '../objects/object.js';
import { binaryOperation, callValue, getIterator, nextOf, reprOf, setItem } from '../objects/operations.js';
import { orderedDictDefinition } from '../objects/ordered-dict.js';
import { reduceRow } from '../objects/reducing.js';
import { PyTuple } from '../objects/sequences.js';
import { dictType, objectType, orderedDictType, typeOf, typeType } from '../objects/types.js';
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

/** The attribute of a named tuple that is the member at an index. */
class TupleGetter extends PyObject {
  readonly index: number;
  documentation: Value;
  constructor(index: number, documentation: Value) {
    super();
    this.type = tupleGetterType;
    this.index = index;
    this.documentation = documentation;
  }
}

const tupleGetterType = new PyType('_tuplegetter', [objectType], typeType, false);

const tupleGetterDefinition: TypeDefinition = {
  slots: slots({
    new: (_vm, _type, args) => new TupleGetter(Number(args[0]), args[1] as Value),
    descriptorGet: (_vm, self, instance) => {
      const { index } = self as TupleGetter;
      if (instance === undefined || instance === null) return self;
      if (!(instance instanceof PyTuple))
        throw typeError(
          `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeOf(instance).name}' object`,
        );
      const member = instance.items[index];
      if (member === undefined) throw indexError('tuple index out of range');
      return member;
    },
    descriptorSet: (_vm, _self, _instance, value) => {
      throw attributeError(value === undefined ? "can't delete attribute" : "can't set attribute", '', null);
    },
    repr: (vm, self) =>
      `_tuplegetter(${(self as TupleGetter).index}, ${reprOf(vm, (self as TupleGetter).documentation)})`,
  }),
  methods: [
    reduceRow((_vm, self: TupleGetter) => new PyTuple([self.type, new PyTuple([self.index, self.documentation])])),
  ],
  attributes: [
    [
      '__doc__',
      (_vm, self: TupleGetter) => self.documentation,
      (_vm, self: TupleGetter, value) => {
        self.documentation = value ?? null;
      },
      'documentation',
    ],
  ],
};

export const collectionsModule: ModuleDefinition = {
  name: '_collections',
  typesModule: 'collections',
  documentation: 'Parts of collections.',
  functions: [['_count_elements(mapping, iterable, /)', countElements, 'Counts the members of an iterable.']],
  constants: [
    ['_tuplegetter', () => tupleGetterType],
    ['_deque_iterator', () => dequeIteratorType],
  ],
  types: [
    [dequeType, dequeDefinition],
    [orderedDictType, orderedDictDefinition],
    [tupleGetterType, tupleGetterDefinition],
    [dequeIteratorType, dequeIteratorDefinition],
    [dequeReverseIteratorType, dequeReverseIteratorDefinition],
  ],
};
