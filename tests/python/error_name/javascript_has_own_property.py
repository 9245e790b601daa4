def f():
    return hasOwnProperty('x')
f()
