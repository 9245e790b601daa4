// sys (library reference, "sys - System-specific parameters and functions"): what a program without a machine under it can ask.

import { PyFloat } from '@taipan/bytecode';
import type { BuiltinRow } from '../builtins/signature.js';
import { makeBuiltin } from '../builtins/signature.js';
import { loadModule } from '../imports.js';
import { Limit } from '../machine/state.js';
import { specialMethod } from '../objects/attributes.js';
import { bytesFrom } from '../objects/bytes.js';
import { defineType } from '../objects/define.js';
import { PyDict, PyFrozenSet } from '../objects/dicts.js';
import {
  notSupportedError,
  PyException,
  systemExitType,
  typeError,
  typeErrorType,
  valueError,
} from '../objects/exceptions.js';
import type { Table } from '../objects/hash-table.js';
import { getMaxDigits } from '../objects/int_text.js';
import { asInt, indexInt32, realNumber } from '../objects/numbers.js';
import { isSubtype, type PyType, type Value } from '../objects/object.js';
import { callValue, MAX_INDEX, reprOf } from '../objects/operations.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { SetTable } from '../objects/set-table.js';
import { asText, codePointLength } from '../objects/text.js';
import { argumentTypeName, objectType, typeOf } from '../objects/types.js';
import { STDLIB_MODULE_NAMES } from '../stdlib-names.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';
import {
  binaryStreamDefinition,
  binaryStreamType,
  Standard,
  StandardStream,
  textStreamDefinition,
  textStreamType,
  writeErrors,
} from './streams.js';
import { type StructSequence, structSequence } from './struct_sequence.js';

/** The version of Python that Taipan is, as `sys.version_info` shows it. */
const VERSION = [3, 14, 2, 'final', 0] as const;

/** The lowest limit of digits that can be set. */
const LEAST_DIGITS = 640;

const versionInfo = structSequence(
  'sys.version_info',
  ['major', 'minor', 'micro', 'releaselevel', 'serial'],
  'The version of Python.',
);
const floatInfo = structSequence(
  'sys.float_info',
  ['max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'],
  'The limits of floats.',
);
const intInfo = structSequence(
  'sys.int_info',
  ['bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'],
  'How ints are represented in CPython.',
);
const flags = structSequence(
  'sys.flags',
  [
    'debug',
    'inspect',
    'interactive',
    'optimize',
    'dont_write_bytecode',
    'no_user_site',
    'no_site',
    'ignore_environment',
    'verbose',
    'bytes_warning',
    'quiet',
    'hash_randomization',
    'isolated',
    'dev_mode',
    'utf8_mode',
    'int_max_str_digits',
    'safe_path',
    'warn_default_encoding',
  ],
  'Options of the command line.',
);
const implementation = structSequence(
  'sys.implementation',
  ['name', 'cache_tag', 'version', 'hexversion'],
  'Which Python this is.',
);
const hashInfo = structSequence(
  'sys.hash_info',
  ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
  'How hashes are computed.',
);

const asyncgenHooks = structSequence(
  'sys.asyncgen_hooks',
  ['firstiter', 'finalizer'],
  'What is told of asynchronous generators.',
);

const defined = new WeakSet<PyType>();

/** The one instance of such a type. */
function instance({ type, define, make }: StructSequence, items: readonly Value[]): Value {
  if (!defined.has(type)) {
    defined.add(type);
    defineType(type, define());
  }
  return make(items);
}

const float = (value: number): Value => new PyFloat(value);

/** `sys.modules`: a view of the modules of the machine. */
class ModulesTable implements Table {
  private readonly vm: VM;
  constructor(vm: VM) {
    this.vm = vm;
  }

  get size(): number {
    return this.vm.modules.size;
  }

  get(_vm: VM, key: Value): Value | undefined {
    return typeof key === 'string' ? this.vm.modules.get(key) : undefined;
  }

  set(_vm: VM, key: Value, value: Value): void {
    if (typeof key !== 'string') throw notSupportedError('names in sys.modules that are no texts');
    this.vm.modules.set(key, value);
  }

