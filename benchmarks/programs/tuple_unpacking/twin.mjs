import { listText } from '../text.mjs';

function gcd(a, b) {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}

function extended(first, second) {
  let [a, b] = [first, second];
  let [x, y, nextX, nextY] = [1, 0, 0, 1];
  while (b) {
    const [quotient, rest] = [Math.floor(a / b), a % b];
    [a, b] = [b, rest];
    [x, nextX] = [nextX, x - quotient * nextX];
    [y, nextY] = [nextY, y - quotient * nextY];
  }
  return [a, x, y];
}

function bounds(points) {
  let [[left, top], ...rest] = points;
  let [right, bottom] = [left, top];
  for (const [x, y] of rest) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [
    [left, top],
    [right, bottom],
  ];
}

function rotate(start, turns) {
  let values = start;
  for (let turn = 0; turn < turns; turn++) {
    const [first, ...middle] = values;
    const last = middle.pop();
    values = [last, first, ...middle];
  }
  return values;
}

function bubbleSort(start) {
  const values = [...start];
  for (let end = values.length - 1; end > 0; end--) {
    for (let i = 0; i < end; i++) {
      if (values[i] > values[i + 1]) [values[i], values[i + 1]] = [values[i + 1], values[i]];
    }
  }
  return values;
}

export function run() {
  let total = 0;
  for (let a = 1; a < 110; a++) for (let b = a; b < 110; b += 3) total += gcd(a, b);

  let checks = 0;
  for (let n = 1; n < 1500; n++) {
    const [divisor, x, y] = extended(n * 7, n + 100);
    if (n * 7 * x + (n + 100) * y === divisor) checks += divisor;
  }

  const points = Array.from({ length: 2500 }, (_, n) => [(n * 37) % 101, (n * 53) % 97]);
  const [[left, top], [right, bottom]] = bounds(points);

  const rotated = rotate([1, 2, 3, 4, 5, 6], 1501);
  const sorted = bubbleSort(Array.from({ length: 100 }, (_, n) => (n * 29) % 113));

  const prices = new Map(Array.from({ length: 200 }, (_, n) => [`p${n}`, [n, (n * 3) % 17]]));
  let value = 0;
  for (let turn = 0; turn < 10; turn++) {
    let i = 0;
    for (const [name, [count, price]] of prices) value += count * price + (i++ % name.length);
    let j = 0;
    for (const [, b] of prices.values()) {
      const [a] = points[j++];
      value += a - b;
    }
  }
  const lists = `${listText(rotated)}\n${listText(sorted.slice(0, 8))}`;
  return `${total}\n${checks}\n${left} ${top} ${right} ${bottom}\n${lists}\n${value}\n`;
}
