import { describe, expect, it } from 'vitest';
import { makeCounts } from '../dist/src/verdict/counts.js';
import { digits, time, timeInterval } from '../dist/src/verdict/format.js';
import { renderHtml } from '../dist/src/verdict/html.js';
import { judge } from '../dist/src/verdict/judge.js';
import { renderMarkdown } from '../dist/src/verdict/markdown.js';
import { reportData } from '../dist/src/verdict/report-data.js';
import { tableToTerminal } from '../dist/src/verdict/terminal.js';
import { results } from './synthetic.js';
import { suiteResult } from './synthetic-suite.js';

const run = results();
const data = reportData(run, judge(run, null, makeCounts(run)));

/** Tables as if their columns were not of equal width. */
const withoutPadding = (markdown: string): string => markdown.replace(/ +\|/g, ' |');

describe('figures', () => {
  it('have three digits and a unit that suits them', () => {
    expect([0, 0.1234, 1.234, 12.34, 123.4, 1234].map(digits)).toEqual(['0', '0.123', '1.23', '12.3', '123', '1234']);
    expect([43.21, 4321, 4.321e6, 4.321e9].map(time)).toEqual(['43.2 ns', '4.32 us', '4.32 ms', '4.32 s']);
  });
});

describe('the pages', () => {
  const markdown = withoutPadding(renderMarkdown(data));
  const html = renderHtml(data);

  it('show every criterion with its outcome and figure', () => {
    for (const { status, figure } of data.verdict.criteria) {
      expect(markdown).toContain(`| ${status} |`);
      expect(markdown).toContain(figure);
      expect(html).toContain(`<td class="${status}" data-heading="outcome">`);
    }
    expect(html).toContain('INCONCLUSIVE</span>: programs like');
  });

  it('show the slowest duel first', () => {
    const rows = markdown.split('\n').filter((line) => line.includes('title of'));
    expect(rows[0]).toContain('title of vm-sum');
  });

  it('need neither network nor script, and hold charts for wide and narrow screens', () => {
    expect(html).not.toMatch(/<script|<link|src=|@import|url\(/);
    expect(html.match(/<svg/g)?.length).toBe(12);
    expect(html.match(/class="narrow"/g)?.length).toBe(6);
    expect(html).toContain('var(--ours)');
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('break no line within an interval or before a unit', () => {
    const text = html.replace(/<(svg|title|style).*?<\/\1>|<[^>]+>/gs, '|');
    const { interval } = data.verdict.criteria.find(({ id }) => id === 'vm')!;
    const [estimate, range] = timeInterval(interval!).replaceAll(' ', '\u00a0').split('\u00a0(');
    expect(text).toContain(`|${estimate} (${range}|`);
    expect(text).not.toMatch(/\d (ns|us|ms|%)|\([\d.]+x to/);
  });

  it('do not let text become markup', () => {
    const hostile = { ...run, cpython: { ...run.cpython, native: '<b>no|native</b>' } };
    const shown = reportData(hostile, judge(hostile, null));
    expect(renderHtml(shown)).toContain('&lt;b&gt;no|native&lt;/b&gt;');
  });

  it('say where it was measured', () => {
    expect(markdown).toContain('A processor, 2 cores');
    expect(markdown).toContain('commit: 0123456789abcdef');
  });
});

describe('the suite in the pages', () => {
  const run = { ...results(), suite: suiteResult() };
  const data = reportData(run, judge(run, null, makeCounts(run)));
  const markdown = withoutPadding(renderMarkdown(data));
  const html = renderHtml(data);

  it('has the losing row first, with its outcome, its limit and the first run', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('| A '));
    expect(rows[0]).toBe(
      '| A slow program | 10.0 ms | 5.00 ms | 0.500x (0.500x to 0.500x) | 0.0 % | slower | 10.0x | 3.00 ms | 3.00 ms |',
    );
    expect(rows[1]).toContain(
      '| A quick program | 1.25 ms | 5.00 ms | 4.00x (4.00x to 4.00x) | 0.0 % | faster | 40.0x |',
    );
  });

  it('has the means, the reasons, and who did not take part', () => {
    expect(markdown).toContain('| CPython 3.14.2 in Pyodide 314.0.7 | 1.41x (1.41x to 1.41x), 2 of 2 | 50.0x');
    expect(markdown).toContain('| SyntaxError: no |');
    expect(markdown).toContain(
      'Before it was timed, an engine ran a program for 13.0 ms (the middle of all; 13.0 ms in',
    );
    expect(markdown).toContain('native did not take part: there is no python3 to run.');
    expect(markdown).not.toContain('taipan-again');
  });

  it('has charts of its own, and one in which a losing row has a colour of its own', () => {
    expect(html.match(/<svg/g)?.length).toBe(18);
    for (const title of ['Start-up against throughput', 'Warm-up', 'From run to run'])
      expect(html).toContain(`<h2>${title}</h2>`);
    expect(html).toContain('Whole programs: how many times faster than CPython in Pyodide');
    expect(html).toContain('fill="var(--fail)"');
  });

  it('is a table of equal columns in the terminal', () => {
    const table = {
      title: 'Title',
      text: '',
      headings: ['a', 'bb'],
      rows: [
        ['xyz', 'q'],
        ['r', 's'.repeat(50)],
      ],
    };
    expect(tableToTerminal(table).split('\n').slice(3)).toEqual(['a    bb', 'xyz  q', `r    ${'s'.repeat(33)}…`]);
  });

  it('is left out where it was not run', () => {
    expect(renderMarkdown(reportData(results(), judge(results(), null)))).not.toContain('Whole programs');
  });
});
