const STEMS =
  'able base cold dark ever fall gold hand idea just keen long main near open part quit rain salt time'.split(' ');
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ly'];
const MARKS = ['', '', '', ',', '.', ';', '!', '?'];

function makeText(count) {
  let seed = 17;
  const words = [];
  for (let i = 0; i < count; i++) {
    seed = (seed * 3877 + 29573) % 139968;
    const stem = STEMS[(seed % 97) % 20];
    seed = (seed * 3877 + 29573) % 139968;
    let word = stem + ENDINGS[Math.floor(seed / 7) % 6];
    if (seed % 11 === 0) word = word[0].toUpperCase() + word.slice(1);
    words.push(word + MARKS[Math.floor(seed / 100) % 8]);
    if (seed % 13 === 0) words.push('\n');
  }
  return words.join(' ');
}

function countWords(text) {
  const counts = new Map();
  for (const line of text.split('\n')) {
    for (const marked of line.split(' ')) {
      if (marked === '') continue;
      const word = marked.replace(/^[,.;!?]+|[,.;!?]+$/g, '').toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

export function run() {
  const text = makeText(12000);
  const counts = countWords(text);
  const lines = [`${text.length} ${counts.size} ${sum([...counts.values()])}`];
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [word, count] of ranked.slice(0, 8)) lines.push(word.padEnd(10) + String(count).padStart(5));
  const initials = new Map();
  const lengths = new Map();
  for (const [word, count] of counts) {
    const letter = word[0];
    if (!initials.has(letter)) initials.set(letter, []);
    initials.get(letter).push(count);
    lengths.set(word.length, (lengths.get(word.length) ?? 0) + count);
  }
  const letters = [...initials.keys()].sort();
  lines.push(letters.map((letter) => `${letter}${sum(initials.get(letter))}`).join(' '));
  const byLength = [...lengths].sort(([a], [b]) => a - b).map(([length, count]) => `(${length}, ${count})`);
  return `${lines.join('\n')}\n[${byLength.join(', ')}]\n`;
}