  delete(_vm: VM, key: Value): Value | undefined {
    const value = this.get(_vm, key);
    if (value !== undefined) this.vm.modules.delete(key as string);
    return value;
  }

  clear(): void {
    this.vm.modules.clear();
  }

  *entries(): IterableIterator<readonly [Value, Value]> {
    yield* this.vm.modules.entries();
  }
}

function exit(_vm: VM, status: Value | undefined): Value {
  throw new PyException(systemExitType, status === undefined ? [] : [status]);
}

function intern(_vm: VM, value: Value): Value {
  if (typeof value === 'string') return value;
  if (asText(value) !== undefined) throw typeError(`can't intern ${typeOf(value).name}`);
  throw typeError(`intern() argument must be str, not ${argumentTypeName(value)}`);
}

function setRecursionLimit(vm: VM, value: Value): Value {
  const limit = indexInt32(vm, value);
  if (limit < 1) throw valueError('recursion limit must be greater or equal than 1');
  vm.setRecursionLimit(Math.min(limit, Limit.MostRecursion));
  return null;
}

/** What instances of classes have before what they know of. */
const INSTANCE_HEADER = 16;

/** What an object says of its size. A TypeError of its is as good as no answer. */
function ownSize(vm: VM, value: Value, byDefault: Value | undefined): Value {
  try {
    const size = asInt(callValue(vm, specialMethod(vm, value, '__sizeof__') as Value, []));
    if (size === undefined) throw typeError('an integer is required');
    if (size < 0) throw valueError('__sizeof__() should return >= 0');
    return Number(size) + INSTANCE_HEADER;
  } catch (error) {
    if (byDefault !== undefined && error instanceof PyException && isSubtype(error.type, typeErrorType))
      return byDefault;
    throw error;
  }
}

/** An estimate of the memory that an object takes, in CPython's terms for 32 bits. */
function sizeOf(vm: VM, value: Value, byDefault: Value | undefined): Value {
  if (typeOf(value).isHeap && typeOf(value).lookup('__sizeof__') !== objectType.attributes.get('__sizeof__'))
    return ownSize(vm, value, byDefault);
  if (typeof value === 'number' || typeof value === 'bigint') {
    const magnitude = value < 0 ? -BigInt(value) : BigInt(value);
    return 12 + 4 * Math.max(1, Math.ceil(magnitude.toString(2).length / 30));
  }
  if (value === null) return 8;
  if (typeof value === 'boolean') return 16;
  if (typeof value === 'string') {
    const widest = [...value].reduce((most, char) => Math.max(most, char.codePointAt(0) as number), 0);
    const width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
    return (widest < 0x80 ? 24 : 36) + width + width * codePointLength(value);
  }
  const bytes = bytesFrom(value);
  if (bytes !== undefined) return 17 + bytes.length;
  const { length } = typeOf(value).slots;
  return 32 + (length === null ? 0 : 4 * Number(length(vm, value)));
}

/** Shows a value as an interactive session does. */
function displayHook(vm: VM, value: Value): Value {
  if (value === null) return null;
  callValue(vm, vm.builtin('print'), [reprOf(vm, value)]);
  vm.ownBuiltins().set('_', value);
  return null;
}

/** Writes the traceback of an exception to standard error. */
function exceptHook(vm: VM, _type: Value, exception: Value): Value {
  if (!(exception instanceof PyException)) throw typeError('an exception was expected');
  writeErrors(vm, vm.describe(exception));
  return null;
}

const streams = new WeakMap<VM['modules'], readonly StandardStream[]>();

/** A standard stream of the program. */
function standardStream(vm: VM, number: Standard): Value {
  let all = streams.get(vm.modules);
  if (all === undefined)
    streams.set(
      vm.modules,
      (all = [Standard.Input, Standard.Output, Standard.Error].map((each) => new StandardStream(each))),
    );
  return all[number] as StandardStream;
}

/** A frozenset of names. */
function nameSet(vm: VM, names: Iterable<string>): Value {
  const table = new SetTable();
  for (const name of names) table.add(vm, name);
  return new PyFrozenSet(table);
}

/** A hook that does nothing in a machine without what it is told of. */
const ignore = (): Value => null;

