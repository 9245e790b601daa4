// The frames of a traceback as text (library reference, "traceback"): source lines, carets under the part that failed, and
// repeated frames folded.

import type { LineMap } from '@taipan/source';
import { type Anchors, findAnchors, isWholeCall } from './anchors.js';
import type { ErrorFrame } from './errors.js';

/** Equal frames in a row beyond this number are only counted. */
const REPEAT_LIMIT = 3;

export interface LocatedFrame {
  readonly frame: ErrorFrame;
  /** The source, null if nobody has it at hand. */
  readonly lines: LineMap | null;
}

/** The text of all frames, outermost first. */
export function formatFrames(frames: readonly LocatedFrame[]): string {
  let text = '';
  let repeated = 0;
  let last: ErrorFrame | null = null;
  const finish = () => {
    const more = repeated - REPEAT_LIMIT;
    if (more > 0) text += `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`;
  };
  for (const located of frames) {
    const { frame } = located;
    if (last === null || last.filename !== frame.filename || last.lineno !== frame.lineno || last.name !== frame.name) {
      finish();
      last = frame;
      repeated = 0;
    }
    repeated++;
    if (repeated <= REPEAT_LIMIT) text += formatFrame(located);
  }
  finish();
  return text;
}

function formatFrame({ frame, lines }: LocatedFrame): string {
  const heading = `  File "${frame.filename}", line ${frame.lineno}, in ${frame.name}\n`;
  if (lines === null) return heading;
  const original: string[] = [];
  for (let n = frame.lineno; n <= frame.endLineno; n++) original.push(lines.lineText(n).trimEnd());
  if (original.every((line) => line.trim() === '')) return heading;
  return heading + indent(formatLines(original, frame));
}

/** Removes the white space that all lines share; lines of white space only become empty. */
function dedent(lines: readonly string[]): string[] {
  const margins = lines
    .filter((line) => line.trim() !== '')
    .map((line) => (/^[ \t]*/.exec(line) as RegExpExecArray)[0]);
  let margin = margins[0] ?? '';
  for (const other of margins) while (!other.startsWith(margin)) margin = margin.slice(0, -1);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin.length)));
}

const indent = (lines: readonly string[]) =>
  dedent(lines)
    .map((line) => `    ${line}\n`)
    .join('');

/** The width of text on a terminal: wide and fullwidth East Asian characters take two columns. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u.test(
        char,
      )
        ? 2
        : 1;
  return width;
}

/** As many lines again, for `str.splitlines()`, which CPython uses here: form feeds and the like end a line as well. */
function resplit(lines: readonly string[]): string[][] {
  const split = lines.join('\n').split(/[\n\v\f\x1c-\x1e\x85\u2028\u2029]/);
  // Columns count code points, so lines are arrays of them.
  return split.slice(0, lines.length).map((line) => [...line]);
}

/** The lines of a frame with their carets, not yet indented. */
function formatLines(source: readonly string[], frame: ErrorFrame): string[] {
  const original = resplit(source);
  const dedented = resplit(dedent(source));
  const first = dedented[0] as string[];
  const last = dedented.at(-1) as string[];
  const removed = (original[0] as string[]).length - first.length;
  const start = Math.max(0, Math.min(frame.column, (original[0] as string[]).length) - removed);
  const end = Math.max(0, Math.min(frame.endColumn, (original.at(-1) as string[]).length) - removed);
  const text = dedented.map((line) => line.join('')).join('\n');
  const segment = [...text].slice(start, [...text].length - (last.length - end)).join('');
  const anchors = findAnchors(segment);
  const showCarets =
    !isWholeCall(text, start, end, dedented.length) &&
    (anchors !== null || first.slice(0, start).join('').trim() !== '' || last.slice(end).join('').trim() !== '');
  const result: string[] = [];
  const output = (number: number) => {
    const line = dedented[number] as string[];
    result.push(line.join(''));
    if (showCarets) result.push(carets(line, number, dedented.length, start, end, anchors));
  };
  const shown = significantLines(dedented.length, anchors);
  shown.forEach((number, i) => {
    const skipped = i === 0 ? 0 : number - (shown[i - 1] as number) - 1;
    if (skipped === 1) output(number - 1);
    else if (skipped > 1) result.push(`...<${skipped} lines>...`);
    output(number);
  });
  return result;
}

/** The first line, the last one, and those around the ends of the anchor. */
function significantLines(count: number, anchors: Anchors | null): number[] {
  const lines = new Set([0, count - 1]);
  if (anchors !== null)
    for (const at of [anchors.left.line, anchors.right.line]) for (let n = at - 1; n <= at + 1; n++) lines.add(n);
  return [...lines].filter((n) => n >= 0 && n < count).sort((a, b) => a - b);
}

function carets(
  line: readonly string[],
  number: number,
  count: number,
  start: number,
  end: number,
  anchors: Anchors | null,
): string {
  const width = (upTo: number) => displayWidth(line.slice(0, upTo).join(''));
  const spaces = line.findIndex((char) => char.trim() !== '');
  const length = number === count - 1 ? width(end) : width(line.length);
  const column = (at: { line: number; column: number }) => width(at.column + (at.line === 0 ? start : 0));
  let text = '';
  for (let col = 0; col < length; col++) {
    if (col < spaces || (number === 0 && col < width(start))) text += ' ';
    else if (anchors === null) text += '^';
    else {
      const afterLeft = number > anchors.left.line || (number === anchors.left.line && col >= column(anchors.left));
      const beforeRight = number < anchors.right.line || (number === anchors.right.line && col < column(anchors.right));
      text += afterLeft && beforeRight ? '^' : '~';
    }
  }
  return text;
}
