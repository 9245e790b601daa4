import { mangle } from '@taipan/parser';
import { expect, test } from 'vitest';

test.each([
  [null, '__x', '__x'],
  ['C', '__x', '_C__x'],
  ['__C', '__x', '_C__x'],
  ['___', '__x', '__x'],
  ['C', '__x__', '__x__'],
  ['C', '__x_', '_C__x_'],
  ['C', '_x', '_x'],
  ['C', 'x', 'x'],
  ['C', '__', '__'],
  ['C', '___', '___'],
  ['C', '__a.b', '__a.b'],
  ['constructor', '__proto', '_constructor__proto'],
])('class %s: %s becomes %s', (className, name, expected) => {
  expect(mangle(className, name)).toBe(expected);
});
