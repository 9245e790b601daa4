// A process of its own for CPython, whose environment variables are given as `NAME=value`: each message is a program, each answer is what the program
// did. When CPython's own stack overflows, the process ends.

import { startOracle } from './oracle.mjs';

const oracle = await startOracle(Object.fromEntries(process.argv.slice(2).map((pair) => pair.split('='))));
process.on('message', (/** @type {{ source: string, filename: string }} */ { source, filename }) =>
  process.send?.(oracle.runProgram(source, filename)),
);
process.send?.('ready');
