function nested(limit) {
  let total = 0;
  for (let i = 0; i < limit; i++) {
    for (let j = i; j < limit; j += 3) {
      if ((i + j) % 5 === 0) continue;
      total += (i * j) % 7;
    }
  }
  return total;
}

function longestChain(limit) {
  let best = 0;
  let bestStart = 0;
  for (let start = 1; start < limit; start++) {
    let n = start;
    let length = 1;
    while (n !== 1) {
      n = n % 2 === 0 ? n / 2 : 3 * n + 1;
      length += 1;
    }
    if (length > best) {
      best = length;
      bestStart = start;
    }
  }
  return `(${bestStart}, ${best})`;
}

function digitSteps(limit) {
  let happy = 0;
  next: for (let start = 1; start < limit; start++) {
    let n = start;
    let steps = 0;
    while (n !== 1) {
      let digits = n;
      n = 0;
      while (digits > 0) {
        const digit = digits % 10;
        n += digit * digit;
        digits = Math.floor(digits / 10);
      }
      steps += 1;
      if (steps > 12) continue next;
    }
    happy += 1;
  }
  return happy;
}

function coprimePairs(limit) {
  let count = 0;
  for (let a = 1; a < limit; a++) {
    for (let b = a + 1; b < limit; b++) {
      let x = a;
      let y = b;
      while (y) {
        const rest = x % y;
        x = y;
        y = rest;
      }
      if (x === 1) count += 1;
    }
  }
  return count;
}

export function run() {
  return `${nested(250)}\n${longestChain(1500)}\n${digitSteps(1000)}\n${coprimePairs(110)}\n`;
}
