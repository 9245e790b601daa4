// Binding of call arguments to the parameters of a Python function (section 6.3.4 "Calls" of Python's reference).

import type { CodeObject } from '@taipan/bytecode';
import { PyDict } from './objects/dicts.js';
import { typeError } from './objects/exceptions.js';
import type { PyFunction } from './objects/functions.js';
import type { KeywordArguments, Value } from './objects/object.js';
import { tupleOf } from './objects/sequences.js';
import { suggest } from './suggest.js';
import type { VM } from './vm.js';

/** The name of a function in messages, which a program may have changed. */
function nameOf(fn: PyFunction): string {
  const own = fn.getOwn('__qualname__');
  return typeof own === 'string' ? own : fn.qualname;
}

const plural = (count: number) => (count === 1 ? '' : 's');

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`. */
function nameList(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length <= 2) return quoted.join(' and ');
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`;
}

/**
 * Binds arguments to parameters.
 * @returns one value per parameter, in register order: positional, keyword-only, then `*args`
 * @throws TypeError in CPython's words if they do not fit
 */
export function bindArguments(
  vm: VM,
  fn: PyFunction,
  args: readonly Value[],
  keywords: KeywordArguments | null,
): Value[] {
  const { code } = fn;
  const { argCount, kwOnlyCount, localNames } = code;
  const named = argCount + kwOnlyCount;
  const bound: (Value | undefined)[] = new Array(named).fill(undefined);
  for (let i = 0; i < args.length && i < argCount; i++) bound[i] = args[i];
  const rest = code.hasVarKeywords ? new PyDict() : null;
  if (keywords !== null) bindKeywords(vm, fn, bound, keywords, rest);
  if (args.length > argCount && !code.hasVarArgs) throw tooManyArguments(fn, args.length, bound);
  fillDefaults(fn, bound, args.length);
  for (let i = argCount; i < named; i++) bound[i] ??= bound[i] === null ? null : fn.kwDefaults?.[i - argCount];
  const missing = localNames.slice(argCount, named).filter((_, i) => bound[argCount + i] === undefined);
  if (missing.length > 0)
    throw typeError(
      `${nameOf(fn)}() missing ${missing.length} required keyword-only argument${plural(missing.length)}: ${nameList(missing)}`,
    );
  if (code.hasVarArgs) bound.push(tupleOf(args.slice(argCount)));
  if (code.hasVarKeywords) bound.push(rest);
  return bound as Value[];
}

function bindKeywords(
  vm: VM,
  fn: PyFunction,
  bound: (Value | undefined)[],
  keywords: KeywordArguments,
  rest: PyDict | null,
): void {
  const { code } = fn;
  const named = code.argCount + code.kwOnlyCount;
  keywords.names.forEach((name, k) => {
    const i = code.localNames.indexOf(name, code.posOnlyCount);
    if (i < 0 || i >= named) {
      if (rest === null) throw unexpectedKeyword(code, nameOf(fn), name, keywords);
      rest.table.set(vm, name, keywords.values[k] as Value);
      return;
    }
    if (bound[i] !== undefined) throw typeError(`${nameOf(fn)}() got multiple values for argument '${name}'`);
    bound[i] = keywords.values[k];
  });
}

function unexpectedKeyword(code: CodeObject, qualname: string, name: string, keywords: KeywordArguments) {
  const positionalOnly = code.localNames.slice(0, code.posOnlyCount).filter((n) => keywords.names.includes(n));
  if (positionalOnly.length > 0)
    return typeError(
      `${qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`,
    );
  const candidates = code.localNames.slice(code.posOnlyCount, code.argCount + code.kwOnlyCount);
  const hint = suggest(name, candidates);
  return typeError(
    `${qualname}() got an unexpected keyword argument '${name}'${hint === null ? '' : `. Did you mean '${hint}'?`}`,
  );
}

function tooManyArguments(fn: PyFunction, given: number, bound: readonly (Value | undefined)[]) {
  const { argCount, kwOnlyCount } = fn.code;
  const defaults = fn.defaults?.items.length ?? 0;
  const takes = defaults > 0 ? `from ${argCount - defaults} to ${argCount}` : String(argCount);
  const givenKwOnly = bound.slice(argCount, argCount + kwOnlyCount).filter((v) => v !== undefined).length;
  const givenText =
    givenKwOnly > 0
      ? `${given} positional argument${plural(given)} (and ${givenKwOnly} keyword-only argument${plural(givenKwOnly)}) were`
      : `${given} ${given === 1 ? 'was' : 'were'}`;
  const takesPlural = defaults > 0 || argCount !== 1 ? 's' : '';
  return typeError(`${nameOf(fn)}() takes ${takes} positional argument${takesPlural} but ${givenText} given`);
}

function fillDefaults(fn: PyFunction, bound: (Value | undefined)[], given: number): void {
  const { argCount, localNames } = fn.code;
  const defaults = fn.defaults?.items ?? [];
  const required = argCount - defaults.length;
  const missing: string[] = [];
  for (let i = Math.min(given, argCount); i < argCount; i++) {
    if (bound[i] !== undefined) continue;
    if (i < required) missing.push(localNames[i] as string);
    else bound[i] = defaults[i - required];
  }
  if (missing.length > 0)
    throw typeError(
      `${nameOf(fn)}() missing ${missing.length} required positional argument${plural(missing.length)}: ${nameList(missing)}`,
    );
}
