// The one binder of arguments to built-in functions: reads a signature as Python writes it, and fails with the words that
// CPython's own calling conventions use. Which words depends on the shape of the signature, as it does there:
//   one positional-only parameter        "f() takes exactly one argument (2 given)"
//   positional-only parameters           "f expected 2 arguments, got 1"
//   parameters that can be named         "f() missing required argument 'exp' (pos 2)"

import { typeError } from '../objects/exceptions.js';
import { PyBuiltin } from '../objects/functions.js';
import type { KeywordArguments, PyType, Value } from '../objects/object.js';
import type { VM } from '../vm.js';

interface Parameter {
  readonly name: string;
  readonly kind: 'positional' | 'either' | 'variadic' | 'keyword' | 'keywords';
  readonly required: boolean;
}

/**
 * What arguments are bound to: parameters in order, `undefined` where an optional one was not given, an array for `*args`,
 * the remaining keyword arguments (null if there are none) for `**kwargs`.
 */
export type Bound = readonly (Value | readonly Value[] | KeywordArguments | undefined)[];

export interface Signature {
  readonly parameters: readonly Parameter[];
  /** Leading parameters that can be given by position. */
  readonly positional: number;
  readonly required: number;
  readonly variadic: boolean;
  /** Takes keyword arguments of any name. */
  readonly takesKeywords: boolean;
  /** No parameter can be named. */
  readonly positionalOnly: boolean;
}

/** Reads `(a, b=1, /, c, *args, d=None)`; defaults are for the reader, a function gets `undefined` instead. */
export function parseSignature(text: string): Signature {
  const parameters: Parameter[] = [];
  let kind: Parameter['kind'] = 'either';
  for (const part of text
    .slice(1, -1)
    .split(',')
    .map((p) => p.trim())) {
    if (part === '') continue;
    if (part === '/') {
      for (let i = 0; i < parameters.length; i++)
        parameters[i] = { ...(parameters[i] as Parameter), kind: 'positional' };
    } else if (part === '*') {
      kind = 'keyword';
    } else if (part.startsWith('**')) {
      parameters.push({ name: part.slice(2), kind: 'keywords', required: false });
    } else if (part.startsWith('*')) {
      parameters.push({ name: part.slice(1), kind: 'variadic', required: false });
      kind = 'keyword';
    } else {
      const [name, byDefault] = part.split('=') as [string, string | undefined];
      parameters.push({ name, kind, required: byDefault === undefined });
    }
  }
  const byPosition = parameters.filter((p) => p.kind === 'positional' || p.kind === 'either');
  return {
    parameters,
    positional: byPosition.length,
    required: byPosition.filter((p) => p.required).length,
    variadic: parameters.some((p) => p.kind === 'variadic'),
    takesKeywords: parameters.some((p) => p.kind === 'keywords'),
    positionalOnly: parameters.every((p) => p.kind === 'positional'),
  };
}

const plural = (count: number) => (count === 1 ? '' : 's');

/** Fails if the number of positional arguments does not fit, in the words for positional-only parameters. */
function checkPositional(name: string, signature: Signature, given: number, qualname: string): void {
  const { positional, required } = signature;
  if (given >= required && given <= positional) return;
  if (positional === 1 && required === 1) throw typeError(`${qualname}() takes exactly one argument (${given} given)`);
  const [bound, word] = given < required ? [required, 'at least '] : [positional, 'at most '];
  throw typeError(
    `${name} expected ${required === positional ? '' : word}${bound} argument${plural(bound)}, got ${given}`,
  );
}

/**
 * Binds arguments to parameters.
 * @throws TypeError in CPython's words if they do not fit
 */
