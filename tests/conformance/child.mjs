// Runs one file of CPython's tests, in Taipan or in CPython (Pyodide), and writes the driver's lines as they come:
// node child.mjs taipan|cpython <folder of the tests>, and on standard input the text of the driver's settings.

import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { run } from 'taipan';
import { driver, LIB, modulesFor } from './modules.mjs';

const [host = '', tests = ''] = process.argv.slice(2);
const settings = readFileSync(0, 'utf8');
const write = (/** @type {string} */ text) => writeAll(Buffer.from(text));

/** @param {Uint8Array} bytes */
function writeAll(bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

if (host === 'taipan') {
  const modules = modulesFor(tests);
  modules.conformance_settings = settings;
  const { error } = run(driver(), { filename: 'driver.py', modules, stdout: write });
  if (error !== null) throw new Error(error.traceback);
} else {
  const { loadPyodide } = await import('pyodide');
  const pyodide = await loadPyodide();
  copyFolder(pyodide.FS, LIB, '/conformance');
  pyodide.FS.writeFile('/conformance/conformance_settings.py', settings);
  pyodide.mountNodeFS('/installed', tests);
  pyodide.setStdout({
    write(/** @type {Uint8Array} */ bytes) {
      writeAll(Buffer.from(bytes));
      return bytes.length;
    },
  });
  pyodide.runPython(`
import sys
sys.path.insert(0, '/conformance')
import test, test.support, test.typinganndata
test.__path__.append('/installed')
test.support.__path__.append('/installed/support')
test.typinganndata.__path__.append('/installed/typinganndata')
`);
  pyodide.runPython(driver(), { globals: pyodide.runPython("{'__name__': '__main__'}") });
}

/**
 * Copies a folder into the file system of CPython.
 * @param {{ mkdirTree(path: string): void, writeFile(path: string, data: Uint8Array): void }} fs
 * @param {string} folder
 * @param {string} target
 */
function copyFolder(fs, folder, target) {
  fs.mkdirTree(target);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) copyFolder(fs, path, `${target}/${entry.name}`);
    else fs.writeFile(`${target}/${entry.name}`, readFileSync(path));
  }
}
