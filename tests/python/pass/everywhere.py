pass
pass; pass
def f():
    pass
    pass
for i in range(2): pass
while False: pass
if True: pass
print(f())
