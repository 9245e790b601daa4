// Runs a file of tests in a process of its own. A method that does not end in time is killed with its process, and the rest goes on in
// another one.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { settings } from './modules.mjs';

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url));
const MARK = '\x1e';

/**
 * @typedef {object} Outcome
 * @property {string} word 'passed', 'failed' or 'skipped'
 * @property {string} why the exception's last line, or why it was skipped
 * @property {number} line where in the file of the tests, or 0
 * @property {[string, string, number][]} subtests those that failed: what it is called, why, and where
 * @property {string[]} marks 'cpython_only' for a method that CPython's authors mark so
 */

/**
 * @typedef {object} FileOutcome
 * @property {Outcome | null} file when the file as a whole could not be imported
 * @property {Map<string, Outcome>} methods
 */

/**
 * Runs the methods of a file.
 * @param {'taipan' | 'cpython'} host
 * @param {string} tests the folder of the installed package `test`
 * @param {string} name the file's name without `.py`, after its folder if it is in one
 * @param {{ wanted: readonly string[], limit: number }} options parts of names of methods, and seconds for each
 * @returns {Promise<FileOutcome>}
 */
export async function runFile(host, tests, name, { wanted, limit }) {
  /** @type {Map<string, Outcome>} */
  const methods = new Map();
  /** @type {FileOutcome} */
  const answer = { file: null, methods };
  for (;;) {
    const end = await runChild(
      host,
      tests,
      settings(`test.${name.replaceAll('/', '.')}`, wanted, [...methods.keys()]),
      limit,
      answer,
    );
    if (end === null) return answer;
    /** @type {Outcome} */
    const failure = { word: 'failed', why: end.why, line: 0, subtests: [], marks: [] };
    if (end.running === '') return { file: failure, methods };
    methods.set(end.running, failure);
  }
}

/**
 * One process. Null when it came to its end, else why it did not and which method was running.
 * @param {'taipan' | 'cpython'} host
 * @param {string} tests
 * @param {string} text the driver's settings
 * @param {number} limit
 * @param {FileOutcome} answer where outcomes go
 * @returns {Promise<{ running: string, why: string } | null>}
 */
function runChild(host, tests, text, limit, answer) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--max-old-space-size=4096', CHILD, host, tests]);
    let rest = '';
    let log = '';
    let running = '';
    let isDone = false;
    let why = '';
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        why = `no end within ${limit} s`;
        child.kill('SIGKILL');
      }, limit * 1000);
    };
    wait();
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = (lines.pop() ?? '').slice(-10_000_000);
      for (const line of lines) {
        const at = line.indexOf(MARK);
        if (at < 0) continue;
        const [event, ...values] = JSON.parse(line.slice(at + 1));
        if (event === 'start') {
          running = values[0];
          wait();
        } else if (event === 'end') {
          const [name, word, reason, place, subtests, marks] = values;
          answer.methods.set(name, { word, why: reason, line: place, subtests, marks });
        } else if (event === 'file') {
          answer.file = { word: values[0], why: values[1], line: values[2] ?? 0, subtests: [], marks: [] };
          isDone = true;
        } else {
          isDone = true;
        }
      }
    });
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (isDone) return resolve(null);
      const message = /^\w*Error.*$/m.exec(log)?.[0];
      resolve({ running, why: why || `the process ended (${message ?? signal ?? code})` });
    });
    child.stdin.end(text);
  });
}
