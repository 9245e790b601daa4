import { defineConfig } from 'vitest/config';

// Pyodide is loaded once for each file that needs it; one worker keeps two of them from competing for the machine.
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    passWithNoTests: false,
  },
});
