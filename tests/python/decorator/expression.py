ds = [lambda f: 'replaced']
@ds[0]
def f(): pass
print(f)
