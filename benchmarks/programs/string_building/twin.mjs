import { boolText } from '../text.mjs';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

function shift(text, by) {
  const moved = ALPHABET.slice(by) + ALPHABET.slice(0, by);
  let result = '';
  for (const letter of text) {
    const place = ALPHABET.indexOf(letter);
    result += place < 0 ? letter : moved[place];
  }
  return result;
}

function runLengths(text) {
  const parts = [];
  let i = 0;
  while (i < text.length) {
    let j = i;
    while (j < text.length && text[j] === text[i]) j += 1;
    parts.push(String(j - i) + text[i]);
    i = j;
  }
  return parts.join('');
}

function expand(coded) {
  let result = '';
  let count = '';
  for (const letter of coded) {
    if (letter >= '0' && letter <= '9') {
      count += letter;
    } else {
      result += letter.repeat(Number(count));
      count = '';
    }
  }
  return result;
}

function table(rows) {
  const lines = [];
  for (let row = 0; row < rows; row++) {
    const cells = [];
    for (let column = 0; column < 12; column++) cells.push(String((row * column) % 97).padStart(3));
    lines.push(`|${cells.join('|')}|`);
  }
  return lines.join('\n');
}

function checksum(text) {
  let value = 7;
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) % 65521;
  return value;
}

export function run() {
  let text = 'the quick brown fox jumps over the lazy dog, and then it sleeps. ';
  for (let by = 1; by < 60; by++) text = shift(text, by % 26);

  const letters = [...ALPHABET.repeat(20)];
  const runs = letters.map((letter, i) => letter.repeat((i % 9) + 1)).join('');
  const coded = runLengths(runs);
  const lines = table(120);

  let built = '';
  for (let n = 0; n < 4000; n++) {
    built += String(n);
    if (n % 50 === 0) built = built.replaceAll('00', '0').replaceAll('12', '21');
    if (built.length > 1000) built = `${built.slice(500)}-`;
  }
  let backwards = '';
  for (let i = built.length - 1; i >= 0; i -= 7) backwards += built[i];
  return [
    text,
    `${runs.length} ${coded.length} ${boolText(expand(coded) === runs)}`,
    `${lines.length} ${checksum(lines)}`,
    `${built.length} ${checksum(built)} ${built.slice(-12)}`,
    backwards.slice(0, 40).toUpperCase(),
    '',
  ].join('\n');
}
