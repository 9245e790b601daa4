// `__text_signature__`: the parameters of built-in functions, methods and types as Python would write them, in CPython's words. What rows of
// definitions declare is most of it; here is what their language does not say.

import type { PyType } from './object.js';

/** Where a function is not described by its declaration; null for one that CPython has no signature of. */
const FUNCTIONS: Readonly<Record<string, string | null>> = {
  'builtins.__build_class__': null,
  'builtins.__import__': '($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)',
  'builtins.anext': '($module, aiterator, default=<unrepresentable>, /)',
  'builtins.breakpoint': '($module, /, *args, **kws)',
  'builtins.compile':
    '($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)',
  'builtins.dir': null,
  'builtins.getattr': null,
  'builtins.iter': null,
  'builtins.max': null,
  'builtins.min': null,
  'builtins.next': null,
  'builtins.open':
    "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)",
  'builtins.print': "($module, /, *args, sep=' ', end='\\n', file=None, flush=False)",
  'builtins.sorted': '($module, iterable, /, *, key=None, reverse=False)',
  'builtins.vars': null,
  'math.log': null,
  '_functools.reduce': '($module, function, iterable, /, initial=<unrepresentable>)',
  'functools.reduce': '($module, function, iterable, /, initial=<unrepresentable>)',
  'time.asctime': null,
  'time.ctime': null,
  'time.gmtime': null,
  'time.localtime': null,
  'time.mktime': '($self, object, /)',
  'time.strftime': null,
  'time.strptime': null,
};

/** The same for methods. */
const METHODS: Readonly<Record<string, string | null>> = {
  'bytearray.hex': '($self, /, sep=<unrepresentable>, bytes_per_sep=1)',
  'bytes.hex': '($self, /, sep=<unrepresentable>, bytes_per_sep=1)',
  'deque.index': '($self, value, [start, [stop]])',
  'dict.pop': '($self, key, default=<unrepresentable>, /)',
  'dict.update': null,
  'generator.send': '($self, object, /)',
  'generator.throw': null,
  'property.__set_name__': '($self, owner, name, /)',
  'property.deleter': '($self, object, /)',
  'property.getter': '($self, object, /)',
  'property.setter': '($self, object, /)',
  'object.__init_subclass__': '($type, /)',
  'str.maketrans': '(x, y=<unrepresentable>, z=<unrepresentable>, /)',
  'type.__prepare__': '($cls, name, bases, /, **kwds)',
};

/** Types that can be called with what their text says. */
const TYPES: Readonly<Record<string, string>> = {
  GenericAlias: '(origin, args, /)',
  NoneType: '()',
  NotImplementedType: '()',
  SimpleNamespace: '(mapping_or_iterable=(), /, **kwargs)',
  _tee: '(iterable, /)',
  accumulate: '(iterable, func=None, *, initial=None)',
  attrgetter: '(attr, /, *attrs)',
  batched: '(iterable, n, *, strict=False)',
  bool: '(object=False, /)',
  cell: '([contents])',
  chain: '(*iterables)',
  classmethod: '(function, /)',
  combinations: '(iterable, r)',
  combinations_with_replacement: '(iterable, r)',
  complex: '(real=0, imag=0)',
  compress: '(data, selectors)',
  count: '(start=0, step=1)',
  cycle: '(iterable, /)',
  deque: '([iterable[, maxlen]])',
  dropwhile: '(predicate, iterable, /)',
  ellipsis: '()',
  enumerate: '(iterable, start=0)',
  filter: '(function, iterable, /)',
  filterfalse: '(function, iterable, /)',
  float: '(x=0, /)',
  frozenset: '(iterable=(), /)',
  function: '(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)',
  groupby: '(iterable, key=None)',
  itemgetter: '(item, /, *items)',
  list: '(iterable=(), /)',
  map: '(function, iterable, /, *iterables, strict=False)',
  mappingproxy: '(mapping)',
  memoryview: '(object)',
  method: '(function, instance, /)',
  methodcaller: '(name, /, *args, **kwargs)',
  module: '(name, doc=None)',
  object: '()',
  pairwise: '(iterable, /)',
  partial: '(func, /, *args, **keywords)',
  permutations: '(iterable, r=None)',
  product: '(*iterables, repeat=1)',
  property: '(fget=None, fset=None, fdel=None, doc=None)',
  reversed: '(sequence, /)',
  set: '(iterable=(), /)',
  starmap: '(function, iterable, /)',
  staticmethod: '(function, /)',
  takewhile: '(predicate, iterable, /)',
  traceback: '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  tuple: '(iterable=(), /)',
  zip: '(*iterables, strict=False)',
  zip_longest: '(*iterables, fillvalue=None)',
};

const NO_ARGUMENTS = 'abs aiter anext await bool del float hash index int invert iter len neg next pos repr str'.split(
  ' ',
);
const SPECIAL: Readonly<Record<string, string>> = {
  __call__: '($self, /, *args, **kwargs)',
  __contains__: '($self, key, /)',
  __delattr__: '($self, name, /)',
  __delete__: '($self, instance, /)',
  __delitem__: '($self, key, /)',
  __get__: '($self, instance, owner=None, /)',
  __getattribute__: '($self, name, /)',
  __getitem__: '($self, key, /)',
  __init__: '($self, /, *args, **kwargs)',
  __pow__: '($self, value, mod=None, /)',
  __rpow__: '($self, value, mod=None, /)',
  __set__: '($self, instance, value, /)',
  __setattr__: '($self, name, value, /)',
  __setitem__: '($self, key, value, /)',
};

/** The name of a type without that of its module. */
const plainName = ({ name }: PyType): string => name.slice(name.lastIndexOf('.') + 1);

/** Of a special method made of a slot. */
export const specialSignature = (name: string): string =>
  SPECIAL[name] ?? (NO_ARGUMENTS.includes(name.slice(2, -2)) ? '($self, /)' : '($self, value, /)');

/** A declared signature with the bound parameter in front, which can be given by position only. */
function bound(first: string, signature: string): string {
  const rest = signature
    .slice(1, -1)
    .replaceAll('"', "'")
    .replace('=2147483647', '=sys.maxsize')
    .replace(', start=None, end=None, /', '[, start[, end]], /');
  const isPositional = rest === '/' || rest.endsWith(', /') || rest.includes(', /,');
  const marked = isPositional ? rest : rest === '' ? '/' : `/, ${rest}`;
  return `(${first}, ${marked})`;
}

/** Of a function of a module. */
export function functionSignature(module: string, name: string, signature: string): string | null {
  const corrected = FUNCTIONS[`${module}.${name}`];
  if (corrected !== undefined) return corrected;
  return bound(module === 'time' && signature === '()' ? '$self' : '$module', signature);
}

/** Of a method, or with `$type` of a class method, as its type declares it. */
export function methodSignature(
  first: '$self' | '$type',
  owner: PyType,
  name: string,
  signature: string,
): string | null {
  const corrected = METHODS[`${plainName(owner)}.${name}`];
  return corrected === undefined ? bound(first, signature) : corrected;
}

/** Of a static method. */
export const staticSignature = (owner: PyType, name: string, signature: string): string | null => {
  const corrected = METHODS[`${plainName(owner)}.${name}`];
  return corrected === undefined ? signature : corrected;
};

/** Of a type; null where CPython has none. */
export const typeSignature = (type: PyType): string | null => (type.isHeap ? null : (TYPES[plainName(type)] ?? null));
