a, b, c = 'x😀é'
print(a, b, c)
first, *rest = '😀𝔘z'
print(first, rest)
