it = iter([1, 2, 3])
a, b = it
