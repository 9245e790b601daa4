// time (library reference, "time - Time access and conversions"): the clocks of the host, and the parts of dates. Local time is UTC.

import { PyFloat } from '@taipan/bytecode';
import type { BuiltinRow } from '../builtins/signature.js';
import { overflowError, typeError, valueError } from '../objects/exceptions.js';
import { normalize } from '../objects/integers.js';
import { indexInt, numberOf } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { PyTuple } from '../objects/sequences.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';
import { structSequence } from './struct_sequence.js';

/** The clock that browsers, Node, Deno and Bun have in common. */
const { performance } = globalThis as unknown as {
  readonly performance: { readonly timeOrigin: number; now(): number };
};

/** Milliseconds since the epoch, and since some moment in the past. */
const wallClock = (): number => performance.timeOrigin + performance.now();
const steadyClock = (): number => performance.now();

const seconds = (clock: () => number) => (): Value => new PyFloat(clock() / 1000);
const nanoseconds = (clock: () => number) => (): Value => normalize(BigInt(Math.round(clock() * 1e6)));

/** The longest that one wait may last: what setTimeout and Atomics.wait take. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Waits, and lets the host wait: a program runs inside of a call. */
function wait(milliseconds: number): void {
  const end = steadyClock() + milliseconds;
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  } catch {
    // The main thread of a browser may not be suspended.
  }
  while (steadyClock() < end);
}

function sleep(vm: VM, value: Value): Value {
  const duration = numberOf(vm, value);
  if (duration === undefined)
    throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer or float`);
  if (Number.isNaN(duration)) throw valueError('Invalid value NaN (not a number)');
  if (duration < 0) throw valueError('sleep length must be non-negative');
  if (duration * 1000 > LONGEST_WAIT) throw overflowError('timestamp out of range for platform time_t');
  if (duration > 0) wait(duration * 1000);
  return null;
}

const FIELDS = [
  'tm_year',
  'tm_mon',
  'tm_mday',
  'tm_hour',
  'tm_min',
  'tm_sec',
  'tm_wday',
  'tm_yday',
  'tm_isdst',
] as const;
const structTime = structSequence('time.struct_time', FIELDS, 'A point of time in parts, as gmtime() gives it.', {
  hidden: ['tm_zone', 'tm_gmtoff'],
  isCallable: true,
});

const MILLISECONDS_OF_DAY = 86_400_000;

/** The parts of a moment, of now without one. Local time is UTC. */
function partsOf(vm: VM, moment: Value | undefined, zone = 'UTC'): Value {
  const given = moment === undefined || moment === null ? wallClock() / 1000 : numberOf(vm, moment);
  if (given === undefined)
    throw typeError(`'${typeOf(moment as Value).name}' object cannot be interpreted as an integer`);
  const date = new Date(Math.floor(given) * 1000);
  if (Number.isNaN(date.getTime())) throw overflowError('timestamp out of range for platform time_t');
  const year = date.getUTCFullYear();
  const day = Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / MILLISECONDS_OF_DAY) + 1;
  const items = [
    year,
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    (date.getUTCDay() + 6) % 7,
    day,
    0,
  ];
  return structTime.make(items, [zone, 0]);
}

/** The nine numbers of a struct_time, or of a tuple that stands for one. */
function numbersOf(vm: VM, value: Value | undefined): number[] {
  const parts = value === undefined ? partsOf(vm, undefined) : value;
  if (!(parts instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  if (parts.items.length < FIELDS.length) throw typeError('function takes exactly 9 arguments');
  return parts.items.slice(0, FIELDS.length).map((item) => Number(indexInt(vm, item)));
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number | undefined): string => String(value).padStart(2, '0');

function asctime(vm: VM, value: Value | undefined): Value {
  const [year, month, day, hour, minute, second, weekday] = numbersOf(vm, value) as [number, number, ...number[]];
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  return `${DAYS[weekday as number]} ${MONTHS[month - 1]} ${String(day).padStart(2)} ${clock} ${year}`;
}

function makeTime(vm: VM, value: Value): Value {
  const [year, month, day, hour, minute, second] = numbersOf(vm, value) as [number, number, ...number[]];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour as number, minute, second);
  return new PyFloat(date.getTime() / 1000);
}

const FUNCTIONS: readonly BuiltinRow[] = [
  ['monotonic()', seconds(steadyClock), 'Seconds of a clock that never goes back.'],
  ['monotonic_ns()', nanoseconds(steadyClock), 'The same in nanoseconds.'],
  ['perf_counter()', seconds(steadyClock), 'Seconds of the clock with the finest resolution.'],
  ['perf_counter_ns()', nanoseconds(steadyClock), 'The same in nanoseconds.'],
  ['process_time()', seconds(steadyClock), 'Seconds of the clock of the process: the host shows no finer one.'],
  ['process_time_ns()', nanoseconds(steadyClock), 'The same in nanoseconds.'],
  ['thread_time()', seconds(steadyClock), 'Seconds of the clock of the thread.'],
  ['thread_time_ns()', nanoseconds(steadyClock), 'The same in nanoseconds.'],
  [
    'clock_gettime(clk_id, /)',
    (_vm: VM, clock: Value) => new PyFloat((clock === 0 ? wallClock() : steadyClock()) / 1000),
    'Seconds of a clock by its number.',
  ],
  ['sleep(seconds, /)', sleep, 'Waits.'],
  [
    'gmtime(seconds=None, /)',
    (vm: VM, moment: Value | undefined) => partsOf(vm, moment, 'GMT'),
    'The parts of a moment, in UTC.',
  ],
  [
    'localtime(seconds=None, /)',
    (vm: VM, moment: Value | undefined) => partsOf(vm, moment),
    'The parts of a moment, in local time, which is UTC.',
  ],
  ['mktime(time_tuple, /)', makeTime, 'The moment that has these parts, in local time.'],
  ['asctime(time_tuple=None, /)', asctime, "Parts as a text like 'Sat Jun 06 16:26:11 1998'."],
  [
    'ctime(seconds=None, /)',
    (vm: VM, moment: Value | undefined) => asctime(vm, partsOf(vm, moment)),
    'A moment as a text like asctime() gives.',
  ],
  [
    'strftime(format, time_tuple=None, /)',
    (vm: VM, format: Value, parts: Value | undefined) =>
      vm.callLibrary('datetime', '_strftime_parts', [format, new PyTuple(numbersOf(vm, parts))]),
    'Parts as a text that a format describes.',
  ],
  [
    "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
    (vm: VM, text: Value, format: Value | undefined) =>
      vm.callLibrary('_strptime', 'read_parts', [text, format ?? '%a %b %d %H:%M:%S %Y']),
    'The parts that a text gives, read as a format says.',
  ],
  ['time()', seconds(wallClock), 'Seconds since the epoch.'],
  ['time_ns()', nanoseconds(wallClock), 'Nanoseconds since the epoch.'],
];

export const timeModule: ModuleDefinition = {
  name: 'time',
  documentation: 'Clocks and the parts of dates.',
  functions: FUNCTIONS,
  // Made when it is needed: tuples have their slots by then.
  get types() {
    return [[structTime.type, structTime.define()]] as const;
  },
  constants: [
    ['timezone', () => 0],
    ['altzone', () => 0],
    ['daylight', () => 0],
    ['tzname', () => new PyTuple(['UTC', 'UTC'])],
    ['CLOCK_REALTIME', () => 0],
    ['CLOCK_MONOTONIC', () => 1],
    ['CLOCK_PROCESS_CPUTIME_ID', () => 2],
    ['CLOCK_THREAD_CPUTIME_ID', () => 3],
  ],
};
