class M:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit')
for i in range(3):
    with M():
        if i == 0: continue
        break
def f():
    with M():
        return 1
print(f(), i)
