// types.GenericAlias: what `list[int]` does (library reference, "Generic Alias Type").

import type { VM } from '../vm.js';
import { attributeOrUndefined, genericGet, getAttribute, setAttribute } from './attributes.js';
import { type MethodRow, readonlyMember, type TypeDefinition } from './define.js';
import { attributeErrorType, PyException, typeError, typeErrorType } from './exceptions.js';
import { genericAlias, PyGenericAlias } from './generic-alias.js';
import { hashOf } from './hashing.js';
import { binarySlots, isSubtype, NOT_IMPLEMENTED, PyObject, PyType, slots, type Value } from './object.js';
import { callValue, getIterator, isEqual, reprOf } from './operations.js';
import { PyList, PyTuple } from './sequences.js';
import { ellipsis } from './singletons.js';
import { aliasArguments, parametersOf } from './type-parameters.js';
import { genericAliasIteratorType, tupleType } from './types.js';
import { unionOf } from './union-type.js';

/** `cls[item]` of the built-in types that are generic. */
export const classGetItem: MethodRow = [
  '__class_getitem__(object, /)',
  (vm, self: PyType, item: Value) => {
    const alias = genericAlias(self, item);
    // May run Python code.
    alias.parameters = parametersOf(vm, alias.args.items);
    return alias;
  },
  'A parameterised generic.',
];

/** How a type shows inside the brackets of an alias. */
export function typeArgumentRepr(vm: VM, value: Value): string {
  if (value === ellipsis) return '...';
  if (value instanceof PyList) return `[${value.items.map((item) => typeArgumentRepr(vm, item)).join(', ')}]`;
  const isObject = value instanceof PyObject;
  if (!isObject || value instanceof PyTuple) return reprOf(vm, value);
  if (!(value instanceof PyType)) {
    if (
      attributeOrUndefined(vm, value, '__origin__') !== undefined &&
      attributeOrUndefined(vm, value, '__args__') !== undefined
    )
      return reprOf(vm, value);
  }
  const qualname = attributeOrUndefined(vm, value, '__qualname__');
  const module = attributeOrUndefined(vm, value, '__module__');
  if (typeof qualname !== 'string' || typeof module !== 'string') return reprOf(vm, value);
  return module === 'builtins' ? qualname : `${module}.${qualname}`;
}

/** Attributes that are the alias's own; all others are those of the origin. */
const OWN_ATTRIBUTES = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
  '__copy__',
  '__deepcopy__',
  '__bases__',
  '__instancecheck__',
  '__subclasscheck__',
]);

function callAlias(
  vm: VM,
  alias: PyGenericAlias,
  args: readonly Value[],
  keywords: Parameters<typeof callValue>[3],
): Value {
  const instance = callValue(vm, alias.origin, args, keywords);
  try {
    setAttribute(vm, instance, '__orig_class__', alias);
  } catch (error) {
    const isNoMatter =
      error instanceof PyException &&
      (isSubtype(error.type, attributeErrorType) || isSubtype(error.type, typeErrorType));
    if (!isNoMatter) throw error;
  }
  return instance;
}

class AliasIterator extends PyObject {
  alias: PyGenericAlias | null;
  constructor(alias: PyGenericAlias) {
    super();
    this.type = genericAliasIteratorType;
    this.alias = alias;
  }
}

export const genericAliasIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => {
      const iterator = self as AliasIterator;
      const { alias } = iterator;
      if (alias === null) return undefined;
      iterator.alias = null;
      return new PyGenericAlias(alias.origin, alias.args, true);
    },
  }),
};

export const genericAliasDefinition: TypeDefinition = {
  documentation:
    'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
  slots: slots({
    binary: binarySlots([10, unionOf]),
    repr: (vm, self) => {
      const { origin, args, isUnpacked } = self as PyGenericAlias;
      const shown = args.items.length === 0 ? '()' : args.items.map((item) => typeArgumentRepr(vm, item)).join(', ');
      return `${isUnpacked ? '*' : ''}${typeArgumentRepr(vm, origin)}[${shown}]`;
    },
    call: (vm, self, args, keywords) => callAlias(vm, self as PyGenericAlias, args, keywords),
    compare: (vm, op, self, other) => {
      if (op > 2 || !(other instanceof PyGenericAlias)) return NOT_IMPLEMENTED;
      const alias = self as PyGenericAlias;
      const same =
        alias.isUnpacked === other.isUnpacked &&
        isEqual(vm, alias.origin, other.origin) &&
        isEqual(vm, alias.args, other.args);
      return same === (op === 1);
    },
    hash: (vm, self) => hashOf(vm, (self as PyGenericAlias).origin) ^ hashOf(vm, (self as PyGenericAlias).args),
    getItem: (vm, self, item) => {
      const alias = self as PyGenericAlias;
      return new PyGenericAlias(alias.origin, new PyTuple(aliasArguments(vm, alias, item)), alias.isUnpacked);
    },
    iter: (_vm, self) => new AliasIterator(self as PyGenericAlias),
    getAttribute: (vm, self, name) =>
      OWN_ATTRIBUTES.has(name) ? genericGet(vm, self, name) : getAttribute(vm, (self as PyGenericAlias).origin, name),
    new: (_vm, type, args) => {
      if (args.length !== 2) throw typeError(`GenericAlias expected 2 arguments, got ${args.length}`);
      return genericAlias(args[0] as Value, args[1] as Value, type);
    },
  }),
  methods: [
    [
      '__mro_entries__(bases, /)',
      (_vm, self: PyGenericAlias) => new PyTuple([self.origin]),
      'What takes the place of the alias among the bases of a class.',
    ],
    [
      '__instancecheck__(instance, /)',
      () => {
        throw typeError('isinstance() argument 2 cannot be a parameterized generic');
      },
      'An alias is no class.',
    ],
    [
      '__subclasscheck__(subclass, /)',
      () => {
        throw typeError('issubclass() argument 2 cannot be a parameterized generic');
      },
      'An alias is no class.',
    ],
    [
      '__reduce__()',
      (vm, self: PyGenericAlias) =>
        self.isUnpacked
          ? new PyTuple([vm.builtin('next'), new PyTuple([getIterator(vm, genericAlias(self.origin, self.args))])])
          : new PyTuple([self.type, new PyTuple([self.origin, self.args])]),
      'How to make the alias anew.',
    ],
  ],
  attributes: [
    ['__origin__', (_vm, self: PyGenericAlias) => self.origin, readonlyMember, 'generic type'],
    ['__args__', (_vm, self: PyGenericAlias) => self.args, readonlyMember, 'types in the brackets'],
    [
      '__parameters__',
      (vm, self: PyGenericAlias) => (self.parameters ??= parametersOf(vm, self.args.items)),
      null,
      'type variables',
    ],
    [
      '__unpacked__',
      (_vm, self: PyGenericAlias) => self.isUnpacked,
      readonlyMember,
      'whether it was unpacked with a star',
    ],
    [
      '__typing_unpacked_tuple_args__',
      (_vm, self: PyGenericAlias) => (self.isUnpacked && self.origin === tupleType ? self.args : null),
      null,
      'members of an unpacked tuple',
    ],
  ],
};
