import { defineConfig } from 'vitest/config';

// Pyodide is loaded once for each file that needs it; one worker keeps two of them from competing for the machine.
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    // A machine that does other things as well must not make a test fail.
    testTimeout: 400_000,
    hookTimeout: 400_000,
    maxWorkers: 1,
    passWithNoTests: false,
  },
});
