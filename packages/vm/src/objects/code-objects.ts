// Code objects as programs see them (section 3.2.13.1 of Python's reference).

import { type CodeObject, copyCode, OPCODES, type OpcodeInfo, Operand, WORDS } from '@taipan/bytecode';
import { LineMap } from '@taipan/source';
import type { VM } from '../vm.js';
import { getAttribute } from './attributes.js';
import { type AttributeRow, readonlyMember, type TypeDefinition } from './define.js';
import { notSupportedError, typeError } from './exceptions.js';
import { addressOf } from './hashing.js';
import { type KeywordArguments, PyObject, type PyType, slots, type Value } from './object.js';
import { getIterator, isEqual } from './operations.js';
import { PyList, PyTuple } from './sequences.js';
import { asText } from './text.js';
import { codeType, typeOf } from './types.js';

/** A code object. There is one for each piece of code, see `codeObject`. */
export class PyCode extends PyObject {
  readonly code: CodeObject;
  constructor(code: CodeObject) {
    super();
    this.type = codeType;
    this.code = code;
  }
}

const codeObjects = new WeakMap<CodeObject, PyCode>();

/** The code object that programs see of a piece of code. */
export function codeObject(code: CodeObject): PyCode {
  let object = codeObjects.get(code);
  if (object === undefined) codeObjects.set(code, (object = new PyCode(code)));
  return object;
}

/** Code whose source is in no file: tracebacks show no lines of it. */
const unlisted = new WeakSet<CodeObject>();

/** Says that the source of code, and of what is nested in it, is in no file. */
export function hideSource(code: CodeObject): void {
  unlisted.add(code);
  for (const constant of code.constants)
    if (typeof constant === 'object' && constant !== null && 'instructions' in constant) hideSource(constant);
}

/** Says the opposite: tracebacks show lines of it. */
export function showSource(code: CodeObject): void {
  unlisted.delete(code);
  for (const constant of code.constants)
    if (typeof constant === 'object' && constant !== null && 'instructions' in constant) showSource(constant);
}

export const isSourceHidden = (code: CodeObject): boolean => unlisted.has(code);

/** The code of a program as it is for names that are not global, or what compiles it so once that is needed. */
const localCode = new WeakMap<CodeObject, CodeObject | (() => CodeObject)>();

/** Says how to compile the program that `code` is of with its names in a namespace of its own: `exec` may be given one. */
export function setLocalCode(code: CodeObject, compileLocally: () => CodeObject): void {
  localCode.set(code, compileLocally);
}

/** @throws NotImplementedError for code of which nobody said that */
export function localCodeOf(code: CodeObject): CodeObject {
  let local = localCode.get(code);
  if (local === undefined) throw notSupportedError('running the code of a module with local variables');
  if (typeof local === 'function') localCode.set(code, (local = local()));
  return local;
}

/** Code of generators that can be awaited (`types.coroutine`). */
export const iterableCoroutines = new WeakSet<CodeObject>();

/** A copy of a generator's code whose generators can be awaited. */
export function iterableCoroutine(code: CodeObject): CodeObject {
  const copy = copyCode(code);
  if (isSourceHidden(code)) hideSource(copy);
  iterableCoroutines.add(copy);
  return copy;
}

const lineMaps = new WeakMap<CodeObject, LineMap>();

function lineMap(code: CodeObject): LineMap {
  let lines = lineMaps.get(code);
  if (lines === undefined) lineMaps.set(code, (lines = new LineMap(code.source)));
  return lines;
}

/** The line, from 1, that an offset of the source is in. */
const lineOf = (code: CodeObject, offset: number): number => lineMap(code).lineOf(offset);

/** The line of an instruction, given by its number. */
export const lineOfInstruction = (code: CodeObject, instruction: number): number =>
  lineOf(code, code.positions[instruction * 2] ?? code.start);

/** The line where the code begins, decorators included. */
export const firstLine = (code: CodeObject): number => (isModule(code) ? 1 : lineOf(code, code.start));

const isModule = (code: CodeObject): boolean => code.name === '<module>';

