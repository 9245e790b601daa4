// The one binder of arguments to built-in functions: reads a signature as Python writes it, and fails with the words that
// CPython's own calling conventions use. Which words depends on the shape of the signature, as it does there:
//   one positional-only parameter        "f() takes exactly one argument (2 given)"
//   positional-only parameters           "f expected 2 arguments, got 1"
//   parameters that can be named         "f() missing required argument 'exp' (pos 2)"
// The same call may be wrong in several ways: which one is reported follows the order of CPython's checks.

import { type PyException, typeError } from '../objects/exceptions.js';
import { PyBuiltin } from '../objects/functions.js';
import type { KeywordArguments, PyType, Value } from '../objects/object.js';
import { suggest } from '../suggest.js';
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
  /** Belongs to a type, which counts its arguments as if they were positional-only while none is named. */
  readonly isType: boolean;
}

/** Reads `(a, b=1, /, c, *args, d=None)`; defaults are for the reader, a function gets `undefined` instead. */
export function parseSignature(text: string, isType = false): Signature {
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
    isType,
  };
}

const plural = (count: number) => (count === 1 ? '' : 's');

/** Fails if the number of positional arguments does not fit, in the words for positional-only parameters. */
function checkPositional(name: string, signature: Signature, given: number, qualname: string): void {
  const { positional, required, positionalOnly, variadic } = signature;
  if (given >= required && (given <= positional || variadic)) return;
  if (positionalOnly && positional === 1 && required === 1)
    throw typeError(`${qualname}() takes exactly one argument (${given} given)`);
  const [bound, word] = given < required ? [required, 'at least '] : [positional, 'at most '];
  throw typeError(
    `${name} expected ${required === positional && !variadic ? '' : word}${bound} argument${plural(bound)}, got ${given}`,
  );
}

/** Fails if the number of arguments does not fit, in the words for parameters that can be named. */
function checkCounts(name: string, signature: Signature, given: number, named: number): void {
  const { parameters, positional } = signature;
  const most = parameters.length;
  if (given + named > most)
    throw typeError(
      `${name}() takes at most ${most} ${given === 0 ? 'keyword ' : ''}argument${plural(most)} (${given + named} given)`,
    );
  if (given > positional) {
    if (positional === 0) throw typeError(`${name}() takes no positional arguments`);
    const word = signature.required === positional ? 'exactly' : 'at most';
    throw typeError(`${name}() takes ${word} ${positional} positional argument${plural(positional)} (${given} given)`);
  }
  const least = parameters.filter((p) => p.kind === 'positional' && p.required).length;
  if (given < least)
    throw typeError(
      `${name}() takes ${least < positional ? 'at least' : 'exactly'} ${least} positional argument${plural(least)} (${given} given)`,
    );
}

const canBeNamed = ({ kind }: Parameter) => kind === 'either' || kind === 'keyword';

/** Why keyword arguments are left over once every parameter has taken its own. */
function leftoverKeyword(
  name: string,
  { parameters }: Signature,
  given: number,
  keywords: KeywordArguments,
): PyException {
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] as Parameter;
    if (parameter.kind === 'either' && i < given && keywords.names.includes(parameter.name))
      return typeError(`argument for ${name}() given by name ('${parameter.name}') and position (${i + 1})`);
  }
  const known = parameters.filter(canBeNamed).map((parameter) => parameter.name);
  const unknown = keywords.names.find((key) => !known.includes(key)) as string;
  const hint = suggest(unknown, known);
  return typeError(
    `${name}() got an unexpected keyword argument '${unknown}'${hint === null ? '' : `. Did you mean '${hint}'?`}`,
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
  const { parameters, positional, required, variadic, positionalOnly, isType } = signature;
  if (keywords !== null && keywords.names.length === 0) keywords = null;
  if (positionalOnly && keywords !== null) throw typeError(`${qualname}() takes no keyword arguments`);
  if (variadic && keywords !== null && parameters.length === 1)
    throw typeError(`${qualname}() takes no keyword arguments`);
  if (positionalOnly || (isType && keywords === null)) {
    checkPositional(name, signature, args.length, qualname);
    return args;
  }
  const named = keywords === null ? 0 : keywords.names.length;
  if (signature.takesKeywords && !variadic) checkPositional(name, signature, args.length, qualname);
  else if (!variadic) checkCounts(name, signature, args.length, named);
  else if (required > 0) {
    // Such a function takes its positional arguments itself, and has only keyword parameters parsed.
    checkPositional(name, signature, args.length, qualname);
    const most = parameters.filter(canBeNamed).length;
    if (named > most && !signature.takesKeywords)
      throw typeError(`${name}() takes at most ${most} keyword argument${plural(most)} (${named} given)`);
  }
  const bound: (Value | readonly Value[] | KeywordArguments | undefined)[] = [];
  let left = named;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] as Parameter;
    if (parameter.kind === 'variadic') bound.push(args.slice(positional));
    else if (parameter.kind === 'keywords') bound.push(remainingKeywords(parameters, keywords));
    else if (parameter.kind !== 'keyword' && i < args.length) bound.push(args[i]);
    else {
      const k = keywords !== null && canBeNamed(parameter) ? keywords.names.indexOf(parameter.name) : -1;
      bound.push(k < 0 ? undefined : keywords?.values[k]);
      if (k >= 0) left--;
      else if (parameter.required)
        throw typeError(`${name}() missing required argument '${parameter.name}' (pos ${i + 1})`);
    }
  }
  if (left > 0 && !signature.takesKeywords)
    throw leftoverKeyword(name, signature, args.length, keywords as KeywordArguments);
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

