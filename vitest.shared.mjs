import { defineConfig } from 'vitest/config';

// Every package runs its own test/ folder against what is built (dist), from its own directory.

/** Milliseconds for a test or a hook. A machine that does other things as well must not make a test fail. */
export const PATIENCE = 400_000;

/**
 * The configuration of a package's tests.
 * @param {object} [options]
 * @param {boolean} [options.external] Node itself loads the built files: vitest would make copies of its own, whose classes are not those that the
 *   packages use among themselves
 */
export const packageTests = ({ external = false } = {}) =>
  defineConfig({
    test: {
      include: ['test/**/*.test.{ts,mjs}'],
      testTimeout: PATIENCE,
      hookTimeout: PATIENCE,
      passWithNoTests: false,
      ...(external && { server: { deps: { external: [/\/dist\//] } } }),
    },
  });
