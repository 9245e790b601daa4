function* countUp(limit) {
  for (let n = 0; n < limit; n++) yield n;
}

function* keep(predicate, items) {
  for (const item of items) if (predicate(item)) yield item;
}

function* change(f, items) {
  for (const item of items) yield f(item);
}

function* batches(items, size) {
  let batch = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function build(low, high) {
  if (low >= high) return null;
  const middle = Math.floor((low + high) / 2);
  return [build(low, middle), middle, build(middle + 1, high)];
}

function* walk(tree) {
  if (tree !== null) {
    const [left, value, right] = tree;
    yield* walk(left);
    yield value;
    yield* walk(right);
  }
}

function* runningMean() {
  let total = 0;
  let count = 0;
  let mean = null;
  for (;;) {
    total += yield mean;
    count += 1;
    mean = Math.floor(total / count);
  }
}

function* fibonacci() {
  let a = 0;
  let b = 1;
  for (;;) {
    yield a;
    const next = (a + b) % 10007;
    a = b;
    b = next;
  }
}

export function run() {
  const squares = change(
    (n) => (n * n) % 101,
    keep((n) => n % 3 !== 1, countUp(20000)),
  );
  let ranges = 0;
  for (const batch of batches(squares, 7)) ranges += Math.max(...batch) - Math.min(...batch);

  let weighted = 0;
  let i = 0;
  for (const value of walk(build(0, 2000))) weighted += value * (i++ % 5);

  const mean = runningMean();
  mean.next();
  let checks = 0;
  for (let n = 0; n < 6000; n++) checks += mean.next((n * 7) % 1000).value;
  mean.return();

  let found = 0;
  const numbers = fibonacci();
  for (let n = 0; n < 8000; n++) if (numbers.next().value % 11 === 0) found += n;
  return `${ranges}\n${weighted}\n${checks}\n${found}\n`;
}
