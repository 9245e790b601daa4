class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __eq__(self, o): return self.rows == o.rows
    def __getitem__(self, key): i, j = key; return self.rows[i][j]
    def __str__(self): return '\n'.join(' '.join(f'{x:4}' for x in r) for r in self.rows)
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
m = Matrix([[1, 2], [3, 4]])
print(m @ m, m @ Matrix.identity(2) == m, m[1, 0], sep='\n')
