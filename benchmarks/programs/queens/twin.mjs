class Board {
  constructor(size) {
    this.size = size;
    this.columns = new Array(size).fill(false);
    this.rising = new Array(2 * size - 1).fill(false);
    this.falling = new Array(2 * size - 1).fill(false);
    this.placed = [];
    this.solutions = 0;
    this.first = null;
  }

  solve(row) {
    const { size } = this;
    if (row === size) {
      this.solutions += 1;
      this.first ??= [...this.placed];
      return;
    }
    for (let column = 0; column < size; column++) {
      const up = row + column;
      const down = row - column + size - 1;
      if (this.columns[column] || this.rising[up] || this.falling[down]) continue;
      this.columns[column] = this.rising[up] = this.falling[down] = true;
      this.placed.push(column);
      this.solve(row + 1);
      this.placed.pop();
      this.columns[column] = this.rising[up] = this.falling[down] = false;
    }
  }

  lines() {
    return this.first.map((queen) => `${'.'.repeat(queen)}Q${'.'.repeat(this.size - queen - 1)}`);
  }
}

export function run() {
  let text = '';
  let board = null;
  for (const size of [5, 6, 7, 8]) {
    board = new Board(size);
    board.solve(0);
    text += `${size} ${board.solutions}\n`;
  }
  return `${text}${board.lines().join('\n')}\n`;
}
