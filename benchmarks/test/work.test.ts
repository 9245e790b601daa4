import { describe, expect, it } from 'vitest';
import { countAt, executedTokens, tokenCounter } from '../dist/src/work/coverage.js';
import { countWork } from '../dist/src/work/run.js';

const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });

describe('counting what runs', () => {
  it('counts the tokens of a text, and neither comments nor layout', () => {
    const text = 'if (a) { b(); } // a comment\n  /* another */ else c = `x`;';
    const before = tokenCounter(text);
    expect(before(text.indexOf('b()'))).toBe(5);
    const total = before(text.length);
    const bare = text.replace('// a comment', '').replace('/* another */', '');
    expect(tokenCounter(bare)(bare.length)).toBe(total);
  });

  it('gives every token the count of the innermost range', () => {
    const perOffset = (offset: number): number => offset;
    expect(executedTokens([range(0, 10, 3)], perOffset)).toBe(30);
    // A module that ran once, a function in it that ran 5 times, a branch of that which did not, and a loop that ran 20 times.
    const ranges = [range(0, 100, 1), range(10, 50, 5), range(20, 30, 0), range(30, 40, 20), range(60, 70, 7)];
    expect(executedTokens(ranges, perOffset)).toBe(50 * 1 + 20 * 5 + 0 + 10 * 20 + 10 * 7);
    expect([5, 15, 25, 35, 55, 65, 200].map((offset) => countAt(ranges, offset))).toEqual([1, 5, 0, 20, 1, 7, 0]);
  });

  it('finds what is known of 2 + 3', async () => {
    const rows = await countWork(null, 'stages');
    const counts = (stage: string) => rows.find((row) => row.stage === stage && row.input === 'sum')!.counts;
    // Three tokens, the end of the line and the end; module, statement, operation, two operands; three instructions of four words.
    expect(counts('lexer').tokens).toBe(5);
    expect(counts('parser').nodes).toBe(5);
    expect(counts('compiler').words).toBe(12);
    expect(counts('vm').instructions).toBe(3);
    expect(counts('pipeline').executed).toBeGreaterThan(counts('parser').executed!);
  });
});
