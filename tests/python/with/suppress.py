class S:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): return True
with S():
    1 / 0
print('suppressed')
def f():
    with S():
        return 'from with'
print(f())
