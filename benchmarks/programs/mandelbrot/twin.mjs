const SHADES = ' .:-=+*#%@';

function escapeTime(cr, ci, limit) {
  let zr = 0;
  let zi = 0;
  for (let n = 0; n < limit; n++) {
    const zr2 = zr * zr;
    const zi2 = zi * zi;
    if (zr2 + zi2 > 4) return n;
    zi = 2 * zr * zi + ci;
    zr = zr2 - zi2 + cr;
  }
  return limit;
}

function draw(width, height, limit) {
  let total = 0;
  let text = '';
  for (let row = 0; row < height; row++) {
    let line = '';
    for (let column = 0; column < width; column++) {
      const n = escapeTime((3 * column) / width - 2.2, (2.4 * row) / height - 1.2, limit);
      total += n;
      line += SHADES[Math.floor((n * 9) / limit)];
    }
    text += `${line.trimEnd()}\n`;
  }
  return `${text}${total}\n`;
}

export const run = () => draw(72, 36, 80);
