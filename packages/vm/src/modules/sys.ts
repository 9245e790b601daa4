// sys (library reference, "sys - System-specific parameters and functions"): what a program without a machine under it can ask.

import { PyFloat } from '@taipan/bytecode';
import type { BuiltinRow } from '../builtins/signature.js';
import { defineType, type TypeDefinition } from '../objects/define.js';
import { PyDict } from '../objects/dicts.js';
import { notSupportedError, PyException, systemExitType, typeError, valueError } from '../objects/exceptions.js';
import type { Table } from '../objects/hash-table.js';
import { PyModule } from '../objects/modules.js';
import { indexInt32 } from '../objects/numbers.js';
import { PyObject, PyType, slots, type Value } from '../objects/object.js';
import { listOf, MAX_INDEX } from '../objects/operations.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { asText, codePointLength } from '../objects/text.js';
import { objectType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';
import { type StructSequence, structSequence } from './struct_sequence.js';

/** The version of Python that Taipan is, as `sys.version_info` shows it. */
const VERSION = [3, 14, 2, 'final', 0] as const;
const RECURSION_LIMIT = 1000;

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
const hashInfo = structSequence(
  'sys.hash_info',
  ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
  'How hashes are computed.',
);

const defined = new WeakSet<PyType>();

/** The one instance of such a type. */
function instance({ type, define }: StructSequence, items: readonly Value[]): Value {
  if (!defined.has(type)) {
    defined.add(type);
    defineType(type, define());
    type.module = 'builtins';
  }
  return new PyTuple(items, type);
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
    if (typeof key !== 'string' || !(value instanceof PyModule))
      throw notSupportedError('values of sys.modules that are no modules');
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

/** Standard output as a file object. */
class StandardOutput extends PyObject {
  constructor() {
    super(outputType);
  }
}

const outputType = new PyType('TextIOWrapper', [objectType], typeType, false);

const outputDefinition: TypeDefinition = {
  documentation: 'A stream that text can be written to.',
  slots: slots({ repr: () => "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>" }),
  methods: [
    [
      'write(text, /)',
      (vm: VM, _self: StandardOutput, value: Value) => {
        const text = asText(value);
        if (text === undefined) throw typeError(`write() argument must be str, not ${typeOf(value).name}`);
        vm.write(text);
        return codePointLength(text);
      },
      'Writes text; the number of characters.',
    ],
    [
      'writelines(lines, /)',
      (vm: VM, _self: StandardOutput, lines: Value) => {
        for (const line of listForWriting(vm, lines)) vm.write(line);
        return null;
      },
      'Writes each of an iterable of texts.',
    ],
    ['flush()', () => null, 'Does nothing: output is not held back.'],
    ['isatty()', () => false, 'False.'],
    ['writable()', () => true, 'True.'],
    ['readable()', () => false, 'False.'],
    ['fileno()', () => 1, 'The number of the stream.'],
  ],
  attributes: [
    ['encoding', () => 'utf-8', null, 'The encoding.'],
    ['errors', () => 'strict', null, 'What happens to characters that cannot be encoded.'],
    ['name', () => '<stdout>', null, 'The name.'],
    ['mode', () => 'w', null, 'The mode.'],
    ['closed', () => false, null, 'Whether the stream is closed.'],
  ],
};

function listForWriting(vm: VM, lines: Value): string[] {
  return listOf(vm, lines).map((line) => {
    const text = asText(line);
    if (text === undefined) throw typeError(`write() argument must be str, not ${typeOf(line).name}`);
    return text;
  });
}

function exit(_vm: VM, status: Value | undefined): Value {
  throw new PyException(systemExitType, status === undefined ? [] : [status]);
}

function intern(_vm: VM, value: Value): Value {
  if (typeof value === 'string') return value;
  if (asText(value) !== undefined) throw typeError(`can't intern ${typeOf(value).name}`);
  throw typeError(`intern() argument must be str, not ${value === null ? 'None' : typeOf(value).name}`);
}

function setRecursionLimit(vm: VM, value: Value): Value {
  const limit = indexInt32(vm, value);
  if (limit < 1) throw valueError('recursion limit must be greater or equal than 1');
  if (limit !== RECURSION_LIMIT) throw notSupportedError(`a recursion limit other than ${RECURSION_LIMIT}`);
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
  ['get_int_max_str_digits()', () => 4300, 'How many digits an int may have that is converted from or to text.'],
  ['getdefaultencoding()', () => 'utf-8', 'The encoding of str.encode().'],
  ['getfilesystemencoding()', () => 'utf-8', 'The encoding of file names.'],
  ['getrecursionlimit()', () => RECURSION_LIMIT, 'How deep calls may be nested.'],
  ['intern(string, /)', intern, 'The text itself: texts are the same when they are equal.'],
  ['setrecursionlimit(limit, /)', setRecursionLimit, 'Sets how deep calls may be nested.'],
];

export const sysModule: ModuleDefinition = {
  name: 'sys',
  documentation: 'What the interpreter knows of itself.',
  functions: FUNCTIONS,
  types: [[outputType, outputDefinition]],
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
    ['int_info', () => instance(intInfo, [30, 4, 4300, 640])],
    ['maxsize', () => MAX_INDEX],
    ['maxunicode', () => 0x10ffff],
    ['modules', (vm) => new PyDict(new ModulesTable(vm))],
    ['path', () => new PyList([])],
    ['platform', () => 'taipan'],
    ['stdout', () => new StandardOutput()],
    ['version', () => `${VERSION.slice(0, 3).join('.')} (Taipan)`],
    ['version_info', () => instance(versionInfo, VERSION)],
  ],
};
