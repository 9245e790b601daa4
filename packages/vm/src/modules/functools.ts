// _functools: what the module `functools`, which is written in Python, does not do itself.

import { isCallable } from '../builtins/introspection.js';
import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import { findAttribute, setAttribute } from '../objects/attributes.js';
import type { TypeDefinition } from '../objects/define.js';
import { Completion, callDelegating, Delegation, PyDelegating } from '../objects/delegating.js';
import { PyMethod } from '../objects/descriptors.js';
import { PyDict } from '../objects/dicts.js';
import { typeError } from '../objects/exceptions.js';
import { classGetItem } from '../objects/generic-alias-type.js';
import { HashTable } from '../objects/hash-table.js';
import { hashOf } from '../objects/hashing.js';
import { instanceDict } from '../objects/instance-dict.js';
import { asInt } from '../objects/numbers.js';
import {
  EMPTY_SHAPE,
  type KeywordArguments,
  NO_VALUES,
  PyObject,
  PyType,
  slots,
  type Value,
} from '../objects/object.js';
import { callValue, compareOperation, isTrue, iteratorFor, nextOf, reprOf, strOf } from '../objects/operations.js';
import { PyTuple } from '../objects/sequences.js';
import { Singleton } from '../objects/singletons.js';
import { asText } from '../objects/text.js';
import { dictType, objectType, tupleType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

function make(name: string, hasInstanceAttributes = false): PyType {
  const type = new PyType(name, [objectType], typeType, false);
  type.hasInstanceAttributes = hasInstanceAttributes;
  return type;
}

// --- partial -------------------------------------------------------------------------------------------------------------------------

const partialType = make('partial', true);
const placeholderType = make('_PlaceholderType');
/** Stands for an argument that a call will give. */
const placeholder = new Singleton(placeholderType, 'Placeholder');

class PyPartial extends PyDelegating {
  fn: Value;
  args: PyTuple;
  keywords: PyDict;
  /** Placeholders among `args`. */
  open: number;
  constructor(type: PyType, fn: Value, args: readonly Value[], keywords: PyDict) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.fn = fn;
    this.args = new PyTuple(args);
    this.keywords = keywords;
    this.open = args.filter((arg) => arg === placeholder).length;
  }

  delegate(_vm: VM, args: readonly Value[], keywords: KeywordArguments | null): Delegation {
    return delegatePartial(this, args, keywords);
  }
}

/** Arguments with those given in the place of placeholders, and the rest behind. */
function fillPlaceholders(given: readonly Value[], args: readonly Value[]): Value[] {
  let used = 0;
  const filled = given.map((arg) => (arg === placeholder && used < args.length ? (args[used++] as Value) : arg));
  return [...filled, ...args.slice(used)];
}

function makePartial(vm: VM, type: PyType, args: readonly Value[], keywords: KeywordArguments | null): Value {
  if (args.length === 0) throw typeError("type 'partial' takes at least one argument");
  let [fn, ...rest] = args as [Value, ...Value[]];
  if (typeOf(fn).slots.call === null) throw typeError('the first argument must be callable');
  if (rest.length > 0 && rest.at(-1) === placeholder) throw typeError('trailing Placeholders are not allowed');
  if (keywords?.values.includes(placeholder)) throw typeError('Placeholder cannot be passed as a keyword argument');
  const dict = new PyDict();
  if (fn instanceof PyPartial && fn.shape.names.length === 0) {
    for (const [key, value] of fn.keywords.table.entries()) dict.table.set(vm, key, value);
    rest = fillPlaceholders(fn.args.items, rest);
    fn = fn.fn;
  }
  keywords?.names.forEach((name, i) => {
    dict.table.set(vm, name, keywords.values[i] as Value);
  });
  return new PyPartial(type, fn, rest, dict);
}

function delegatePartial(self: PyPartial, args: readonly Value[], keywords: KeywordArguments | null): Delegation {
  if (args.length < self.open)
    throw typeError(
      `missing positional arguments in 'partial' call; expected at least ${self.open}, got ${args.length}`,
    );
  const all = self.open > 0 ? fillPlaceholders(self.args.items, args) : [...self.args.items, ...args];
  if (self.keywords.table.size === 0) return new Delegation(self.fn, all, keywords);
  const merged = new Map<string, Value>();
  for (const [key, value] of self.keywords.table.entries()) {
    const name = asText(key);
    if (name === undefined) throw typeError('keywords must be strings');
    merged.set(name, value);
  }
  keywords?.names.forEach((name, i) => {
    merged.set(name, keywords.values[i] as Value);
  });
  return new Delegation(self.fn, all, { names: [...merged.keys()], values: [...merged.values()] });
}

