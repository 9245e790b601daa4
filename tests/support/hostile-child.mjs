// Runs hostile programs in a process of its own: reads JSON from standard input, { source, times }, and writes JSON with what happened. A crash
// of the host, a hang or a full heap shows as a process that gives no answer.

import { readFileSync } from 'node:fs';
import { executePython, run } from 'taipan';

const { source } = JSON.parse(readFileSync(0, 'utf8'));
const outcome = run(source, { filename: 'hostile.py' });
const answer = {
  type: outcome.error?.type ?? null,
  message: outcome.error?.message ?? null,
  tracebackLines: outcome.error?.traceback.split('\n').length ?? 0,
  stdout: outcome.stdout.slice(0, 200),
  // The host and the interpreter go on working.
  after: executePython('def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nf(500) * 2 ** 60'),
};
process.stdout.write(JSON.stringify(answer));
