// The tables behind dict and set, sorting, slices and hashes, with random histories, against CPython.

import { PyFloat } from '@taipan/bytecode';
import { beforeAll, expect, test } from 'vitest';
import { bootstrap } from '../dist/bootstrap.js';
import { type Value, VM } from '../dist/index.js';
import { PyFrozenSet, PySet } from '../dist/objects/dicts.js';
import { HashTable, NO_HASHES, NOTHING } from '../dist/objects/hash-table.js';
import { ReverseTableCursor } from '../dist/objects/hash-table-cursors.js';
import { hashOf } from '../dist/objects/hashing.js';
import { sortItems } from '../dist/objects/list-sort.js';
import { NO_VALUES } from '../dist/objects/object.js';
import { reprOf } from '../dist/objects/operations.js';
import { PyList, PyTuple } from '../dist/objects/sequences.js';
import {
  difference,
  differenceUpdate,
  intersection,
  symmetricDifference,
  updateSet,
} from '../dist/objects/set-operations.js';
import { NO_PLACES, SetTable } from '../dist/objects/set-table.js';
import { PySlice, resolveSlice } from '../dist/objects/slices.js';
import { askPython } from './oracle.mjs';
import { pick, randomNumbers } from './random.js';

let vm: VM;
beforeAll(() => {
  bootstrap();
  vm = new VM();
});

const repr = (value: Value) => reprOf(vm, value);
const list = (values: readonly Value[]) => repr(new PyList([...values]));
const upTo = (random: () => number, limit: number) => Math.floor(random() * limit);

/** Asks CPython what `out` is after each program, and compares. */
async function expectSame(programs: readonly string[], answers: readonly string[]): Promise<void> {
  const wanted = await askPython(
    programs.map(
      (program) => `(lambda names: (exec(${JSON.stringify(program)}, names), names['out'])[1])({'out': []})`,
    ),
  );
  for (let i = 0; i < programs.length; i++) expect(`=${answers[i]}`, `of the program\n${programs[i]}`).toBe(wanted[i]);
}

type Keys = (random: () => number) => Value;
const KEYS: Record<string, Keys> = {
  'the first ints': (random) => upTo(random, 12),
  'scattered ints': (random) => (upTo(random, 12) - 6) * 1000003,
  'large ints': (random) => 2 ** 31 * upTo(random, 9) + upTo(random, 3),
  strings: (random) => `k${upTo(random, 12)}`,
  tuples: (random) => new PyTuple([upTo(random, 4), upTo(random, 4)]),
  'ints, floats and bools': (random) =>
    pick<Value>(random, [
      upTo(random, 4),
      new PyFloat(upTo(random, 4)),
      random() < 0.5,
      new PyFloat(upTo(random, 4) + 0.5),
    ]),
  everything: (random) =>
    pick<Value>(random, [
      null,
      'a',
      'b',
      upTo(random, 5),
      10n ** 20n,
      new PyFloat(1e20),
      new PyTuple([upTo(random, 3)]),
      true,
    ]),
};

test.each(Object.entries(KEYS))("a hash table of %s is CPython's dict", async (_name, keyOf) => {
  const random = randomNumbers(17);
  const programs: string[] = [];
  const answers: string[] = [];
  for (let run = 0; run < 60; run++) {
    let table = new HashTable();
    let program = 'd = {}\n';
    const out: Value[] = [];
    const steps = upTo(random, 60);
    for (let step = 0; step < steps; step++) {
      const key = keyOf(random);
      const shown = repr(key);
      switch (upTo(random, 8)) {
        case 0:
          program += `out.append(d.get(${shown}))\n`;
          out.push(table.get(vm, key) ?? null);
          break;
        case 1:
          program += `out.append(d.pop(${shown}, None))\n`;
          out.push(table.delete(vm, key) ?? null);
          break;
        case 2:
          program += 'if d: out.extend(d.popitem())\n';
          out.push(...(table.pop() ?? []));
          break;
        case 3:
          program += 'd = d.copy()\n';
          table = table.copy();
          break;
        default:
          program += `d[${shown}] = ${step}\n`;
          table.set(vm, key, step);
      }
    }
    program += 'out += [len(d), list(d), list(d.values()), list(reversed(d))]';
    const backwards: Value[] = [];
    for (const cursor = new ReverseTableCursor(table); cursor.advance(); ) backwards.push(cursor.key);
    out.push(
      table.size,
      new PyList(table.keyList()),
      new PyList([...table.entries()].map(([, value]) => value)),
      new PyList(backwards),
    );
    programs.push(program);
    answers.push(list(out));
  }
  await expectSame(programs, answers);
});

const MEMBERS: Record<string, Keys> = {
  'small ints': (random) => upTo(random, 12),
  ints: (random) => upTo(random, 300) - 100,
  'scattered ints': (random) => upTo(random, 2 ** 31) * (random() < 0.1 ? 4096 : 1),
  'tuples, floats and None': (random) =>
    pick<Value>(random, [
      null,
      new PyTuple([upTo(random, 9), upTo(random, 9)]),
      new PyFloat(upTo(random, 20) / 2),
      upTo(random, 9),
    ]),
};

