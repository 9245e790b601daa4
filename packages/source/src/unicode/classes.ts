// Classes of characters by Python's version of Unicode, whatever the engine's own is. A table is unpacked when it is first asked.
import { IDENTIFIER_CONTINUE, IDENTIFIER_START, PRINTABLE } from '../generated/character-classes.js';

/** A set of code points: where it begins and ends, in turns. */
class CharacterClass {
  private readonly packed: string;
  private edges: Int32Array | null = null;

  constructor(packed: string) {
    this.packed = packed;
  }

  has(code: number): boolean {
    if (this.edges === null) this.edges = unpack(this.packed);
    const { edges } = this;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (edges[middle]! <= code) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  }
}

function unpack(packed: string): Int32Array {
  let edge = 0;
  return Int32Array.from(packed.split(' '), (distance) => {
    edge += Number.parseInt(distance, 36);
    return edge;
  });
}

const start = /* @__PURE__ */ new CharacterClass(IDENTIFIER_START);
const proceed = /* @__PURE__ */ new CharacterClass(IDENTIFIER_CONTINUE);
const printable = /* @__PURE__ */ new CharacterClass(PRINTABLE);

/** Whether a character can begin an identifier (reference, section 2.3). */
export function isIdentifierStart(code: number): boolean {
  return start.has(code);
}

/** Whether a character can continue an identifier. */
export function isIdentifierContinue(code: number): boolean {
  return proceed.has(code);
}

/** Whether `repr` shows a character as it is: `str.isprintable`. */
export function isPrintable(code: number): boolean {
  return printable.has(code);
}