/** Takes over the function, arguments and attributes that the state of a partial has. */
function setPartialState(vm: VM, self: PyPartial, state: Value): Value {
  const [fn, args, keywords, attributes] = state instanceof PyTuple && state.items.length === 4 ? state.items : [];
  const isKeywords = keywords === null || keywords instanceof PyDict;
  const isAttributes = attributes === null || attributes instanceof PyDict;
  if (fn === undefined || !isCallable(fn) || !(args instanceof PyTuple) || !isKeywords || !isAttributes)
    throw typeError('invalid partial state');
  if (args.items.at(-1) === placeholder) throw typeError('trailing Placeholders are not allowed');
  self.fn = fn;
  self.args = args.type === tupleType ? args : new PyTuple(args.items);
  if (keywords?.type === dictType) self.keywords = keywords;
  else {
    self.keywords = new PyDict();
    for (const [key, value] of keywords?.table.entries() ?? []) self.keywords.table.set(vm, key, value);
  }
  self.open = args.items.filter((arg) => arg === placeholder).length;
  const own = instanceDict[1](vm, self as never) as PyDict;
  if (own !== attributes) own.table.clear();
  for (const [name, value] of attributes?.table.entries() ?? []) setAttribute(vm, self, name as string, value);
  return null;
}

const partialDefinition: TypeDefinition = {
  documentation: 'Create a new function with partial application of the given arguments and keywords.',
  slots: slots({
    new: makePartial,
    call: callDelegating,
    descriptorGet: (_vm, self, instance) =>
      instance === undefined || instance === null ? self : new PyMethod(self, instance),
    repr: (vm, self) => {
      const { fn, args, keywords, type } = self as PyPartial;
      const name = type.isHeap ? `${type.module}.${type.qualname}` : 'functools.partial';
      if (vm.isBeingShown(self)) return '...';
      vm.beginShowing(self);
      try {
        const parts = [fn, ...args.items].map((value) => reprOf(vm, value));
        for (const [key, value] of keywords.table.entries()) parts.push(`${strOf(vm, key)}=${reprOf(vm, value)}`);
        return `${name}(${parts.join(', ')})`;
      } finally {
        vm.endShowing();
      }
    },
  }),
  methods: [
    [
      '__reduce__()',
      (vm: VM, self: PyPartial) =>
        new PyTuple([
          self.type,
          new PyTuple([self.fn]),
          new PyTuple([
            self.fn,
            self.args,
            self.keywords,
            self.shape.names.length > 0 ? instanceDict[1](vm, self as never) : null,
          ]),
        ]),
      'How to make the partial anew.',
    ],
    ['__setstate__(state, /)', setPartialState, 'Makes it what another partial was.'],
  ],
  classMethods: [classGetItem],
  attributes: [
    ['func', (_vm, self: PyPartial) => self.fn, null, 'function object to use in future partial calls'],
    ['args', (_vm, self: PyPartial) => self.args, null, 'tuple of arguments to future partial calls'],
    [
      'keywords',
      (_vm, self: PyPartial) => self.keywords,
      null,
      'dictionary of keyword arguments to future partial calls',
    ],
    instanceDict,
  ],
};

// --- lru_cache -----------------------------------------------------------------------------------------------------------------------

const cacheType = make('_lru_cache_wrapper', true);
const keyMark = new Singleton(objectType, 'mark');

class PyCached extends PyDelegating {
  readonly fn: Value;
  /** Null for no limit. */
  readonly maximum: number | null;
  readonly isTyped: boolean;
  readonly makeInfo: Value;
  /** Results by the arguments, the least recently used first. */
  readonly results: HashTable;
  hits: number;
  misses: number;
  constructor(fn: Value, maximum: number | null, isTyped: boolean, makeInfo: Value) {
    super();
    this.type = cacheType;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.fn = fn;
    this.maximum = maximum;
    this.isTyped = isTyped;
    this.makeInfo = makeInfo;
    this.results = new HashTable();
    this.hits = 0;
    this.misses = 0;
  }

  delegate(vm: VM, args: readonly Value[], keywords: KeywordArguments | null): Delegation | Value {
    return delegateCached(vm, this, args, keywords);
  }
}

/** Puts the result of a call into the cache. */
class CacheCompletion extends Completion {
  readonly cached: PyCached;
  readonly key: Value;
  constructor(cached: PyCached, key: Value) {
    super();
    this.cached = cached;
    this.key = key;
  }

  finish(vm: VM, result: Value): Value {
    const { results, maximum } = this.cached;
    if (results.get(vm, this.key) !== undefined) return result;
    if (maximum !== null && results.size >= maximum) {
      const oldest = results.entries().next();
      if (oldest.done !== true) results.delete(vm, oldest.value[0]);
    }
    results.set(vm, this.key, result);
    return result;
  }
}

/** What stands for the arguments of a call. */
function keyOf(args: readonly Value[], keywords: KeywordArguments | null, isTyped: boolean): Value {
  const named = keywords === null ? 0 : keywords.names.length;
  if (named === 0 && !isTyped && args.length === 1) {
    const only = args[0] as Value;
    if (typeof only === 'number' || typeof only === 'string') return only;
  }
  const parts: Value[] = [...args];
  if (named > 0) {
    parts.push(keyMark);
    keywords?.names.forEach((name, i) => {
      parts.push(name, keywords.values[i] as Value);
    });
  }
  if (isTyped) parts.push(...args.map(typeOf), ...(keywords?.values.map(typeOf) ?? []));
  return new PyTuple(parts);
}

