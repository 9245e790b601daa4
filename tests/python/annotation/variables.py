x: int = 5
y: 'undefined'
(z): int = 3
a = [0]
a[0]: str = 'q'
print(x, z, a, __annotations__ if False else 'lazy')
