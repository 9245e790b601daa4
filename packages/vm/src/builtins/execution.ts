// The built-in functions that compile and run programs: compile, eval, exec.

import { CodeObject, copyCode } from '@taipan/bytecode';
import { loadModule } from '../imports.js';
import type { Source } from '../machine/state.js';
import { bytesFrom } from '../objects/bytes.js';
import { codeObject, hideSource, localCodeOf, PyCode, setLocalCode } from '../objects/code-objects.js';
import { decodeUtf8 } from '../objects/codec_decoders.js';
import { encodeWith } from '../objects/codec_encoders.js';
import { PyDict } from '../objects/dicts.js';
import {
  notSupportedError,
  overflowError,
  PyException,
  syntaxErrorType,
  typeError,
  valueError,
} from '../objects/exceptions.js';
import { PyCell, PyFunction } from '../objects/functions.js';
import { PyModule } from '../objects/modules.js';
import type { Namespace } from '../objects/namespace.js';
import { namespaceOf } from '../objects/namespace-dict.js';
import { indexInt } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { callValue, isTrue } from '../objects/operations.js';
import { pathOf } from '../objects/paths.js';
import { PyTuple } from '../objects/sequences.js';
import { setSyntaxAttributes } from '../objects/syntax-error-slots.js';
import { asText } from '../objects/text.js';
import { argumentTypeName, dictType, typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

type Mode = 'exec' | 'eval' | 'single';

function nullBytes(): PyException {
  const message = 'source code string cannot contain null bytes';
  const error = new PyException(syntaxErrorType, [message]);
  setSyntaxAttributes(error, message, []);
  return error;
}

function compileSource(
  vm: VM,
  source: Source,
  filename: string,
  mode: Mode,
  isLocal: boolean,
  warns = true,
): CodeObject {
  if (typeof source === 'string' ? source.includes('\0') : source.includes(0)) throw nullBytes();
  if (vm.compiler === null) throw notSupportedError('exec, eval and compile where there is no compiler');
  const code = vm.compiler(source, filename, mode, isLocal, warns);
  hideSource(code);
  if (!isLocal) setLocalCode(code, () => compileSource(vm, code.source, code.filename, mode, true, false));
  return code;
}

/** A program given as str or bytes, undefined for anything else. */
function sourceOf(source: Value): Source | undefined {
  const text = asText(source);
  // The source is read as UTF-8, which has no surrogates.
  if (text !== undefined) encodeWith('utf-8', text, 'strict');
  return text ?? bytesFrom(source);
}

/** The source of an expression without the blanks that it begins with. */
function withoutIndent(source: Source): Source {
  if (typeof source === 'string') return source.replace(/^[ \t]+/, '');
  let start = 0;
  while (source[start] === 32 || source[start] === 9) start++;
  return source.subarray(start);
}

const isMapping = (value: Value): boolean => typeOf(value).slots.getItem !== null;

/** The globals and locals to run with: null for locals that are the globals. */
function scopesOf(vm: VM, globals: Value, locals: Value): { namespace: Namespace; names: Value } {
  if (globals === null) {
    const own = locals ?? vm.localVariables();
    const namespace = vm.currentGlobals;
    return { namespace, names: own === namespace.dict ? null : own };
  }
  const dict = globals as PyDict;
  const namespace = namespaceOf(vm, dict);
  // A class that derives from dict may answer for names that it does not hold.
  return { namespace, names: locals !== null && locals !== dict ? locals : dict.type === dictType ? null : dict };
}

function runCode(vm: VM, code: CodeObject, globals: Value, locals: Value, closure: readonly PyCell[]): Value {
  const { namespace, names } = scopesOf(vm, globals, locals);
  if (code.name !== '<module>' || code.freeNames.length > 0)
    return callValue(vm, new PyFunction(code, namespace, null, null, closure), []);
  if (names === null) return vm.runModule(forGlobals(code, namespace), namespace, null);
  return vm.runModule(forGlobals(localCodeOf(code), namespace), namespace, names);
}

/** Code that may run with these globals: instructions remember where they found names, and functions made with other globals may live on. */
function forGlobals(code: CodeObject, globals: Namespace): CodeObject {
  return code.globals === null || code.globals === globals ? code : copyTree(code);
}

/** A copy of code and of what is nested in it. */
function copyTree(code: CodeObject): CodeObject {
  const copy = copyCode(code);
  copy.constants = code.constants.map((constant) => (constant instanceof CodeObject ? copyTree(constant) : constant));
  return copy;
}

const given = (value: Value | undefined): Value => value ?? null;

function evaluate(vm: VM, source: Value, givenGlobals: Value | undefined, givenLocals: Value | undefined): Value {
  const globals = given(givenGlobals);
  const locals = given(givenLocals);
  if (locals !== null && !isMapping(locals)) throw typeError('locals must be a mapping');
  if (globals !== null && !(globals instanceof PyDict))
    throw typeError(
      isMapping(globals) ? 'globals must be a real dict; try eval(expr, {}, mapping)' : 'globals must be a dict',
    );
  if (source instanceof PyCode) {
    if (source.code.freeNames.length > 0)
      throw typeError('code object passed to eval() may not contain free variables');
    return runCode(vm, source.code, globals, locals, []);
  }
  const program = sourceOf(source);
  if (program === undefined) throw typeError('eval() arg 1 must be a string, bytes or code object');
  return runSource(vm, withoutIndent(program), 'eval', globals, locals);
}

function runSource(vm: VM, source: Source, mode: Mode, globals: Value, locals: Value): Value {
  const { namespace, names } = scopesOf(vm, globals, locals);
  return vm.runModule(compileSource(vm, source, '<string>', mode, names !== null), namespace, names);
}

function execute(
  vm: VM,
  source: Value,
  givenGlobals: Value | undefined,
  givenLocals: Value | undefined,
  closure: Value | undefined,
): Value {
  const globals = given(givenGlobals);
  const locals = given(givenLocals);
  if (globals !== null && !(globals instanceof PyDict))
    throw typeError(`exec() globals must be a dict, not ${typeOf(globals).name}`);
  if (locals !== null && !isMapping(locals))
    throw typeError(`locals must be a mapping or None, not ${typeOf(locals).name}`);
  if (source instanceof PyCode) {
    runCode(vm, source.code, globals, locals, closureFor(source.code, given(closure)));
    return null;
  }
  if (given(closure) !== null) throw typeError('closure can only be used when source is a code object');
  const program = sourceOf(source);
  if (program === undefined) throw typeError('exec() arg 1 must be a string, bytes or code object');
  runSource(vm, program, 'exec', globals, locals);
  return null;
}

/** The cells that code is to be run with. */
function closureFor(code: CodeObject, closure: Value): readonly PyCell[] {
  const count = code.freeNames.length;
  if (count === 0) {
    if (closure !== null) throw typeError('cannot use a closure with this code object');
    return [];
  }
  const cells = closure instanceof PyTuple ? closure.items : [];
  if (cells.length !== count || !cells.every((cell) => cell instanceof PyCell))
    throw typeError(`code object requires a closure of exactly length ${count}`);
  return cells as readonly PyCell[];
}

/** What the flags of `compile()` mean, as far as they matter here. */
const enum CompileFlag {
  OnlyTree = 0x400,
  TopLevelAwait = 0x2000,
  Incomplete = 0x4000,
  Barry = 0x400000,
  Annotations = 0x1000000,
}

/** All flags that CPython knows. */
const KNOWN_FLAGS = 0x10 | 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8000 | 0x1fe0000;

function checkFlags(flags: number, optimize: number): void {
  if ((flags & ~KNOWN_FLAGS) !== 0) throw valueError('compile(): unrecognised flags');
  if (optimize < -1 || optimize > 2) throw valueError('compile(): invalid optimize value');
  if (flags & CompileFlag.TopLevelAwait) throw notSupportedError('await at the top level of compile()');
  if (flags & CompileFlag.Incomplete) throw notSupportedError('incomplete input of compile()');
  if (flags & (CompileFlag.Barry | CompileFlag.Annotations))
    throw notSupportedError('future features as flags of compile()');
  if (optimize > 0) throw notSupportedError('the optimize argument of compile()');
}

function toCInt(vm: VM, value: Value | undefined, byDefault: number): number {
  if (value === undefined) return byDefault;
  const number = indexInt(vm, value);
  if (typeof number === 'bigint' || number !== (number | 0))
    throw overflowError('Python int too large to convert to C int');
  return number;
}

function filenameText(vm: VM, filename: Value): string {
  const name = sourceOf(pathOf(vm, filename)) as Source;
  const text = name instanceof Uint8Array ? decodeUtf8(name, 'strict') : name;
  if (text.includes('\0')) throw valueError('embedded null character');
  return text;
}

function compile(
  vm: VM,
  source: Value,
  filename: Value,
  mode: Value,
  flags: Value | undefined,
  dontInherit: Value | undefined,
  optimize: Value | undefined,
): Value {
  const name = filenameText(vm, filename);
  const how = asText(mode);
  if (how === undefined) throw typeError(`compile() argument 'mode' must be str, not ${argumentTypeName(mode)}`);
  const flagBits = toCInt(vm, flags, 0);
  if (dontInherit !== undefined) isTrue(vm, dontInherit);
  checkFlags(flagBits, toCInt(vm, optimize, -1));
  if (how === 'func_type' && !(flagBits & CompileFlag.OnlyTree))
    throw valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
  if (how === 'func_type') throw notSupportedError("signatures as type comments (mode 'func_type')");
  if (how !== 'exec' && how !== 'eval' && how !== 'single')
    throw valueError(
      flagBits & CompileFlag.OnlyTree
        ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
        : "compile() mode must be 'exec', 'eval' or 'single'",
    );
  const program = sourceOf(source);
  const trees = vm.modules.has('ast') || flagBits & CompileFlag.OnlyTree ? loadModule(vm, 'ast') : null;
  if (program !== undefined && !(flagBits & CompileFlag.OnlyTree))
    return codeObject(compileSource(vm, program, name, how, false));
  const run =
    trees instanceof PyModule ? trees.namespace.get(program === undefined ? '_compile' : '_parse') : undefined;
  if (run === undefined) throw typeError('compile() arg 1 must be a string, bytes or AST object');
  return callValue(vm, run, [
    program instanceof Uint8Array ? decodeUtf8(program, 'strict') : (program ?? source),
    name,
    how,
  ]);
}

export const EXECUTION_FUNCTIONS: readonly BuiltinRow[] = [
  [
    'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)',
    compile,
    'A program given as text, as a code object.',
  ],
  ['eval(source, /, globals=None, locals=None)', evaluate, 'The value of an expression given as text.'],
  ['exec(source, /, globals=None, locals=None, *, closure=None)', execute, 'Runs a program given as text.'],
];
