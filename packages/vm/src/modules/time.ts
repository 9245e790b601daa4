// time (library reference, "time - Time access and conversions"): the clocks of the host. Calendars are not there yet.

import { PyFloat } from '@taipan/bytecode';
import type { BuiltinRow } from '../builtins/signature.js';
import { notSupportedError, typeError, valueError } from '../objects/exceptions.js';
import { normalize } from '../objects/integers.js';
import { numberOf } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

/** The clock that browsers, Node, Deno and Bun have in common. */
const { performance } = globalThis as unknown as {
  readonly performance: { readonly timeOrigin: number; now(): number };
};

/** Milliseconds since the epoch, and since some moment in the past. */
const wallClock = (): number => performance.timeOrigin + performance.now();
const steadyClock = (): number => performance.now();

const seconds = (clock: () => number) => (): Value => new PyFloat(clock() / 1000);
const nanoseconds = (clock: () => number) => (): Value => normalize(BigInt(Math.round(clock() * 1e6)));

function sleep(vm: VM, value: Value): Value {
  const duration = numberOf(vm, value);
  if (duration === undefined)
    throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer or float`);
  if (Number.isNaN(duration)) throw valueError('Invalid value NaN (not a number)');
  if (duration < 0) throw valueError('sleep length must be non-negative');
  // A program that runs inside a call of its host cannot wait without blocking the host.
  if (duration > 0) throw notSupportedError('time.sleep() for more than 0 seconds');
  return null;
}

const FUNCTIONS: readonly BuiltinRow[] = [
  ['monotonic()', seconds(steadyClock), 'Seconds of a clock that never goes back.'],
  ['monotonic_ns()', nanoseconds(steadyClock), 'The same in nanoseconds.'],
  ['perf_counter()', seconds(steadyClock), 'Seconds of the clock with the finest resolution.'],
  ['perf_counter_ns()', nanoseconds(steadyClock), 'The same in nanoseconds.'],
  ['process_time()', seconds(steadyClock), 'Seconds of the clock of the process: the host shows no finer one.'],
  ['process_time_ns()', nanoseconds(steadyClock), 'The same in nanoseconds.'],
  ['sleep(seconds, /)', sleep, 'Waits.'],
  ['time()', seconds(wallClock), 'Seconds since the epoch.'],
  ['time_ns()', nanoseconds(wallClock), 'Nanoseconds since the epoch.'],
];

export const timeModule: ModuleDefinition = {
  name: 'time',
  documentation: 'Clocks.',
  functions: FUNCTIONS,
  constants: [],
};
