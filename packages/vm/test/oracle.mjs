// CPython 3.14 (in Pyodide) for the tests of this package: evaluates expressions to text.

import { loadPyodide } from 'pyodide';

let python = null;

/**
 * What CPython answers to each expression: `=` and `str(value)`, or the type and message of the exception.
 * @param {readonly string[]} expressions
 * @returns {Promise<string[]>}
 */
export async function askPython(expressions) {
  python ??= await loadPyodide({ stderr: () => {} });
  python.globals.set('EXPRESSIONS', JSON.stringify(expressions));
  return JSON.parse(
    python.runPython(`
import json
answers = []
for expression in json.loads(EXPRESSIONS):
    try:
        answers.append('=' + str(eval(expression)))
    except Exception as error:
        answers.append(f'{type(error).__name__}: {error}')
json.dumps(answers)`),
  );
}
