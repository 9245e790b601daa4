// Names as shared strings: the same name twice is one string, made without slicing the source again.

/** Spreads the hashes over the even slots. */
const MULTIPLIER = 0x9e3779b1;
const SHIFT = 20;
/** Ways and sets of the table: a name may be in either of two neighbouring slots, and a newcomer evicts the older one. */
const SLOTS = 8192;
/** Longer names are rare and are not worth a slot. */
const LONGEST = 48;

const texts: string[] = /* @__PURE__ */ new Array<string>(SLOTS).fill('');
const hashes: Int32Array = /* @__PURE__ */ new Int32Array(SLOTS);
/** From this length on, a slice of a string refers to that string in V8. */
const SHORTEST_REFERENCE = 13;
/** Looking a string up as a property makes V8 keep a flat copy of it that does not hold on to the source it was cut from. */
const nothing: object = /* @__PURE__ */ Object.freeze(Object.create(null) as object);

function matches(text: string, source: string, start: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== source.charCodeAt(start + i)) return false;
  return true;
}

/**
 * The string `source[start, end)`, which is the very string given last time whenever the table still has it. `hash` is that of
 * the characters, as the lexer computed it. The table has a fixed size: no input makes it grow.
 */
export function intern(source: string, start: number, end: number, hash: number): string {
  const slot = (Math.imul(hash, MULTIPLIER) >>> SHIFT) << 1;
  const length = end - start;
  if (hashes[slot] === hash && matches(texts[slot]!, source, start, length)) return texts[slot]!;
  return internSecond(source, start, length, hash, slot);
}

function internSecond(source: string, start: number, length: number, hash: number, slot: number): string {
  const second = slot + 1;
  if (hashes[second] === hash && matches(texts[second]!, source, start, length)) return texts[second]!;
  const text = source.slice(start, start + length);
  if (length > LONGEST) return text;
  if (length >= SHORTEST_REFERENCE) void (text in nothing);
  texts[second] = texts[slot]!;
  hashes[second] = hashes[slot]!;
  texts[slot] = text;
  hashes[slot] = hash;
  return text;
}
