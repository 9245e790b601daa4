// Code objects as JSON: what is read is what was written, and damaged text is refused with a BytecodeError, never anything worse.

import {
  assemble,
  BYTECODE_VERSION,
  BytecodeError,
  type CodeObject,
  deserialize,
  dis,
  Op,
  PyFloat,
  serialize,
} from '@taipan/bytecode';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** A code object that uses every field and every kind of constant. */
function sample(): CodeObject {
  const inner = assemble(
    [
      [Op.CHECK_LOCAL, 1],
      [Op.ADD, 2, 0, 1],
      [Op.RETURN, 2],
    ],
    {
      argCount: 1,
      localNames: ['x', 'y'],
      name: 'inner',
    },
  );
  const constants = [
    'é😀\ud800',
    new PyFloat(-0),
    new PyFloat(Number.NaN),
    new PyFloat(Number.NEGATIVE_INFINITY),
    new PyFloat(5e-324),
    -(2n ** 100n),
    Number.MAX_SAFE_INTEGER,
    ['key', '__proto__'],
    Uint8Array.of(0, 255),
    true,
    null,
    inner,
  ];
  const code = assemble(
    [
      [Op.LOAD_CONST, 0, 0],
      [Op.LOAD_CONST, 1, 1],
      [Op.CALL_KW, 0, 1, 7],
      [Op.MAKE_FUNCTION, 1, 11, -1],
      [Op.LOAD_BYTES, 1, 8],
      [Op.RETURN, 0],
      [Op.RETURN_NONE],
    ],
    { constants, registerCount: 3 },
  );
  code.handlers = Int32Array.of(0, 8, 24, 2);
  code.positions.fill(3);
  code.documentation = 'text';
  code.source = 'a\nb';
  code.filename = 'a.py';
  code.start = 2;
  return code;
}

test('a round trip keeps every field', () => {
  const code = sample();
  const back = deserialize(serialize(code));
  // Buffers may be longer than what is in use, so fields are compared as they are written.
  expect(JSON.parse(serialize(back))).toEqual(JSON.parse(serialize(code)));
  expect(dis(back)).toBe(dis(code));
  for (const key of Object.keys(code) as (keyof CodeObject)[]) expect(back[key], key).toEqual(code[key]);
  expect(Object.is((back.constants[1] as PyFloat).value, -0)).toBe(true);
});

test('every field of a code object is written', () => {
  const { code } = JSON.parse(serialize(sample())) as { code: object };
  // The machine's own: the globals of the last run and the attribute caches. The length is that of the instructions.
  const left = ['globals', 'lookups', 'caches', 'length'];
  const expected = Object.keys(sample()).filter((key) => !left.includes(key));
  expect(Object.keys(code).sort()).toEqual(expected.sort());
});

test('only what is in use of a pooled buffer is written', () => {
  const code = assemble([[Op.RETURN_NONE]]);
  const longer = new Int32Array(100);
  longer.set(code.instructions);
  code.instructions = longer;
  expect(deserialize(serialize(code)).instructions).toEqual(Int32Array.of(Op.RETURN_NONE, 0, 0, 0));
});

describe('damaged text', () => {
  const text = serialize(sample());
  const refused = (damaged: string) => expect(() => deserialize(damaged)).toThrow(BytecodeError);

  test('no JSON', () => {
    for (const damaged of ['', '{', text.slice(0, -1), `${text}]`, 'code']) refused(damaged);
  });
  test('other JSON', () => {
    for (const damaged of ['null', '5', '[]', '{}', '"code"', '{"taipanBytecode":2}']) refused(damaged);
  });
  test('another version', () => {
    refused(text.replace(`"taipanBytecode":${BYTECODE_VERSION}`, `"taipanBytecode":${BYTECODE_VERSION + 1}`));
    refused(text.replace(`"taipanBytecode":${BYTECODE_VERSION}`, '"taipanBytecode":"2"'));
  });
  test('a field missing or of another type', () => {
    const fields = Object.keys(JSON.parse(text).code);
    expect(fields.length).toBeGreaterThan(15);
    for (const field of fields)
      for (const value of [undefined, null, -1, 1.5, 'x', [1.5], {}, true, [null]]) {
        const json = JSON.parse(text);
        const right = json.code[field];
        if (typeof value === typeof right && !Array.isArray(value) && value !== -1 && value !== 1.5) continue;
        if (value === null && field === 'documentation') continue;
        if (field === 'constants' && Array.isArray(value) && value[0] === null) continue;
        json.code[field] = value;
        expect(() => deserialize(JSON.stringify(json)), `${field} = ${JSON.stringify(value)}`).toThrow(BytecodeError);
      }
  });
  test('a field that only the prototype has', () => {
    const json = JSON.parse(text);
    delete json.code.name;
    refused(JSON.stringify(json).replace('"code":{', '"code":{"__proto__":{"name":"x"},'));
  });
  test('constants of no known kind', () => {
    for (const constant of [
      [],
      {},
      { int: '1x' },
      { int: 5 },
      { names: [5] },
      { bytes: ['a'] },
      { code: 5 },
      2 ** 60,
      0.5,
    ]) {
      const json = JSON.parse(text);
      json.code.constants[10] = constant;
      refused(JSON.stringify(json));
    }
  });
  test('words changed at random are verified like any others', () => {
    const words = JSON.parse(text).code.instructions.length as number;
    fc.assert(
      fc.property(fc.nat(words - 1), fc.integer({ min: -20, max: 200 }), (at, word) => {
        const json = JSON.parse(text);
        json.code.instructions[at] = word;
        try {
          deserialize(JSON.stringify(json));
        } catch (error) {
          expect(error).toBeInstanceOf(BytecodeError);
        }
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
  test('unsound code is refused at its instruction', () => {
    const json = JSON.parse(text);
    json.code.registerCount = 1;
    json.code.handlers = [];
    expect(() => deserialize(JSON.stringify(json))).toThrow(/^instruction 1: LOAD_CONST: register 1 is outside/);
  });
});
