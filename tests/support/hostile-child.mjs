// A process of its own for hostile programs: each message is a source, each answer says what happened. A crash of the host, a hang or a full
// heap shows as a process that gives no answer.

import { executePython, run } from 'taipan';

process.on('message', (/** @type {string} */ source) => {
  const { stdout, error } = run(source, { filename: 'hostile.py' });
  process.send?.({
    type: error?.type ?? null,
    message: error?.message ?? null,
    stdout: stdout.slice(0, 200),
    // The host and the interpreter go on working.
    after: executePython('def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nf(500) * 2 ** 60'),
  });
});
process.send?.('ready');
