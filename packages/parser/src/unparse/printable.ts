// Python's notion of a printable character (`str.isprintable`), the same in every JavaScript engine.
import { PRINTABLE_BORDERS } from '../generated/nonprintable.js';

/** The code points where printable and non-printable take turns; decoded when first asked about a character outside ASCII. */
let borders: Int32Array | null = null;

/** Whether `repr` shows this code point as itself. */
export function isPrintable(codePoint: number): boolean {
  if (codePoint < 0x7f) return codePoint >= 0x20;
  if (borders === null) borders = decodeBorders();
  // The number of borders at or below the code point: odd means printable.
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (borders[middle]! <= codePoint) low = middle + 1;
    else high = middle;
  }
  return (low & 1) === 1;
}

function decodeBorders(): Int32Array {
  let border = 0;
  return Int32Array.from(PRINTABLE_BORDERS.split(' '), (delta) => (border += Number.parseInt(delta, 36)));
}
