def d(n):
    print('make', n)
    def apply(f):
        print('apply', n)
        return f
    return apply
@d(1)
@d(2)
def f(): pass
