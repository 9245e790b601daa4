/** Skulpt, which compiles Python to JavaScript, with its options for Python 3. */
import { createRequire } from 'node:module';
import { packageVersion } from '../metadata.js';
import { type Engine, timedFromJavaScript } from './engine.js';

/** What is used of the package, which has no types. */
interface Skulpt {
  readonly python3: unknown;
  readonly builtinFiles: { readonly files: Readonly<Record<string, string>> };
  configure(options: { output(text: string): void; read(path: string): string; __future__: unknown }): void;
  importMainWithBody(name: string, dumpJavaScript: boolean, source: string, canSuspend: boolean): unknown;
}

/** Skulpt as an engine of the suite. */
export function load(): Engine {
  const skulpt = createRequire(import.meta.url)('skulpt') as Skulpt;
  let output = '';
  skulpt.configure({
    output: (text) => {
      output += text;
    },
    read: (path) => {
      const file = skulpt.builtinFiles.files[path];
      if (file === undefined) throw new Error(`there is no ${path}`);
      return file;
    },
    __future__: skulpt.python3,
  });
  return {
    title: `Skulpt ${packageVersion('skulpt')}`,
    time: timedFromJavaScript(({ source }) => {
      output = '';
      skulpt.importMainWithBody('<stdin>', false, source, false);
      return output;
    }),
  };
}
