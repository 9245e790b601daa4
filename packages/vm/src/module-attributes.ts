// The attributes of the module that runs (section 3.2.11 "Modules" of Python's reference). A program sees them as global variables.
// They are looked up here, when a name is found nowhere else, so that starting a program does not have to bind them.

import { notSupportedError } from './objects/exceptions.js';
import type { Value } from './objects/object.js';

/** The names that a script finds among its globals before it runs, in CPython's order. */
const SCRIPT_ATTRIBUTES: readonly string[] = [
  '__name__',
  '__doc__',
  '__package__',
  '__loader__',
  '__spec__',
  '__builtins__',
  '__file__',
  '__cached__',
];
/** As many of them has a program that comes from no file, as with `python -c`. */
const ATTRIBUTES_WITHOUT_FILE = SCRIPT_ATTRIBUTES.slice(0, 6);

/** `<string>` and its like stand for a source that is no file. */
const isFile = (filename: string) => !filename.startsWith('<');

/** The names that `moduleAttribute` knows, in order. */
export function moduleAttributeNames(filename: string): readonly string[] {
  return isFile(filename) ? SCRIPT_ATTRIBUTES : ATTRIBUTES_WITHOUT_FILE;
}

/**
 * What a global name means that the program has neither bound nor deleted.
 * @param filename where the program comes from
 * @returns undefined for a name that is none of the module's attributes
 * @throws NotImplementedError for those whose values Taipan does not have
 */
export function moduleAttribute(name: string, filename: string): Value | undefined {
  switch (name) {
    case '__name__':
      return '__main__';
    // A docstring is bound by the program itself.
    case '__doc__':
    case '__package__':
    case '__spec__':
      return null;
    case '__file__':
      return isFile(filename) ? filename : undefined;
    case '__cached__':
      return isFile(filename) ? null : undefined;
    case '__loader__':
    case '__builtins__':
      throw notSupportedError(`the module attribute '${name}'`);
    default:
      return undefined;
  }
}
