/**
 * Who sets the fields that all classes of values share: each class in its own constructor, or the constructor of their base. Values of
 * one class are made, and of all of them in turns, in a process that has made all.
 */
import { type Ablation, fromText, type Task, type Variant } from './ablation.js';

const CLASSES = 24;

/** The classes, two levels below a base, and a task that makes values of the first `used` of them. */
function text(bases: string, first: string): string {
  const classes = Array.from(
    { length: CLASSES },
    (_, i) => `class Value${i} extends Instance { constructor(items, type) { ${first} this.items${i} = items; } }`,
  );
  const made = Array.from({ length: CLASSES }, (_, i) => `case ${i}: return new Value${i}(items, types[${i}]);`);
  return `
    const shape = { slots: 0 }, values = [], types = Array.from({ length: ${CLASSES} }, (_, id) => ({ id }));
    ${bases}
    ${classes.join('\n')}
    function make(kind, items) { switch (kind) { ${made.join(' ')} } }
    return function (used, calls) {
      let total = 0;
      const items = [1, 2, 3];
      for (let i = 0; i < calls; i++) {
        for (let turn = 0; turn < 64; turn++) total += make(turn % used, items).type.id + 1;
      }
      return total;
    };`;
}

const WORKLOADS: readonly (readonly [name: string, used: number])[] = [
  ['64 values of one class', 1],
  [`64 values of ${CLASSES} classes`, CLASSES],
];

function variant(name: string, body: string): Variant {
  return {
    name,
    build: () => {
      const run = fromText<(used: number, calls: number) => number>(name, body);
      return new Map(WORKLOADS.map(([workload, used]): [string, Task] => [workload, (calls) => run(used, calls)]));
    },
  };
}

/** Constructors: assignments of each class, or of their base. */
export const constructors: Ablation = {
  id: 'constructors',
  question: 'Does each class set the fields of its base, or the constructor of the base?',
  variants: [
    variant(
      'each class',
      text(
        'class Object {} class Instance extends Object {}',
        'super(); this.type = type; this.shape = shape; this.values = values;',
      ),
    ),
    variant(
      'the bases',
      text(
        `class Object { constructor(type) { this.type = type; } }
         class Instance extends Object { constructor(type) { super(type); this.shape = shape; this.values = values; } }`,
        'super(type);',
      ),
    ),
  ],
  workloads: WORKLOADS.map(([name]) => name),
};
