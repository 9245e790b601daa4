abs = 'mine'
print(abs)
del abs
print(abs(-3))
