import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../vitest.shared.mjs';

// Pyodide is loaded once for each file that needs it; one worker keeps two of them from competing for the machine.
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    maxWorkers: 1,
    passWithNoTests: false,
  },
});
