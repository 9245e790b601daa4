// typing.Union: what `int | str` does (library reference, "Union Type").

import { loadModule } from '../imports.js';
import type { VM } from '../vm.js';
import { getAttribute, specialMethod } from './attributes.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { PyFrozenSet } from './dicts.js';
import { typeError } from './exceptions.js';
import { PyGenericAlias, PyUnion } from './generic-alias.js';
import { hashOf } from './hashing.js';
import { type BinarySlot, binarySlots, NOT_IMPLEMENTED, PyObject, PyType, slots, type Value } from './object.js';
import { callValue, isEqual, isTrue, reprOf } from './operations.js';
import { PyTuple } from './sequences.js';
import { SetTable } from './set-table.js';
import { aliasArguments, parametersOf } from './type-parameters.js';
import { noneType, unionType } from './types.js';

/** Names of the types of `typing` that stand for types. */
const TYPE_FORMS = ['TypeVar', 'ParamSpec', 'TypeAliasType', 'TypeVarTuple'];

/** Whether `|` of types takes a value. */
const isTypeForm = (value: Value): boolean =>
  value === null ||
  value instanceof PyType ||
  value instanceof PyGenericAlias ||
  value instanceof PyUnion ||
  (value instanceof PyObject && value.type.module === 'typing' && TYPE_FORMS.includes(value.type.name));

/** The union of types, each once; the type itself if they are all the same. None stands for its type. */
export function makeUnion(vm: VM, members: readonly Value[]): Value {
  const distinct: Value[] = [];
  for (const member of members.flatMap((value) => (value instanceof PyUnion ? value.args.items : [value]))) {
    const type = member === null ? noneType : member;
    if (!distinct.some((known) => isEqual(vm, known, type))) distinct.push(type);
  }
  return distinct.length === 1 ? (distinct[0] as Value) : new PyUnion(new PyTuple(distinct));
}

/** `left | right` of types. */
export const unionOf: BinarySlot = (vm, left, right) =>
  isTypeForm(left) && isTypeForm(right) ? makeUnion(vm, [left, right]) : NOT_IMPLEMENTED;

/** `left | right` where one is a union: the other may be anything, and a text names a type. */
const extendUnion: BinarySlot = (vm, left, right) => {
  const member = (value: Value): Value => {
    if (typeof value !== 'string') return value;
    return callValue(vm, getAttribute(vm, loadModule(vm, 'typing'), 'ForwardRef'), [value]);
  };
  return makeUnion(vm, [member(left), member(right)]);
};

/** How a member shows: None for its type, a class by its name. */
function memberRepr(vm: VM, member: Value): string {
  if (member === noneType) return 'None';
  if (!(member instanceof PyType)) return reprOf(vm, member);
  return member.module === 'builtins' ? member.qualname : `${member.module}.${member.qualname}`;
}

function asSet(vm: VM, union: PyUnion): PyFrozenSet {
  const table = new SetTable();
  for (const member of union.args.items) table.add(vm, member);
  return new PyFrozenSet(table);
}

const check =
  (name: '__instancecheck__' | '__subclasscheck__') =>
  (vm: VM, self: PyUnion, value: Value): Value =>
    self.args.items.some((member) => {
      if (member instanceof PyGenericAlias)
        throw typeError(
          `${name === '__instancecheck__' ? 'isinstance' : 'issubclass'}() argument 2 cannot be a parameterized generic`,
        );
      const method = specialMethod(vm, member, name);
      return method !== undefined && isTrue(vm, callValue(vm, method, [value]));
    });

export const unionDefinition: TypeDefinition = {
  documentation: 'Represent a union type\n\nE.g. for int | str',
  final: true,
  slots: slots({
    binary: binarySlots([10, extendUnion]),
    repr: (vm, self) => (self as PyUnion).args.items.map((member) => memberRepr(vm, member)).join(' | '),
    compare: (vm, op, self, other) => {
      if (op > 2 || !(other instanceof PyUnion)) return NOT_IMPLEMENTED;
      return isEqual(vm, asSet(vm, self as PyUnion), asSet(vm, other)) === (op === 1);
    },
    hash: (vm, self) => hashOf(vm, asSet(vm, self as PyUnion)),
    getItem: (vm, self, item) => makeUnion(vm, aliasArguments(vm, self as PyUnion, item)),
  }),
  methods: [
    ['__instancecheck__(instance, /)', check('__instancecheck__'), 'Whether an object is an instance of a member.'],
    ['__subclasscheck__(subclass, /)', check('__subclasscheck__'), 'Whether a class derives from a member.'],
    [
      '__mro_entries__(bases, /)',
      (vm, self: PyUnion) => {
        throw typeError(`Cannot subclass ${reprOf(vm, self)}`);
      },
      'A union is no base.',
    ],
  ],
  classMethods: [
    [
      '__class_getitem__(parameters, /)',
      (vm, _self: PyType, parameters: Value) => {
        const members = parameters instanceof PyTuple ? parameters.items : [parameters];
        if (members.length === 0) throw typeError('Cannot take a Union of no types.');
        return makeUnion(
          vm,
          members.map((member) => (isTypeForm(member) ? member : vm.callLibrary('typing', '_type_argument', [member]))),
        );
      },
      'The union of types.',
    ],
  ],
  attributes: [
    ['__args__', (_vm, self: PyUnion) => self.args, readonlyMember, 'members'],
    [
      '__parameters__',
      (vm, self: PyUnion) => (self.parameters ??= parametersOf(vm, self.args.items)),
      null,
      'type variables',
    ],
    ['__origin__', () => unionType, null, 'Union'],
    ['__name__', () => 'Union', null, 'name'],
    ['__qualname__', () => 'Union', null, 'qualified name'],
    ['__module__', () => 'typing', null, 'module'],
  ],
};
