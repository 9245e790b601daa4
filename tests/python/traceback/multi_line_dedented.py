def f(a):
    return (a +
'b')
f(1)
