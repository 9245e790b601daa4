// Adds up the "Tests  N passed | M failed" lines of vitest in a log. Prints two numbers; fails if there is no such line.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const log = stripVTControlCharacters(readFileSync(process.argv[2], 'utf8'));
let passed = 0;
let failed = 0;
let found = false;
for (const [, counts] of log.matchAll(/^.*?\bTests {2}(.*)$/gm)) {
  found = true;
  passed += Number(/(\d+) passed/.exec(counts)?.[1] ?? 0);
  failed += Number(/(\d+) failed/.exec(counts)?.[1] ?? 0);
}
if (!found) {
  console.log('0 1');
  process.exitCode = 1;
} else console.log(`${passed} ${failed}`);
