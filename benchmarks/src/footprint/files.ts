/** What a page must download to run an engine: the files, their bytes, and their bytes compressed. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ROOT } from '../paths.js';
import type { FileSize } from '../result.js';

/** Every module that a module imports, itself included. For code of tsc, whose imports are all written in the same way. */
function modulesOf(entry: string): string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)';$/gm)) {
      const own = /^@taipan\/(\w+)$/.exec(specifier!);
      found.add(own === null ? resolve(path, '..', specifier!) : `${ROOT}packages/${own[1]}/dist/index.js`);
    }
  }
  return [...found].sort();
}

/** The files of each engine, relative to the root. */
const FILES: Readonly<Record<string, () => string[]>> = {
  taipan: () => modulesOf(`${ROOT}packages/taipan/dist/index.js`).map((path) => relative(ROOT, path)),
  pyodide: () =>
    ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json'].map(
      (file) => `node_modules/pyodide/${file}`,
    ),
  micropython: () =>
    ['micropython.mjs', 'micropython.wasm'].map(
      (file) => `node_modules/@micropython/micropython-webassembly-pyscript/${file}`,
    ),
  brython: () => ['brython.min.js', 'brython_stdlib.js'].map((file) => `node_modules/brython/${file}`),
  skulpt: () => ['skulpt.min.js', 'skulpt-stdlib.js'].map((file) => `node_modules/skulpt/dist/${file}`),
};

/** Of gzip the highest; of brotli not, whose last two levels take a minute for what a server would have to send. */
const LEVEL = 9;

/** The sizes of an engine's files, each compressed by itself as a server does; null where there are none. */
export function downloadOf(engine: string): FileSize[] | null {
  return (
    FILES[engine]?.().map((name) => {
      const content = readFileSync(`${ROOT}${name}`);
      const params = { [constants.BROTLI_PARAM_QUALITY]: LEVEL };
      return {
        name,
        raw: content.length,
        gzip: gzipSync(content, { level: LEVEL }).length,
        brotli: brotliCompressSync(content, { params }).length,
      };
    }) ?? null
  );
}
