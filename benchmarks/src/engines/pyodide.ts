/**
 * CPython in Pyodide, timed by its own `timeit` from the inside, so that no bridge between the languages is in the figure;
 * and through the bridge, as a JavaScript programmer calls it. It is also the oracle: outputs are compared with its.
 */
import { loadPyodide, type PyodideInterface } from 'pyodide';
import { type Contender, calibrate, contender } from '../rounds.js';
import { type Engine, outputChecksum, type Workload } from './engine.js';
import { PROGRAM_TIMER } from './program-timer.js';

// The programs run in dictionaries of their own; timeit switches the collector off while it times, as it does by default.
const HELPERS = `
import ast, builtins, contextlib, io, sys, timeit

def expected(source):
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    names = {'__name__': '__main__', '__builtins__': builtins}
    output = io.StringIO()
    value = None
    with contextlib.redirect_stdout(output):
        exec(compile(tree, '<string>', 'exec'), names)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), '<string>', 'eval'), names)
    return output.getvalue() + ('' if value is None else repr(value))

def make_timer(statement, sources, mode=None):
    sources = list(sources)
    given = {
        'sources': sources,
        'codes': None if mode is None else [compile(source, '<string>', mode) for source in sources],
        'namespace': {'__builtins__': builtins},
        'io': io,
        'sys': sys,
    }
    timer = timeit.Timer(statement, globals=given)
    def run(number):
        stdout = sys.stdout
        try:
            return timer.timeit(number)
        finally:
            sys.stdout = stdout
    return run
`;

/** The ways of running programs inside CPython: each a statement for `timeit` and, for compiled code, the mode of \`compile\`. */
const WAYS = {
  /** `eval(source)`: what the verdict is judged against. */
  eval: { one: 'eval(SOURCE)', many: 'for source in sources: eval(source)', mode: null },
  /** `eval(source, namespace)`: spares CPython the snapshot of the caller's locals. */
  evalIn: {
    one: 'eval(SOURCE, namespace)',
    many: 'for source in sources: eval(source, namespace)',
    mode: null,
  },
  /** `eval(code)` of compiled code. */
  evalCode: { one: 'eval(codes[0])', many: 'for code in codes: eval(code)', mode: 'eval' },
  /** `eval(code, namespace)`: the quickest that CPython runs what it has compiled. */
  evalCodeIn: {
    one: 'eval(codes[0], namespace)',
    many: 'for code in codes: eval(code, namespace)',
    mode: 'eval',
  },
  /** `exec(source, {})`, with standard output into memory. */
  exec: {
    one: 'sys.stdout = io.StringIO(); exec(SOURCE, {})',
    many: 'for source in sources:\n    sys.stdout = io.StringIO()\n    exec(source, {})',
    mode: null,
  },
  /** `compile(source, ..., 'exec')`: CPython's whole front end, nothing run. */
  compile: {
    one: "compile(SOURCE, '<string>', 'exec')",
    many: "for source in sources: compile(source, '<string>', 'exec')",
    mode: null,
  },
} as const;

/** The name of a way of running programs inside CPython. */
export type Way = keyof typeof WAYS;

/** CPython in this process. */
export interface CPython {
  readonly pyodideVersion: string;
  /** `sys.version`, its first word. */
  readonly pythonVersion: string;
  /** Milliseconds that `loadPyodide` took. */
  readonly loadTime: number;
  /** What a program prints, followed by the `repr` of a trailing expression that is not None. Throws where the program fails. */
  expected(source: string): string;
  /** A set of programs with what they must give. */
  workload(sources: readonly string[]): Workload;
  /** A contender timed inside CPython: one batch takes about `milliseconds`. */
  inside(way: Way, workload: Workload, milliseconds: number): Contender;
  /** A contender that calls `pyodide.runPython` from JavaScript, its result as text. For programs whose value is an int. */
  bridge(workload: Workload, milliseconds: number): Contender;
}

/** A Python callable behind Pyodide's bridge. */
type Callable = (...args: readonly unknown[]) => unknown;

/** A Python string literal with the value of `text`. */
function pythonLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Loads CPython. Takes seconds. */
export async function loadCPython(): Promise<CPython> {
  const start = performance.now();
  const pyodide: PyodideInterface = await loadPyodide();
  const loadTime = performance.now() - start;
  pyodide.runPython(HELPERS);
  const makeTimer = pyodide.globals.get('make_timer') as Callable;
  const expectedOf = pyodide.globals.get('expected') as Callable;
  const expected = (source: string): string => String(expectedOf(source));
  return {
    pyodideVersion: pyodide.version,
    pythonVersion: String(pyodide.runPython('sys.version.split()[0]')),
    loadTime,
    expected,
    workload: (sources) => ({ sources, expected: sources.map(expected) }),
    inside: (way, { sources }, milliseconds) => {
      const { one, many, mode } = WAYS[way];
      const statement = sources.length === 1 ? one.replace('SOURCE', () => pythonLiteral(sources[0]!)) : many;
      const list = pyodide.toPy([...sources]);
      const timer = makeTimer(statement, list, ...(mode === null ? [] : [mode])) as Callable;
      const run = (number: number): number => Number(timer(number)) * 1e3;
      const number = calibrate(run, milliseconds, milliseconds * 5);
      return { name: way, time: () => (run(number) * 1e6) / (number * sources.length) };
    },
    bridge: ({ sources, expected: outputs }, milliseconds) => {
      const checksum = outputs.reduce((sum, output) => sum + outputChecksum(output), 0);
      const run = (passes: number): number => {
        let sum = 0;
        for (let pass = 0; pass < passes; pass++) {
          for (const source of sources) sum += outputChecksum(String(pyodide.runPython(source)));
        }
        if (sum !== checksum * passes) throw new Error('pyodide.runPython gave another result than the oracle');
        return sum;
      };
      return contender('runPython', run, milliseconds, sources.length);
    },
  };
}

/** CPython in Pyodide as an engine of the suite, timed by its own clock from the inside. */
export async function load(): Promise<Engine> {
  const pyodide: PyodideInterface = await loadPyodide();
  pyodide.runPython(PROGRAM_TIMER);
  const timeProgram = pyodide.globals.get('time_program') as Callable;
  const python = String(pyodide.runPython('sys.version.split()[0]'));
  return {
    title: `CPython ${python} in Pyodide ${pyodide.version}`,
    time: ({ source, expected }, times) => Number(timeProgram(source, expected, times)) * 1e3,
    another: async () => {
      const interpreter = await loadPyodide();
      interpreter.runPython('x = 1');
      return interpreter;
    },
  };
}
