/**
 * Taipan as it is built: the whole pipeline as users call it, and each stage alone. The stages do here what `executePython` does
 * with them, in the same order and with the same reuse, and nothing more.
 */

import type { CodeObject } from '@taipan/bytecode';
import { Compiler } from '@taipan/compiler';
import { Lexer, TokenKind } from '@taipan/lexer';
import { type Module, Parser } from '@taipan/parser';
import { Namespace, reprOf, VM } from '@taipan/vm';
import { executePython, Interpreter, PythonError } from 'taipan';
import { packageVersion } from '../metadata.js';
import { type Engine, timedFromJavaScript } from './engine.js';

const FILENAME = '<string>';

const lexer = new Lexer();
const parser = new Parser();
const compiler = new Compiler();
const vm = new VM();
const globals = new Namespace();

/** A tree with what the compiler must be told of it. */
export interface ParsedModule {
  readonly source: string;
  readonly module: Module;
  readonly needsScopes: boolean;
}

/** Source text to result text, from scratch. */
export const run: (source: string) => string = executePython;

/** All tokens of a source text; returns how many. Throws where the text has none. */
export function lex(source: string): number {
  let count = 0;
  lexer.reset(source);
  do {
    lexer.next();
    count++;
  } while (lexer.kind !== TokenKind.EndMarker && lexer.kind !== TokenKind.Error);
  if (lexer.kind === TokenKind.Error) throw new Error(`no tokens: ${JSON.stringify(source)}`);
  return count;
}

/** Source text to tree; the parser drives the lexer. */
export function parse(source: string): Module {
  return parser.parseModule(source, FILENAME);
}

/** A tree to compile again and again. */
export function prepare(source: string): ParsedModule {
  const module = parser.parseModule(source, FILENAME);
  return { source, module, needsScopes: parser.needsSymbolTable };
}

/** Tree to code in the compiler's buffers, as `executePython` compiles. */
export function compile({ module, source, needsScopes }: ParsedModule): CodeObject {
  return compiler.compileModule(module, source, FILENAME, needsScopes);
}

/** Source text to code that lasts. */
export function compileToKeep(source: string): CodeObject {
  const { module, needsScopes } = prepare(source);
  return compiler.compile(module, source, FILENAME, needsScopes);
}

/** Code to result text, with variables of its own. */
export function execute(code: CodeObject): string {
  const value = vm.execute(code, globals, null);
  const output = value === null ? vm.output : vm.output + reprOf(vm, value);
  if (globals.count > 0) globals.clear();
  return output;
}

/** A new interpreter. */
export function newInterpreter(): Interpreter {
  return new Interpreter();
}

/** Runs a program in an interpreter; its value must be a number. */
export function runIn(interpreter: Interpreter, source: string): number {
  const { value } = interpreter.run(source);
  if (typeof value !== 'number') throw new Error(`${source} gave ${String(value)}, and not a number`);
  return value;
}

/** Source text to result text; an exception of the program says its type. */
export function runProgram(source: string): string {
  try {
    return executePython(source);
  } catch (error) {
    throw error instanceof PythonError ? new Error(`${error.type}: ${error.message}`) : error;
  }
}

/** Taipan as an engine of the suite. */
export function load(): Engine {
  return {
    title: `Taipan ${packageVersion('taipan')}`,
    time: timedFromJavaScript(({ source }) => runProgram(source)),
    another: () => {
      const interpreter = new Interpreter();
      interpreter.run('x = 1');
      return interpreter;
    },
  };
}
