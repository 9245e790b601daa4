// The layout of objects as CPython's type objects tell of it, on a machine of 32 bits: how large objects are, and where in them their
// `__dict__` and their weak references are (section "Type Objects" of its C API).

import { PyGetSet } from './descriptors.js';
import type { PyType } from './object.js';
import { itemSizeOf } from './type-flags.js';

interface Layout {
  readonly size: number;
  readonly dictOffset: number;
  readonly weakReferencesOffset: number;
}

const OBJECT_SIZE = 8;
const POINTER_SIZE = 4;
/** Instances of classes written in Python have both in front of them. */
const MANAGED_DICT = -1;
const MANAGED_WEAK_REFERENCES = -16;

/** Built-in types by the size of their objects, where it is not that of the base's. */
const NAMES_BY_SIZE: readonly (readonly [size: number, names: string])[] = [
  [
    12,
    'FrameLocalsProxy async_generator_wrapped_value cell coroutine_wrapper dict_items dict_keys dict_values generic_alias_iterator int mappingproxy',
  ],
  [
    16,
    'KeyWrapper Template _grouper _tuplegetter anext_awaitable bytearray_iterator bytes_iterator callable_iterator chain compress filter filterfalse float iterator list_iterator list_reverseiterator method-wrapper repeat reversed starmap str_ascii_iterator str_iterator tuple tuple_iterator',
  ],
  [17, 'bytes'],
  [
    20,
    'TemplateIter async_generator_asend async_generator_athrow attrgetter batched count dropwhile list map pairwise range_iterator slice super takewhile',
  ],
  [
    24,
    'Interpolation complex cycle getset_descriptor itemgetter member_descriptor memory_iterator product range set_iterator traceback zip',
  ],
  [
    28,
    'TypeAliasType _deque_iterator _deque_reverse_iterator accumulate bytearray classmethod_descriptor combinations combinations_with_replacement dict_itemiterator dict_keyiterator dict_reverseitemiterator dict_reversekeyiterator dict_reversevalueiterator dict_valueiterator enumerate islice method_descriptor wrapper_descriptor zip_longest',
  ],
  [32, 'CallableProxyType ProxyType ReferenceType dict methodcaller odict_iterator permutations property str'],
  [36, 'groupby'],
  [40, 'defaultdict'],
  [44, 'Match'],
  [80, 'frame'],
];
const LAYOUTS = /* @__PURE__ */ new Map<string, Layout>([
  ...NAMES_BY_SIZE.flatMap(([size, names]) =>
    names.split(' ').map((name): [string, Layout] => [name, { size, dictOffset: 0, weakReferencesOffset: 0 }]),
  ),
  ...(
    [
      ['AttributeError', 44, 8, 0],
      ['BaseException', 36, 8, 0],
      ['BaseExceptionGroup', 44, 8, 0],
      ['GenericAlias', 32, 0, 20],
      ['ImportError', 52, 8, 0],
      ['NameError', 40, 8, 0],
      ['OSError', 56, 8, 0],
      ['OrderedDict', 64, 56, 60],
      ['Pattern', 48, 0, 32],
      ['SimpleNamespace', 12, 8, 0],
      ['StopIteration', 40, 8, 0],
      ['SyntaxError', 72, 8, 0],
      ['SystemExit', 40, 8, 0],
      ['UnicodeDecodeError', 56, 8, 0],
      ['UnicodeEncodeError', 56, 8, 0],
      ['UnicodeTranslateError', 56, 8, 0],
      ['Union', 28, 0, 24],
      ['_lru_cache_wrapper', 76, 68, 72],
      ['_tee', 24, 0, 16],
      ['async_generator', 76, 0, 8],
      ['builtin_function_or_method', 28, 0, 20],
      ['classmethod', 16, 12, 0],
      ['code', 128, 0, 96],
      ['coroutine', 76, 0, 8],
      ['deque', 108, 0, 104],
      ['frozenset', 100, 0, 96],
      ['function', 76, 44, 48],
      ['generator', 76, 0, 8],
      ['memoryview', 76, 0, 72],
      ['method', 24, 0, 16],
      ['module', 28, 8, 20],
      ['partial', 40, 20, 24],
      ['set', 100, 0, 96],
      ['staticmethod', 16, 12, 0],
      ['type', 468, 132, 184],
    ] as const
  ).map(([name, size, dictOffset, weakReferencesOffset]): [string, Layout] => [
    name,
    { size, dictOffset, weakReferencesOffset },
  ]),
]);

/** What `__basicsize__`, `__dictoffset__` and `__weakrefoffset__` of a type say. */
export function memoryLayoutOf(type: PyType): Layout {
  const { base } = type;
  // The names of some have that of their module in front.
  const known = type.isHeap ? undefined : LAYOUTS.get(type.name.slice(type.name.lastIndexOf('.') + 1));
  if (known !== undefined) return known;
  if (base === null) return { size: OBJECT_SIZE, dictOffset: 0, weakReferencesOffset: 0 };
  const inherited = memoryLayoutOf(base);
  if (!type.isHeap) return inherited;
  let { size, dictOffset, weakReferencesOffset } = inherited;
  for (const attribute of type.attributes.values())
    if (attribute instanceof PyGetSet && attribute.slotName !== null && attribute.owner === type) size += POINTER_SIZE;
  if (dictOffset === 0 && type.hasInstanceAttributes) dictOffset = MANAGED_DICT;
  if (weakReferencesOffset === 0 && itemSizeOf(type) === 0 && type.lookup('__weakref__') !== undefined)
    weakReferencesOffset = MANAGED_WEAK_REFERENCES;
  return { size, dictOffset, weakReferencesOffset };
}
