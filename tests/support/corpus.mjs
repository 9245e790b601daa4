// The corpus on disk: small programs, one idea each, at python/<area>/<name>.py, and beside each the .out file that CPython gave.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds the areas. */
export const CORPUS_ROOT = fileURLToPath(new URL('../python/', import.meta.url));

/**
 * One program of the corpus.
 * @typedef {object} Program
 * @property {string} area the folder's name
 * @property {string} filename `<area>/<name>.py`: what tracebacks call the program
 * @property {string} path where the source is
 * @property {string} expectedPath where the expected output is
 */

/**
 * Lists the programs under a corpus folder, sorted by area and name.
 * @param {string} [root] a corpus folder, the language corpus when left out
 * @returns {Program[]}
 */
export function listPrograms(root = CORPUS_ROOT) {
  /** @type {Program[]} */
  const programs = [];
  for (const area of readdirSync(root, { withFileTypes: true })) {
    if (!area.isDirectory()) continue;
    for (const file of readdirSync(`${root}${area.name}`)) {
      if (!file.endsWith('.py')) continue;
      const path = `${root}${area.name}/${file}`;
      programs.push({
        area: area.name,
        filename: `${area.name}/${file}`,
        path,
        expectedPath: path.replace(/\.py$/, '.out'),
      });
    }
  }
  return programs.sort((a, b) => (a.filename < b.filename ? -1 : 1));
}

/**
 * The text of a file, decoded as UTF-8, or null when there is none.
 * @param {string} path
 * @returns {string | null}
 */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
