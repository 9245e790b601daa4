// CPython 3.14 as the reference: programs and expressions run inside Pyodide, and what they print and raise comes back as text.

import { loadPyodide } from 'pyodide';

// Runs inside CPython. A program gets the globals of a fresh `__main__`, its source is put where linecache finds it (so that tracebacks
// show lines and carets), and the frames of this harness are cut off the traceback and do not count towards the recursion limit.
const HARNESS = `
import ast, builtins, gc, io, json, linecache, os, sys, traceback, types, warnings

warnings.simplefilter('ignore')
os.makedirs('/corpus', exist_ok=True)
os.chdir('/corpus')

def stack_depth():
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth

def describe(error):
    try:
        return str(error)
    except Exception:
        return '<exception str() failed>'

def describe_frame(frame, filename, source):
    if frame.filename != filename:
        return [frame.filename, frame.name, frame.lineno, frame.colno, frame.end_lineno, frame.end_colno]
    lines = source.encode().split(b'\\n')
    if frame.colno is None:
        return [frame.filename, frame.name, frame.lineno, 0, frame.lineno, len(lines[frame.lineno - 1].decode())]
    start, end = lines[frame.lineno - 1][:frame.colno], lines[frame.end_lineno - 1][:frame.end_colno]
    return [frame.filename, frame.name, frame.lineno, len(start.decode()), frame.end_lineno, len(end.decode())]

# What an earlier program left behind must not be closed, and print, in the middle of a later one.
gc.set_threshold(0)
runs = 0

def run_program(source, filename):
    global runs
    runs += 1
    if runs % 100 == 0:
        gc.collect()
    if '/' in filename:
        os.makedirs(os.path.dirname(filename), exist_ok=True)
    with open(filename, 'w', encoding='utf-8', newline='') as file:
        file.write(source)
    linecache.clearcache()
    module = types.ModuleType('__main__')
    main = module.__dict__
    main.update(__builtins__=builtins, __file__=filename, __cached__=None)
    stdout, stderr = io.StringIO(), io.StringIO()
    saved = sys.stdout, sys.stderr, sys.getrecursionlimit(), sys.modules['__main__']
    show_warning = warnings.showwarning
    kind = message = None
    frames = []
    sys.stdout = stdout
    sys.modules['__main__'] = module
    try:
        try:
            code = compile(source, filename, 'exec')
            sys.setrecursionlimit(1000 + stack_depth())
            exec(code, main)
        finally:
            sys.setrecursionlimit(saved[2])
    except BaseException as error:
        # Only the traceback asks for the message as far as the program can see.
        sys.stdout = io.StringIO()
        kind, message = type(error).__name__, describe(error)
        sys.stdout, sys.stderr = stdout, stderr
        below = error.__traceback__.tb_next
        frames = [describe_frame(frame, filename, source) for frame in traceback.extract_tb(below)]
        sys.__excepthook__(type(error), error.with_traceback(below), below)
    finally:
        sys.stdout, sys.stderr = saved[:2]
        sys.modules['__main__'] = saved[3]
        warnings.showwarning = show_warning
    return json.dumps([stdout.getvalue(), stderr.getvalue(), kind, message, frames])

def execute(sources):
    results = []
    for source in json.loads(sources):
        stdout, saved = io.StringIO(), sys.stdout
        kind = message = None
        result = 'NoneType'
        sys.stdout = stdout
        try:
            tree = ast.parse(source)
            last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            scope = {'__name__': '__main__', '__builtins__': builtins}
            if tree.body:
                exec(compile(tree, '<string>', 'exec'), scope)
            if last is not None:
                value = eval(compile(ast.Expression(last.value), '<string>', 'eval'), scope)
                result = type(value).__name__
                if value is not None:
                    stdout.write(repr(value))
        except Exception as error:
            kind, message = type(error).__name__, error.msg if isinstance(error, SyntaxError) else str(error)
        finally:
            sys.stdout = saved
        results.append([stdout.getvalue(), kind, message, result])
    return json.dumps(results)
`;

/**
 * What a program did in CPython.
 * @typedef {object} Outcome
 * @property {string} stdout what it printed
 * @property {string} traceback what CPython writes to stderr for the uncaught exception, '' when there is none
 * @property {string | null} type the exception's type name, null when there is none
 * @property {string | null} message `str(exception)`, null when there is none
 * @property {[string, string, number, number, number, number][]} frames file name, function name, line, column, last line, end column; columns in
 *   code points from 0
 */

/**
 * What a snippet did in CPython, with the rules of `executePython`: its output is what it printed, then the repr of a trailing expression
 * statement whose value is not None.
 * @typedef {object} SnippetOutcome
 * @property {string} output what it printed and, when nothing was raised, the trailing repr
 * @property {string | null} type the exception's type name, null when there is none
 * @property {string | null} message the exception's message, null when there is none
 * @property {string} resultType the type name of the trailing expression's value
 */

/**
 * @typedef {object} Oracle
 * @property {string} version CPython's version, e.g. '3.14.2'
 * @property {(source: string, filename: string) => Outcome} runProgram runs a program as `__main__`
 * @property {(sources: string[]) => SnippetOutcome[]} execute runs snippets one after the other, each in globals of its own
 */

/**
 * Starts CPython (in Pyodide). Takes a few seconds.
 * @param {Record<string, string>} [environment] environment variables for CPython
 * @returns {Promise<Oracle>}
 */
export async function startOracle(environment = {}) {
  const pyodide = await loadPyodide({
    stdout: () => {},
    stderr: () => {},
    env: { HOME: '/home/pyodide', ...environment },
  });
  const scope = pyodide.globals.get('dict')();
  pyodide.runPython(HARNESS, { globals: scope });
  const runProgram = scope.get('run_program');
  const execute = scope.get('execute');
  return {
    version: pyodide.runPython('import sys; sys.version.split()[0]'),
    runProgram(source, filename) {
      const [stdout, traceback, type, message, frames] = JSON.parse(runProgram(source, filename));
      return { stdout, traceback, type, message, frames };
    },
    execute(sources) {
      /** @type {[string, string | null, string | null, string][]} */
      const rows = JSON.parse(execute(JSON.stringify(sources)));
      return rows.map(([output, type, message, resultType]) => ({ output, type, message, resultType }));
    },
  };
}
