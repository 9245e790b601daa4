// What Taipan does not have is refused when it is used: a NotImplementedError, or for a module a ModuleNotFoundError, that names it.

import { run } from 'taipan';
import { expect, test } from 'vitest';

/** A source and what is refused. */
const REFUSALS: readonly (readonly [source: string, feature: string])[] = [
  ['(lambda: 1).__code__.co_code', "the attribute 'co_code' of code objects"],
  ['(lambda: 1).__code__.co_consts', "the attribute 'co_consts' of code objects"],
  ['(lambda: 1).__code__.co_branches()', "the method 'co_branches' of code objects"],
  ['breakpoint()', 'debuggers (breakpoint())'],
  ['help(int)', 'help()'],
  ['class C: pass\na, b = C(), C()\na.__dict__ = b.__dict__ = {}', 'a __dict__ that objects share'],
];

test.each(REFUSALS)('%j: %s', (source, feature) => {
  const { error, stdout } = run(`print('runs')\n${source}\n`);
  expect({ type: error?.type, message: error?.message, stdout }).toEqual({
    type: 'NotImplementedError',
    message: `Taipan does not support ${feature} yet`,
    stdout: 'runs\n',
  });
});

test.each(['socket', 'subprocess', 'sqlite3', 'concurrent.futures'])('import %s', (name) => {
  const { error, stdout } = run(
    `try:\n    import ${name}\nexcept ImportError as error:\n    print(error.name)\nimport ${name}\n`,
  );
  const module = name.split('.')[0];
  expect([stdout, error?.type, error?.message]).toEqual([
    `${module}\n`,
    'ModuleNotFoundError',
    `No module named '${module}'; Taipan does not support it yet`,
  ]);
});
