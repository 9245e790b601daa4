// What CPython did with a file of tests is kept between runs, beside the installed packages, for as long as nothing that it depends on changes.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { driver, LIB } from './modules.mjs';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/conformance/', import.meta.url));

/**
 * Gives what was kept, or runs and keeps it.
 * @param {string} tests the folder of the installed tests
 * @param {string} name the file's name
 * @param {() => Promise<import('./runner.mjs').FileOutcome>} runIt
 * @returns {Promise<import('./runner.mjs').FileOutcome>}
 */
export async function remembered(tests, name, runIt) {
  const hash = createHash('sha256')
    .update(createRequire(import.meta.url)('pyodide/package.json').version)
    .update(driver());
  for (const file of readdirSync(LIB, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.py')) hash.update(readFileSync(`${LIB}${file}`));
  hash.update(readFileSync(`${tests}/${name}.py`));
  const path = `${FOLDER}${name.replaceAll('/', '.')}-${hash.digest('hex').slice(0, 16)}.json`;
  try {
    const { file, methods } = JSON.parse(readFileSync(path, 'utf8'));
    return { file, methods: new Map(methods) };
  } catch {
    const answer = await runIt();
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, JSON.stringify({ file: answer.file, methods: [...answer.methods] }));
    return answer;
  }
}
