/** The report as a Markdown page. */
import type { ReportData } from './report-data.js';
import { circumstances, criteriaTable, type Table, tables } from './tables.js';

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

/** The headings and rows of a table, in columns of equal width, as formatters have them. */
export function tableMarkdown({ headings, rows }: Pick<Table, 'headings' | 'rows'>): string {
  const texts = [headings, ...rows].map((cells) => cells.map(cell));
  const widths = headings.map((_, column) => Math.max(3, ...texts.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, i) => text.padEnd(widths[i]!)).join(' | ')} |`;
  const [head, ...body] = texts.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

function tableText(table: Table): string {
  const text = table.text === '' ? '' : `${table.text}\n\n`;
  return `## ${table.title}\n\n${text}${tableMarkdown(table)}\n`;
}

/** The page. */
export function renderMarkdown(data: ReportData): string {
  const facts = circumstances(data).map(([name, value]) => `- ${name}: ${value}`);
  const sections = [criteriaTable(data), ...tables(data)].map(tableText);
  const where = `## Measured on\n\n${facts.join('\n')}\n`;
  return `# Verdict\n\n**${data.verdict.headline}**\n\n${[...sections, where].join('\n')}`;
}
