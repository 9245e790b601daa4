// The comparison of programs itself: what becomes of one that CPython does not finish or answers in more than one way.

import { afterAll, expect, test } from 'vitest';
import { ProgramComparison, stopOracle } from './support/compare-programs.js';

afterAll(stopOracle);

test('a program that takes CPython too long is counted, and the next one is compared', async () => {
  const impatient = new ProgramComparison(1000);
  expect(await impatient.compare('endless', 'while True:\n    pass\n')).toBe(null);
  expect(await impatient.compare('huge', 'pow(255, 10**20)\n')).toBe(null);
  expect(impatient).toMatchObject({ programs: 2, different: 0, raised: 0 });
  expect(impatient.notCompared).toEqual(['endless: oracle over its time', 'huge: oracle over its time']);
  const next = new ProgramComparison();
  expect(await next.compare('short', 'print(1)\n1 / 0\n')).toBe(null);
  expect(next).toMatchObject({ programs: 1, different: 0, raised: 1, notCompared: [] });
});

test('what CPython answers in more than one way is counted', async () => {
  const comparison = new ProgramComparison();
  expect(await comparison.compare('address', 'print(id([]), id(object()))\n')).toBe(null);
  expect(await comparison.compare('spelled', 'print([*repr(object())])\n')).toBe(null);
  expect(await comparison.compare('set', 'print({f"{n}x" for n in range(50)})\n')).toBe(null);
  expect(comparison.notCompared).toEqual([
    "address: CPython's own answer varies",
    "spelled: CPython's own answer varies",
    "set: CPython's own answer varies",
  ]);
  expect(await comparison.compare('the same', 'print([])\n')).toBe(null);
  expect(comparison).toMatchObject({ programs: 4, different: 0 });
});

test('an address may be another one, what is around it may not', async () => {
  const comparison = new ProgramComparison();
  const source = "class C:\\n    pass\\nprint([C()], f'|{object()!r:>50}|', f'|{iter('x')!r:^60}|')\\n";
  expect(await comparison.compare('addresses', source)).toBe(null);
  expect(comparison).toMatchObject({ programs: 1, different: 0, notCompared: [] });
});

test('last digits of complex powers are counted', async () => {
  const comparison = new ProgramComparison();
  expect(await comparison.compare('power', 'print((-128) ** (1.5-0.5j), abs(-2), [1j])\n')).toBe(null);
  expect(comparison.explained).toEqual(['power: last digits of a complex number']);
  expect(comparison).toMatchObject({ programs: 1, different: 0, notCompared: [] });
});

test('a program that differs is cut down', async () => {
  const comparison = new ProgramComparison();
  const difference = await comparison.compare(
    'iterators',
    "a = 1\nb = 2\nprint(type(iter('é')) is type(iter('e')))\nc = 3\n",
  );
  expect(await difference?.()).toEqual({
    source: "print(type(iter('é')) is type(iter('e')))\n",
    cpython: 'False\n',
    taipan: 'True\n',
  });
  expect(comparison).toMatchObject({ programs: 1, different: 1, notCompared: [] });
});
