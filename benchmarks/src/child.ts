/**
 * Fresh processes: a benchmark that must not inherit another's compiled code or heap runs in one, and prints its result as one
 * line of JSON at the end of its output.
 */
import { spawn } from 'node:child_process';

/** What a child that is run is given. */
export interface ChildOptions {
  /** Flags for Node itself. */
  readonly flags?: readonly string[];
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Prints the result of a child process, as its last line. */
export function report(result: unknown): void {
  process.stdout.write(`\n${JSON.stringify(result)}\n`);
}

/**
 * Runs a module in a fresh Node process and returns the JSON of its last line. What it writes to stderr is passed on. Rejects
 * when the process fails or its last line is no JSON; the message carries its output.
 */
export function runChild(module: string, options: ChildOptions = {}): Promise<unknown> {
  const { flags = [], args = [], environment = {} } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, module, ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const fail = (why: string): void =>
        reject(new Error(`${module} ${args.join(' ')}: ${why}\n${output.slice(-2000)}`));
      if (code !== 0) return fail(signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`);
      try {
        resolve(JSON.parse(output.trimEnd().split('\n').at(-1) ?? ''));
      } catch {
        fail('its last line is no JSON');
      }
    });
  });
}
