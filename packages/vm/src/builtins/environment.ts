// The built-in functions that reach beyond the program: input, open, __import__, and what the class statement calls.

import { importNamed } from '../imports.js';
import { replacedStream, Standard, StandardStream } from '../modules/streams.js';
import { getAttribute } from '../objects/attributes.js';
import { runClassStatement } from '../objects/classes.js';
import { PyDict } from '../objects/dicts.js';
import { eofErrorType, notSupportedError, PyException, typeError, valueError } from '../objects/exceptions.js';
import { PyFunction } from '../objects/functions.js';
import { hasIndex, indexInt32 } from '../objects/numbers.js';
import type { KeywordArguments, Value } from '../objects/object.js';
import { callValue, listOf, strOf } from '../objects/operations.js';
import { osError } from '../objects/os-errors.js';
import { pathOf } from '../objects/paths.js';
import { asText } from '../objects/text.js';
import { argumentTypeName } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

function input(vm: VM, prompt: Value | undefined): Value {
  if (prompt !== undefined) {
    const output = replacedStream(vm, 'stdout');
    if (output === undefined) vm.write(strOf(vm, prompt));
    else if (output !== null) callValue(vm, getAttribute(vm, output, 'write'), [strOf(vm, prompt)]);
  }
  const source = replacedStream(vm, 'stdin');
  if (source !== undefined) return inputFrom(vm, source);
  const line = vm.readLine();
  if (line === null) throw new PyException(eofErrorType, ['EOF when reading a line']);
  return line;
}

/** A line of a stream that a program has put in the place of standard input. */
function inputFrom(vm: VM, stream: Value): Value {
  const line = asText(callValue(vm, getAttribute(vm, stream, 'readline'), []));
  if (line === undefined) throw typeError('object.readline() returned non-string');
  if (line === '') throw new PyException(eofErrorType, ['EOF when reading a line']);
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

/** A path as text. @throws TypeError for what is none */
function pathText(vm: VM, file: Value): Value {
  const path = pathOf(vm, file);
  const text = asText(path);
  if (text?.includes('\0')) throw valueError('embedded null byte');
  return path;
}

/** @throws ValueError for a mode that `open` does not know */
function checkMode(mode: string): void {
  const letters = [...mode];
  if (letters.some((letter) => !'rwxabt+'.includes(letter)) || new Set(letters).size < letters.length)
    throw valueError(`invalid mode: '${mode}'`);
  if (mode.includes('b') && mode.includes('t')) throw valueError("can't have text and binary mode at once");
  const ways = letters.filter((letter) => 'rwxa'.includes(letter)).length;
  if (ways > 1) throw valueError('must have exactly one of create/read/write/append mode');
  if (ways === 0) throw valueError('Must have exactly one of create/read/write/append mode and at most one plus');
}

/** There are no files: reading one fails as where it does not exist, writing one as where nothing can be written. */
function open(
  vm: VM,
  file: Value,
  mode: Value | undefined,
  _buffering: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  newline: Value | undefined,
): Value {
  const isNumber = hasIndex(file);
  const path = isNumber ? indexInt32(vm, file) : pathText(vm, file);
  const how = mode === undefined ? 'r' : asText(mode);
  if (how === undefined) throw typeError(`open() argument 'mode' must be str, not ${argumentTypeName(mode as Value)}`);
  checkMode(how);
  if (how.includes('b')) {
    const given = (name: string, value: Value | undefined) => {
      if (value !== undefined && value !== null)
        throw valueError(`binary mode doesn't take ${name === 'newline' ? 'a' : 'an'} ${name} argument`);
    };
    given('encoding', encoding);
    given('errors', errors);
    given('newline', newline);
  }
  if (isNumber && path === Standard.Input && how.includes('r'))
    return new StandardStream(Standard.Input, how.includes('b'));
  if (isNumber && (path === Standard.Output || path === Standard.Error) && !how.includes('r'))
    return new StandardStream(path, how.includes('b'));
  if (isNumber) throw osError(9, 'Bad file descriptor', null);
  if (how.includes('r')) throw osError(2, 'No such file or directory', path);
  throw osError(30, 'Read-only file system', path);
}

function importByName(
  vm: VM,
  name: Value,
  globals: Value | undefined,
  _locals: Value | undefined,
  fromlist: Value | undefined,
  level: Value | undefined,
): Value {
  const text = asText(name);
  if (text === undefined) throw typeError('module name must be a string');
  const depth = level === undefined ? 0 : indexInt32(vm, level);
  if (depth < 0) throw valueError('level must be >= 0');
  if (text === '' && depth === 0) throw valueError('Empty module name');
  const names = fromlist === undefined || fromlist === null ? [] : listOf(vm, fromlist);
  const given = globals ?? null;
  if (depth > 0 && given !== null && !(given instanceof PyDict)) throw typeError('globals must be a dict');
  const variables = given instanceof PyDict ? { get: (key: string) => given.table.get(vm, key) } : vm.currentGlobals;
  // With names to import from it the module itself is wanted, else the package that its name begins with.
  return importNamed(vm, [text, String(depth), ...(names.length > 0 ? [''] : [])], variables);
}

function makeClass(vm: VM, given: readonly Value[], keywords: KeywordArguments | null): Value {
  const [body, name, ...bases] = given;
  if (body === undefined || name === undefined) throw typeError('__build_class__: not enough arguments');
  if (!(body instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
  const text = asText(name);
  if (text === undefined) throw typeError('__build_class__: name is not a string');
  return runClassStatement(vm, body, text, bases, keywords);
}

export const ENVIRONMENT_FUNCTIONS: readonly BuiltinRow[] = [
  ['__build_class__(*args, **kwargs)', makeClass, 'What the class statement calls.'],
  [
    '__import__(name, globals=None, locals=None, fromlist=(), level=0)',
    importByName,
    'What the import statement calls.',
  ],
  [
    'breakpoint(*args, **kwargs)',
    () => {
      throw notSupportedError('debuggers (breakpoint())');
    },
    'Enters a debugger; there is none.',
  ],
  ["input(prompt='', /)", input, 'A line of the input, without its end.'],
  [
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    open,
    'Opens a file; there are none.',
  ],
];
