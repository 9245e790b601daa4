function sieve(limit) {
  const isPrime = new Array(limit + 1).fill(true);
  isPrime[0] = isPrime[1] = false;
  for (let n = 2; n * n <= limit; n++) {
    if (isPrime[n]) for (let multiple = n * n; multiple <= limit; multiple += n) isPrime[multiple] = false;
  }
  return isPrime;
}

function primesOf(isPrime) {
  const primes = [];
  for (let n = 0; n < isPrime.length; n++) if (isPrime[n]) primes.push(n);
  return primes;
}

function widestGap(primes) {
  let widest = 0;
  for (let i = 1; i < primes.length; i++) {
    const gap = primes[i] - primes[i - 1];
    if (gap > widest) widest = gap;
  }
  return widest;
}

export function run() {
  const primes = primesOf(sieve(200000));
  let sum = 0;
  for (const prime of primes) sum += prime;
  return `${primes.length} ${sum} ${primes.at(-1)} ${widestGap(primes)}\n`;
}
