// "Did you mean": the name closest to a wrong one, by an edit distance in which a change of case costs less.

const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;

const substitutionCost = (a: string, b: string) =>
  a === b ? 0 : a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;

/** Edit distance, or something above `limit` as soon as it is known to exceed it. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j * MOVE_COST);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE_COST];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + substitutionCost(a[i - 1] as string, b[j - 1] as string);
      next.push(Math.min(substituted, (row[j] as number) + MOVE_COST, (next[j - 1] as number) + MOVE_COST));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] as number;
}

/** The candidate that a writer of `name` most likely meant, or null if none is near. */
export function suggest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length > MAX_CANDIDATES || name.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > MAX_LENGTH) continue;
    // No more than a third of the characters may differ.
    const limit = Math.min(((name.length + candidate.length + 3) * MOVE_COST) / 6, bestDistance - 1);
    const d = distance(name, candidate, limit);
    if (d <= limit && d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