const DISPLAY_HOOK: BuiltinRow = ['displayhook(object, /)', displayHook, 'Prints a value that is not None.'];
const EXCEPT_HOOK: BuiltinRow = [
  'excepthook(exctype, value, traceback, /)',
  exceptHook,
  'Prints an exception to standard error.',
];

const UNRAISABLE_HOOK: BuiltinRow = [
  'unraisablehook(unraisable, /)',
  ignore,
  'Told of exceptions that cannot be raised; there are none.',
];

/** How long a thread runs before another may; there is one thread, so that this is but a number. */
const DEFAULT_INTERVAL = 0.005;
const intervals = new WeakMap<VM['modules'], number>();

function setSwitchInterval(vm: VM, interval: Value): Value {
  const seconds = realNumber(vm, interval);
  if (!(seconds > 0)) throw valueError('switch interval must be strictly positive');
  intervals.set(vm.modules, seconds);
  return null;
}

function setAsyncgenHooks(_vm: VM, firstiter: Value | undefined, finalizer: Value | undefined): Value {
  if ((firstiter ?? null) !== null || (finalizer ?? null) !== null)
    throw notSupportedError('hooks of asynchronous generators');
  return null;
}

const FUNCTIONS: readonly BuiltinRow[] = [
  [
    'exc_info()',
    (vm: VM) => {
      const { handled } = vm;
      return new PyTuple(handled === null ? [null, null, null] : [handled.type, handled, handled.traceback]);
    },
    'Type, instance and traceback of the exception being handled, or None three times.',
  ],
  [
    '_getframe(depth=0, /)',
    (vm: VM, value: Value | undefined) => {
      const depth = value === undefined ? 0 : indexInt32(vm, value);
      const frame = vm.frameAbove(Math.max(0, depth));
      if (frame === null) throw valueError('call stack is not deep enough');
      return frame;
    },
    'The frame of a caller.',
  ],
  ['exception()', (vm: VM) => vm.handled, 'The exception being handled, or None.'],
  ['exit(status=None, /)', exit, 'Ends the program by raising SystemExit.'],
  ['get_int_max_str_digits()', getMaxDigits, 'How many digits an int may have that is converted from or to text.'],
  ['getdefaultencoding()', () => 'utf-8', 'The encoding of str.encode().'],
  ['getfilesystemencoding()', () => 'utf-8', 'The encoding of file names.'],
  ['getrecursionlimit()', (vm: VM) => vm.recursionLimit, 'How deep calls may be nested.'],
  ['intern(string, /)', intern, 'The text itself: texts are the same when they are equal.'],
  ['setrecursionlimit(limit, /)', setRecursionLimit, 'Sets how deep calls may be nested.'],
  ['getsizeof(object, default=0)', sizeOf, 'About how much memory an object takes.'],
  ['getrefcount(object, /)', () => 2, 'How often an object is referred to: nobody counts.'],
  ['getfilesystemencodeerrors()', () => 'surrogateescape', 'What happens to file names that cannot be encoded.'],
  ['is_finalizing()', () => false, 'False.'],
  DISPLAY_HOOK,
  EXCEPT_HOOK,
  UNRAISABLE_HOOK,
  ['audit(event, *args)', ignore, 'Does nothing: nobody listens.'],
  [
    'getswitchinterval()',
    (vm: VM) => new PyFloat(intervals.get(vm.modules) ?? DEFAULT_INTERVAL),
    'How long a thread runs; there is one.',
  ],
  ['setswitchinterval(interval, /)', setSwitchInterval, 'Sets how long a thread runs; there is one.'],
  ['get_asyncgen_hooks()', () => instance(asyncgenHooks, [null, null]), 'What is told of asynchronous generators.'],
  ['set_asyncgen_hooks(firstiter=None, finalizer=None)', setAsyncgenHooks, 'Not available but for None.'],
  ['gettrace()', () => null, 'None: nothing is traced.'],
  ['getprofile()', () => null, 'None: nothing is profiled.'],
  [
    'settrace(function, /)',
    (_vm: VM, fn: Value) => {
      if (fn !== null) throw notSupportedError('sys.settrace()');
      return null;
    },
    'Sets a function that is told of each line; not available.',
  ],
  [
    'setprofile(function, /)',
    (_vm: VM, fn: Value) => {
      if (fn !== null) throw notSupportedError('sys.setprofile()');
      return null;
    },
    'Sets a function that is told of each call; not available.',
  ],
  [
    'set_int_max_str_digits(maxdigits)',
    (vm: VM, digits: Value) => {
      const limit = indexInt32(vm, digits);
      if (limit !== 0 && limit < LEAST_DIGITS)
        throw valueError(`maxdigits must be >= ${LEAST_DIGITS} or 0 for unlimited`);
      vm.setMaxDigits(limit);
      return null;
    },
    'Sets how many digits an int may have that is converted from or to text.',
  ],
];

