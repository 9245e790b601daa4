a = [1, 2, 3, 2, 1]
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(2)
print(a, a.clear(), a)
