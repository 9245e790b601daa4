import warnings
source = '''@decorate(1 is a)
def f(x=2 is b):
    try:
        3 is c
    except E:
        4 is d
    else:
        5 is e
    finally:
        return "\\z"
[6 is g for g in h if 7 is g]
x = 8if y else 9
'''
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    compile(source, 'some.py', 'exec')
for w in log:
    print(w.lineno, w.message)