test.each(Object.entries(MEMBERS))('a set of %s has the order that it has in CPython', async (_name, keyOf) => {
  const random = randomNumbers(23);
  const programs: string[] = [];
  const answers: string[] = [];
  for (let run = 0; run < 150; run++) {
    let table = new SetTable();
    let program = 's = set()\n';
    const out: Value[] = [];
    const steps = upTo(random, 90);
    for (let step = 0; step < steps; step++) {
      const key = keyOf(random);
      const shown = repr(key);
      const others = new PyList(Array.from({ length: upTo(random, 12) }, () => keyOf(random)));
      const other = new PySet();
      updateSet(vm, other.table, others);
      const otherSet = `set(${repr(others)})`;
      switch (upTo(random, 14)) {
        case 0:
          program += `s.discard(${shown})\n`;
          table.delete(vm, key);
          break;
        case 1: {
          program += 'if s: out.append(s.pop())\n';
          const popped = table.pop();
          if (popped !== undefined) out.push(popped);
          break;
        }
        case 2:
          program += `s |= ${otherSet}\n`;
          updateSet(vm, table, other);
          break;
        case 3:
          program += `s -= ${otherSet}\n`;
          differenceUpdate(vm, table, other);
          break;
        case 4:
          program += `s = s ^ ${otherSet}\n`;
          table = symmetricDifference(vm, table, other);
          break;
        case 5:
          program += `out.append(list(s & ${otherSet}))\n`;
          out.push(new PyList(intersection(vm, table, other).keyList()));
          break;
        case 6:
          program += `out.append(list(s - ${otherSet}))\n`;
          out.push(new PyList(difference(vm, table, other).keyList()));
          break;
        case 7:
          program += 's = s.copy()\n';
          table = table.copy();
          break;
        default:
          program += `s.add(${shown})\n`;
          table.add(vm, key);
      }
    }
    program += 'out += [len(s), list(s), list(frozenset(s)), hash(frozenset(s))]';
    out.push(
      table.size,
      new PyList(table.keyList()),
      new PyList(table.copy().keyList()),
      hashOf(vm, new PyFrozenSet(table)),
    );
    programs.push(program);
    answers.push(list(out));
  }
  await expectSame(programs, answers);
});

test('members without a total order are sorted as CPython sorts them', async () => {
  const random = randomNumbers(5);
  const programs: string[] = [];
  const answers: string[] = [];
  for (let run = 0; run < 200; run++) {
    const length = pick(random, [0, 1, 2, 5, 31, 64, 65, 100, 300, 700]);
    const distinct = pick(random, [3, 20, 10000]);
    const withNan = random() < 0.7;
    // An int among floats takes the way of comparisons, floats alone the fast one.
    const mixed = random() < 0.5;
    const members = Array.from({ length }, (): Value => {
      if (withNan && random() < 0.1) return new PyFloat(Number.NaN);
      const number = upTo(random, distinct);
      return mixed && random() < 0.5 ? number : new PyFloat(number + 0.5);
    });
    const reverse = random() < 0.3;
    programs.push(
      `nan = float('nan')\nl = ${list(members)}\nl.sort(reverse=${reverse ? 'True' : 'False'})\nout += [l, sorted(range(${length}), key=lambda i: i * 7919 % ${distinct})]`,
    );
    sortItems(vm, members, null, reverse);
    const indices = Array.from({ length }, (_, i) => i);
    const byKey = indices.map((i) => new PyTuple([(i * 7919) % distinct, i]) as Value);
    sortItems(vm, byKey, null, false);
    answers.push(list([new PyList(members), new PyList(byKey.map((pair) => (pair as PyTuple).items[1] as Value))]));
  }
  await expectSame(programs, answers);
});

test("slices select what CPython's select", async () => {
  const bounds = [null, -(10n ** 30n), -7, -5, -1, 0, 1, 4, 5, 9, 10n ** 30n];
  const steps = [null, -(10n ** 30n), -3, -1, 1, 2, 7, 10n ** 30n];
  const programs: string[] = [];
  const answers: string[] = [];
  for (const start of bounds)
    for (const stop of bounds) {
      let program = '';
      const out: Value[] = [];
      for (const step of steps)
        for (const length of [0, 1, 5]) {
          const slice = new PySlice(start, stop, step);
          program += `out.append(list(range(${length}))[${repr(slice)}])\n`;
          const { start: first, step: stride, count } = resolveSlice(vm, slice, length);
          out.push(new PyList(Array.from({ length: count }, (_, i) => first + i * stride)));
        }
      programs.push(program);
      answers.push(list(out));
    }
  await expectSame(programs, answers);
});

test("hashes of tuples, slices and None are CPython's", async () => {
  const random = randomNumbers(9);
  const value = (depth: number): Value =>
    depth > 0 && random() < 0.4
      ? new PyTuple(Array.from({ length: upTo(random, 4) }, () => value(depth - 1)))
      : pick<Value>(random, [
          null,
          true,
          upTo(random, 100) - 50,
          2 ** 40 + upTo(random, 99),
          -(10n ** 25n),
          new PyFloat(random() * 100),
        ]);
  const values = Array.from({ length: 200 }, (_, i) =>
    i % 5 === 0 ? new PySlice(value(1), value(1), value(1)) : value(3),
  );
  const wanted = await askPython(values.map((v) => `hash(${repr(v)})`));
  values.forEach((v, i) => {
    expect(`=${hashOf(vm, v)}`, repr(v)).toBe(wanted[i]);
  });
});

// The last test of this file: by now all the others have had their chance.
test('nobody has written to what empty tables and instances share', () => {
  expect(NOTHING).toHaveLength(0);
  expect(NO_HASHES).toHaveLength(0);
  expect(NO_VALUES).toHaveLength(0);
  expect(NO_PLACES.every((place) => place === 0)).toBe(true);
});
