/**
 * How large a node of the syntax tree is: eight fields, what few nodes have being in an object of its own, or twelve fields with room for all. Trees of
 * the shape of `2 + 3` and of a longer sum are made and read, as the parser and the compiler do.
 */
import { type Ablation, fromText, type Task, type Variant } from './ablation.js';

const FIELDS = ['kind', 'start', 'end', 'next', 'value', 'right', 'op', 'more'];
const RARE = ['decorators', 'keywords', 'defaults', 'returns'];

/** Makes `terms` constants into a sum that leans to the left, in an expression, and adds up what its nodes hold. */
function taskText(fields: readonly string[]): string {
  const rest = fields.slice(3).map((field) => `this.${field} = null;`);
  return `
    class Node {
      constructor(kind, start, end) { this.kind = kind; this.start = start; this.end = end; ${rest.join(' ')} }
    }
    function sum(node) {
      if (node.kind === 1) return node.start;
      return node.kind === 2 ? sum(node.value) + sum(node.right) + node.end : sum(node.value);
    }
    return function (terms, calls) {
      let total = 0;
      for (let i = 0; i < calls; i++) {
        let tree = new Node(1, i & 7, 1);
        for (let term = 1; term < terms; term++) {
          const operation = new Node(2, 0, term);
          operation.value = tree; operation.op = 5; operation.right = new Node(1, term, term + 1);
          tree = operation;
        }
        const root = new Node(3, 0, terms);
        root.value = tree;
        total += sum(root);
      }
      return total;
    };`;
}

const TERMS: readonly (readonly [name: string, terms: number])[] = [
  ['a tree of 4 nodes', 2],
  ['a tree of 200 nodes', 100],
];

function variant(name: string, fields: readonly string[]): Variant {
  return {
    name,
    build: () => {
      const run = fromText<(terms: number, calls: number) => number>(name, taskText(fields));
      return new Map(TERMS.map(([workload, terms]): [string, Task] => [workload, (calls) => run(terms, calls)]));
    },
  };
}

/** Nodes: eight fields or twelve. */
export const nodeFields: Ablation = {
  id: 'node-fields',
  question: 'Nodes of eight fields, with the rare ones elsewhere, or of twelve?',
  variants: [variant('8 fields', FIELDS), variant('12 fields', [...FIELDS, ...RARE])],
  workloads: TERMS.map(([name]) => name),
};
