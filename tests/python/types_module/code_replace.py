import types

def f(a, b=2):
    "A function."
    return a + b

code = f.__code__.replace(co_name='other', co_qualname='Q.other', co_filename='other.py')
print(code.co_name, code.co_qualname, code.co_filename, code.co_argcount, code is f.__code__)
g = types.FunctionType(code, globals(), argdefs=(7,))
print(g(1), g.__name__, g.__qualname__, g.__doc__)
print(f.__code__.replace().co_name, f.__code__.replace(co_argcount=2).co_varnames)
for change in [{'bogus': 1}, {'co_name': 1}]:
    try:
        f.__code__.replace(**change)
    except TypeError as error:
        print(error)
