a = [1]
b = [1]
c = a
print(a is b, a is c, a == b, [] is [], a is not b)
