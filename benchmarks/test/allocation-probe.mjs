// Run by allocations.test.ts in a process of its own: vitest's workers have the optimiser on.
import { executePython } from 'taipan';
import { CONTROLS, countAllocations } from '../dist/src/allocations/count.js';
import { report } from '../dist/src/child.js';

if (process.argv[2] === 'fail') process.exit(3);
if (process.argv[2] === 'chatter') console.log('no result');
else if (process.argv[2] === 'pipeline') {
  const counts = {};
  for (const source of ['2 + 3', '123 - 7', '6 * 9', '45 // 7', '45 % 7', '3 & 5', '8 | 1', '2 < 3', '4 == 5']) {
    counts[source] = (await countAllocations(() => executePython(source))).objects;
  }
  report(counts);
} else {
  const works = [...CONTROLS, { name: 'nothing', work: () => 1 }, { name: 'two objects', work: () => ({ inner: {} }) }];
  const counts = {};
  for (const { name, work } of works) counts[name] = (await countAllocations(work)).objects;
  report(counts);
}
