/**
 * Brython, which compiles Python to JavaScript, with its tracing of lines off. It is made for pages: it is loaded as a script, and finds
 * as much of a page as it looks for.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { packageVersion } from '../metadata.js';
import { type Engine, timedFromJavaScript } from './engine.js';

/** What is used of the package, which has no types. */
interface Brython {
  runPythonSource(source: string, options: { id: string; debug: number }): unknown;
}

/** What Brython throws for an exception of the program. */
interface BrythonException {
  readonly ob_type?: { readonly tp_name?: string };
  readonly args?: readonly unknown[];
}

const PAGE = {
  self: globalThis,
  location: { href: 'file:///', origin: 'file://', pathname: '/', protocol: 'file:' },
  document: {
    getElementsByTagName: () => [{ src: 'file:///' }],
    currentScript: { src: 'file:///' },
    querySelectorAll: () => [],
    dispatchEvent: () => true,
  },
  addEventListener: () => undefined,
  module: {},
};

/** Before Node 22 there is no `Set.prototype.difference`, and the one that Brython brings along takes its set from the wrong place. */
function difference(this: Set<unknown>, other: Set<unknown>): Set<unknown> {
  return new Set([...this].filter((item) => !other.has(item)));
}

function describe(error: unknown): Error {
  if (error instanceof Error) return error;
  const { ob_type, args } = error as BrythonException;
  return new Error(`${ob_type?.tp_name ?? 'an exception'}: ${String(args?.[0])}`);
}

/** Brython as an engine of the suite. It prints through `console.log`, which is taken from it. */
export function load(): Engine {
  const { resolve } = createRequire(import.meta.url);
  let output = '';
  Object.assign(globalThis, PAGE);
  if (!('difference' in Set.prototype)) Object.assign(Set.prototype, { difference });
  for (const file of ['brython/brython.js', 'brython/brython_stdlib.js']) {
    runInThisContext(readFileSync(resolve(file), 'utf8'), { filename: file });
  }
  const brython = (globalThis as unknown as { __BRYTHON__: Brython }).__BRYTHON__;
  console.log = (text: unknown) => {
    output += String(text);
  };
  console.error = console.warn = console.debug = () => undefined;
  return {
    title: `Brython ${packageVersion('brython')}`,
    time: timedFromJavaScript(({ source }) => {
      output = '';
      try {
        brython.runPythonSource(source, { id: '__main__', debug: 0 });
      } catch (error) {
        throw describe(error);
      }
      return output;
    }),
  };
}
