// The standard streams as file objects: sys.stdin, sys.stdout, sys.stderr and the binary streams under them.

import { knownModule } from '../imports.js';
import { getAttribute } from '../objects/attributes.js';
import { bytesFrom, PyBytes } from '../objects/bytes.js';
import { decodeUtf8 } from '../objects/codec_decoders.js';
import { encodeWith } from '../objects/codec_encoders.js';
import type { AttributeRow, MethodRow, TypeDefinition } from '../objects/define.js';
import { runtimeError, typeError } from '../objects/exceptions.js';
import { indexInt } from '../objects/numbers.js';
import { PyObject, PyType, slots, type Value } from '../objects/object.js';
import { callValue, listOf } from '../objects/operations.js';
import { PyList } from '../objects/sequences.js';
import { asText, codePointLength, sliceText } from '../objects/text.js';
import { objectType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';

/** The numbers of the streams. */
export const enum Standard {
  Input = 0,
  Output = 1,
  Error = 2,
}

const NAMES = ['<stdin>', '<stdout>', '<stderr>'] as const;

/** A stream of text, or of bytes when `isBinary`. */
export class StandardStream extends PyObject {
  readonly number: Standard;
  readonly isBinary: boolean;
  /** Input that was read by the host but not by the program. */
  pending: string;
  constructor(number: Standard, isBinary = false) {
    super();
    this.type = isBinary ? binaryStreamType : textStreamType;
    this.number = number;
    this.isBinary = isBinary;
    this.pending = '';
  }
}

export const textStreamType = new PyType('TextIOWrapper', [objectType], typeType, false);
export const binaryStreamType = new PyType('BufferedRandom', [objectType], typeType, false);

/** What a text of the input is for the program. */
const shown = (self: StandardStream, text: string): Value =>
  self.isBinary ? new PyBytes(encodeWith('utf-8', text, 'surrogateescape')) : text;

function unsupported(vm: VM, what: string): never {
  vm.callLibrary('io', '_refuse', [what]);
  throw typeError(what);
}

function checkReadable(vm: VM, self: StandardStream): void {
  if (self.number !== Standard.Input) unsupported(vm, self.isBinary ? 'read' : 'not readable');
}

/** The next line with its end; empty at the end of the input. */
function nextLine(vm: VM, self: StandardStream): string {
  checkReadable(vm, self);
  const { pending } = self;
  if (pending !== '') {
    const end = pending.indexOf('\n') + 1;
    self.pending = end === 0 ? '' : pending.slice(end);
    return end === 0 ? pending : pending.slice(0, end);
  }
  const line = vm.readLine();
  return line === null ? '' : `${line}\n`;
}

function allLines(vm: VM, self: StandardStream): string[] {
  const lines: string[] = [];
  for (let line = nextLine(vm, self); line !== ''; line = nextLine(vm, self)) lines.push(line);
  return lines;
}

/** A size argument: negative and None stand for no limit. */
function limitOf(vm: VM, size: Value | undefined): number {
  if (size === undefined || size === null) return Number.POSITIVE_INFINITY;
  const limit = Number(indexInt(vm, size));
  return limit < 0 ? Number.POSITIVE_INFINITY : limit;
}

function readLine(vm: VM, self: StandardStream, size: Value | undefined): Value {
  const line = nextLine(vm, self);
  const limit = limitOf(vm, size);
  if (codePointLength(line) <= limit) return shown(self, line);
  const part = sliceText(line, 0, limit);
  self.pending = line.slice(part.length) + self.pending;
  return shown(self, part);
}

function read(vm: VM, self: StandardStream, size: Value | undefined): Value {
  const limit = limitOf(vm, size);
  let text = '';
  while (codePointLength(text) < limit) {
    const line = nextLine(vm, self);
    if (line === '') break;
    text += line;
  }
  if (codePointLength(text) <= limit) return shown(self, text);
  const part = sliceText(text, 0, limit);
  self.pending = text.slice(part.length) + self.pending;
  return shown(self, part);
}

/** Writes a text or bytes. @returns how much was written */
function write(vm: VM, self: StandardStream, value: Value): number {
  if (self.number === Standard.Input) unsupported(vm, self.isBinary ? 'write' : 'not writable');
  const bytes = self.isBinary ? bytesFrom(value) : undefined;
  const text = self.isBinary ? (bytes === undefined ? undefined : decodeUtf8(bytes, 'replace')) : asText(value);
  if (text === undefined)
    throw typeError(
      self.isBinary
        ? `a bytes-like object is required, not '${typeOf(value).name}'`
        : `write() argument must be str, not ${typeOf(value).name}`,
    );
  if (self.number === Standard.Error) vm.writeError(text);
  else vm.write(text);
  return bytes === undefined ? codePointLength(text) : bytes.length;
}

const METHODS: readonly MethodRow[] = [
  ['write(text, /)', (vm: VM, self: StandardStream, value: Value) => write(vm, self, value), 'Writes; how much.'],
  [
    'writelines(lines, /)',
    (vm: VM, self: StandardStream, lines: Value) => {
      for (const line of listOf(vm, lines)) write(vm, self, line);
      return null;
    },
    'Writes each of an iterable.',
  ],
  ['read(size=-1, /)', read, 'Reads that much, or all there is.'],
  ['readline(size=-1, /)', readLine, 'Reads a line with its end; nothing at the end of the input.'],
  [
    'readlines(hint=-1, /)',
    (vm: VM, self: StandardStream) => new PyList(allLines(vm, self).map((line) => shown(self, line))),
    'Reads the lines that are left.',
  ],
  ['flush()', () => null, 'Does nothing: output is not held back.'],
  ['close()', () => null, 'Does nothing: the standard streams stay open.'],
  ['isatty()', () => false, 'False.'],
  ['writable()', (_vm: VM, self: StandardStream) => self.number !== Standard.Input, 'Whether it can be written to.'],
  ['readable()', (_vm: VM, self: StandardStream) => self.number === Standard.Input, 'Whether it can be read from.'],
  ['seekable()', () => false, 'False.'],
  ['fileno()', (_vm: VM, self: StandardStream) => self.number, 'The number of the stream.'],
  ['reconfigure(**options)', () => null, 'Does nothing: text is what the host takes and gives.'],
  ['__enter__()', (_vm: VM, self: StandardStream) => self, 'The stream itself.'],
  ['__exit__(*args)', () => null, 'Does nothing.'],
];

const ATTRIBUTES: readonly AttributeRow[] = [
  ['name', (_vm, self: StandardStream) => NAMES[self.number], null, 'The name.'],
  ['mode', (_vm, self: StandardStream) => (self.number === Standard.Input ? 'r' : 'w'), null, 'The mode.'],
  ['closed', () => false, null, 'Whether the stream is closed.'],
];

const streamSlots = slots({
  repr: (_vm, self) => {
    const { number, isBinary } = self as StandardStream;
    if (isBinary) return `<_io.Buffered${number === Standard.Input ? 'Reader' : 'Writer'} name='${NAMES[number]}'>`;
    return `<_io.TextIOWrapper name='${NAMES[number]}' mode='${number === Standard.Input ? 'r' : 'w'}' encoding='utf-8'>`;
  },
  iter: (_vm, self) => self,
  next: (vm, self) => {
    const line = nextLine(vm, self as StandardStream);
    return line === '' ? undefined : shown(self as StandardStream, line);
  },
});

export const textStreamDefinition: TypeDefinition = {
  documentation: 'A stream of text.',
  slots: streamSlots,
  methods: METHODS,
  attributes: [
    ...ATTRIBUTES,
    ['encoding', () => 'utf-8', null, 'The encoding.'],
    [
      'errors',
      (_vm, self: StandardStream) => (self.number === Standard.Error ? 'backslashreplace' : 'strict'),
      null,
      'What happens to characters that cannot be encoded.',
    ],
    ['newlines', () => null, null, 'The kinds of line ends met.'],
    ['line_buffering', () => false, null, 'Whether each line is written at once.'],
    [
      'buffer',
      (_vm, self: StandardStream) => new StandardStream(self.number, true),
      null,
      'The stream of bytes under it.',
    ],
  ],
};

export const binaryStreamDefinition: TypeDefinition = {
  documentation: 'A stream of bytes.',
  slots: streamSlots,
  methods: METHODS,
  attributes: ATTRIBUTES,
};

/** Writes to the program's standard error, or to what the program has put in its place. */
export function writeErrors(vm: VM, text: string): void {
  const stream = replacedStream(vm, 'stderr');
  if (stream === undefined) vm.writeError(text);
  else if (stream !== null) callValue(vm, getAttribute(vm, stream, 'write'), [text]);
}

/** What a program has put in the place of a standard stream; undefined if the stream is still there, or `sys` was never imported. */
export function replacedStream(vm: VM, name: 'stdin' | 'stdout' | 'stderr'): Value | undefined {
  const sys = vm.modules.size === 0 ? undefined : knownModule(vm, 'sys');
  if (sys === undefined) return undefined;
  const stream = sys.namespace.get(name);
  if (stream === undefined) throw runtimeError(`lost sys.${name}`);
  return stream instanceof StandardStream &&
    !stream.isBinary &&
    NAMES[stream.number] === `<${name}>` &&
    stream.pending === ''
    ? undefined
    : stream;
}
