// "Did you mean": the name closest to a wrong one, by an edit distance in which a change of case costs less. As in CPython, what
// is compared is not characters but the bytes of UTF-8.

const MOVE_COST = 2;
const CASE_COST = 1;
/** With this many candidates or more there is no suggestion. */
const MAX_CANDIDATES = 750;
/** In bytes; longer names have no suggestion and are none. */
const MAX_LENGTH = 40;

/** The bytes of a name, which has no lone surrogates. */
function utf8(name: string): number[] {
  const bytes: number[] = [];
  for (const char of name) {
    const code = char.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

function substitutionCost(a: number, b: number): number {
  if (a === b) return 0;
  return (a ^ b) === 0x20 && isLetter(a) ? CASE_COST : MOVE_COST;
}

/** Edit distance, or something above `limit` as soon as it is known to exceed it. */
function distance(a: readonly number[], b: readonly number[], limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j * MOVE_COST);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE_COST];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + substitutionCost(a[i - 1] as number, b[j - 1] as number);
      next.push(Math.min(substituted, (row[j] as number) + MOVE_COST, (next[j - 1] as number) + MOVE_COST));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] as number;
}

/** The candidate that a writer of `name` most likely meant, the first of equals, or null if none is near. */
export function suggest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES) return null;
  const wanted = utf8(name);
  if (wanted.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const bytes = utf8(candidate);
    if (bytes.length > MAX_LENGTH) continue;
    // No more than a third of the bytes may differ.
    const limit = Math.min(Math.floor(((wanted.length + bytes.length + 3) * MOVE_COST) / 6), bestDistance - 1);
    const d = distance(wanted, bytes, limit);
    if (d <= limit) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
