class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print('+', self.n)
    def __exit__(self, *a): print('-', self.n, a[0])
try:
    with M(1), M(2):
        with M(3):
            raise ValueError
except ValueError:
    print('done')
