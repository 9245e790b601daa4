// Parameterised generics and unions of types: the objects. What they do is in generic-alias-type.ts and union-type.ts.

import { PyObject, type Value } from './object.js';
import { PyTuple } from './sequences.js';
import { genericAliasType, unionType } from './types.js';

/** `list[int]` (library reference, types.GenericAlias). */
export class PyGenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: PyTuple;
  /** `*tuple[int]`, as iterating over the alias gives it. */
  readonly isUnpacked: boolean;
  /** The type variables in `args`, once somebody asked. */
  parameters: PyTuple | null;
  constructor(origin: Value, args: PyTuple, isUnpacked: boolean) {
    super();
    this.type = genericAliasType;
    this.origin = origin;
    this.args = args;
    this.isUnpacked = isUnpacked;
    this.parameters = null;
  }
}

/** `origin[args]`: a tuple gives several arguments. */
export const genericAlias = (origin: Value, args: Value): PyGenericAlias =>
  new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args]), false);

/** `int | str` (library reference, typing.Union). */
export class PyUnion extends PyObject {
  /** At least two, all different. */
  readonly args: PyTuple;
  parameters: PyTuple | null;
  constructor(args: PyTuple) {
    super();
    this.type = unionType;
    this.args = args;
    this.parameters = null;
  }
}
