import { listText } from '../text.mjs';

function factorial(n) {
  let result = 1n;
  for (let i = 2n; i <= n; i++) result *= i;
  return result;
}

function fibonacci(n) {
  if (n === 0) return [0n, 1n];
  const [a, b] = fibonacci(n >> 1);
  const c = a * (2n * b - a);
  const d = a * a + b * b;
  return n & 1 ? [d, c + d] : [c, d];
}

function piDigits(count) {
  const digits = [];
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  while (digits.length < count) {
    if (4n * q + r - t < n * t) {
      digits.push(n);
      [q, r, n] = [q * 10n, 10n * (r - n * t), (10n * (3n * q + r)) / t - 10n * n];
    } else {
      [q, r, t, k, n, l] = [q * k, (2n * q + r) * l, t * l, k + 1n, (q * (7n * k + 2n) + r * l) / (t * l), l + 2n];
    }
  }
  return digits.join('');
}

function power(base, exponent, modulus) {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function probablyPrime(n) {
  let d = n - 1n;
  let s = 0;
  while (d % 2n === 0n) {
    d /= 2n;
    s += 1;
  }
  bases: for (const base of [2n, 3n, 5n, 7n, 11n, 13n]) {
    let x = power(base, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < s; i++) {
      x = (x * x) % n;
      if (x === n - 1n) continue bases;
    }
    return false;
  }
  return true;
}

function digitSum(n) {
  let sum = 0;
  for (const digit of String(n)) sum += Number(digit);
  return sum;
}

function mix(turns) {
  const mask = (1n << 64n) - 1n;
  let state = 88172645463325252n;
  for (let i = 0; i < turns; i++) {
    state ^= (state << 13n) & mask;
    state ^= state >> 7n;
    state ^= (state << 17n) & mask;
  }
  return state;
}

export function run() {
  const start = 2n ** 89n - 1n;
  const primes = [];
  for (let n = start; n < start + 160n; n += 2n) if (probablyPrime(n)) primes.push(n - start);
  let total = 0n;
  for (let n = 1; n < 1500; n++) total += ((3n ** BigInt(n % 60)) << BigInt(n % 50)) / BigInt(n * n);
  // Rounded down, as Python's division of a negative number is; BigInt's is rounded towards zero.
  const billions = -((total + 10n ** 9n - 1n) / 10n ** 9n);
  return [
    digitSum(factorial(400n)),
    `${fibonacci(1500)[0] % 10n ** 20n} ${String(fibonacci(4000)[0]).length}`,
    piDigits(250).slice(-30),
    listText(primes),
    mix(4000),
    `${total} ${billions} 0x${total.toString(16)}`,
    '',
  ].join('\n');
}
