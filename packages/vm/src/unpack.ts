// Unpacking of iterables into targets (section 7.2 "Assignment statements" of Python's reference).

import { PyDict } from './objects/dicts.js';
import { typeError, valueError } from './objects/exceptions.js';
import type { Value } from './objects/object.js';
import { getIterator, isIterable, nextOf } from './objects/operations.js';
import { PyList, PyTuple } from './objects/sequences.js';
import { dictType, typeOf } from './objects/types.js';
import type { VM } from './vm.js';

function iteratorFor(vm: VM, value: Value): Value {
  if (!isIterable(value)) throw typeError(`cannot unpack non-iterable ${typeOf(value).name} object`);
  return getIterator(vm, value);
}

/** Writes exactly `count` members of `value` to `registers[first..]`, or none. @throws ValueError for more or fewer */
export function unpack(vm: VM, registers: (Value | undefined)[], first: number, value: Value, count: number): void {
  if (value instanceof PyTuple || value instanceof PyList) {
    const { items } = value;
    if (items.length > count) throw valueError(`too many values to unpack (expected ${count}, got ${items.length})`);
    if (items.length < count) throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
    for (let i = 0; i < count; i++) registers[first + i] = items[i] as Value;
    return;
  }
  if (value instanceof PyDict && value.type === dictType && value.table.size > count)
    throw valueError(`too many values to unpack (expected ${count}, got ${value.table.size})`);
  const iterator = iteratorFor(vm, value);
  const members: Value[] = [];
  while (members.length < count) {
    const member = nextOf(vm, iterator);
    if (member === undefined)
      throw valueError(`not enough values to unpack (expected ${count}, got ${members.length})`);
    members.push(member);
  }
  if (nextOf(vm, iterator) !== undefined) throw valueError(`too many values to unpack (expected ${count})`);
  for (let i = 0; i < count; i++) registers[first + i] = members[i] as Value;
}

/** The same with a starred target between `before` and `after` others; it gets a list. */
export function unpackStarred(
  vm: VM,
  registers: (Value | undefined)[],
  first: number,
  value: Value,
  before: number,
  after: number,
): void {
  const iterator = iteratorFor(vm, value);
  const items: Value[] = [];
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) break;
    items.push(member);
    if ((items.length & 0xffff) === 0) vm.checkSize(items.length);
  }
  if (items.length < before + after)
    throw valueError(`not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
  for (let i = 0; i < before; i++) registers[first + i] = items[i] as Value;
  registers[first + before] = new PyList(items.slice(before, items.length - after));
  for (let i = 0; i < after; i++) registers[first + before + 1 + i] = items[items.length - after + i] as Value;
}
