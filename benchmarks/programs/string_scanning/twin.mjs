const KEYWORDS = ['if', 'else', 'while', 'return'];

const isLetter = (c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
const isDigit = (c) => c >= '0' && c <= '9';

function scan(text) {
  const counts = { name: 0, keyword: 0, number: 0, string: 0, operator: 0 };
  let i = 0;
  const end = text.length;
  while (i < end) {
    const c = text[i];
    if (c === ' ' || c === '\n') {
      i += 1;
    } else if (isLetter(c) || c === '_') {
      const start = i;
      while (i < end && (isLetter(text[i]) || isDigit(text[i]) || text[i] === '_')) i += 1;
      counts[KEYWORDS.includes(text.slice(start, i)) ? 'keyword' : 'name'] += 1;
    } else if (isDigit(c)) {
      while (i < end && (isDigit(text[i]) || text[i] === '.')) i += 1;
      counts.number += 1;
    } else if (c === '"') {
      i = text.indexOf('"', i + 1) + 1;
      counts.string += 1;
    } else {
      i += text.startsWith('==', i) || text.startsWith('<=', i) || text.startsWith('&&', i) ? 2 : 1;
      counts.operator += 1;
    }
  }
  return counts;
}

function fields(line) {
  const found = [];
  let field = '';
  let quoted = false;
  for (const c of line) {
    if (c === '"') {
      quoted = !quoted;
    } else if (c === ',' && !quoted) {
      found.push(field);
      field = '';
    } else {
      field += c;
    }
  }
  found.push(field);
  return found;
}

function settings(text) {
  const result = new Map();
  for (const untrimmed of text.split('\n')) {
    const line = untrimmed.trim();
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf('=');
    result.set(line.slice(0, equals).trimEnd(), line.slice(equals + 1).trimStart());
  }
  return result;
}

function palindromes(text) {
  let longest = '';
  let count = 0;
  for (let center = 0; center < text.length; center++) {
    let low = center;
    let high = center;
    while (low >= 0 && high < text.length && text[low] === text[high]) {
      count += 1;
      if (high - low + 1 > longest.length) longest = text.slice(low, high + 1);
      low -= 1;
      high += 1;
    }
  }
  return `${count} ${longest}`;
}

function occurrences(text, part) {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

export function run() {
  const code =
    'if (total_1 == 42.5 && name <= "a b c") { while (x) return f(x, "two", 3) } else { y = y * 10 } \n'.repeat(60);

  const line = 'alpha,"beta, gamma",17,,"",delta epsilon,"x"';
  let total = 0;
  for (let i = 0; i < 150; i++) {
    const parts = fields(line + String(i));
    total += parts.length * parts[1].length + parts.at(-1).length;
  }

  const pieces = Array.from({ length: 400 }, (_, i) => `  key${i} = value ${i * i}  \n# note ${i}\n`);
  const found = settings(pieces.join('\n'));
  let lengths = 0;
  for (const value of found.values()) lengths += value.length;

  let letters = '';
  for (let i = 0; i < 700; i++) letters += 'abcab'[(i * i) % 5];

  const text = 'the cat and the hat and the bat '.repeat(100);
  let count = 0;
  for (let position = text.indexOf('the'); position >= 0; position = text.indexOf('the', position + 1)) {
    count += position % 7;
  }
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return [
    Object.values(scan(code)).join(' '),
    total,
    `${found.size} ${found.get('key99')} ${lengths}`,
    palindromes(letters),
    `${count} ${occurrences(text, 'at ')} ${words} ${text.lastIndexOf('cat')}`,
    '',
  ].join('\n');
}