/** What `inspect.CO_*` call the properties of code. */
const enum Flag {
  Optimized = 0x1,
  NewLocals = 0x2,
  VarArgs = 0x4,
  VarKeywords = 0x8,
  Nested = 0x10,
  Generator = 0x20,
  Coroutine = 0x80,
  IterableCoroutine = 0x100,
  AsyncGenerator = 0x200,
  HasDocstring = 0x4000000,
  Method = 0x8000000,
}

function flagsOf(code: CodeObject): number {
  if (isModule(code) || code.isClassBody) return 0;
  let flags = Flag.Optimized | Flag.NewLocals;
  if (code.hasVarArgs) flags |= Flag.VarArgs;
  if (code.hasVarKeywords) flags |= Flag.VarKeywords;
  if (code.isNested) flags |= Flag.Nested;
  if (code.isGenerator) flags |= code.isCoroutine ? Flag.AsyncGenerator : Flag.Generator;
  else if (code.isCoroutine) flags |= Flag.Coroutine;
  if (iterableCoroutines.has(code)) flags |= Flag.IterableCoroutine;
  if (code.documentation !== null) flags |= Flag.HasDocstring;
  if (code.isMethod) flags |= Flag.Method;
  return flags;
}

const parameterCount = (code: CodeObject): number =>
  code.argCount + code.kwOnlyCount + (code.hasVarArgs ? 1 : 0) + (code.hasVarKeywords ? 1 : 0);

/** Parameters and the variables that no nested function shares. */
const variableNames = (code: CodeObject): string[] =>
  code.localNames.filter((_, i) => i < parameterCount(code) || !code.cellLocals.includes(i));

const cellNames = (code: CodeObject): string[] => code.cellLocals.map((i) => code.localNames[i] as string);

/** The names that the code looks up or binds otherwise than as variables of a function, in order. */
function otherNames(code: CodeObject): string[] {
  if (code.isClassBody) throw notSupportedError("the attribute 'co_names' of class bodies");
  const names = new Set<string>();
  for (let pc = 0; pc < code.length; pc += WORDS) {
    const { operands } = OPCODES[code.instructions[pc] as number] as OpcodeInfo;
    operands.forEach(({ role, name }, i) => {
      const constant = code.constants[code.instructions[pc + 1 + i] as number];
      if (role === Operand.Name) names.add(constant as string);
      else if (name === 'spec') names.add((constant as readonly string[])[0] as string);
    });
  }
  return [...names];
}

/** `co_positions()`: first and last line, first and last column in bytes, of each instruction; `tb_lasti` is twice the number of one. */
function positions(code: CodeObject): Value[] {
  const lines = lineMap(code);
  return Array.from({ length: code.length / WORDS }, (_, i) => {
    const [start, end] = code.positions.subarray(i * 2, i * 2 + 2) as unknown as [number, number];
    return new PyTuple([lines.lineOf(start), lines.lineOf(end), lines.byteColumn(start), lines.byteColumn(end)]);
  });
}

/** `co_lines()`: runs of instructions with their line. */
function lineRuns(code: CodeObject): Value[] {
  const runs: Value[] = [];
  const count = code.length / WORDS;
  for (let start = 0, end = 0; start < count; start = end) {
    const line = lineOfInstruction(code, start);
    while (end < count && lineOfInstruction(code, end) === line) end++;
    runs.push(new PyTuple([start * 2, end * 2, line]));
  }
  return runs;
}

/** What CPython computes when it is asked for; other attributes are fields of its code objects. */
const COMPUTED: readonly string[] = ['co_varnames', 'co_cellvars', 'co_freevars', 'co_code', 'co_lnotab'];
const setter = (name: string) => (COMPUTED.includes(name) ? null : readonlyMember);

const text = (name: string, get: (code: CodeObject) => Value): AttributeRow => [
  name,
  (_vm, self: PyCode) => get(self.code),
  setter(name),
  'part of the code',
];

