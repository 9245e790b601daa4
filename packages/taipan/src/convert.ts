// Python values as JavaScript values.

import { PyFloat, PyList, PyTuple, reprOf, typeOf, type Value, type VM } from '@taipan/vm';

/** A Python object that has no JavaScript counterpart: only described, so that a host cannot reach into the interpreter. */
export interface OpaqueValue {
  /** Name of the Python type. */
  readonly type: string;
  /** `repr()` of the object. */
  readonly repr: string;
}

/** int to number (bigint beyond the safe integers), float to number, str, bool, None to null, list and tuple to arrays. */
export type JsValue = null | boolean | number | bigint | string | JsValue[] | OpaqueValue;

/** Converts a value. Lists that contain themselves become arrays that do; nesting may be as deep as memory allows. */
export function toJs(vm: VM, value: Value): JsValue {
  const arrays = new Map<Value, JsValue[]>();
  const work: [readonly Value[], JsValue[]][] = [];
  const convert = (item: Value): JsValue => {
    if (item === null || typeof item !== 'object') return item;
    if (item instanceof PyFloat) return item.value;
    if (!(item instanceof PyList) && !(item instanceof PyTuple))
      return Object.freeze({ type: typeOf(item).name, repr: reprOf(vm, item) });
    let array = arrays.get(item);
    if (array === undefined) {
      array = [];
      arrays.set(item, array);
      work.push([item.items, array]);
    }
    return array;
  };
  const result = convert(value);
  for (let next = work.pop(); next !== undefined; next = work.pop())
    for (const item of next[0]) next[1].push(convert(item));
  return result;
}
