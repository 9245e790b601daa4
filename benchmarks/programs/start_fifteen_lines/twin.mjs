function describe(number) {
  if (number % 15 === 0) return 'both';
  if (number % 5 === 0) return 'five';
  return number % 3 === 0 ? 'three' : String(number);
}

export function run() {
  const words = [];
  let text = '';
  for (let number = 1; number < 16; number++) {
    words.push(describe(number));
    if (number % 5 === 0) text += `${words.slice(-5).join(' ')}\n`;
  }
  let longest = words[0];
  for (const word of words) if (word.length > longest.length) longest = word;
  const threes = words.filter((word) => word === 'three').length;
  return `${text}${words.length} ${longest} ${threes}\n`;
}