/**
 * Whether that many positional arguments are bound as they are: an implementation takes a parameter that was not given as
 * `undefined`, as JavaScript does. Read from the text of the signature, since most signatures are never parsed.
 */
function bindsAsGiven(text: string, count: number): boolean {
  let parameters = 0;
  let required = 0;
  let isNamed = false;
  let hasDefault = false;
  for (let i = 1; i < text.length; i++) {
    const char = text[i];
    if (char === '*' || char === '(') return false;
    if (char === '=') hasDefault = true;
    else if (char === ',' || i === text.length - 1) {
      if (isNamed) {
        parameters++;
        if (!hasDefault) required++;
      }
      isNamed = hasDefault = false;
    } else if (char !== '/' && char !== ' ') isNamed = true;
  }
  return required <= count && count <= parameters;
}

/** How a function is done for so many positional arguments and no other, where its parameters would have to be gathered. */
export interface DirectCalls {
  readonly one?: (vm: VM, argument: Value) => Value;
  readonly two?: (vm: VM, first: Value, second: Value) => Value;
}

/** A row of a table of built-in functions: signature with its name, what it does, one line of documentation. */
export type BuiltinRow = readonly [
  declaration: string,
  implementation: (vm: VM, ...parameters: never[]) => Value,
  documentation: string,
  direct?: DirectCalls,
];

/**
 * Makes the function object of a row. The implementation is called with the bound parameters in order.
 * @param module the module it belongs to, which errors of its functions name as CPython's do
 */
export function makeBuiltin(
  [declaration, implementation, documentation, direct = {}]: BuiltinRow,
  module = 'builtins',
): PyBuiltin {
  const open = declaration.indexOf('(');
  const name = declaration.slice(0, open);
  const text = declaration.slice(open);
  const signature = parseSignature(text);
  const run = implementation as (vm: VM, ...parameters: unknown[]) => Value;
  const qualname = module !== 'builtins' && signature.parameters.length <= 1 ? `${module}.${name}` : name;
  const call: PyBuiltin['call'] =
    signature.parameters.length === 0
      ? (vm, args, keywords) => {
          refuseArguments(qualname, args, keywords);
          return run(vm);
        }
      : (vm, args, keywords) => callBound(run, vm, bindBuiltin(name, signature, args, keywords, qualname));
  const one = direct.one ?? (bindsAsGiven(text, 1) ? run : null);
  const two = direct.two ?? (bindsAsGiven(text, 2) ? run : null);
  return new PyBuiltin(name, text, documentation, one, call, module, two);
}

/** What is called without parameters. @throws TypeError if it is given arguments */
function refuseArguments(qualname: string, args: readonly Value[], keywords: KeywordArguments | null): void {
  if (keywords !== null && keywords.names.length > 0) throw typeError(`${qualname}() takes no keyword arguments`);
  if (args.length > 0) throw typeError(`${qualname}() takes no arguments (${args.length} given)`);
}

/** Calls an implementation with bound parameters. A call with a spread takes longer than most builtins. */
export function callBound(run: (vm: VM, ...parameters: unknown[]) => Value, vm: VM, bound: Bound): Value {
  switch (bound.length) {
    case 1:
      return run(vm, bound[0]);
    case 2:
      return run(vm, bound[0], bound[1]);
    case 3:
      return run(vm, bound[0], bound[1], bound[2]);
    default:
      return run(vm, ...bound);
  }
}

/** What a row of a table of methods becomes. */
export interface MethodParts {
  readonly name: string;
  readonly signature: string;
  readonly callNone: ((vm: VM, self: Value) => Value) | null;
  readonly callOne: ((vm: VM, self: Value, argument: Value) => Value) | null;
  readonly callTwo: ((vm: VM, self: Value, first: Value, second: Value) => Value) | null;
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
  const qualname = `${owner.name}.${name}`;
  let signature: Signature | null = null;
  const call = (vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null): Value => {
    signature ??= parseSignature(text);
    if (signature.parameters.length === 0) {
      refuseArguments(qualname, args, keywords);
      return run(vm, self);
    }
    const bound = bindBuiltin(name, signature, args, keywords, qualname);
    switch (bound.length) {
      case 1:
        return run(vm, self, bound[0]);
      case 2:
        return run(vm, self, bound[0], bound[1]);
      case 3:
        return run(vm, self, bound[0], bound[1], bound[2]);
      default:
        return run(vm, self, ...bound);
    }
  };
  return {
    name,
    signature: text,
    callNone: bindsAsGiven(text, 0) ? run : null,
    callOne: bindsAsGiven(text, 1) ? run : null,
    callTwo: bindsAsGiven(text, 2) ? run : null,
    call,
  };
}
