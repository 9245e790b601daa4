function checksum(lines) {
  let value = 1;
  for (const line of lines) for (let i = 0; i < line.length; i++) value = (value * 131 + line.charCodeAt(i)) % 1000003;
  return value;
}

function grouped(value, separator) {
  const digits = String(value);
  let result = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    result = digits.slice(Math.max(0, end - 3), end) + separator + result;
  return result;
}

function centred(text, width, fill = ' ') {
  const room = Math.max(0, width - text.length);
  const before = room >> 1;
  return fill.repeat(before) + text + fill.repeat(room - before);
}

function invoice(count) {
  const lines = [`${'item'.padEnd(12)}|${'price'.padStart(10)}|${centred('share', 9)}|${'code'.padStart(8)}`];
  let total = 0;
  for (let n = 0; n < count; n++) {
    const price = n * n * 7 + 5;
    const share = ((n % 40) + 1) / 67;
    total += price;
    const percent = centred(`${(share * 100).toFixed(1)}%`, 9);
    const code = `0x${(n * 77).toString(16).padStart(6, '0')}`;
    lines.push(`${`item ${n}`.padEnd(12)}|${grouped(price, ',').padStart(10)}|${percent}|${code}`);
  }
  const code = (total % 251).toString(2).padStart(8, '0');
  lines.push(`${'total'.padEnd(12)}|${grouped(total, ',').padStart(10)}|${centred('', 9, '-')}|${code}`);
  return lines;
}

function measures(count) {
  const lines = [];
  for (let n = 1; n < count; n++) {
    const value = n / 7 - 20;
    const width = (n % 6) + 10;
    const name = `'${'abc'[n % 3].repeat(n % 4)}'`.padStart(6);
    const signed = (value < 0 ? '' : '+') + value.toFixed(3);
    const even = n % 2 === 0 ? 'True' : 'False';
    lines.push(
      `${String(n).padStart(5, '0')} ${signed} ${value.toFixed(2).padStart(width)} ${name} ${grouped(n, '_')}${even}`,
    );
  }
  return lines;
}

function stars(rows) {
  const lines = [];
  for (let row = 0; row < rows; row++) {
    const numbers = String(row).padStart(3) + String(row).padEnd(3);
    lines.push(`${centred('*'.repeat(2 * row + 1), 2 * rows)}|${numbers}|`);
  }
  return lines;
}

const every = (lines, step) => lines.filter((_, i) => i % step === 0);

export function run() {
  const bill = invoice(600);
  const lines = measures(1200);
  return [
    ...bill.slice(0, 3),
    ...bill.slice(-2),
    `${bill.length} ${checksum(every(bill, 7))}`,
    lines[8],
    lines[900],
    `${lines.length} ${checksum(every(lines, 11))}`,
    ...stars(6),
    '',
  ].join('\n');
}
