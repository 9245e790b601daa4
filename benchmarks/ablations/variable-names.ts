/**
 * How a variable is found: by an id that is given to its name when the program is compiled, an index into an array, or by its
 * name, a key of a Map. Each run starts from the source text, with an environment of its own, as `executePython` does: the ids are
 * looked up from the characters (a letter alone is its own id, the common names are there from the start), the keys are cut out
 * of the source.
 */
import { type Choices, type Helpers, SHIPPED, UNBOXED } from './machine.js';
import { type MachineAblation, machineAblation } from './machine-ablation.js';
import { FRESH_NAMES, GLOBAL_LOOP, SUM } from './programs.js';

const TABLE_SIZE = 1024;

/** A table from names to ids that is asked with a piece of source text. */
function interner(common: readonly string[]): (source: string, start: number, end: number) => number {
  const names: string[] = [''];
  const table = new Int32Array(TABLE_SIZE);
  const intern = (source: string, start: number, end: number): number => {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + source.charCodeAt(i)) | 0;
    let slot = (hash ^ (hash >>> 13)) & (TABLE_SIZE - 1);
    for (;;) {
      const id = table[slot]!;
      if (id === 0) {
        names.push(source.slice(start, end));
        table[slot] = names.length - 1;
        return names.length - 1;
      }
      const name = names[id]!;
      if (name.length === end - start) {
        let i = 0;
        while (i < name.length && name.charCodeAt(i) === source.charCodeAt(start + i)) i++;
        if (i === name.length) return id;
      }
      slot = (slot + 1) & (TABLE_SIZE - 1);
    }
  };
  for (const name of common) intern(name, 0, name.length);
  return intern;
}

/** The names of the design that have an id before any program is seen. */
const COMMON = [...'abcdefghijklmnopqrstuvwxyz', 'result', 'value', 'temp', 'count', 'index', 'data'];

const withIds: Choices = {
  ...SHIPPED,
  begin: `const source = program.source;
    for (let i = 0, n = names.length; i < n; i++) {
      const id = intern(source, spans[i * 2], spans[i * 2 + 1]); ids[i] = id; globals[id] = undefined;
    }`,
  loadName: (name, index) => `const ${name} = globals[ids[${index}]];`,
  storeName: (index, value) => `globals[ids[${index}]] = ${value};`,
};

function withMap(environment: string): Choices {
  return {
    ...SHIPPED,
    begin: `const environment = ${environment}; const source = program.source;
      for (let i = 0, n = names.length; i < n; i++) keys[i] = source.slice(spans[i * 2], spans[i * 2 + 1]);`,
    loadName: (name, index) => `const ${name} = environment.get(keys[${index}]);`,
    storeName: (index, value) => `environment.set(keys[${index}], ${value});`,
  };
}

const idHelpers = (common: readonly string[]): Helpers => ({ intern: interner(common), ids: new Int32Array(64) });
const mapHelpers = (): Helpers => ({
  keys: new Array<string>(64).fill(''),
  cleared: ((reused: Map<string, unknown>) => (): Map<string, unknown> => {
    if (reused.size > 0) reused.clear();
    return reused;
  })(new Map()),
});

/** Variables: interned ids or string keys. */
export const variableNames: MachineAblation = machineAblation({
  id: 'variable-names',
  question: 'Variables by interned id (an array index), or by name (a Map with string keys)?',
  variants: [
    { name: 'ids, common names known', choices: withIds, values: UNBOXED, helpers: idHelpers(COMMON) },
    { name: 'ids, none known', choices: withIds, values: UNBOXED, helpers: idHelpers([]) },
    { name: 'new Map', choices: withMap('new Map()'), values: UNBOXED, helpers: mapHelpers() },
    { name: 'one Map, cleared', choices: withMap('cleared()'), values: UNBOXED, helpers: mapHelpers() },
  ],
  workloads: [SUM, FRESH_NAMES, GLOBAL_LOOP],
});
