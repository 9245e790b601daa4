import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('src/generated/nodes.ts is what scripts/asdl.mjs says', () => {
  const script = fileURLToPath(new URL('../scripts/generate-nodes.mjs', import.meta.url));
  // Exits with 1, which throws here, when the file is stale.
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
