function fannkuch(n) {
  const permutation = Array.from({ length: n }, (_, i) => i);
  const counters = new Array(n).fill(0);
  let most = 0;
  let checksum = 0;
  let sign = 1;
  for (;;) {
    let first = permutation[0];
    if (first !== 0) {
      const work = permutation.slice();
      let flips = 0;
      while (first !== 0) {
        for (let i = 0, j = first; i < j; i++, j--) {
          const value = work[i];
          work[i] = work[j];
          work[j] = value;
        }
        flips += 1;
        first = work[0];
      }
      if (flips > most) most = flips;
      checksum += sign * flips;
    }
    if (sign === 1) {
      const value = permutation[0];
      permutation[0] = permutation[1];
      permutation[1] = value;
      sign = -1;
    } else {
      const value = permutation[1];
      permutation[1] = permutation[2];
      permutation[2] = value;
      sign = 1;
      let position = 2;
      while (counters[position] === position) {
        counters[position] = 0;
        position += 1;
        if (position === n) return { checksum, most };
        permutation.splice(position, 0, permutation.shift());
      }
      counters[position] += 1;
    }
  }
}

export function run() {
  const { checksum, most } = fannkuch(7);
  return `${checksum}\nfannkuch(7) = ${most}\n`;
}
