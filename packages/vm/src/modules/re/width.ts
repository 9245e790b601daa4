// How many characters a part of a regular expression can match.

import { type Node, UNBOUNDED } from './tree.js';

/** The least and the greatest number of characters. @param groupWidth that of an earlier group */
export function widthOf(
  node: Node,
  groupWidth: (index: number) => readonly [number, number],
): readonly [number, number] {
  const of = (child: Node) => widthOf(child, groupWidth);
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'set':
      return [1, 1];
    case 'at':
    case 'look':
      return [0, 0];
    case 'reference':
      return groupWidth(node.index);
    case 'group':
    case 'atomic':
      return of(node.node);
    case 'sequence': {
      let low = 0;
      let high = 0;
      for (const child of node.nodes) {
        const [a, b] = of(child);
        low += a;
        high += b;
      }
      return clamp(low, high);
    }
    case 'branch': {
      const widths = node.branches.map(of);
      return [Math.min(...widths.map(([a]) => a)), Math.max(...widths.map(([, b]) => b))];
    }
    case 'condition': {
      const [a, b] = of(node.yes);
      const [c, d] = of(node.no);
      return [Math.min(a, c), Math.max(b, d)];
    }
    case 'repeat': {
      const [a, b] = of(node.node);
      return clamp(a * node.min, b === 0 ? 0 : b * node.max);
    }
  }
}

const clamp = (low: number, high: number): readonly [number, number] => [
  Math.min(low, UNBOUNDED),
  Math.min(high, UNBOUNDED),
];