/** What only CPython's own bytecode has. */
const foreign = (name: string): AttributeRow => [
  name,
  () => {
    throw notSupportedError(`the attribute '${name}' of code objects`);
  },
  setter(name),
  'not available',
];

/** What `code.replace()` can change. */
const NAMES: Readonly<Record<string, 'name' | 'qualname' | 'filename'>> = {
  co_name: 'name',
  co_qualname: 'qualname',
  co_filename: 'filename',
};

/** A copy of code with some attributes changed. */
function replaced(vm: VM, self: PyCode, changes: KeywordArguments | null): PyCode {
  const copy = copyCode(self.code);
  if (isSourceHidden(self.code)) hideSource(copy);
  if (iterableCoroutines.has(self.code)) iterableCoroutines.add(copy);
  changes?.names.forEach((name, i) => {
    const value = changes.values[i] as Value;
    if (!codeDefinition.attributes?.some(([known]) => known === name))
      throw typeError(`replace() got an unexpected keyword argument '${name}'`);
    const key = NAMES[name];
    if (key === undefined) {
      if (!isEqual(vm, getAttribute(vm, self, name), value)) throw notSupportedError(`code.replace(${name}=...)`);
      return;
    }
    const text = asText(value);
    if (text === undefined) throw typeError(`replace() argument '${name}' must be str, not ${typeOf(value).name}`);
    copy[key] = text;
  });
  if (localCode.has(self.code))
    setLocalCode(copy, () => {
      const { name, qualname, filename } = copy;
      return Object.assign(copyCode(localCodeOf(self.code)), { name, qualname, filename });
    });
  return codeObject(copy);
}

/** `code(...)`, of whose arguments many are about CPython's own bytecode. */
function construct(_vm: VM, _type: PyType, args: readonly Value[], keywords: KeywordArguments | null): never {
  if (keywords !== null && keywords.names.length > 0) throw typeError('code() takes no keyword arguments');
  if (args.length < 16) throw typeError(`code expected at least 16 arguments, got ${args.length}`);
  if (args.length > 18) throw typeError(`code expected at most 18 arguments, got ${args.length}`);
  throw notSupportedError('making code objects');
}

export const codeDefinition: TypeDefinition = {
  slots: slots({
    new: construct,
    repr: (_vm, self) => {
      const { code } = self as PyCode;
      return `<code object ${code.name} at ${addressOf(self as PyCode)}, file "${code.filename}", line ${firstLine(code)}>`;
    },
  }),
  methods: [
    [
      'replace(**kwargs)',
      (vm: VM, self: PyCode, changes: KeywordArguments | null) => replaced(vm, self, changes),
      'A code object with other names.',
    ],
    [
      'co_positions()',
      (vm: VM, self: PyCode) => getIterator(vm, new PyList(positions(self.code))),
      'Where in the source each instruction comes from.',
    ],
    [
      'co_lines()',
      (vm: VM, self: PyCode) => getIterator(vm, new PyList(lineRuns(self.code))),
      'Which instructions each line became.',
    ],
    [
      'co_branches()',
      () => {
        throw notSupportedError("the method 'co_branches' of code objects");
      },
      'Not available.',
    ],
  ],
  attributes: [
    text('co_name', (code) => code.name),
    text('co_qualname', (code) => code.qualname),
    text('co_filename', (code) => code.filename),
    text('co_firstlineno', firstLine),
    text('co_argcount', (code) => code.argCount),
    text('co_posonlyargcount', (code) => code.posOnlyCount),
    text('co_kwonlyargcount', (code) => code.kwOnlyCount),
    text('co_nlocals', (code) => variableNames(code).length),
    text('co_varnames', (code) => new PyTuple(variableNames(code))),
    text('co_cellvars', (code) => new PyTuple(cellNames(code))),
    text('co_freevars', (code) => new PyTuple(code.freeNames)),
    text('co_flags', flagsOf),
    text('co_names', (code) => new PyTuple(otherNames(code))),
    ...['co_consts', 'co_code', 'co_stacksize', 'co_linetable', 'co_exceptiontable', 'co_lnotab'].map(foreign),
  ],
  final: true,
};
