function triples(limit) {
  const found = [];
  for (let a = 1; a < limit; a++) {
    for (let b = a; b < limit; b++) {
      for (let c = b; c < limit; c++) if (a * a + b * b === c * c) found.push([a, b, c]);
    }
  }
  return found;
}

const numbers = (count, start = 0) => Array.from({ length: count }, (_, i) => start + i);
const sum = (values) => values.reduce((total, value) => total + value, 0);

export function run() {
  const found = triples(42);
  const lines = [`${found.length} (${found.at(-1).join(', ')})`];

  const grid = numbers(90).map((row) => numbers(90).map((column) => (row * column) % 13));
  const columns = numbers(90).map((i) => grid.map((row) => row[i]));
  const flat = columns.flatMap((row) => row.filter((value) => value % 2 === 1));
  lines.push(`${flat.length} ${sum(flat)}`);

  const squares = new Map();
  for (let n = 0; n < 5000; n++) if (n % 3 !== 0) squares.set(n, n * n);
  const inverted = new Map();
  for (const [key, value] of squares) inverted.set(value % 1000, key);
  lines.push(`${squares.size} ${inverted.size} ${inverted.get(1)} ${sum([...inverted.values()])}`);

  const residues = new Set();
  for (let n = 0; n < 6000; n++) residues.add((n * n) % 997);
  lines.push(`${residues.size} ${sum([...residues])}`);

  let odd = 0;
  for (let n = 0; n < 12000; n++) if (n & 1) odd += n * n;
  lines.push(String(odd));
  const isPrime = (n) => {
    const last = Math.floor(Math.sqrt(n));
    for (let d = 2; d <= last; d++) if (n % d === 0) return false;
    return true;
  };
  const primes = numbers(1198, 2).filter(isPrime);
  lines.push(`${primes.length} ${primes.at(-1)}`);
  const first = primes.slice(0, 10);
  let matching = 0;
  for (let n = 0; n < 600; n++) if (first.some((p) => n % p === 3)) matching += 1;
  lines.push(String(matching));
  const words = numbers(200).flatMap((n) => ['a', 'b', 'c'].map((letter) => `${letter}${n}`));
  const lengths = new Map();
  for (const word of words) if (word[0] !== 'b') lengths.set(word, word.length);
  lines.push(`${lengths.size} ${sum([...lengths.values()])}`);
  return `${lines.join('\n')}\n`;
}
