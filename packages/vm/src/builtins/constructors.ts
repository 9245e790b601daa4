// What the `new` slots of built-in types have in common: binding of arguments, and instances of derived classes.

import { type KeywordArguments, type PyType, PyWrapped, type Slots, type Value } from '../objects/object.js';
import type { VM } from '../vm.js';
import { bindBuiltin, callBound, parseSignature } from './signature.js';

/** Makes an instance from bound parameters: `undefined` where an optional one was not given. */
export type Constructor = (vm: VM, ...parameters: never[]) => Value;
/** Makes an instance from the arguments of a call. */
export type Construct = (vm: VM, args: readonly Value[], keywords: KeywordArguments | null) => Value;

/** Binds the arguments of a constructor by its signature. */
export function bindType(name: string, text: string, construct: Constructor): Construct {
  const signature = parseSignature(text, true);
  const run = construct as (vm: VM, ...parameters: unknown[]) => Value;
  return (vm, args, keywords) => callBound(run, vm, bindBuiltin(name, signature, args, keywords));
}

/** The `new` slot of a type whose instances are primitives: an instance of a derived class wraps one. */
export function wrapping(owner: PyType, construct: Construct): NonNullable<Slots['new']> {
  return (vm, type, args, keywords) => {
    const value = construct(vm, args, keywords);
    return type === owner ? value : new PyWrapped(type, value);
  };
}
