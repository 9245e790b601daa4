a = [1]
a[None] = 2
