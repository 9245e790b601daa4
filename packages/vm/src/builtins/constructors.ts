// What the `new` slots of built-in types have in common: binding of arguments, and instances of derived classes.

import { typeError } from '../objects/exceptions.js';
import { type KeywordArguments, type PyType, PyWrapped, type Slots, type Value } from '../objects/object.js';
import type { VM } from '../vm.js';
import { bindBuiltin, parseSignature } from './signature.js';

/** Makes an instance from bound parameters: `undefined` where an optional one was not given. */
export type Constructor = (vm: VM, ...parameters: never[]) => Value;
/** Makes an instance from the arguments of a call. */
export type Construct = (vm: VM, args: readonly Value[], keywords: KeywordArguments | null) => Value;

/** Binds the arguments of a constructor by its signature. */
export function bindType(name: string, text: string, construct: Constructor): Construct {
  const signature = parseSignature(text, true);
  const run = construct as (vm: VM, ...parameters: unknown[]) => Value;
  return (vm, args, keywords) => run(vm, ...bindBuiltin(name, signature, args, keywords));
}

/** For types that count positional arguments as positional-only ones do, yet let some be named; null for one that cannot be. */
export function bindNamed(name: string, names: readonly (string | null)[], construct: Constructor): Construct {
  const run = construct as (vm: VM, ...parameters: unknown[]) => Value;
  return (vm, args, keywords) => {
    if (args.length > names.length)
      throw typeError(`${name} expected at most ${names.length} arguments, got ${args.length}`);
    const bound: (Value | undefined)[] = names.map((_, i) => args[i]);
    keywords?.names.forEach((key, k) => {
      const i = names.indexOf(key);
      if (i < 0) throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
      if (bound[i] !== undefined)
        throw typeError(`argument for ${name}() given by name ('${key}') and position (${i + 1})`);
      bound[i] = keywords.values[k];
    });
    return run(vm, ...bound);
  };
}

/** The `new` slot of a type whose instances are primitives: an instance of a derived class wraps one. */
export function wrapping(owner: PyType, construct: Construct): NonNullable<Slots['new']> {
  return (vm, type, args, keywords) => {
    const value = construct(vm, args, keywords);
    return type === owner ? value : new PyWrapped(type, value);
  };
}
