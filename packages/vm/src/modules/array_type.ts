// The class of arrays and their members (library reference, "array"): numbers of one kind, or characters, in memory that others can look at.

import { PyFloat } from '@taipan/bytecode';
import { ResizableBytes } from '../objects/bytes.js';
import { overflowError, typeError, valueError } from '../objects/exceptions.js';
import { indexInt, realNumber } from '../objects/numbers.js';
import { PyObject, PyType, type Value } from '../objects/object.js';
import { readPacked, SIZES, writeInt } from '../objects/packed-numbers.js';
import { asText, codePointLength } from '../objects/text.js';
import { objectType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';

export const arrayType = new PyType('array', [objectType], typeType, false);
export const arrayIteratorType = new PyType('arrayiterator', [objectType], typeType, false);

/** One letter for each kind of members. */
export const TYPE_CODES = 'bBuwhHiIlLqQfd';

export const isTextCode = (code: string): boolean => code === 'u' || code === 'w';

const EMPTY = new Uint8Array(0);

export class PyArray extends ResizableBytes {
  readonly code: string;
  /** The bytes of a member. */
  readonly size: number;
  /** Over `seen`; made anew when the buffer is another. */
  private view: DataView;
  private seen: Uint8Array;

  constructor(type: PyType, code: string, data: Uint8Array = EMPTY) {
    super(data, type);
    this.code = code;
    this.size = isTextCode(code) ? 4 : (SIZES[code] as number);
    this.seen = data;
    this.view = new DataView(data.buffer, data.byteOffset, data.length);
  }

  get format(): string {
    return isTextCode(this.code) ? 'w' : this.code;
  }

  protected get exportMessage(): string {
    return 'cannot resize an array that is exporting buffers';
  }

  /** How many members there are. */
  get count(): number {
    return this.length / this.size;
  }

  private memory(): DataView {
    const { buffer } = this;
    if (this.seen !== buffer) {
      this.seen = buffer;
      this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
    }
    return this.view;
  }

  /** The member at an index, which must be there. */
  at(index: number): Value {
    const { code, size } = this;
    if (!isTextCode(code)) return readPacked(this.memory(), index * size, code, code);
    const point = this.memory().getUint32(index * size, true);
    if (point > 0x10ffff) throw valueError(`character U+${point.toString(16)} is not in range [U+0000; U+10ffff]`);
    return String.fromCodePoint(point);
  }

  /** Writes a member that `packed` made. */
  put(index: number, packed: number | bigint): void {
    const { code, size } = this;
    if (code === 'd') this.memory().setFloat64(index * size, packed as number, true);
    else if (code === 'f') this.memory().setFloat32(index * size, packed as number, true);
    else writeInt(this.memory(), index * size, size, packed);
  }

  toArray(): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < this.count; i++) items.push(this.at(i));
    return items;
  }

  /** Adds a member that `packed` made at the end. */
  push(packed: number | bigint): void {
    const { count } = this;
    this.resize(this.length + this.size);
    this.put(count, packed);
  }
}

/** Iterates an array and sees its changes; `array` is null once exhausted. */
export class ArrayIterator extends PyObject {
  array: PyArray | null;
  index: number;
  constructor(array: PyArray) {
    super();
    this.type = arrayIteratorType;
    this.array = array;
    this.index = 0;
  }
}

/** What the codes of ints that are made of a larger C type are called, and that type's bounds, as far as they are checked first. */
const NARROW: Readonly<Record<string, readonly [name: string, low: number, high: number]>> = {
  b: ['signed char', -0x80, 0x7f],
  B: ['unsigned byte integer', 0, 0xff],
  h: ['signed short integer', -0x8000, 0x7fff],
  H: ['unsigned short', 0, 0xffff],
};

const checkBounds = (value: number | bigint, [name, low, high]: readonly [string, number, number]): void => {
  if (value < low) throw overflowError(`${name} is less than minimum`);
  if (value > high) throw overflowError(`${name} is greater than maximum`);
};

/** What a value is in memory, for members of a kind: a number, or a code point. May run Python code. @throws TypeError, OverflowError */
export function packed(vm: VM, code: string, value: Value): number | bigint {
  if (code === 'd' || code === 'f') return value instanceof PyFloat ? value.value : realNumber(vm, value);
  if (isTextCode(code)) {
    const text = asText(value);
    if (text === undefined) throw typeError(`array item must be a unicode character, not ${typeOf(value).name}`);
    const length = codePointLength(text);
    if (length !== 1) throw typeError(`array item must be a unicode character, not a string of length ${length}`);
    return text.codePointAt(0) as number;
  }
  const int = indexInt(vm, value);
  if (code === 'q') {
    if (int >= 2 ** 63 || int < -(2 ** 63)) throw overflowError('int too big to convert');
  } else if (code === 'Q') {
    if (int < 0) throw overflowError("can't convert negative int to unsigned");
    if (int >= 2 ** 64) throw overflowError('int too big to convert');
  } else if (code === 'I' || code === 'L') {
    if (int < 0) throw overflowError("can't convert negative value to unsigned int");
    if (int > 0xffffffff) throw overflowError('Python int too large to convert to C unsigned long');
  } else {
    if (int > 0x7fffffff || int < -0x80000000) throw overflowError('Python int too large to convert to C long');
    const bounds = NARROW[code];
    if (bounds !== undefined) {
      // CPython reads it as a short first.
      if (code === 'b') checkBounds(int, NARROW.h as readonly [string, number, number]);
      checkBounds(int, bounds);
    }
  }
  return int;
}
