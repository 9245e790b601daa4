function makeCounter(start, step) {
  let count = start;
  return () => {
    count += step;
    return count;
  };
}

function compose(...functions) {
  return (value) => {
    let result = value;
    for (const f of functions) result = f(result);
    return result;
  };
}

const partial = (f, first) => (second) => f(first, second);

function memoized(f) {
  const known = new Map();
  return (n) => {
    if (!known.has(n)) known.set(n, f(n));
    return known.get(n);
  };
}

function makeAccount(start) {
  let balance = start;
  const history = [];
  const deposit = (amount) => {
    balance += amount;
    history.push(amount);
    return balance;
  };
  const withdraw = (amount) => (amount > balance ? null : deposit(-amount));
  const report = () => `${balance} ${history.length} ${history.reduce((sum, amount) => sum + amount, 0)}`;
  return { deposit, withdraw, report };
}

export function run() {
  const paths = memoized((n) => (n < 2 ? 1 : paths(n - 1) + paths(n - 2) + (paths(Math.floor(n / 2)) % 7)));
  const counters = [0, 1, 2, 3, 4].map((i) => makeCounter(i, i + 1));
  let total = 0;
  for (let i = 0; i < 4000; i++) for (const counter of counters) total += counter() % 10;

  const shifts = [0, 1, 2, 3, 4, 5].map((k) => (x) => (x * 3 + k) % 1009);
  const mix = compose(...shifts);
  let value = 1;
  for (let i = 0; i < 3000; i++) value = mix(value);

  const adders = [];
  for (let n = 0; n < 10; n++) adders.push(partial((a, b) => a * 10 + b, n));
  let sum = 0;
  for (let i = 0; i < 800; i++) for (const adder of adders) sum += adder(i);

  const { deposit, withdraw, report } = makeAccount(100);
  let refused = 0;
  for (let i = 0; i < 6000; i++) {
    deposit(i % 13);
    if (withdraw(i % 17) === null) refused += 1;
  }
  return `${total}\n${value}\n${sum}\n${refused} ${report()}\n${paths(70)}\n`;
}
