// The calls of special methods that are made of slots: they check how many arguments there are.

import type { VM } from '../vm.js';
import type { MethodCall } from './descriptors.js';
import { typeError } from './exceptions.js';
import type { Value } from './object.js';

/** A special method without arguments. */
export const none =
  (run: (vm: VM, self: Value) => Value): MethodCall =>
  (vm, self, args) => {
    expectArguments(args, 0);
    return run(vm, self);
  };
/** A special method with one argument. */
export const one =
  (run: (vm: VM, self: Value, argument: Value) => Value): MethodCall =>
  (vm, self, args) => {
    expectArguments(args, 1);
    return run(vm, self, args[0] as Value);
  };
/** A special method with two arguments. @param name what errors call it */
export const two =
  (name: string, run: (vm: VM, self: Value, a: Value, b: Value) => Value): MethodCall =>
  (vm, self, args) => {
    if (args.length !== 2) throw typeError(`${name} expected 2 arguments, got ${args.length}`);
    return run(vm, self, args[0] as Value, args[1] as Value);
  };
function expectArguments(args: readonly Value[], count: number): void {
  if (args.length !== count) throw typeError(`expected ${count} argument${count === 1 ? '' : 's'}, got ${args.length}`);
}
