def zero(f):
    def g(x):
        return x
    return g
def succ(n):
    def m(f):
        def g(x):
            return f(n(f)(x))
        return g
    return m
def add(a, b):
    def m(f):
        def g(x):
            return a(f)(b(f)(x))
        return g
    return m
def inc(x):
    return x + 1
one = succ(zero)
two = succ(one)
five = add(two, add(two, one))
print(zero(inc)(0), one(inc)(0), five(inc)(0), add(five, five)(inc)(100))
