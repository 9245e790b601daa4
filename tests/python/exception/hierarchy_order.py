try:
    [][0]
except LookupError as e:
    print('lookup', type(e).__mro__[1].__name__)
except IndexError:
    print('never')
try:
    {}['k']
except Exception as e:
    print(repr(e), str(e))
