// The type variables inside generic aliases and unions: finding them, and putting types in their place.

import type { VM } from '../vm.js';
import { attributeOrUndefined } from './attributes.js';
import { typeError } from './exceptions.js';
import { PyGenericAlias, type PyUnion } from './generic-alias.js';
import { PyType, type Value } from './object.js';
import { callValue, getItem, isTrue, listOf, reprOf } from './operations.js';
import { PyList, PyTuple } from './sequences.js';

/** The distinct type variables in the arguments of an alias or union, in order of appearance. */
export function parametersOf(vm: VM, args: readonly Value[]): PyTuple {
  const found: Value[] = [];
  const add = (parameter: Value) => {
    if (!found.includes(parameter)) found.push(parameter);
  };
  for (const argument of args) {
    if (argument instanceof PyType) continue;
    if (attributeOrUndefined(vm, argument, '__typing_subst__') !== undefined) {
      add(argument);
      continue;
    }
    const nested =
      argument instanceof PyTuple || argument instanceof PyList
        ? parametersOf(vm, argument.items)
        : attributeOrUndefined(vm, argument, '__parameters__');
    if (nested instanceof PyTuple) for (const parameter of nested.items) add(parameter);
  }
  return new PyTuple(found);
}

/** What `*` of an argument gives, if it is an unpacked tuple: its members. */
function unpackedMembers(vm: VM, item: Value): readonly Value[] | null {
  if (item instanceof PyType) return null;
  const members = attributeOrUndefined(vm, item, '__typing_unpacked_tuple_args__');
  if (!(members instanceof PyTuple)) return null;
  return members.items.at(-1) === findEllipsis(members) ? null : members.items;
}
const findEllipsis = (tuple: PyTuple): Value | undefined =>
  tuple.items.find(
    (item) => item !== null && typeof item === 'object' && 'type' in item && item.type.name === 'ellipsis',
  );

/**
 * `alias[item]`: the arguments with types in place of type variables.
 * @throws TypeError if there are none, or a different number of them
 */
export function substitute(
  vm: VM,
  self: Value,
  args: readonly Value[],
  parameters: readonly Value[],
  item: Value,
): Value[] {
  if (parameters.length === 0) throw typeError(`${reprOf(vm, self)} is not a generic class`);
  const given = item instanceof PyTuple ? item.items : [item];
  let items: Value[] = given.flatMap((member) => unpackedMembers(vm, member) ?? [member]);
  for (const parameter of parameters) {
    const prepare = attributeOrUndefined(vm, parameter, '__typing_prepare_subst__');
    if (prepare !== undefined && prepare !== null)
      items = listOf(vm, callValue(vm, prepare, [self, new PyTuple(items)]));
  }
  if (items.length !== parameters.length)
    throw typeError(
      `Too ${items.length > parameters.length ? 'many' : 'few'} arguments for ${reprOf(vm, self)}; actual ${items.length}, expected ${parameters.length}`,
    );
  return substituteIn(vm, args, parameters, items);
}

function substituteIn(vm: VM, args: readonly Value[], parameters: readonly Value[], items: readonly Value[]): Value[] {
  const result: Value[] = [];
  for (const argument of args) {
    if (argument instanceof PyType) {
      result.push(argument);
      continue;
    }
    if (argument instanceof PyTuple || argument instanceof PyList) {
      const members = substituteIn(vm, argument.items, parameters, items);
      result.push(argument instanceof PyTuple ? new PyTuple(members) : new PyList(members));
      continue;
    }
    const unpacked = attributeOrUndefined(vm, argument, '__typing_is_unpacked_typevartuple__');
    const isUnpacked = unpacked !== undefined && isTrue(vm, unpacked);
    const subst = attributeOrUndefined(vm, argument, '__typing_subst__');
    const value =
      subst === undefined
        ? substituteNested(vm, argument, parameters, items)
        : callValue(vm, subst, [items[parameters.indexOf(argument)] as Value]);
    if (isUnpacked && value instanceof PyTuple) result.push(...value.items);
    else result.push(value);
  }
  return result;
}

/** An argument that has type variables of its own. */
function substituteNested(vm: VM, argument: Value, parameters: readonly Value[], items: readonly Value[]): Value {
  const nested = attributeOrUndefined(vm, argument, '__parameters__');
  if (!(nested instanceof PyTuple) || nested.items.length === 0) return argument;
  const own: Value[] = [];
  for (const parameter of nested.items) {
    const item = items[parameters.indexOf(parameter)] as Value;
    if (item instanceof PyTuple && isVariadic(parameter)) own.push(...item.items);
    else own.push(item);
  }
  return subscript(vm, argument, new PyTuple(own));
}

const isVariadic = (parameter: Value): boolean =>
  parameter !== null && typeof parameter === 'object' && 'type' in parameter && parameter.type.name === 'TypeVarTuple';

function subscript(vm: VM, alias: Value, item: Value): Value {
  if (alias instanceof PyGenericAlias && alias.type.isHeap) return getItem(vm, alias, item);
  if (alias instanceof PyGenericAlias)
    return new PyGenericAlias(alias.origin, new PyTuple(aliasArguments(vm, alias, item)), alias.isUnpacked);
  return callValue(vm, attributeOrUndefined(vm, alias, '__getitem__') as Value, [item]);
}

/** The arguments of `alias[item]`. */
export function aliasArguments(vm: VM, alias: PyGenericAlias | PyUnion, item: Value): Value[] {
  alias.parameters ??= parametersOf(vm, alias.args.items);
  return substitute(vm, alias, alias.args.items, alias.parameters.items, item);
}
