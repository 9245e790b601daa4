import { listText } from '../text.mjs';

function histogram(count) {
  const counts = new Map();
  let seed = 1;
  for (let i = 0; i < count; i++) {
    seed = (seed * 3877 + 29573) % 139968;
    const bucket = seed % 1000;
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return counts;
}

function chainLengths(limit) {
  const known = new Map([[1, 1]]);
  for (let start = 2; start < limit; start++) {
    let n = start;
    let steps = 0;
    while (!known.has(n)) {
      n = n % 2 ? 3 * n + 1 : n / 2;
      steps += 1;
    }
    known.set(start, known.get(n) + steps);
  }
  return known;
}

function sparse(size, step, shift) {
  const vector = new Map();
  for (let n = 0; n < size; n++) vector.set((n * step) % 100003, (n % 13) + shift);
  return vector;
}

function dot(a, b) {
  const [few, many] = b.size < a.size ? [b, a] : [a, b];
  let sum = 0;
  for (const [key, value] of few) if (many.has(key)) sum += value * many.get(key);
  return sum;
}

const sum = (values) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function churn(turns) {
  const window = new Map();
  let oldest = 0;
  let total = 0;
  for (let n = 0; n < turns; n++) {
    window.set(n * n, n);
    if (window.size > 300) {
      const key = oldest * oldest;
      total += window.get(key);
      window.delete(key);
      oldest += 1;
    }
    if (n % 3 === 0 && n > 10) {
      const key = (n - 5) ** 2;
      window.set(key, window.get(key) + 1);
    }
  }
  return `${window.size} ${total} ${sum(window.values())}`;
}

export function run() {
  const counts = histogram(20000);
  let weighted = 0;
  for (const [key, value] of counts) weighted += key * value;
  const extremes = `${Math.max(...counts.values())} ${Math.min(...counts.keys())}`;
  const lengths = chainLengths(6000);
  let longest = 1;
  for (const [start, length] of lengths) if (length > lengths.get(longest)) longest = start;
  const a = sparse(6000, 7, 1);
  const b = sparse(5000, 35, 2);
  const table = new Map();
  for (let n = 0; n < 4000; n++) table.set(n, n);
  for (let n = 0; n < 4000; n += 3) table.delete(n);
  for (let n = 0; n < 4000; n += 5) table.set(n === 0 ? 0 : -n, n);
  return [
    `${counts.size} ${extremes} ${weighted}`,
    `${longest} ${lengths.get(longest)} ${lengths.size}`,
    `${a.size} ${b.size} ${dot(a, b)}`,
    churn(9000),
    `${table.size} ${sum(table.keys())} ${listText([...table.keys()].slice(-3))}`,
    '',
  ].join('\n');
}
