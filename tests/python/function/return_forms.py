def a():
    return
def b():
    return 1, 2
def c():
    return (1)
def d():
    return []
def e(x):
    if x:
        return 'early'
    return 'late'
print(a(), b(), c(), d(), e(1), e(0))
