import { defineConfig } from 'vitest/config';

// Every package runs its own test/ folder against what is built (dist), from its own directory.
export default defineConfig({
  test: { include: ['test/**/*.test.{ts,mjs}'], testTimeout: 60_000, passWithNoTests: false },
});
