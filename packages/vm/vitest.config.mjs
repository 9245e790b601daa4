import { defineConfig } from 'vitest/config';

// Every package runs its own test/ folder against what is built (dist), from its own directory. Node itself loads the built files:
// vitest would make copies of its own, whose classes are not those that the packages use among themselves.
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,mjs}'],
    testTimeout: 60_000,
    passWithNoTests: false,
    server: { deps: { external: [/\/dist\//] } },
  },
});
