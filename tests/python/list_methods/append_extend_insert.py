a = []
a.append(1)
a.extend([2, 3])
a.extend('ab')
a.insert(0, 'first')
a.insert(100, 'last')
a.insert(-1, 'before last')
print(a, a.append(5))
