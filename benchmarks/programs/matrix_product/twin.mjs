import { boolText, floatText } from '../text.mjs';

function make(size, shift) {
  const rows = [];
  for (let row = 0; row < size; row++) {
    const values = [];
    for (let column = 0; column < size; column++) values.push(((row * 7 + column * 3 + shift) % 11) / 4);
    rows.push(values);
  }
  return rows;
}

function multiply(a, b) {
  const inner = b.length;
  const width = b[0].length;
  const product = [];
  for (const row of a) {
    const result = new Array(width).fill(0);
    for (let j = 0; j < width; j++) {
      let total = 0;
      for (let k = 0; k < inner; k++) total += row[k] * b[k][j];
      result[j] = total;
    }
    product.push(result);
  }
  return product;
}

const transpose = (a) => a[0].map((_, column) => a.map((row) => row[column]));

function trace(a) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i][i];
  return sum;
}

const same = (a, b) => a.every((row, i) => row.every((value, j) => value === b[i][j]));

export function run() {
  const a = make(50, 1);
  const b = make(50, 5);
  const c = multiply(a, b);
  const d = multiply(transpose(b), transpose(a));
  const equal = boolText(same(transpose(d), c));
  const highest = c.reduce((sum, row) => sum + Math.max(...row), 0);
  const traces = `${floatText(trace(c))} ${floatText(trace(d))}`;
  return `${traces} ${equal}\n${floatText(highest)} ${floatText(c[7][11])} ${floatText(c[49][0])}\n`;
}
