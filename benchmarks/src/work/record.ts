/**
 * The counts alone, without the benchmarks: `npm run counts -w @taipan/benchmarks` shows what differs from `reports/counts.json` (exit code 1
 * where a count grew), and `-- --update` writes the file anew.
 */
import { writeFileSync } from 'node:fs';
import { runAllocations } from '../allocations/run.js';
import { currentMetadata } from '../metadata.js';
import { COUNTS } from '../paths.js';
import { countChanges, countTable, isWorse, makeCounts, readCounts } from '../verdict/counts.js';
import { tableToTerminal } from '../verdict/terminal.js';
import { countWork } from './run.js';

const metadata = currentMetadata('counts', 'counts');
const now = makeCounts({
  work: { kind: 'work', metadata, rows: await countWork() },
  allocations: await runAllocations(metadata),
});
const before = readCounts(COUNTS)?.counts ?? {};
process.stdout.write(`${tableToTerminal(countTable(before, now.counts))}\n`);
if (process.argv.includes('--update')) {
  writeFileSync(COUNTS, `${JSON.stringify(now, null, 2)}\n`);
  process.stdout.write('written: reports/counts.json; say in the commit why they changed\n');
} else if (countChanges(before, now.counts).some(isWorse)) process.exitCode = 1;
