import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test.each([
  ['nodes', 'scripts/asdl.mjs'],
  ['visitor', 'scripts/asdl.mjs'],
  ['nonprintable', 'the characters CPython prints'],
])('src/generated: what generate-%s.mjs wrote still follows from %s', (name) => {
  const script = fileURLToPath(new URL(`../scripts/generate-${name}.mjs`, import.meta.url));
  // Exits with 1, which throws here, when the file is stale.
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
