class C:
    print('in body')
    x = 1
    y = x + 1
    for i in range(3):
        pass
    if y > 1:
        def f(self): return 'defined'
    del x
print(C.y, C.i, C().f(), hasattr(C, 'x'))
