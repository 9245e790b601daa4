import { describe, expect, it } from 'vitest';
import { digits, time } from '../dist/src/verdict/format.js';
import { renderHtml } from '../dist/src/verdict/html.js';
import { judge } from '../dist/src/verdict/judge.js';
import { renderMarkdown } from '../dist/src/verdict/markdown.js';
import { reportData, verdictFile } from '../dist/src/verdict/report-data.js';
import { results } from './synthetic.js';

const run = results();
const data = reportData(run, judge(run, null));

describe('figures', () => {
  it('have three digits and a unit that suits them', () => {
    expect([0, 0.1234, 1.234, 12.34, 123.4, 1234].map(digits)).toEqual(['0', '0.123', '1.23', '12.3', '123', '1234']);
    expect([43.21, 4321, 4.321e6, 4.321e9].map(time)).toEqual(['43.2 ns', '4.32 us', '4.32 ms', '4.32 s']);
  });
});

describe('the pages', () => {
  const markdown = renderMarkdown(data);
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
    expect(html.match(/<svg/g)?.length).toBe(10);
    expect(html.match(/class="narrow"/g)?.length).toBe(5);
    expect(html).toContain('var(--ours)');
    expect(html).toContain('prefers-color-scheme: dark');
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

describe('the verdict file', () => {
  it('holds the verdict and the samples', () => {
    const file = JSON.parse(verdictFile(data.verdict, run));
    expect(file.status).toBe('INCONCLUSIVE');
    expect(file.results.duels.duels[0].rounds[0][0].a[0]).toBeCloseTo(run.duels.duels[0]!.rounds[0]![0]!.a[0], 0);
    expect(file.results.stages.length).toBe(5);
  });
});
