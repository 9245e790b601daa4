// How Python writes values, for the twins: their text must be the same as the programs'.

/** A float as Python's `repr` writes it, for magnitudes from 1e-4 to 1e16. */
export function floatText(value) {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** `True` or `False`. */
export function boolText(value) {
  return value ? 'True' : 'False';
}

/** A list of values as Python writes one, each element already as text. */
export function listText(texts) {
  return `[${texts.join(', ')}]`;
}
