def f():
    return nothing_here
f()
