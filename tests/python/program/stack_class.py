class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x); return self
    def pop(self): return self._items.pop()
    def __len__(self): return len(self._items)
    def __iter__(self): return reversed(self._items)
    def __repr__(self): return f'Stack({self._items!r})'
s = Stack().push(1).push('two').push([3])
print(s, len(s), list(s), s.pop(), s)
