/** What it takes to have each engine: bytes to download, time to the first result, memory. */
import type { FootprintResult, FootprintRow } from '../result.js';
import { median } from '../statistics.js';
import { size, time } from './format.js';
import type { Table } from './tables.js';

type Sample = FootprintRow['samples'][number];

const middle = (row: FootprintRow, of: (sample: Sample) => number): number => median(row.samples.map(of));

function bytes({ download }: FootprintRow, kind: 'raw' | 'gzip' | 'brotli'): string {
  return download === null ? '' : size(download.reduce((sum, file) => sum + file[kind], 0));
}

/** What a thousand interpreters hold; where fewer were made, reckoned from them. */
function thousand(row: FootprintRow): string {
  if (row.samples.some(({ more }) => more === null)) return 'one in a process';
  const count = middle(row, ({ more }) => more!.count);
  const each = middle(row, ({ more }) => more!.held / more!.count);
  return `${size(each * 1000)}${count < 1000 ? ` (reckoned from ${count})` : ''}`;
}

/** Milliseconds to the first result of an engine, or null where it is not there. */
export function firstResult(row: FootprintRow): number | null {
  return row.samples.length === 0 ? null : middle(row, ({ first }) => first);
}

/** The tables, one row for each engine. */
export function footprintTables({ rows }: FootprintResult): Table[] {
  const downloads = rows.filter(({ download }) => download !== null);
  return [
    {
      title: 'Bytes to download',
      text:
        'What a page must load before it can run a program: all files that loading the engine asks for, with its standard library where that is ' +
        'a file of its own, each compressed by itself at level 9. Taipan’s are the files of its packages as they are built, not bundled, not minified.',
      headings: ['engine', 'files', 'bytes', 'gzip', 'brotli'],
      rows: downloads.map((row) => [
        row.title,
        String(row.download!.length),
        bytes(row, 'raw'),
        bytes(row, 'gzip'),
        bytes(row, 'brotli'),
      ]),
    },
    {
      title: 'First result and memory',
      text:
        'In fresh processes, files in the cache of the system: from nothing to a loaded engine, and to what `print(2 + 3)` printed; then, after garbage ' +
        'collection, what the idle engine holds (V8’s heap and WebAssembly’s memory), by how much the process grew, and what a thousand interpreters ' +
        'more hold, each with variables of its own. MicroPython is given a heap of 64 MB, without which it could not run the suite.',
      headings: ['engine', 'loaded', 'first result', 'idle', 'process', 'a thousand more'],
      rows: rows.map((row) =>
        row.samples.length === 0
          ? [row.title, row.missing ?? '', '', '', '', '']
          : [
              row.title,
              time(middle(row, ({ loaded }) => loaded) * 1e6),
              time(middle(row, ({ first }) => first) * 1e6),
              size(middle(row, ({ held }) => held)),
              size(middle(row, ({ resident }) => resident)),
              thousand(row),
            ],
      ),
    },
  ];
}
