def kinds():
    print('evaluated')
    return ValueError
try:
    int('x')
except kinds():
    print('caught')
