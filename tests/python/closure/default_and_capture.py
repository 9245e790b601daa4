def outer(a):
    def inner(b, c=a):
        return a, b, c
    a = 'later'
    return inner('b')
print(outer('first'))
