double = lambda x: x * 2
add = lambda a, b: a + b
none = lambda: None
print(double(4), add(1, 2), none(), (lambda: 5)())
