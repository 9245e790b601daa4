// Runs the examples in the READMEs of the front end's packages. What stands in a comment behind an expression, as a literal, is its
// value; comments at the end of an example are lines that it prints, `...` standing for any number of them.
import { readFileSync } from 'node:fs';
import * as lexer from '@taipan/lexer';
import * as parser from '@taipan/parser';
import * as source from '@taipan/source';
import { describe, expect, test } from 'vitest';

const MODULES: Readonly<Record<string, unknown>> = {
  '@taipan/lexer': lexer,
  '@taipan/parser': parser,
  '@taipan/source': source,
  'node:fs': { readFileSync: () => Buffer.from('# coding: latin-1\nx = "\xe9"\n', 'latin1') },
};
const LITERAL = /^ *(\S.*); \/\/ (0x[\da-f]+|-?\d+|'(?:\\.|[^'\\])*'|\[[^\]]*\]|true|false|null)(?=[,:; ]|$)/;
type Run = (
  modules: typeof MODULES,
  check: (value: unknown, expected: unknown) => void,
  print: (...values: unknown[]) => void,
) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...lines: string[]) => Run;

function examples(name: string): string[] {
  const text = readFileSync(new URL(`../../${name}/README.md`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```js\n([\s\S]*?)^```/gm)].map((match) => match[1]!);
}

/** The example as the body of a function. */
function runnable(example: string): string {
  return example
    .replace(/^import \{([^}]*)\} from '([^']*)';$/gm, "const {$1} = modules['$2'];")
    .replaceAll('console.log(', 'print(')
    .split('\n')
    .map((line) => line.replace(LITERAL, (_, expression, value) => `check(${expression}, ${value}); //`))
    .join('\n');
}

const inspect = (value: unknown): string =>
  Array.isArray(value) ? `[ ${value.map(inspect).join(', ')} ]` : String(value);

describe.each(['source', 'lexer', 'parser'])('%s', (name) => {
  test.each(examples(name))('%s', async (example) => {
    let checks = 0;
    const printed: string[] = [];
    await new AsyncFunction('modules', 'check', 'print', runnable(example))(
      MODULES,
      (value, expected) => {
        expect(value).toEqual(expected);
        checks++;
      },
      (...values) => printed.push(...values.map(inspect).join(' ').split('\n')),
    );
    expect(checks).toBe(example.split('\n').filter((line) => LITERAL.test(line)).length);
    const expected = /((?:^\/\/ .*\n)+)$/m.exec(example)?.[1]?.trimEnd().split('\n') ?? [];
    let at = 0;
    for (const line of expected.map((text) => text.slice(3)).filter((text) => text !== '...')) {
      at = printed.indexOf(line, at) + 1;
      expect(at, `${line}\nin\n${printed.join('\n')}`).toBeGreaterThan(0);
    }
  });

  test('says what each export is', () => {
    const text = readFileSync(new URL(`../../${name}/README.md`, import.meta.url), 'utf8');
    const exported = Object.keys(MODULES[`@taipan/${name}`] as object);
    const missing = exported.filter((word) => !new RegExp(`\\b${word}\\b`).test(text) && !/^new[A-Z]/.test(word));
    expect(missing).toEqual([]);
  });
});