export const sysModule: ModuleDefinition = {
  name: 'sys',
  documentation: 'What the interpreter knows of itself.',
  functions: FUNCTIONS,
  types: [
    [textStreamType, textStreamDefinition],
    [binaryStreamType, binaryStreamDefinition],
  ],
  constants: [
    ['argv', () => new PyList([''])],
    ['byteorder', () => 'little'],
    ['dont_write_bytecode', () => true],
    ['executable', () => ''],
    [
      'float_info',
      () =>
        instance(floatInfo, [
          float(Number.MAX_VALUE),
          1024,
          308,
          float(2.2250738585072014e-308),
          -1021,
          -307,
          15,
          53,
          float(Number.EPSILON),
          2,
          1,
        ]),
    ],
    ['float_repr_style', () => 'short'],
    ['hash_info', () => instance(hashInfo, [32, 2147483647, 314159, 0, 1000003, 'fnv', 32, 64, 0])],
    ['hexversion', () => 0x030e02f0],
    ['implementation', () => instance(implementation, ['taipan', null, instance(versionInfo, VERSION), 0x030e02f0])],
    ['int_info', () => instance(intInfo, [30, 4, 4300, 640])],
    ['maxsize', () => MAX_INDEX],
    ['maxunicode', () => 0x10ffff],
    [
      'modules',
      (vm) => {
        loadModule(vm, '__main__');
        return new PyDict(new ModulesTable(vm));
      },
    ],
    ['path', () => new PyList([])],
    ['platlibdir', () => 'lib'],
    ['platform', () => 'taipan'],
    ['prefix', () => ''],
    ['exec_prefix', () => ''],
    ['base_prefix', () => ''],
    ['base_exec_prefix', () => ''],
    ['abiflags', () => ''],
    ['api_version', () => 1013],
    ['builtin_module_names', () => new PyTuple(['builtins', 'sys', 'time'])],
    ['copyright', () => 'Taipan is an implementation of Python of its own, under the MIT licence.'],
    ['flags', () => instance(flags, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, false, 1, -1, false, 0])],
    ['meta_path', () => new PyList([])],
    ['path_hooks', () => new PyList([])],
    ['path_importer_cache', () => new PyDict()],
    ['orig_argv', () => new PyList([''])],
    ['pycache_prefix', () => null],
    ['warnoptions', () => new PyList([])],
    ['stdlib_module_names', (vm) => nameSet(vm, STDLIB_MODULE_NAMES)],
    ['stdin', (vm) => standardStream(vm, Standard.Input)],
    ['stdout', (vm) => standardStream(vm, Standard.Output)],
    ['stderr', (vm) => standardStream(vm, Standard.Error)],
    ['__stdin__', (vm) => standardStream(vm, Standard.Input)],
    ['__stdout__', (vm) => standardStream(vm, Standard.Output)],
    ['__displayhook__', () => makeBuiltin(DISPLAY_HOOK, 'sys')],
    ['__excepthook__', () => makeBuiltin(EXCEPT_HOOK, 'sys')],
    ['__unraisablehook__', () => makeBuiltin(UNRAISABLE_HOOK, 'sys')],
    ['__stderr__', (vm) => standardStream(vm, Standard.Error)],
    ['version', () => `${VERSION.slice(0, 3).join('.')} (Taipan)`],
    ['version_info', () => instance(versionInfo, VERSION)],
  ],
};
