class W:
    def __init__(self): self.text = []
    def write(self, s): self.text.append(s)
    def flush(self): self.text.append('<flush>')
w = W()
print('a', 1, file=w)
print('b', end='', flush=True, file=w)
print(w.text)
