class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

const make = (depth) => (depth === 0 ? new Node(null, null) : new Node(make(depth - 1), make(depth - 1)));

const count = (node) => (node.left === null ? 1 : 1 + count(node.left) + count(node.right));

function main(largest) {
  const stretch = largest + 1;
  let text = `stretch tree of depth ${stretch} check ${count(make(stretch))}\n`;
  const lasting = make(largest);
  for (let depth = 3; depth <= largest; depth += 2) {
    const trees = 2 ** (largest - depth + 3);
    let check = 0;
    for (let i = 0; i < trees; i++) check += count(make(depth));
    text += `${trees} trees of depth ${depth} check ${check}\n`;
  }
  return `${text}long-lived tree of depth ${largest} check ${count(lasting)}\n`;
}

export const run = () => main(9);
