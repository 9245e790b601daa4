// Prefixes of string literals (reference, section 2.4.1).

export const enum StringFlag {
  Raw = 1,
  Bytes = 2,
  /** `u''` or `U''`: a plain string, but the tree keeps the small letter. */
  Unicode = 4,
  Format = 8,
  Template = 16,
  Triple = 32,
  /** The content has a backslash or a carriage return: its value is not its text. */
  Escapes = 64,
}

function letterFlag(code: number): number {
  switch (code | 32) {
    case 114:
      return StringFlag.Raw;
    case 98:
      return StringFlag.Bytes;
    case 117:
      return StringFlag.Unicode;
    case 102:
      return StringFlag.Format;
    case 116:
      return StringFlag.Template;
    default:
      return -1;
  }
}

/** What `stringPrefix` gives for letters that are prefixes, but not together. */
export const INCOMPATIBLE_PREFIXES = -2;

/** The flags of the letters `source[start, end)` before a quote; a negative number when they are no prefix. */
export function stringPrefix(source: string, start: number, end: number): number {
  let flags = 0;
  for (let p = start; p < end; p++) {
    const flag = letterFlag(source.charCodeAt(p));
    if (flag < 0 || (flags & flag) !== 0) return -1;
    flags |= flag;
  }
  // `r` goes with one of `b`, `f`, `t`; nothing else goes together.
  const others = flags & ~StringFlag.Raw;
  if (others === StringFlag.Unicode) return flags === others ? flags : INCOMPATIBLE_PREFIXES;
  return (others & (others - 1)) === 0 ? flags : INCOMPATIBLE_PREFIXES;
}

/** Which two prefixes of an incompatible combination CPython names, e.g. `['u', 'b']`. */
export function incompatiblePrefixes(source: string, start: number, end: number): readonly [string, string] {
  const letters = source.slice(start, end).toLowerCase();
  const pairs: readonly (readonly [string, string])[] = [
    ['u', 'b'],
    ['u', 'r'],
    ['u', 'f'],
    ['u', 't'],
    ['b', 'f'],
    ['b', 't'],
    ['f', 't'],
  ];
  return pairs.find(([a, b]) => letters.includes(a) && letters.includes(b)) ?? ['u', 'b'];
}
