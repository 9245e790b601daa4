/** Every page that is made from a run's file: what each of them says is in that file, and nowhere else. */
import { readFileSync } from 'node:fs';
import { HISTORY, REPORTS, ROOT } from '../paths.js';
import { readHistory } from './history.js';
import { renderHtml } from './html.js';
import { renderMarkdown } from './markdown.js';
import { readmeCharts, withReadmeBlock } from './readme.js';
import { readRepetitions } from './repetition.js';
import { reportData } from './report-data.js';
import { type Run, repetitionsPath, type VerdictFile, verdictFile } from './run-file.js';

/** A file that is written, relative to the root. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** The verdict without samples, the Markdown and the HTML page, README.md as it is with another block, and its charts. */
export function pagesOf(run: Run): Page[] {
  const repetitions = readRepetitions(`${REPORTS}${repetitionsPath(run)}`, run.metadata);
  const data = reportData(run.results, run, readHistory(HISTORY), repetitions);
  const verdict = verdictFile(run, repetitions);
  const source = JSON.parse(verdict) as VerdictFile;
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  return [
    { file: 'reports/verdict.json', text: verdict },
    { file: 'reports/verdict.md', text: renderMarkdown(data) },
    { file: 'reports/verdict.html', text: renderHtml(data) },
    { file: 'README.md', text: withReadmeBlock(readme, source) },
    ...readmeCharts(source).map(({ file, svg }) => ({ file, text: svg })),
  ];
}
