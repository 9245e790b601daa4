// The modules that CPython's tests import: the tests where they are installed, small stand-ins from lib/ for what they stand on, and, for
// Taipan alone, stand-ins from missing/ for modules of the standard library that it does not have.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from 'taipan';

/** The stand-ins that Taipan and CPython use. */
export const LIB = fileURLToPath(new URL('lib/', import.meta.url));
const MISSING = fileURLToPath(new URL('missing/', import.meta.url));

/** The folders of the installed tests that can be imported from. */
const PACKAGES = ['', 'support/', 'typinganndata/', 'tokenizedata/', 'test_dataclasses/', 'test_json/'];

/** Modules that a program without a host's files, processes and threads cannot have: a test that uses one is skipped. */
const OUTSIDE = {
  tempfile: 'files',
  shutil: 'files',
  threading: 'threads',
  subprocess: 'a subprocess',
  signal: 'signals',
  dbm: 'files',
};

/** Modules that some tests import and most methods of their files do not use: a test that uses one fails, with the module's name. */
const UNUSED = `
  _string array ast asyncio decimal dis errno io pickle unicodedata select socket http http.client http.cookies _compat_pickle
  importlib.util pickletools pydoc xml xml.etree xml.etree.ElementTree optparse posix stat codeop encodings
`
  .trim()
  .split(/\s+/);

/**
 * The text of a module whose every attribute can be imported, and raises when it is called.
 * @param {string} name
 * @param {string} exception the name of the exception's type
 * @param {string} message
 */
function absent(name, exception, message) {
  return `
import unittest


class Error(Exception):
    pass


class Absent:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args, **kwargs):
        raise ${exception}(f'${message} ({self.name})')

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return Absent(f'{self.name}.{name}')

    def use(self, *others):
        self()

    __add__ = __radd__ = __or__ = __ror__ = __index__ = __iter__ = __lt__ = __gt__ = use


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    return Absent('${name}.' + name)
`;
}

/**
 * Defines texts of modules, read when they are asked for, for every Python file of a folder.
 * @param {Record<string, string>} modules
 * @param {string} folder
 * @param {string} prefix of the modules' names
 */
function addFolder(modules, folder, prefix) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) addFolder(modules, `${path}/`, `${prefix}${entry.name}.`);
    else if (entry.name.endsWith('.py')) addFile(modules, path, `${prefix}${entry.name.slice(0, -3)}`);
  }
}

/** @param {Record<string, string>} modules @param {string} path @param {string} dotted */
function addFile(modules, path, dotted) {
  const name = dotted.replace(/\.__init__$/, '');
  if (Object.hasOwn(modules, name)) return;
  Object.defineProperty(modules, name, { get: () => readFileSync(path, 'utf8'), enumerable: true });
}

/** Whether Taipan has a module of its own. @param {string} name */
function has(name) {
  return run(`import ${name}`).error === null;
}

/**
 * What to give Taipan as `modules`.
 * @param {string} tests the folder of the installed package `test`
 * @returns {Record<string, string>}
 */
export function modulesFor(tests) {
  /** @type {Record<string, string>} */
  const modules = {};
  addFolder(modules, LIB, '');
  for (const inner of PACKAGES) {
    for (const file of readdirSync(`${tests}/${inner}`)) {
      if (file.endsWith('.py'))
        addFile(modules, `${tests}/${inner}${file}`, `test.${inner.replace('/', '.')}${file.slice(0, -3)}`);
    }
  }
  for (const file of readdirSync(MISSING)) {
    const name = file.slice(0, -3);
    if (!has(name)) addFile(modules, `${MISSING}${file}`, name);
  }
  for (const [name, need] of Object.entries(OUTSIDE)) {
    modules[name] ??= absent(name, 'unittest.SkipTest', `needs ${need}`);
  }
  for (const name of UNUSED) {
    if (!Object.hasOwn(modules, name) && !has(name)) {
      modules[name] = absent(name, 'ImportError', `Taipan has no module ${name}`);
    }
  }
  return modules;
}

/** The text of the program that runs a file's tests. */
export function driver() {
  return readFileSync(new URL('driver.py', import.meta.url), 'utf8');
}

/**
 * The text of its module `conformance_settings`.
 * @param {string} module the file's name as a module, e.g. `test.test_int`
 * @param {readonly string[]} wanted parts of names of methods; none: all
 * @param {readonly string[]} done methods not to run
 */
export function settings(module, wanted, done) {
  return `module = ${JSON.stringify(module)}\nwanted = ${JSON.stringify(wanted)}\ndone = ${JSON.stringify(done)}\n`;
}
