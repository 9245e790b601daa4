class C:
    def __call__(self, *a, **k): return (a, k)
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
    def __setitem__(self, i, v): print('set', i, v)
    def __delitem__(self, i): print('del', i)
    def __contains__(self, x): return x == 7
c = C()
print(c(1, x=2), len(c), c[4], 7 in c, 8 in c, bool(c))
c[1] = 2
del c[3]
