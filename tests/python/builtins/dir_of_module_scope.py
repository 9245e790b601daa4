a = 1
def f(): pass
print([n for n in dir() if not n.startswith('__')])
