// Cuts programs down.

/**
 * Takes lines (with the block under them) out of a program as long as it keeps some property.
 * @param source a program that has the property
 * @param holds tells whether a program has it
 */
export async function shrinkProgram(source: string, holds: (source: string) => Promise<boolean>): Promise<string> {
  let lines = source.split('\n');
  for (let changed = true; changed; ) {
    changed = false;
    for (let start = lines.length - 1; start >= 0; start--) {
      // Without the countdown at its start a loop would never end.
      if (/^ *n\d -= 1$/.test(lines[start] as string)) continue;
      const indent = (line: string) => line.length - line.trimStart().length;
      let end = start + 1;
      while (end < lines.length && lines[end] !== '' && indent(lines[end] as string) > indent(lines[start] as string))
        end++;
      const without = [...lines.slice(0, start), ...lines.slice(end)];
      // A header without its block: the block moves up.
      const unwrapped = [
        ...lines.slice(0, start),
        ...lines.slice(start + 1, end).map((line) => line.replace(/^ {4}/, '')),
        ...lines.slice(end),
      ];
      for (const candidate of [without, unwrapped]) {
        if (candidate.length < lines.length && (await holds(candidate.join('\n')))) {
          lines = candidate;
          changed = true;
          break;
        }
      }
    }
  }
  return lines.join('\n');
}
