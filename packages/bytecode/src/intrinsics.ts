// Intrinsics: what CALL_INTRINSIC does. Operations that no program does often enough to give them an opcode of their own.

/** The number of an intrinsic: operand C of CALL_INTRINSIC. */
export const enum Intrinsic {
  /** (format): NotImplementedError unless an annotation function can evaluate in this format. */
  CheckFormat = 0,
  /** (function, annotate): gives a function what evaluates its annotations. */
  SetAnnotate,
  /** (function, parameters): gives a function its type parameters. */
  SetTypeParameters,
  /** (name, bound, default): a TypeVar; the last two are functions or None. */
  TypeVariable,
  /** (name, constraints, default): a TypeVar. */
  ConstrainedTypeVariable,
  /** (name, None, default): a TypeVarTuple. */
  TypeVariableTuple,
  /** (name, None, default): a ParamSpec. */
  ParameterSpecification,
  /** (name, type parameters or None, function): a TypeAliasType. */
  TypeAlias,
  /** (type parameters): `typing.Generic[...]`. */
  GenericBase,
  /** (strings, interpolations): a Template of two tuples. */
  Template,
  /** (value, expression, conversion or None, format specification): an Interpolation. */
  Interpolation,
  /** (value): shows it, unless it is None, and binds the builtin `_` to it. */
  Show,
  /** (sequence, count): the index of the member that is `count` from the end. */
  IndexFromEnd,
}

/** How many registers each intrinsic reads, by number. */
export const INTRINSIC_OPERANDS: readonly number[] = [1, 2, 2, 3, 3, 3, 3, 3, 1, 2, 4, 1, 2];
