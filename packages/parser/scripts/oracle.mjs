// CPython 3.14 (in Pyodide) as the comparison scripts ask it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

/** Loads CPython (about four seconds) and the functions of oracle.py. */
export async function loadOracle() {
  const python = await loadPyodide();
  python.runPython(readFileSync(new URL('./oracle.py', import.meta.url), 'utf8'));
  const bind = (name) => python.globals.get(name);
  const [files, source, digests, fileView, views, wholeView, dumps, outcomes, pieces, seconds] = [
    'stdlib_files',
    'source_of',
    'file_digests',
    'file_view',
    'views',
    'whole_view',
    'dumps',
    'outcomes',
    'pieces',
    'parse_all_seconds',
  ].map(bind);
  return {
    /** Names of all Python files of the standard library. */
    files: () => JSON.parse(files()),
    source: (name) => source(name),
    /** [source, { view: SHA-256 }] of a file. */
    digests: (name, kinds) => JSON.parse(digests(name, kinds.join(','))),
    /** One view (`tokens`, `trees`, `symbols`, `unparse`) of a file as text. */
    fileView: (kind, name) => fileView(kind, name),
    views: (kind, sources) => JSON.parse(views(kind, JSON.stringify(sources))),
    /** [tokens, error of parsing or null, tree, symbols, unparsed source, error of compiling or null] of one source. */
    wholeView: (source, mode = 'exec') => JSON.parse(wholeView(source, mode)),
    /** `ast.dump` of each source, with CPython's options. */
    dumps: (options, sources) => JSON.parse(dumps(JSON.stringify(options), JSON.stringify(sources))),
    /** [how parsing ends, how compiling ends] for each source; null for "accepted". */
    outcomes: (sources) => JSON.parse(outcomes(JSON.stringify(sources))),
    /** [text, token spans] of the short top-level statements of a file. */
    pieces: (name, longest) => JSON.parse(pieces(name, longest)),
    parseSeconds: (names) => seconds(JSON.stringify(names)),
  };
}

export function sha256(text) {
  // A lone surrogate is written as its three bytes, as Python's `surrogatepass` does.
  return createHash('sha256').update(encodeWithSurrogates(text)).digest('hex');
}

function encodeWithSurrogates(text) {
  if (text.isWellFormed?.() ?? true) return Buffer.from(text, 'utf8');
  const parts = [];
  for (const c of text) {
    const code = c.codePointAt(0);
    const lone = code >= 0xd800 && code <= 0xdfff;
    parts.push(
      lone ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]) : Buffer.from(c),
    );
  }
  return Buffer.concat(parts);
}

/** `count` members of `list`, evenly spread; all of them for 0. */
export function sampleOf(list, count) {
  if (count <= 0 || count >= list.length) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
}

/** A random number generator with a seed (mulberry32): a function that gives integers below its argument. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** `--name value` and `--flag` of the command line, as an object; numbers as numbers. */
export function commandLine(defaults) {
  const options = { ...defaults };
  const args = process.argv.slice(2);
  for (let i = 0; i < args.length; i++) {
    const name = args[i].replace(/^--/, '');
    if (!(name in defaults)) {
      console.error(
        `unknown option ${args[i]}; known: ${Object.keys(defaults)
          .map((n) => `--${n}`)
          .join(' ')}`,
      );
      process.exit(2);
    }
    if (typeof defaults[name] === 'boolean') options[name] = true;
    else options[name] = typeof defaults[name] === 'number' ? Number(args[++i]) : args[++i];
  }
  return options;
}
