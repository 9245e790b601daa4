/**
 * The journal of a run that is under way: a line for every program that is done, so that an interrupted run goes on where it stopped.
 * It is of use only to a run of the same build with the same options.
 */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { CellPart } from './measure.js';

/** What is done: one program in one set of processes. */
export interface Entry {
  readonly process: number;
  readonly program: string;
  readonly parts: readonly CellPart[];
}

/** The journal in a file. */
export interface Journal {
  /** What was done before, oldest first. */
  readonly entries: readonly Entry[];
  /** Keeps what was done now. */
  add(entry: Entry): void;
  /** The run is complete. */
  remove(): void;
}

function linesOf(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
}

/** Reads the lines that are whole: a run that was ended while it wrote leaves half a line. */
function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    try {
      entries.push(JSON.parse(line) as Entry);
    } catch {
      break;
    }
  }
  return entries;
}

/** Opens the journal of the run that `identity` (a line of text) describes; one of another run is thrown away. */
export function openJournal(path: string, identity: string): Journal {
  const [first, ...rest] = linesOf(path);
  const entries = first === identity ? entriesOf(rest) : [];
  // Written anew: what is added must not follow half a line.
  writeFileSync(path, [identity, ...entries.map((entry) => JSON.stringify(entry)), ''].join('\n'));
  return {
    entries,
    add: (entry) => appendFileSync(path, `${JSON.stringify(entry)}\n`),
    remove: () => rmSync(path, { force: true }),
  };
}
