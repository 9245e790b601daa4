export function run() {
  let total = 0;
  for (let i = 0; i < 60000; i++) {
    total = total + (i % 7) * 3;
    if (total > 100000) total -= 99991;
  }

  let seed = 42;
  let inside = 0;
  const rounds = 12000;
  let turn = 0;
  while (turn < rounds) {
    seed = (seed * 3877 + 29573) % 139968;
    const x = seed / 139968;
    seed = (seed * 3877 + 29573) % 139968;
    const y = seed / 139968;
    if (x * x + y * y <= 1.0) inside += 1;
    turn += 1;
  }

  const squares = [];
  for (let n = 0; n < 8000; n++) squares.push((n * n) % 1009);
  let biggest = 0;
  let sum = 0;
  for (const value of squares) {
    if (value > biggest) biggest = value;
    sum += value;
  }
  return `${total}\n${inside} ${(4 * inside) / rounds}\n${biggest} ${sum}\n`;
}
