const escapeMarkup = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function render(page, orders) {
  const lines = [`<h1>${escapeMarkup(page.title)}</h1>`, `<p>For ${escapeMarkup(page.user)}</p>`, '<ul>'];
  let total = 0;
  for (const [name, count, price] of orders) {
    lines.push(`  <li>${count} x ${name.padEnd(8)}${(count * price).toFixed(2).padStart(8)}</li>`);
    total += count * price;
  }
  lines.push('</ul>', `<b>${total > 20 ? 'expensive' : 'cheap'}: ${total.toFixed(2)}</b>`);
  return `${lines.join('\n')}\n`;
}

export const run = () =>
  render({ title: 'Orders & returns', user: 'Ada <ada>' }, [
    ['pencil', 3, 0.5],
    ['paper', 2, 4.25],
    ['ink', 1, 12.0],
  ]);
