/** Tables for the terminal: columns of equal width. */
import type { Table } from './tables.js';

/** A cell longer than this is cut: reasons of engines are whole sentences. */
const WIDEST = 34;

function cut(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}

/** The title and the rows as lines. */
export function tableToTerminal({ title, headings, rows }: Table): string {
  const lines = [headings, ...rows].map((cells) => cells.map(cut));
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const text = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return `\n${title}\n${'-'.repeat(title.length)}\n${text.join('\n')}`;
}
