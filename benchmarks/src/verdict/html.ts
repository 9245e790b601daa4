/** The report as one HTML page that needs no network and no script: tables and SVG, light and dark, wide and narrow. */
import { type Chart, COLOURS, charts } from './charts.js';
import { historyCharts } from './history-chart.js';
import type { ReportData } from './report-data.js';
import { suiteCharts } from './suite-chart.js';
import { circumstances, criteriaTable, type Table, tables } from './tables.js';

const STYLE = `
:root { color-scheme: light dark; }
${COLOURS}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 0.3rem; }
p { margin: 0 0 0.8rem; color: var(--soft); max-width: 46rem; }
code { font: 0.92em ui-monospace, monospace; white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.7rem 0.4rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; vertical-align: bottom; }
.figures th:first-child, .figures td:first-child { position: sticky; left: 0; background: var(--paper); min-width: 6.5rem; }
.PASS { color: var(--pass); font-weight: 700; } .FAIL { color: var(--fail); font-weight: 700; } .INCONCLUSIVE { color: var(--unsure); font-weight: 700; }
.name { white-space: nowrap; margin-right: 1rem; }
figure { margin: 0; color: var(--soft); }
figure svg { display: block; max-width: 100%; height: auto; }
figure .narrow { display: none; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; font-size: 0.9rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  figure .wide { display: none; } figure .narrow { display: block; }
  h1 { font-size: 1.2rem; }
  .criteria thead { display: none; }
  .criteria tr { display: block; border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
  .criteria td { display: block; border: 0; padding: 0.1rem 0; }
  .criteria td:empty { display: none; }
  .criteria td:nth-child(n+3)::before { content: attr(data-heading) ': '; color: var(--soft); }
  dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; }
}
`;

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** No line ends between a number and its unit, nor within an interval. */
function unbroken(text: string): string {
  return text
    .replace(/(\d) (?=(?:ns|us|ms|s|B|kB|MB|GB)\b|%)/g, '$1\u00a0')
    .replace(/\(\d[^() ]* to \d[^() ]*\)/g, (interval) => interval.replaceAll(' ', '\u00a0'));
}

/** Text with code between backquotes. */
function rich(text: string): string {
  return unbroken(escapeHtml(text)).replace(/`([^`]*)`/g, '<code>$1</code>');
}

function cellOf(text: string, heading: string): string {
  const status = text === 'PASS' || text === 'FAIL' || text === 'INCONCLUSIVE' ? ` class="${text}"` : '';
  return `<td${status} data-heading="${escapeHtml(heading)}">${rich(text)}</td>`;
}

function tableHtml({ title, text, headings, rows }: Table, name: string): string {
  const head = headings.map((heading) => `<th>${rich(heading)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((text, i) => cellOf(text, headings[i] ?? '')).join('')}</tr>`)
    .join('\n');
  const explained = text === '' ? '' : `<p>${rich(text)}</p>`;
  return `<h2>${rich(title)}</h2>${explained}<div class="scroll"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function chartHtml({ title, text, legend, wide, narrow }: Chart): string {
  const drawings = `<div class="wide">${wide}</div><div class="narrow">${narrow}</div>`;
  return `<h2>${rich(title)}</h2><p>${rich(text)}</p>${legend === undefined ? '' : `<p>${legend}</p>`}<figure>${drawings}</figure>`;
}

/** What a reader asks first comes first: how much faster, on small programs and on whole ones; then where the time goes. */
function allCharts(data: ReportData): Chart[] {
  return [
    ...charts(data),
    ...(data.suite === null ? [] : suiteCharts(data.suite, data.footprint)),
    ...historyCharts(data.history),
  ];
}

/** The page. */
export function renderHtml(data: ReportData): string {
  const { status, headline } = data.verdict;
  const facts = circumstances(data).map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  const [first, ...rest] = headline.split(': ');
  const heading = `<span class="${status}">${escapeHtml(first ?? status)}</span>: ${rich(rest.join(': '))}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headline.replaceAll('`', ''))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${heading}</h1>
${tableHtml(criteriaTable(data), 'criteria')}
${allCharts(data).map(chartHtml).join('\n')}
${tables(data)
  .map((table) => tableHtml(table, 'figures'))
  .join('\n')}
<h2>Measured on</h2><dl>${facts.join('')}</dl>
</body>
</html>
`;
}
