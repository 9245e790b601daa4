// V8 does not optimise a function above 60 KB of its own bytecode: the loop over instructions has to stay below that.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** V8's `--max-optimized-bytecode-size`. */
const LIMIT = 60 * 1024;

/** The sizes of V8's bytecode for all functions of a name, when a machine runs an instruction. */
function bytecodeSizes(name: string): number[] {
  const program = `
    import { assemble } from ${JSON.stringify(import.meta.resolve('@taipan/bytecode'))};
    import { Namespace, VM } from ${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)};
    new VM().execute(assemble([]), new Namespace(), null);
  `;
  // The empty program ends with an error, which does not matter: the loop was compiled.
  const flags = ['--print-bytecode', `--print-bytecode-filter=${name}`, '--input-type=module'];
  const guarded = program.replace('new VM()', 'try { new VM()').concat('} catch {}');
  const output = execFileSync(process.execPath, [...flags, '-e', guarded], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return [...output.matchAll(/^Bytecode length: (\d+)$/gm)].map(([, length]) => Number(length));
}

test('the loop is small enough to be optimised', () => {
  const largest = Math.max(...bytecodeSizes('loop'));
  // A smaller one would not be the loop.
  expect(largest).toBeGreaterThan(8 * 1024);
  expect(largest).toBeLessThan(LIMIT);
});
