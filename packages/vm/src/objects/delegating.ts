// Callables that end in a call of another: the loop makes that call itself, so that the host's stack does not grow with it.

import type { VM } from '../vm.js';
import { type KeywordArguments, PyInstance, type Value } from './object.js';
import { callValue } from './operations.js';

/** What is left to do with the result of a call. */
export abstract class Completion {
  /** @returns the result of the call that was asked for; may run Python code */
  abstract finish(vm: VM, result: Value): Value;
}

/** A call to be made for another. */
export class Delegation {
  readonly callee: Value;
  readonly args: readonly Value[];
  readonly keywords: KeywordArguments | null;
  /** Null if its result is the result. */
  readonly completion: Completion | null;
  constructor(
    callee: Value,
    args: readonly Value[],
    keywords: KeywordArguments | null,
    completion: Completion | null = null,
  ) {
    this.callee = callee;
    this.args = args;
    this.keywords = keywords;
    this.completion = completion;
  }
}

/** A callable whose call is that of another. */
export abstract class PyDelegating extends PyInstance {
  /** @returns the call to be made, or the result if there is none to be made */
  abstract delegate(vm: VM, args: readonly Value[], keywords: KeywordArguments | null): Delegation | Value;
}

/** The `call` slot of such callables, for calls from outside of the loop. */
export function callDelegating(vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null): Value {
  const next = (self as PyDelegating).delegate(vm, args, keywords);
  if (!(next instanceof Delegation)) return next;
  const result = callValue(vm, next.callee, next.args, next.keywords);
  return next.completion === null ? result : next.completion.finish(vm, result);
}
