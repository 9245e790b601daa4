// Compares what this package makes of every Python file of Pyodide's standard library with what CPython makes of it:
// tokens, trees with attributes, symbol tables and unparsed sources. The files are read in place, never copied.
//
//   node scripts/compare-stdlib.mjs [--sample N] [--only trees,symbols] [--file ast.py] [--show N]
//
// Exit code 0 when all are equal, 1 when not.
import { commandLine, loadOracle, sampleOf, sha256 } from './oracle.mjs';
import { view } from './ours.mjs';

const options = commandLine({ sample: 0, only: 'tokens,trees,symbols,unparse', file: '', show: 3 });
const kinds = options.only.split(',');
const oracle = await loadOracle();
const files = options.file === '' ? sampleOf(oracle.files(), options.sample) : [options.file];
const differing = new Map(kinds.map((kind) => [kind, []]));
for (const [index, file] of files.entries()) {
  const [source, digests] = oracle.digests(file, kinds);
  for (const kind of kinds) {
    const text = view(kind, source);
    if (sha256(text) === digests[kind]) continue;
    const names = differing.get(kind);
    names.push(file);
    if (names.length <= options.show) showDifference(kind, file, text, oracle.fileView(kind, file));
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${files.length} `);
}
if (process.stderr.isTTY) process.stderr.write('\r');
for (const [kind, names] of differing) {
  console.log(`${kind.padEnd(8)} ${files.length - names.length} of ${files.length} files equal`);
  if (names.length > 0)
    console.log(`         differ: ${names.slice(0, 20).join(' ')}${names.length > 20 ? ' ...' : ''}`);
}
process.exit([...differing.values()].some((names) => names.length > 0) ? 1 : 0);

function showDifference(kind, file, ours, theirs) {
  let i = 0;
  while (i < ours.length && ours[i] === theirs[i]) i++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, i - 80), i + 80));
  console.log(`${kind} ${file} differ at ${i}\n  ours    ${around(ours)}\n  CPython ${around(theirs)}`);
}
