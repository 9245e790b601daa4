/**
 * How much of a program's JavaScript runs, counted: V8's precise coverage says how often every block was entered, and a block weighs as
 * many tokens as its source has, comments and layout aside. With the optimiser off the count is exact and the same on every machine: an
 * extra pass, loop or check shows, however quick it is. What V8's own functions do inside (a sort, a search in a string) is not in it;
 * bytes allocated tell some of that.
 *
 * Counting must start before the counted modules are loaded. A process that does not count pays nothing.
 */
import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A stretch of source text with how often it ran. */
export interface CountedRange {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/**
 * Tokens executed: the sum over all tokens of how often they ran. `tokensBefore(offset)` says how many tokens begin before an offset.
 * Ranges are nested; the innermost one around a token counts for it.
 */
export function executedTokens(ranges: readonly CountedRange[], tokensBefore: (offset: number) => number): number {
  const sorted = [...ranges].sort((x, y) => x.startOffset - y.startOffset || y.endOffset - x.endOffset);
  const open: CountedRange[] = [];
  let executed = 0;
  for (const range of sorted) {
    while (open.length > 0 && open.at(-1)!.endOffset <= range.startOffset) open.pop();
    // What lies within an inner range was counted with the outer one's count: the difference corrects it.
    const outer = open.at(-1)?.count ?? 0;
    executed += (tokensBefore(range.endOffset) - tokensBefore(range.startOffset)) * (range.count - outer);
    open.push(range);
  }
  return executed;
}

/** How often the text at an offset ran. */
export function countAt(ranges: readonly CountedRange[], offset: number): number {
  const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
  const size = (range: CountedRange): number => range.endOffset - range.startOffset;
  return around.sort((x, y) => size(x) - size(y))[0]?.count ?? 0;
}

/** For every offset of a JavaScript text, how many tokens begin before it. */
export function tokenCounter(text: string): (offset: number) => number {
  const before = new Uint32Array(text.length + 2);
  const file = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file);
    if (children.length > 0) children.forEach(visit);
    else if (node.getEnd() > node.getStart(file)) before[node.getStart(file) + 1]!++;
  };
  visit(file);
  for (let i = 1; i < before.length; i++) before[i]! += before[i - 1]!;
  return (offset) => before[offset]!;
}

/** The file of the machine's loop, and the statement in it that every instruction goes through. */
const LOOP = { file: /\/packages\/vm\/dist\/vm\.js$/, dispatch: 'switch (op)' };

/** What ran between two readings. */
export interface Executed {
  /** Tokens of JavaScript, in the packages of Taipan. */
  readonly executed: number;
  /** Instructions of the virtual machine. */
  readonly instructions: number;
}

/** A counter for this process. */
export interface ExecutionCounter {
  /** What ran since the last reading. */
  read(): Promise<Executed>;
}

/** Starts counting; modules that are loaded from now on are counted. Throws where the machine's loop is not what it was. */
export async function startCounting(): Promise<ExecutionCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const texts = new Map<string, { text: string; tokensBefore: (offset: number) => number }>();
  const textOf = (url: string) => {
    let found = texts.get(url);
    if (found === undefined) {
      const text = readFileSync(fileURLToPath(url), 'utf8');
      texts.set(url, (found = { text, tokensBefore: tokenCounter(text) }));
    }
    return found;
  };
  return {
    read: async () => {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      let executed = 0;
      let instructions = 0;
      for (const { url, functions } of result as Profiler.ScriptCoverage[]) {
        if (!/\/packages\/\w+\/dist\//.test(url)) continue;
        const { text, tokensBefore } = textOf(url);
        const ranges = functions.flatMap((f) => f.ranges);
        executed += executedTokens(ranges, tokensBefore);
        if (!LOOP.file.test(url)) continue;
        const dispatch = text.indexOf(LOOP.dispatch);
        if (dispatch < 0) throw new Error(`there is no '${LOOP.dispatch}' in ${url}: instructions cannot be counted`);
        instructions += countAt(ranges, dispatch);
      }
      return { executed, instructions };
    },
  };
}
