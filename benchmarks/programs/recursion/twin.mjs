const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));

function tak(x, y, z) {
  if (y >= x) return z;
  return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}

function ackermann(m, n) {
  if (m === 0) return n + 1;
  if (n === 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}

const isEven = (n) => (n === 0 ? true : isOdd(n - 1));
const isOdd = (n) => (n === 0 ? false : isEven(n - 1));

export function run() {
  let even = 0;
  for (let n = 0; n < 300; n += 7) if (isEven(n)) even += 1;
  return `${fib(20)}\n${tak(14, 8, 2)}\n${ackermann(2, 40)}\n${even}\n`;
}
