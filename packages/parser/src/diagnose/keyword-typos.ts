// "Did you mean 'for'?": keywords that a misspelt name may stand for, as CPython 3.14's tracebacks suggest them.
//
// A name near the error is replaced by a keyword like it; the first replacement that makes the statement valid (or leaves it
// incomplete, but not wrong) is the suggestion.
import { KEYWORDS, tokenize } from '@taipan/lexer';
import type { PythonSyntaxError, SyntaxErrorHint } from '@taipan/source';

const MAX_LENGTH = 1024;
const MAX_NAMES = 10;
const MAX_MATCHES = 3;
const CUTOFF = 0.5;

/**
 * A suggestion for an error, or `null`. `lastStatement` is the line of the last compound statement before the error, 0 if there is none;
 * `isPlausible` says whether a source is valid or only incomplete.
 */
export function keywordTypo(
  error: PythonSyntaxError,
  lastStatement: number,
  isPlausible: (source: string) => boolean,
): SyntaxErrorHint | null {
  if (error.message !== 'invalid syntax' && !error.message.includes('Perhaps you forgot a comma')) return null;
  const lines = error.source.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
  const code = dedent(lines.slice(Math.max(lastStatement - 1, 0), error.lineno ?? 0));
  if (code.length > MAX_LENGTH) return null;
  try {
    return suggest(code, isPlausible);
  } catch {
    // What cannot be tokenized gets no suggestion.
    return null;
  }
}

function suggest(code: string, isPlausible: (source: string) => boolean): SyntaxErrorHint | null {
  let names = 0;
  for (const token of tokenize(code)) {
    if (token.type !== 'NAME' || KEYWORDS.includes(token.string)) continue;
    if (++names > MAX_NAMES) return null;
    for (const keyword of candidates(token.string)) {
      const lines = code.split('\n');
      const row = token.start[0] - 1;
      const characters = [...lines[row]!];
      characters.splice(token.start[1], token.end[1] - token.start[1], keyword);
      lines[row] = characters.join('');
      if (!isPlausible(lines.join('\n'))) continue;
      return {
        message: `invalid syntax. Did you mean '${keyword}'?`,
        text: token.line,
        offset: token.start[1] + 1,
        endOffset: token.end[1] + 1,
      };
    }
  }
  return null;
}

/** Takes the indentation that all lines share off them; blank lines are emptied. */
function dedent(lines: readonly string[]): string {
  const full = lines.map((line) => (/^[ \t]*$/.test(line) ? '' : line));
  let margin: string | null = null;
  for (const line of full) {
    if (line === '') continue;
    const indent = /^[ \t]*/.exec(line)![0];
    if (margin === null) margin = indent;
    while (!indent.startsWith(margin)) margin = margin.slice(0, -1);
  }
  const width = margin?.length ?? 0;
  return full.map((line) => line.slice(width)).join('\n');
}

/** The keyword nearest by edit distance, then those with most in common. */
function candidates(name: string): string[] {
  const nearest = nearestKeyword(name);
  const close = KEYWORDS.map((keyword) => ({ keyword, ratio: similarity(keyword, name) }))
    .filter(({ ratio }) => ratio >= CUTOFF)
    .sort((x, y) => y.ratio - x.ratio || (x.keyword < y.keyword ? 1 : -1))
    .slice(0, MAX_MATCHES)
    .map(({ keyword }) => keyword);
  return [...(nearest === null ? [] : [nearest]), ...close].slice(0, MAX_MATCHES);
}

/** As CPython suggests names: a change costs 2, a change of case 1; at most a third may differ. */
function nearestKeyword(name: string): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const keyword of KEYWORDS) {
    const limit = Math.min(Math.floor((name.length + keyword.length + 3) / 3), bestDistance - 1);
    const distance = editDistance(name, keyword);
    if (distance > limit) continue;
    best = keyword;
    bestDistance = distance;
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j * 2);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * 2];
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1]!;
      const y = b[j - 1]!;
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? 1 : 2;
      next.push(Math.min(row[j - 1]! + change, row[j]! + 2, next[j - 1]! + 2));
    }
    row = next;
  }
  return row[b.length]!;
}

/** What `difflib.SequenceMatcher.ratio` gives for two short strings. */
function similarity(a: string, b: string): number {
  return (2 * matchingCharacters(a, b)) / (a.length + b.length);
}

/** The longest common substring, and what matches on either side of it. */
function matchingCharacters(a: string, b: string): number {
  let size = 0;
  let atA = 0;
  let atB = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      let k = 0;
      while (i + k < a.length && a[i + k] === b[j + k]) k++;
      if (k <= size) continue;
      size = k;
      atA = i;
      atB = j;
    }
  if (size === 0) return 0;
  const before = matchingCharacters(a.slice(0, atA), b.slice(0, atB));
  return before + size + matchingCharacters(a.slice(atA + size), b.slice(atB + size));
}
