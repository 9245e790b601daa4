// Binding of call arguments to the parameters of a Python function (section 6.3.4 "Calls" of Python's reference).

import type { CodeObject } from '@taipan/bytecode';
import { PyDict } from './objects/dicts.js';
import { typeError } from './objects/exceptions.js';
import type { PyFunction } from './objects/functions.js';
import type { KeywordArguments, Value } from './objects/object.js';
import { type PyTuple, tupleOf } from './objects/sequences.js';
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
  const { argCount, kwOnlyCount } = code;
  const named = argCount + kwOnlyCount;
  // Room for all of it: an array that grows by `push` begins with room for 17.
  const bound: (Value | undefined)[] = args.slice(0, argCount);
  while (bound.length < named) bound.push(undefined);
  const rest = code.hasVarKeywords ? new PyDict() : null;
  if (keywords !== null) bindKeywords(vm, fn, bound, keywords, rest);
  if (args.length > argCount && !code.hasVarArgs) throw tooManyArguments(fn, args.length, bound);
  fillDefaults(fn, bound, args.length);
  if (kwOnlyCount > 0) fillKeywordDefaults(fn, bound);
  if (code.hasVarArgs) bound.push(tupleOf(args.slice(argCount)));
  if (code.hasVarKeywords) bound.push(rest);
  return bound as Value[];
}

/** What keyword-only parameters got no argument for. */
function fillKeywordDefaults(fn: PyFunction, bound: (Value | undefined)[]): void {
  const { argCount, kwOnlyCount, localNames } = fn.code;
  let isMissing = false;
  for (let i = argCount; i < argCount + kwOnlyCount; i++) {
    if (bound[i] === undefined) bound[i] = fn.kwDefaults?.[i - argCount];
    isMissing ||= bound[i] === undefined;
  }
  if (!isMissing) return;
  const missing = localNames
    .slice(argCount, argCount + kwOnlyCount)
    .filter((_, i) => bound[argCount + i] === undefined);
  throw typeError(
    `${nameOf(fn)}() missing ${missing.length} required keyword-only argument${plural(missing.length)}: ${nameList(missing)}`,
  );
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
  for (let k = 0; k < keywords.names.length; k++) {
    const name = keywords.names[k] as string;
    let i = code.posOnlyCount;
    while (i < named && code.localNames[i] !== name) i++;
    if (i < named) {
      if (bound[i] !== undefined) throw typeError(`${nameOf(fn)}() got multiple values for argument '${name}'`);
      bound[i] = keywords.values[k];
    } else if (rest === null) throw unexpectedKeyword(code, nameOf(fn), name, keywords);
    else rest.table.set(vm, name, keywords.values[k] as Value);
  }
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
  const defaultCount = fn.defaults === null ? 0 : fn.defaults.items.length;
  const required = argCount - defaultCount;
  let isMissing = false;
  for (let i = Math.min(given, argCount); i < argCount; i++) {
    if (bound[i] !== undefined) continue;
    if (i < required) isMissing = true;
    else bound[i] = (fn.defaults as PyTuple).items[i - required];
  }
  if (!isMissing) return;
  const missing = localNames.slice(0, required).filter((_, i) => i >= given && bound[i] === undefined);
  throw typeError(
    `${nameOf(fn)}() missing ${missing.length} required positional argument${plural(missing.length)}: ${nameList(missing)}`,
  );
}
