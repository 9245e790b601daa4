// Parameterised generics and unions of types: the objects. What they do is in generic-alias-type.ts and union-type.ts.

import { EMPTY_SHAPE, NO_VALUES, PyInstance, PyObject, type PyType, type Value } from './object.js';
import { PyTuple } from './sequences.js';
import { genericAliasType, unionType } from './types.js';

/** `list[int]` (library reference, types.GenericAlias), or an instance of a derived class. */
export class PyGenericAlias extends PyInstance {
  readonly origin: Value;
  readonly args: PyTuple;
  /** `*tuple[int]`, as iterating over the alias gives it. */
  readonly isUnpacked: boolean;
  /** The type variables in `args`, once somebody asked. */
  parameters: PyTuple | null;
  constructor(origin: Value, args: PyTuple, isUnpacked: boolean, type: PyType = genericAliasType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.origin = origin;
    this.args = args;
    this.isUnpacked = isUnpacked;
    this.parameters = null;
  }
}

/** `origin[args]`: a tuple gives several arguments. */
export const genericAlias = (origin: Value, args: Value, type?: PyType): PyGenericAlias =>
  new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args]), false, type);

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
