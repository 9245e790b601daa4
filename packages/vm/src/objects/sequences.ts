// The classes of the sequence types and of their iterators; the operations are in list.ts, tuple.ts, range.ts and str.ts.

import { EMPTY_SHAPE, NO_VALUES, PyInstance, PyObject, type PyType, type Value } from './object.js';
import {
  listIteratorType,
  listReverseIteratorType,
  listType,
  longRangeIteratorType,
  rangeIteratorType,
  rangeType,
  strIteratorType,
  tupleIteratorType,
  tupleType,
} from './types.js';

/** A list, or an instance of a class that derives from it. */
export class PyList extends PyInstance {
  items: Value[];
  constructor(items: Value[], type: PyType = listType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.items = items;
  }
}

/** A tuple, or an instance of a class that derives from it. */
export class PyTuple extends PyInstance {
  readonly items: readonly Value[];
  constructor(items: readonly Value[], type: PyType = tupleType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.items = items;
  }
}

/**
 * A list of these members. The loop's way to make one: V8 compiles the constructor into this, but into the loop, where it is called seldom, only the
 * host's general call of a constructor.
 */
export const newList = (items: Value[]): PyList => new PyList(items);

/** The tuple without members: there is only one, but for those of derived classes. */
export const EMPTY_TUPLE = new PyTuple([]);

/** A tuple of members. */
export const tupleOf = (items: readonly Value[]): PyTuple => (items.length === 0 ? EMPTY_TUPLE : new PyTuple(items));

/** `start`, `stop`, `step` and `length` are ints: numbers while safe, bigints beyond. */
export class PyRange extends PyObject {
  readonly start: number | bigint;
  readonly stop: number | bigint;
  readonly step: number | bigint;
  readonly length: number | bigint;
  constructor(start: number | bigint, stop: number | bigint, step: number | bigint, length: number | bigint) {
    super();
    this.type = rangeType;
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
  }
}

/**
 * Iterates a list, a tuple, or a range whose every member is a safe integer: what the loop advances itself. One class for the three, since
 * whether an object is of another class takes V8 a walk over its prototypes to find out.
 */
export class LoopIterator extends PyObject {
  /** The list or tuple; null for a range, and at the end. Members appended to a list while it runs are seen. */
  sequence: PyList | PyTuple | null;
  /** Of the next member of `sequence`. */
  index: number;
  /** The next member of a range. */
  current: number;
  readonly step: number;
  /** Members of a range that are left. */
  remaining: number;
  constructor(type: PyType, sequence: PyList | PyTuple | null, current: number, step: number, remaining: number) {
    super();
    this.type = type;
    this.sequence = sequence;
    this.index = 0;
    this.current = current;
    this.step = step;
    this.remaining = remaining;
  }
}

export const listIterator = (list: PyList): LoopIterator => new LoopIterator(listIteratorType, list, 0, 0, 0);
export const tupleIterator = (tuple: PyTuple): LoopIterator => new LoopIterator(tupleIteratorType, tuple, 0, 0, 0);
export const rangeIterator = (current: number, step: number, remaining: number): LoopIterator =>
  new LoopIterator(rangeIteratorType, null, current, step, remaining);

export class LongRangeIterator extends PyObject {
  current: bigint;
  readonly step: bigint;
  remaining: bigint;
  constructor(current: bigint, step: bigint, remaining: bigint) {
    super();
    this.type = longRangeIteratorType;
    this.current = current;
    this.step = step;
    this.remaining = remaining;
  }
}

/** `reversed(list)`: `index` is that of the next member, and -1 at the end. */
export class ListReverseIterator extends PyObject {
  list: PyList | null;
  index: number;
  constructor(list: PyList) {
    super();
    this.type = listReverseIteratorType;
    this.list = list;
    this.index = list.items.length - 1;
  }
}

/** Iterates code points; `offset` counts UTF-16 units. */
export class StrIterator extends PyObject {
  readonly text: string;
  offset: number;
  constructor(text: string) {
    super();
    this.type = strIteratorType;
    this.text = text;
    this.offset = 0;
  }
}