export function bindBuiltin(
  name: string,
  signature: Signature,
  args: readonly Value[],
  keywords: KeywordArguments | null,
  qualname = name,
): Bound {
  const { parameters, positional, variadic, positionalOnly } = signature;
  if (keywords !== null && keywords.names.length === 0) keywords = null;
  if (positionalOnly) {
    if (keywords !== null) throw typeError(`${qualname}() takes no keyword arguments`);
    checkPositional(name, signature, args.length, qualname);
    return args;
  }
  const total = args.length + (keywords === null ? 0 : keywords.names.length);
  if (signature.takesKeywords && !variadic) checkPositional(name, signature, args.length, qualname);
  else if (!variadic) {
    if (args.length > positional) {
      const most = positional < parameters.length ? positional : parameters.length;
      const kind = positional < parameters.length ? ' positional' : '';
      throw typeError(
        `${name}() takes at most ${most}${kind} argument${plural(most)} (${kind === '' ? total : args.length} given)`,
      );
    }
    const bareRequired = parameters.filter((p) => p.kind === 'positional' && p.required).length;
    if (args.length < bareRequired)
      throw typeError(
        `${name}() takes ${bareRequired === positional ? 'exactly' : 'at least'} ${bareRequired} positional argument${plural(bareRequired)} (${args.length} given)`,
      );
  } else if (args.length < signature.required) {
    checkPositional(name, signature, args.length, qualname);
  }
  const bound: (Value | readonly Value[] | KeywordArguments | undefined)[] = [];
  parameters.forEach((parameter, i) => {
    if (parameter.kind === 'variadic') bound.push(args.slice(positional));
    else if (parameter.kind === 'keywords') bound.push(remainingKeywords(parameters, keywords));
    else bound.push(parameter.kind !== 'keyword' && i < args.length ? args[i] : undefined);
  });
  keywords?.names.forEach((key, k) => {
    const i = parameters.findIndex((p) => p.name === key && (p.kind === 'either' || p.kind === 'keyword'));
    if (i < 0) return;
    if (bound[i] !== undefined)
      throw typeError(`argument for ${name}() given by name ('${key}') and position (${i + 1})`);
    bound[i] = keywords.values[k];
  });
  parameters.forEach((parameter, i) => {
    if (parameter.required && bound[i] === undefined && parameter.kind === 'either')
      throw typeError(`${name}() missing required argument '${parameter.name}' (pos ${i + 1})`);
  });
  if (signature.takesKeywords) return bound;
  for (const key of keywords?.names ?? [])
    if (!isNamed(parameters, key))
      throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
  return bound;
}

const isNamed = (parameters: readonly Parameter[], key: string): boolean =>
  parameters.some((p) => p.name === key && (p.kind === 'either' || p.kind === 'keyword'));

/** The keyword arguments that no parameter has the name of; null if there are none. */
function remainingKeywords(
  parameters: readonly Parameter[],
  keywords: KeywordArguments | null,
): KeywordArguments | null {
  if (keywords === null) return null;
  const names: string[] = [];
  const values: Value[] = [];
  keywords.names.forEach((name, i) => {
    if (isNamed(parameters, name)) return;
    names.push(name);
    values.push(keywords.values[i] as Value);
  });
  return names.length === 0 ? null : { names, values };
}

/** A row of a table of built-in functions: signature with its name, what it does, one line of documentation. */
export type BuiltinRow = readonly [
  declaration: string,
  implementation: (vm: VM, ...parameters: never[]) => Value,
  documentation: string,
];

/** Makes the function object of a row. The implementation is called with the bound parameters in order. */
export function makeBuiltin([declaration, implementation, documentation]: BuiltinRow): PyBuiltin {
  const open = declaration.indexOf('(');
  const name = declaration.slice(0, open);
  const text = declaration.slice(open);
  const signature = parseSignature(text);
  const run = implementation as (vm: VM, ...parameters: unknown[]) => Value;
  const takesOne = signature.positionalOnly && signature.positional === 1 && signature.required === 1;
  return new PyBuiltin(name, text, documentation, takesOne ? run : null, (vm, args, keywords) =>
    run(vm, ...bindBuiltin(name, signature, args, keywords)),
  );
}

/** What a row of a table of methods becomes. */
export interface MethodParts {
  readonly name: string;
  readonly signature: string;
  readonly callNone: ((vm: VM, self: Value) => Value) | null;
  readonly callOne: ((vm: VM, self: Value, argument: Value) => Value) | null;
  readonly call: (vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null) => Value;
}

/** Binds calls of a method of a built-in type by its signature, which is read at the first call that needs it. */
export function makeMethodCall(
  owner: PyType,
  declaration: string,
  implementation: (vm: VM, self: never, ...parameters: never[]) => Value,
): MethodParts {
  const open = declaration.indexOf('(');
  const name = declaration.slice(0, open);
  const text = declaration.slice(open);
  const run = implementation as (vm: VM, self: Value, ...parameters: unknown[]) => Value;
  let signature: Signature | null = null;
  const call = (vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null): Value => {
    signature ??= parseSignature(text);
    if (signature.parameters.length === 0) {
      if (keywords !== null && keywords.names.length > 0)
        throw typeError(`${owner.name}.${name}() takes no keyword arguments`);
      if (args.length > 0) throw typeError(`${owner.name}.${name}() takes no arguments (${args.length} given)`);
      return run(vm, self);
    }
    return run(vm, self, ...bindBuiltin(name, signature, args, keywords, `${owner.name}.${name}`));
  };
  // "(x, /)": one parameter, required.
  const takesOne = /^\(\w+, \/\)$/.test(text);
  return { name, signature: text, callNone: text === '()' ? run : null, callOne: takesOne ? run : null, call };
}
