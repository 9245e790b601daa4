import { boolText, listText } from '../text.mjs';

const PRIME = 10007;

class Residue {
  constructor(value) {
    this.value = ((value % PRIME) + PRIME) % PRIME;
  }
  plus(other) {
    return new Residue(this.value + other.value);
  }
  minus(other) {
    return new Residue(this.value - other.value);
  }
  times(other) {
    return new Residue(this.value * other.value);
  }
  negated() {
    return new Residue(-this.value);
  }
  equals(other) {
    return this.value === other.value;
  }
  toString() {
    return `~${this.value}`;
  }
}

class Polynomial {
  constructor(terms) {
    this.terms = terms;
  }
  has(term) {
    return this.terms.some((known) => known.equals(term));
  }
  add(other) {
    other.terms.forEach((term, power) => {
      this.terms[power] = this.terms[power].plus(term);
    });
  }
  times(other) {
    const product = Array.from({ length: this.terms.length + other.terms.length - 1 }, () => new Residue(0));
    this.terms.forEach((left, i) => {
      other.terms.forEach((right, j) => {
        product[i + j] = product[i + j].plus(left.times(right));
      });
    });
    return new Polynomial(product);
  }
  at(x) {
    return this.terms.reduceRight((total, term) => total.times(x).plus(term), new Residue(0));
  }
}

class Version {
  constructor(major, minor) {
    this.major = major;
    this.minor = minor;
  }
  isBefore(other) {
    return this.major === other.major ? this.minor < other.minor : this.major < other.major;
  }
  toString() {
    return `${this.major}.${this.minor}`;
  }
}

function insertionSort(items) {
  for (let i = 1; i < items.length; i++) {
    const item = items[i];
    let j = i;
    for (; j > 0 && item.isBefore(items[j - 1]); j--) items[j] = items[j - 1];
    items[j] = item;
  }
}

const upTo = (n) => Array.from({ length: n }, (_, i) => i);

export function run() {
  const base = new Polynomial(upTo(12).map((n) => new Residue(n * n + 1)));
  const total = new Polynomial(upTo(23).map(() => new Residue(0)));
  for (const n of upTo(12)) {
    const square = base.times(base);
    square.terms[0] = square.terms[0].negated().minus(new Residue(n));
    total.add(square);
  }
  const { terms } = total;
  let text = `${terms[0]} ${terms[11]} ${terms[22]} ${terms.length}\n`;
  const at = (x) => total.at(new Residue(x));
  const roots = upTo(400).filter((x) => at(x).minus(at(x * x)).value === 0);
  text += `${listText(roots)} ${boolText(base.has(new Residue(50)))} ${boolText(base.has(new Residue(51)))}\n`;
  const values = new Set(upTo(200).map((n) => at(n * 3).value));
  text += `${values.size} ${Math.min(...values)}\n`;
  const versions = upTo(90).map((n) => new Version((n * 37) % 11, (n * 53) % 97));
  insertionSort(versions);
  const shown = versions.filter((_, i) => i % 15 === 0);
  const least = versions.reduce((best, version) => (version.isBefore(best) ? version : best));
  const most = versions.reduce((best, version) => (version.minor > best.minor ? version : best));
  return `${text}${[...shown, least, most].join(' ')}\n`;
}
