/** MicroPython's build for WebAssembly. */
import { packageVersion } from '../metadata.js';
import { type Engine, timedFromJavaScript } from './engine.js';

const PACKAGE = '@micropython/micropython-webassembly-pyscript';

/** What is used of the package, which has no types. */
interface MicroPython {
  readonly globals: { set(name: string, value: unknown): void };
  runPython(source: string): unknown;
}
interface Options {
  readonly heapsize?: number;
  readonly pystack?: number;
  stdout?(line: string): void;
}

/** MicroPython as an engine of the suite. Its default heap of a megabyte is too small for the programs. */
export async function load(): Promise<Engine> {
  const { loadMicroPython } = (await import(`${PACKAGE}/micropython.mjs`)) as {
    loadMicroPython(options: Options): Promise<MicroPython>;
  };
  let output = '';
  const micropython = await loadMicroPython({
    heapsize: 64 * 2 ** 20,
    pystack: 64 * 2 ** 10,
    stdout: (line) => {
      output += `${line}\n`;
    },
  });
  return {
    title: `MicroPython ${packageVersion(PACKAGE)}`,
    time: timedFromJavaScript(({ source }) => {
      output = '';
      micropython.globals.set('source', source);
      micropython.runPython("exec(source, {'__name__': '__main__'})");
      return output;
    }),
    another: async () => {
      const interpreter = await loadMicroPython({});
      interpreter.runPython('x = 1');
      return interpreter;
    },
  };
}
