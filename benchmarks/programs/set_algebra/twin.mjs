function union(a, b) {
  const result = new Set(a);
  for (const item of b) result.add(item);
  return result;
}

function intersection(a, b) {
  const result = new Set();
  for (const item of a) if (b.has(item)) result.add(item);
  return result;
}

function difference(a, b) {
  const result = new Set();
  for (const item of a) if (!b.has(item)) result.add(item);
  return result;
}

const symmetricDifference = (a, b) => union(difference(a, b), difference(b, a));

function isSubset(a, b) {
  if (a.size > b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

function isDisjoint(a, b) {
  for (const item of a) if (b.has(item)) return false;
  return true;
}

const sum = (values) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function multiples(n, limit) {
  const result = new Set();
  for (let multiple = 0; multiple < limit; multiple += n) result.add(multiple);
  return result;
}

function reachable(edges, start) {
  const seen = new Set([start]);
  let border = new Set([start]);
  let steps = 0;
  while (border.size > 0) {
    const following = new Set();
    for (const node of border) for (const next of edges.get(node)) following.add(next);
    border = difference(following, seen);
    for (const node of border) seen.add(node);
    steps += 1;
  }
  return `${seen.size} ${steps}`;
}

// A coordinate pair as one number: JavaScript's sets compare objects by identity.
const WIDTH = 4096;
const place = (x, y) => (x + WIDTH / 2) * WIDTH + y + WIDTH / 2;

function life(start, turns) {
  let cells = start;
  for (let turn = 0; turn < turns; turn++) {
    const counts = new Map();
    for (const cell of cells) {
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          if (dx === 0 && dy === 0) continue;
          const neighbour = cell + dx * WIDTH + dy;
          counts.set(neighbour, (counts.get(neighbour) ?? 0) + 1);
        }
      }
    }
    const next = new Set();
    for (const [cell, count] of counts) if (count === 3 || (count === 2 && cells.has(cell))) next.add(cell);
    cells = next;
  }
  return cells;
}

const quoted = (words) => `[${words.map((word) => `'${word}'`).join(', ')}]`;

export function run() {
  const limit = 6000;
  const sets = [2, 3, 5, 7, 11].map((n) => multiples(n, limit));
  let total = 0;
  for (const a of sets) {
    for (const b of sets) {
      const both = intersection(a, b);
      const either = union(a, b);
      total += either.size - both.size + ((difference(a, b).size * symmetricDifference(a, b).size) % 101);
      total +=
        Number(isSubset(both, b)) + Number(a.size < either.size && isSubset(a, either)) + Number(isDisjoint(a, b));
    }
  }

  const rest = multiples(1, limit);
  for (const a of sets) for (const item of a) rest.delete(item);

  const edges = new Map();
  for (let n = 0; n < 1501; n++) edges.set(n, new Set([(n * 2) % 1501, (n * n + 1) % 1501, (n + 300) % 1501]));

  const start = [
    [1, 0],
    [2, 1],
    [0, 2],
    [1, 2],
    [2, 2],
    [10, 10],
    [11, 10],
    [10, 11],
    [10, 9],
    [9, 10],
    [9, 11],
  ];
  const cells = life(new Set(start.map(([x, y]) => place(x, y))), 35);
  const first = [...cells].sort((a, b) => a - b).slice(0, 3);
  const pairs = first.map((cell) => `(${Math.floor(cell / WIDTH) - WIDTH / 2}, ${(cell % WIDTH) - WIDTH / 2})`);

  const words = new Set();
  for (let n = 0; n < 500; n++) words.add(`w${(n * n) % 307}`);
  const other = new Set();
  for (let n = 0; n < 110; n++) other.add(`w${n * 3}`);
  const only = [...difference(words, other)].sort().slice(0, 4);
  const last = [...difference(other, words)].sort().slice(-2);

  const bag = new Set();
  for (let n = 0; n < 9000; n++) {
    if (bag.has(n % 97)) bag.delete(n % 89);
    else bag.add(n % 97);
  }
  return [
    total,
    `${rest.size} ${sum(rest)}`,
    reachable(edges, 1),
    `${cells.size} [${pairs.join(', ')}]`,
    `${words.size} ${intersection(words, other).size} ${quoted(only)} ${quoted(last)}`,
    `${bag.size} ${sum(bag)}`,
    '',
  ].join('\n');
}
