/** What `scripts/compare.mjs` is made of: reading results, judging them, and the pages. */
export { currentBuild } from './metadata.js';
export { RAW, REPORTS } from './paths.js';
export { type Baseline, makeBaseline } from './verdict/baseline.js';
export { renderHtml } from './verdict/html.js';
export { type Criterion, judge, type Verdict } from './verdict/judge.js';
export { renderMarkdown } from './verdict/markdown.js';
export { readBaseline, readResults, UnusableResults } from './verdict/read.js';
export { type ReportData, reportData, verdictFile } from './verdict/report-data.js';
export { deterministicExitCode, exitCode, type Status } from './verdict/status.js';
