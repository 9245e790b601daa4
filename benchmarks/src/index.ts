/** What `scripts/compare.mjs` is made of: reading results, judging them, the pages, and comparing with a baseline. */
export { BuildFailure } from './compare/build.js';
export { compareWith } from './compare/main.js';
export { currentBuild } from './metadata.js';
export { COUNTS, HISTORY, RAW, REPORTS, ROOT } from './paths.js';
export { type Baseline, makeBaseline } from './verdict/baseline.js';
export { readCounts } from './verdict/counts.js';
export { entryName, historyEntry, readHistory } from './verdict/history.js';
export { renderHtml } from './verdict/html.js';
export { type Criterion, judge, type Verdict } from './verdict/judge.js';
export { renderMarkdown } from './verdict/markdown.js';
export { readBaseline, readResults, UnusableResults } from './verdict/read.js';
export { readmeCharts, withReadmeBlock } from './verdict/readme.js';
export { type ReportData, reportData, verdictFile } from './verdict/report-data.js';
export { deterministicExitCode, exitCode, type Status } from './verdict/status.js';
export { tableToTerminal } from './verdict/terminal.js';
