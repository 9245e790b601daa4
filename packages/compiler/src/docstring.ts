// Docstrings (library reference, "inspect.cleandoc"; since 3.13 the compiler cleans them).

const TAB_SIZE = 8;

/** Tabs become spaces up to the next column that is a multiple of eight. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let result = '';
  let column = 0;
  for (const char of text) {
    if (char === '\t') {
      const width = TAB_SIZE - (column % TAB_SIZE);
      result += ' '.repeat(width);
      column += width;
    } else {
      result += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

/** What `__doc__` is for a docstring: without the indentation that all lines but the first share, and that of the first line. */
export function cleanDocstring(text: string): string {
  const [first, ...rest] = expandTabs(text).split('\n') as [string, ...string[]];
  const margins = rest.map((line) => line.search(/[^ ]/)).filter((margin) => margin >= 0);
  const margin = Math.min(...margins);
  const isIndent = new RegExp(`^ {0,${Number.isFinite(margin) ? margin : 0}}`);
  return [first.replace(/^ +/, ''), ...rest.map((line) => line.replace(isIndent, ''))].join('\n');
}
