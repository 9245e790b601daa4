class C: pass
c = C()
c.x = [1, 2, 3]
del c.x[1:], c.x[0]
print(c.x)
del c.x
print(hasattr(c, 'x'))
