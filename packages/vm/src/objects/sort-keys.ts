// What the keys of a sort have in common, so that JavaScript can compare them.

import { PyFloat } from '@taipan/bytecode';
import type { Value } from './object.js';
import { PyTuple } from './sequences.js';
import { tupleType, typeOf } from './types.js';

/** What all keys are, so that JavaScript can compare them; the general case asks `<`. */
export const enum Keys {
  Numbers,
  Strings,
  Floats,
  /** Tuples that all begin with an int, or all with a string: the rest is looked at only where those are equal. */
  Tuples,
  /** Of one type: its slot is asked first, and the whole protocol again if that does not know, as CPython does. */
  Same,
  Any,
}

const SURROGATE = /[\ud800-\udfff]/;

/** The way to compare all of the keys: none of them is missing. */
export function kindOf(keys: readonly Value[]): Keys {
  const first = keys[0] as Value;
  if (typeof first === 'number') return keys.every((key) => typeof key === 'number') ? Keys.Numbers : Keys.Any;
  // JavaScript orders strings by UTF-16 units, Python by code points: the same unless there are surrogates.
  if (typeof first === 'string')
    return keys.every((key) => typeof key === 'string' && !SURROGATE.test(key)) ? Keys.Strings : Keys.Any;
  if (first instanceof PyFloat) return keys.every((key) => key instanceof PyFloat) ? Keys.Floats : Keys.Any;
  if (first instanceof PyTuple) return kindOfTuples(keys);
  const type = typeOf(first);
  return type.slots.compare !== null && keys.every((key) => typeOf(key) === type) ? Keys.Same : Keys.Any;
}

function kindOfTuples(keys: readonly Value[]): Keys {
  const kind = typeof (keys[0] as PyTuple).items[0];
  if (kind !== 'number' && kind !== 'string') return Keys.Any;
  for (const key of keys) {
    if (!(key instanceof PyTuple) || key.type !== tupleType) return Keys.Any;
    const head = key.items[0];
    if (typeof head !== kind || (typeof head === 'string' && SURROGATE.test(head))) return Keys.Any;
  }
  return Keys.Tuples;
}
