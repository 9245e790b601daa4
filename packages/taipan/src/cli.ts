#!/usr/bin/env node
// The `taipan` command: runs a program, or shows what a stage makes of it.

import { readFileSync, readSync, realpathSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dis } from '@taipan/bytecode';
import { Compiler } from '@taipan/compiler';
import { tokenize } from '@taipan/lexer';
import { dump, Parser } from '@taipan/parser';
import { PythonSyntaxError } from '@taipan/source';
import { describeSyntaxError } from './errors.js';
import { run } from './interpreter.js';

const USAGE = `usage: taipan [options] [file | -]
       taipan [options] -c PROGRAM

Runs a Python program: a file, the text after -c, or standard input.

  -c PROGRAM    run this text
  --tokens      print its tokens instead, one per line: positions, type, text
  --ast         print its syntax tree instead, as ast.dump(tree, indent=2) does
  --dis         print its bytecode instead
  -h, --help    print this and exit
  -V, --version print the version and exit

Exit status: 0 if the program ended normally, 1 if it did not, 2 for wrong usage.
`;

/** A wrong command line. */
class UsageError extends Error {}

interface Command {
  readonly source: string;
  readonly filename: string;
  readonly show: 'run' | 'tokens' | 'ast' | 'dis';
}

/** What a run of the command needs of the host; a test gives its own. */
export interface Host {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Text of a file, or of standard input for `-`. */
  readonly read: (path: string) => string;
  /** The next line of standard input without its end, or null at the end; left out where there is none. */
  readonly readLine?: () => string | null;
  readonly version: () => string;
}

function readSource(host: Host, path: string): string {
  try {
    return host.read(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const text = reason === 'ENOENT' ? '[Errno 2] No such file or directory' : reason;
    throw new UsageError(`can't open file '${path}': ${text}`);
  }
}

function readCommand(args: readonly string[], host: Host): Command | null {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    host.stdout(USAGE);
    return null;
  }
  if (values.version) {
    host.stdout(`taipan ${host.version()}\n`);
    return null;
  }
  const shows = (['tokens', 'ast', 'dis'] as const).filter((name) => values[name]);
  if (shows.length > 1) throw new UsageError(`choose one of ${shows.map((s) => `--${s}`).join(', ')}`);
  const show = shows[0] ?? 'run';
  if (values.command !== undefined) {
    if (positionals.length > 0) throw new UsageError('both a file and -c were given');
    return { source: values.command, filename: '<string>', show };
  }
  if (positionals.length > 1) throw new UsageError('more than one file was given; programs take no arguments yet');
  const path = positionals[0] ?? '-';
  return { source: readSource(host, path), filename: path === '-' ? '<stdin>' : path, show };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      command: { type: 'string', short: 'c' },
      tokens: { type: 'boolean' },
      ast: { type: 'boolean' },
      dis: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
    },
  });

function showTokens(source: string): string {
  let text = '';
  for (const token of tokenize(source)) {
    const range = `${token.start[0]},${token.start[1]}-${token.end[0]},${token.end[1]}:`;
    text += `${range.padEnd(20)}${token.type.padEnd(15)}${JSON.stringify(token.string)}\n`;
  }
  return text;
}

function show({ source, filename, show: what }: Command): string {
  if (what === 'tokens') return showTokens(source);
  const parser = new Parser();
  const module = parser.parseModule(source, filename);
  if (what === 'ast') return `${dump(module, source, { indent: 2 })}\n`;
  return `${dis(new Compiler().compile(module, source, filename, parser.needsSymbolTable))}\n`;
}

/**
 * Runs the command.
 * @param args the command line, without the program's own name
 * @returns the exit status
 */
export function main(args: readonly string[], host: Host): number {
  try {
    const command = readCommand(args, host);
    if (command === null) return 0;
    if (command.show !== 'run') {
      host.stdout(show(command));
      return 0;
    }
    const { filename, source } = command;
    const { error } = run(source, {
      filename,
      stdout: host.stdout,
      stderr: host.stderr,
      stdin: host.readLine ?? (() => null),
      value: false,
    });
    if (error === null) return 0;
    host.stderr(error.traceback);
    return 1;
  } catch (error) {
    if (error instanceof PythonSyntaxError) {
      host.stderr(describeSyntaxError(error).traceback);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    host.stderr(`taipan: ${error.message}\nTry 'taipan --help'.\n`);
    return 2;
  }
}

const STANDARD_INPUT = 0;
const CHUNK_SIZE = 65536;

/** Reads standard input line by line, as the lines come. */
function lineReader(): () => string | null {
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.alloc(CHUNK_SIZE);
  let pending = '';
  let isOver = false;
  return () => {
    while (!isOver && !pending.includes('\n')) {
      const count = readSync(STANDARD_INPUT, chunk, 0, CHUNK_SIZE, null);
      isOver = count === 0;
      pending += decoder.write(chunk.subarray(0, count));
    }
    if (pending === '') return null;
    const end = pending.indexOf('\n');
    const line = end < 0 ? pending : pending.slice(0, end);
    pending = end < 0 ? '' : pending.slice(end + 1);
    return line;
  };
}

function processHost(): Host {
  const manifest = new URL('../package.json', import.meta.url);
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    read: (path) => readFileSync(path === '-' ? STANDARD_INPUT : path, 'utf8'),
    readLine: lineReader(),
    version: () => (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version,
  };
}

// Only when it is the program that was started: importing this module does nothing.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2), processHost());
