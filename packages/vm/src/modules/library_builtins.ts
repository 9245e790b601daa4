// Modules of the library that are written in Python here and in C in CPython: their functions are built-in functions (which do not become
// methods in a class), and tracebacks do not show what happens within them.

import { type CodeObject, PyFloat } from '@taipan/bytecode';
import { bindBuiltin, makeBuiltin, parseSignature } from '../builtins/signature.js';
import { PyBuiltin, PyFunction } from '../objects/functions.js';
import type { Namespace } from '../objects/namespace.js';
import type { KeywordArguments, Value } from '../objects/object.js';
import { reprOf } from '../objects/operations.js';
import type { VM } from '../vm.js';

/** The modules, each with the functions and classes of it that CPython, too, has in Python. */
const MODULES: Readonly<Record<string, string>> = {
  _asyncio_core:
    'AbstractEventLoop BaseEventLoop EventLoop Handle TimerHandle Runner _cancel_all all_tasks create_task current_task ensure_future get_event_loop get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop run set_event_loop to_thread wrap_future',
  _codecs: '',
  _decimal_context: 'getcontext localcontext setcontext',
  _decimal_functions: '',
  _decimal_text: '',
  _string: '',
  _strptime: '',
  _thread: '',
  binascii: '',
  cmath: '',
  collections: 'Counter namedtuple',
  contextvars: '',
  copyreg:
    'pickle constructor pickle_complex pickle_union add_extension remove_extension clear_extension_cache __newobj__ __newobj_ex__ _reconstructor _slotnames _reduce_ex',
  csv: 'Dialect DictReader DictWriter Sniffer excel excel_tab unix_dialect _most',
  datetime: '',
  decimal: '',
  gc: '',
  hashlib: 'new file_digest',
  io: 'text_encoding Reader Writer',
  os: 'PathLike _Environment execl execvp fdopen fsdecode fsencode get_exec_path getenv makedirs popen removedirs renames spawnl spawnv walk',
  pickle: '',
  struct: '',
  'xml.etree.ElementTree':
    'Comment ElementTree ProcessingInstruction QName XML XMLID XMLPullParser dump fromstringlist iselement iterparse parse tostring tostringlist _Events _Iterparse',
  zlib: '',
};

const filename = (module: string): string => `<library>/${module}.py`;
const visible = /* @__PURE__ */ new Map(
  Object.entries(MODULES).map(([name, names]) => [filename(name), new Set(names.split(' '))]),
);

/** Whether tracebacks do not show frames of this code. */
export function isHiddenCode({ filename, qualname }: CodeObject): boolean {
  const names = visible.get(filename);
  if (names === undefined) return false;
  const dot = qualname.indexOf('.');
  return !names.has(dot < 0 ? qualname : qualname.slice(0, dot));
}

/** The parameters of a function as Python writes them. A default that has a comma in it is shown as three dots. */
function parametersOf(vm: VM, { code, defaults, kwDefaults }: PyFunction): string {
  const { localNames, argCount, posOnlyCount, kwOnlyCount } = code;
  const withDefault = (name: string, value: Value | undefined): string => {
    if (value === undefined) return name;
    const isShort = value === null || typeof value !== 'object' || value instanceof PyFloat;
    const text = isShort ? reprOf(vm, value) : '...';
    return `${name}=${text.includes(',') ? '...' : text}`;
  };
  const parts: string[] = [];
  const required = argCount - (defaults?.items.length ?? 0);
  for (let i = 0; i < argCount; i++) {
    parts.push(withDefault(localNames[i] as string, defaults?.items[i - required]));
    if (i === posOnlyCount - 1) parts.push('/');
  }
  const behind = argCount + kwOnlyCount;
  if (code.hasVarArgs) parts.push(`*${localNames[behind]}`);
  else if (kwOnlyCount > 0) parts.push('*');
  for (let i = 0; i < kwOnlyCount; i++) parts.push(withDefault(localNames[argCount + i] as string, kwDefaults?.[i]));
  if (code.hasVarKeywords) parts.push(`**${localNames[behind + (code.hasVarArgs ? 1 : 0)]}`);
  return `(${parts.join(', ')})`;
}

function builtinOf(vm: VM, module: string, name: string, fn: PyFunction): PyBuiltin {
  const text = parametersOf(vm, fn);
  const documentation = fn.getOwn('__doc__') ?? fn.code.documentation;
  const doc = typeof documentation === 'string' ? documentation : '';
  const run = (vm: VM, args: readonly Value[], keywords: KeywordArguments | null) =>
    vm.callFunction(fn, args, keywords);
  // Made as all are for the direct ways of calling, whose arguments are known to fit.
  const { callOne, callTwo } = makeBuiltin(
    [
      `${name}${text}`,
      (vm: VM, ...args: readonly (Value | undefined)[]) => run(vm, args as readonly Value[], null),
      doc,
    ],
    module,
  );
  const signature = parseSignature(text);
  const qualname = signature.parameters.length <= 1 ? `${module}.${name}` : name;
  const call: PyBuiltin['call'] = (vm, args, keywords) => {
    // For its errors alone: the function itself has the defaults.
    bindBuiltin(name, signature, args, keywords, qualname);
    return run(vm, args, keywords);
  };
  return new PyBuiltin(name, text, doc, callOne, call, module, callTwo);
}

/** Makes the functions of a module of the library, which was just run, built-in functions, where CPython has them in C. */
export function makeFunctionsBuiltin(vm: VM, module: string, namespace: Namespace): void {
  const names = visible.get(filename(module));
  if (names === undefined) return;
  for (const name of [...namespace.boundNames()]) {
    const value = namespace.get(name);
    const isOwn = value instanceof PyFunction && value.globals === namespace;
    if (isOwn && !name.startsWith('_') && !names.has(name)) namespace.set(name, builtinOf(vm, module, name, value));
  }
}
