/** What `scripts/compare.mjs` is made of: reading results, judging them, the pages, and comparing with a baseline. */
export { BuildFailure } from './compare/build.js';
export { compareWith } from './compare/main.js';
export { repeatDuels } from './duels/repeat.js';
export { currentBuild } from './metadata.js';
export { COUNTS, HISTORY, RAW, REPORTS, ROOT, RUNS } from './paths.js';
export { type Baseline, makeBaseline } from './verdict/baseline.js';
export { readCounts } from './verdict/counts.js';
export { historyEntry, readHistory } from './verdict/history.js';
export { type Criterion, judge, type Verdict } from './verdict/judge.js';
export { type Page, pagesOf } from './verdict/pages.js';
export { newestRun, readBaseline, readResults, UnusableResults } from './verdict/read.js';
export { countRepeated, readRepetitions, repetitionTables } from './verdict/repetition.js';
export { compactJson, datedName, type Run, readRun, repetitionsPath, runFile, runPath } from './verdict/run-file.js';
export { deterministicExitCode, exitCode, type Status } from './verdict/status.js';
export { tableToTerminal } from './verdict/terminal.js';
