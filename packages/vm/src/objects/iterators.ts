// The classes of the iterators that builtin functions make; their operations are in iterator_types.ts.

import { EMPTY_SHAPE, NO_VALUES, PyInstance, PyObject, type PyType, type Value } from './object.js';
import {
  callableIteratorType,
  enumerateType,
  filterType,
  mapType,
  reversedType,
  sequenceIteratorType,
  zipType,
} from './types.js';

/** Iterates what has `__getitem__` alone, with 0, 1, 2, ... until IndexError; `sequence` is null once exhausted. */
export class SequenceIterator extends PyObject {
  sequence: Value | undefined;
  index: number;
  constructor(sequence: Value) {
    super();
    this.type = sequenceIteratorType;
    this.sequence = sequence;
    this.index = 0;
  }
}

/** `iter(callable, sentinel)`; `callee` is undefined once exhausted. */
export class CallableIterator extends PyObject {
  callee: Value | undefined;
  readonly sentinel: Value;
  constructor(callee: Value, sentinel: Value) {
    super();
    this.type = callableIteratorType;
    this.callee = callee;
    this.sentinel = sentinel;
  }
}

export class EnumerateIterator extends PyInstance {
  readonly iterator: Value;
  count: number | bigint;
  constructor(type: PyType, iterator: Value, count: number | bigint) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.iterator = iterator;
    this.count = count;
  }
}

export class ZipIterator extends PyInstance {
  readonly iterators: readonly Value[];
  strict: boolean;
  constructor(type: PyType, iterators: readonly Value[], strict: boolean) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.iterators = iterators;
    this.strict = strict;
  }
}

export class MapIterator extends PyInstance {
  readonly fn: Value;
  readonly iterators: readonly Value[];
  strict: boolean;
  constructor(type: PyType, fn: Value, iterators: readonly Value[], strict: boolean) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.fn = fn;
    this.iterators = iterators;
    this.strict = strict;
  }
}

export class FilterIterator extends PyInstance {
  /** None keeps what is true. */
  readonly fn: Value;
  readonly iterator: Value;
  constructor(type: PyType, fn: Value, iterator: Value) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.fn = fn;
    this.iterator = iterator;
  }
}

/** `reversed(sequence)` by index; `sequence` is undefined once exhausted. */
export class ReversedIterator extends PyInstance {
  sequence: Value | undefined;
  index: number;
  constructor(type: PyType, sequence: Value, index: number) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.sequence = sequence;
    this.index = index;
  }
}

/** The types that can be called, for those who list them. */
export const ITERATOR_TYPES: readonly PyType[] = [enumerateType, filterType, mapType, reversedType, zipType];
