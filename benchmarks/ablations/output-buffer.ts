/**
 * How what is printed is gathered: a string that grows, an array of pieces that grows, an array of pieces made large enough
 * beforehand, or bytes in a buffer made large enough beforehand. Every run's output is read at its end, so that a string built
 * of pieces is flattened within the time.
 */
import { type Choices, SHIPPED, UNBOXED } from './machine.js';
import { type MachineAblation, machineAblation } from './machine-ablation.js';
import { MANY_LINES, ONE_LINE, SUM, TEN_LINES } from './programs.js';

const growingArray: Choices = {
  ...SHIPPED,
  begin: 'const pieces = [];',
  print: (text) => `pieces.push(${text}, '\\n');`,
  output: "pieces.join('')",
};

const sizedArray: Choices = {
  ...SHIPPED,
  begin: 'let used = 0;',
  print: (text) => `chunks[used] = ${text}; chunks[used + 1] = '\\n'; used += 2;`,
  output: "(used === 0 ? '' : used === 2 ? chunks[0] + '\\n' : chunks.slice(0, used).join(''))",
};

const sizedBytes: Choices = {
  ...SHIPPED,
  begin: 'let used = 0;',
  // Text that is not ASCII goes through the encoder, as it would have to.
  print: (text) => `{
    const from = used;
    let i = 0;
    for (; i < ${text}.length; i++) {
      const unit = ${text}.charCodeAt(i);
      if (unit > 127) break;
      bytes[used++] = unit;
    }
    if (i < ${text}.length) used = from + encoder.encodeInto(${text}, bytes.subarray(from)).written;
    bytes[used++] = 10;
  }`,
  output: "(used === 0 ? '' : decoder.decode(bytes.subarray(0, used)))",
};

/** Output: growing or pre-sized. */
export const outputBuffer: MachineAblation = machineAblation({
  id: 'output-buffer',
  question: 'Output in a string that grows, an array that grows, or a buffer sized beforehand?',
  variants: [
    { name: 'string +=', choices: SHIPPED, values: UNBOXED },
    { name: 'growing array, joined', choices: growingArray, values: UNBOXED },
    { name: 'pre-sized array, joined', choices: sizedArray, values: UNBOXED },
    { name: 'pre-sized Uint8Array, decoded', choices: sizedBytes, values: UNBOXED },
  ],
  workloads: [SUM, ONE_LINE, TEN_LINES, MANY_LINES],
});
