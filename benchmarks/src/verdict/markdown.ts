/** The report as a Markdown page. */
import type { ReportData } from './report-data.js';
import { circumstances, criteriaTable, type Table, tables } from './tables.js';

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

function tableText({ title, text, headings, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const lines = [line(headings), line(headings.map(() => '---')), ...rows.map(line)];
  return `## ${title}\n\n${text === '' ? '' : `${text}\n\n`}${lines.join('\n')}\n`;
}

/** The page. */
export function renderMarkdown(data: ReportData): string {
  const facts = circumstances(data).map(([name, value]) => `- ${name}: ${value}`);
  const sections = [criteriaTable(data), ...tables(data)].map(tableText);
  const where = `## Measured on\n\n${facts.join('\n')}\n`;
  return `# Verdict\n\n**${data.verdict.headline}**\n\n${[...sections, where].join('\n')}`;
}
