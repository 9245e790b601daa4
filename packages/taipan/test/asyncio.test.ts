// asyncio: CPython in Pyodide has no event loop that could be run to its end, so that the corpus cannot record these programs. The expected
// output is that of CPython on Linux.

import { readdirSync, readFileSync } from 'node:fs';
import { run } from 'taipan';
import { expect, test } from 'vitest';

const folder = new URL('./asyncio/', import.meta.url);
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));

test.each(programs)('%s', (name) => {
  const { stdout, error } = run(readFileSync(new URL(name, folder), 'utf8'), { filename: name });
  expect(error?.traceback ?? '').toBe('');
  expect(stdout).toBe(readFileSync(new URL(name.replace(/py$/, 'out'), folder), 'utf8'));
});
