// What the tests of this folder share: from source to code objects and listings.

import { CodeObject, disInstruction, WORDS } from '@taipan/bytecode';
import { Compiler } from '@taipan/compiler';
import { Parser } from '@taipan/parser';

const parser = new Parser();
const compiler = new Compiler();

/** Compiles a module with a parser and compiler that have compiled others before. */
export function compileSource(source: string, filename = 'test.py'): CodeObject {
  const module = parser.parseModule(source, filename);
  return compiler.compile(module, source, filename, parser.needsSymbolTable);
}

/** The code object of a function, by its qualified name. */
export function findFunction(code: CodeObject, qualname: string): CodeObject {
  const stack = [code];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.qualname === qualname) return next;
    for (const constant of next.constants) if (constant instanceof CodeObject) stack.push(constant);
  }
  throw new Error(`no function ${qualname}`);
}

/** The instructions of a code object, one line each, without padding. */
export function listing(code: CodeObject): string[] {
  const lines: string[] = [];
  for (let pc = 0; pc < code.length; pc += WORDS) lines.push(disInstruction(code, pc).replace(/ +/g, ' '));
  return lines;
}

/** The instructions of `f` in a module. */
export const listingOf = (source: string, qualname = 'f') => listing(findFunction(compileSource(source), qualname));

/** How often an instruction stands in a listing. */
export const count = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(`${name} `)).length;