function delegateCached(
  vm: VM,
  self: PyCached,
  args: readonly Value[],
  keywords: KeywordArguments | null,
): Delegation | Value {
  const { results, maximum } = self;
  if (maximum === 0) {
    self.misses++;
    return new Delegation(self.fn, args, keywords);
  }
  const key = keyOf(args, keywords, self.isTyped);
  // The error for an unhashable argument names the argument.
  if (key instanceof PyTuple) for (const part of key.items) hashOf(vm, part);
  const known = results.get(vm, key);
  if (known === undefined) {
    self.misses++;
    return new Delegation(self.fn, args, keywords, new CacheCompletion(self, key));
  }
  self.hits++;
  if (maximum !== null) {
    results.delete(vm, key);
    results.set(vm, key, known);
  }
  return known;
}

const cacheDefinition: TypeDefinition = {
  documentation: 'A function with a cache of its results.',
  slots: slots({
    call: callDelegating,
    descriptorGet: (_vm, self, instance) =>
      instance === undefined || instance === null ? self : new PyMethod(self, instance),
    new: (vm, _type, args) => {
      const [fn, maximum, typed, makeInfo] = args as [Value, Value, Value, Value];
      if (typeOf(fn).slots.call === null) throw typeError('the first argument must be callable');
      return new PyCached(fn, maximum === null ? null : Number(asInt(maximum)), isTrue(vm, typed), makeInfo);
    },
  }),
  methods: [
    [
      'cache_info()',
      (vm: VM, self: PyCached) =>
        callValue(vm, self.makeInfo, [self.hits, self.misses, self.maximum, self.results.size]),
      'Hits, misses, maximum and current size.',
    ],
    [
      'cache_clear()',
      (_vm, self: PyCached) => {
        self.results.clear();
        self.hits = 0;
        self.misses = 0;
        return null;
      },
      'Forgets all results.',
    ],
    ['__copy__()', (_vm, self: PyCached) => self, 'The function itself.'],
    ['__deepcopy__(memo, /)', (_vm, self: PyCached) => self, 'The function itself.'],
    ['__reduce__()', (vm: VM, self: PyCached) => findAttribute(vm, self, '__qualname__') ?? null, 'Its name.'],
  ],
  attributes: [instanceDict],
};

// --- cmp_to_key ----------------------------------------------------------------------------------------------------------------------

const keyType = make('KeyWrapper');

class PyKey extends PyObject {
  readonly compare: Value;
  obj: Value | undefined;
  constructor(compare: Value, obj: Value | undefined) {
    super();
    this.type = keyType;
    this.compare = compare;
    this.obj = obj;
  }
}

const KEY_CALL = parseSignature('(obj)');

const keyDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    call: (_vm, self, args, keywords) => {
      const [obj] = bindBuiltin('K', KEY_CALL, args, keywords) as [Value];
      return new PyKey((self as PyKey).compare, obj);
    },
    compare: (vm, op, self, other) => {
      if (!(other instanceof PyKey)) throw typeError('other argument must be K instance');
      const { compare, obj } = self as PyKey;
      if (obj === undefined || other.obj === undefined) throw typeError('object');
      return compareOperation(vm, op, callValue(vm, compare, [obj, other.obj]), 0);
    },
    hash: () => {
      throw typeError("unhashable type: 'functools.KeyWrapper'");
    },
  }),
  attributes: [['obj', (_vm, self: PyKey) => self.obj ?? null, null, 'Value wrapped by a key function.']],
};

// --- reduce --------------------------------------------------------------------------------------------------------------------------

function reduce(vm: VM, fn: Value, iterable: Value, initial: Value | undefined): Value {
  const iterator = iteratorFor(vm, iterable, 'reduce() arg 2 must support iteration');
  let result: Value | undefined = initial;
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) break;
    result = result === undefined ? member : callValue(vm, fn, [result, member]);
  }
  if (result === undefined) throw typeError('reduce() of empty iterable with no initial value');
  return result;
}

export const functoolsModule: ModuleDefinition = {
  name: '_functools',
  typesModule: 'functools',
  documentation: 'Parts of functools.',
  functions: [
    [
      'reduce(function, iterable, /, initial=None)',
      reduce,
      'Applies a function of two arguments cumulatively to the members of an iterable.',
    ],
    ['cmp_to_key(mycmp)', (_vm: VM, compare: Value) => new PyKey(compare, undefined), 'A key of a comparison.'],
  ],
  constants: [
    ['Placeholder', () => placeholder],
    ['_lru_cache_wrapper', () => cacheType],
  ],
  types: [
    [partialType, partialDefinition],
    [placeholderType, { slots: slots({ repr: () => 'Placeholder' }), final: true }],
    [cacheType, cacheDefinition],
    [keyType, keyDefinition],
  ],
};
