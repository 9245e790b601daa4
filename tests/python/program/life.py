width, height = 8, 6
grid = []
for y in range(height):
    grid += [[0] * width]
for y, x in [(1, 2), (2, 3), (3, 1), (3, 2), (3, 3)]:
    grid[y][x] = 1
def neighbours(g, y, x):
    count = 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dy or dx:
                count += g[(y + dy) % height][(x + dx) % width]
    return count
for step in range(4):
    new = []
    for y in range(height):
        row = []
        for x in range(width):
            n = neighbours(grid, y, x)
            row += [1 if n == 3 or n == 2 and grid[y][x] else 0]
        new += [row]
    grid = new
for row in grid:
    line = ''
    for cell in row:
        line += '#' if cell else '.'
    print(line)
