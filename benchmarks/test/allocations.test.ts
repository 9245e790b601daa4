import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runChild } from '../dist/src/child.js';

const PROBE = fileURLToPath(new URL('./allocation-probe.mjs', import.meta.url));

describe('the allocation counter', () => {
  it('counts the controls exactly with the optimiser off, and sees one object more', async () => {
    const counts = await runChild(PROBE, { flags: ['--no-opt'] });
    expect(counts).toEqual({ '{a}': 1, '[{}, {}, {}]': 5, 'new Map': 2, nothing: 0, 'two objects': 2 });
  });
});

describe('the cold path', () => {
  it('makes the five nodes of its tree and nothing else', async () => {
    const counts = (await runChild(PROBE, { flags: ['--no-opt'], args: ['pipeline'] })) as Record<string, number>;
    expect(Object.keys(counts)).toHaveLength(9);
    for (const [source, objects] of Object.entries(counts)) expect({ source, objects }).toEqual({ source, objects: 5 });
  });
});

describe('child processes', () => {
  it('that fail are an error with their exit code', async () => {
    await expect(runChild(PROBE, { args: ['fail'] })).rejects.toThrow('ended with exit code 3');
    await expect(runChild(PROBE, { args: ['chatter'] })).rejects.toThrow('its last line is no JSON');
  });
});
