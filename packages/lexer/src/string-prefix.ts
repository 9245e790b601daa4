// Prefixes of string literals (reference, section 2.4.1).

export const enum StringFlag {
  Raw = 1,
  Bytes = 2,
  /** `u''`: a plain string, but the tree keeps the prefix. */
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

/** The flags of the one or two letters `source[start, end)` before a quote, or -1 when they are no prefix. */
export function stringPrefix(source: string, start: number, end: number): number {
  const first = letterFlag(source.charCodeAt(start));
  if (first < 0 || end === start + 1) return first;
  const second = letterFlag(source.charCodeAt(start + 1));
  // Two letters: one of them is `r`, the other `b`, `f` or `t`.
  if (second < 0 || first === second) return -1;
  if (first !== StringFlag.Raw && second !== StringFlag.Raw) return -1;
  const flags = first | second;
  return (flags & StringFlag.Unicode) === 0 ? flags : -1;
}
