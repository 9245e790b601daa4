class Board:
    def __init__(self, size):
        self.size = size
        self.columns = [False] * size
        self.rising = [False] * (2 * size - 1)
        self.falling = [False] * (2 * size - 1)
        self.placed = []
        self.solutions = 0
        self.first = None

    def solve(self, row):
        size = self.size
        if row == size:
            self.solutions += 1
            if self.first is None:
                self.first = list(self.placed)
            return
        for column in range(size):
            up = row + column
            down = row - column + size - 1
            if self.columns[column] or self.rising[up] or self.falling[down]:
                continue
            self.columns[column] = self.rising[up] = self.falling[down] = True
            self.placed.append(column)
            self.solve(row + 1)
            self.placed.pop()
            self.columns[column] = self.rising[up] = self.falling[down] = False

    def lines(self):
        return ["".join("Q" if column == queen else "." for column in range(self.size)) for queen in self.first]


for size in (5, 6, 7, 8):
    board = Board(size)
    board.solve(0)
    print(size, board.solutions)
print("\n".join(board.lines()))
