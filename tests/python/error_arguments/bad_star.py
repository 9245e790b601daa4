def f(*args, **kwargs):
    return args, kwargs


def attempt(step):
    try:
        print(step())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: f(*1))
attempt(lambda: f(0, *1))
attempt(lambda: f(*[], *1))
attempt(lambda: f(**{1: 2}, **{1: 3}))
attempt(lambda: f(**{1: 2}))
a = {'k': 1, 'l': 2, 'm': 3}


def unpack():
    x, y = a


attempt(unpack)
attempt(lambda: [].insert(2**40, 1))
attempt(lambda: [].__setitem__(1))
attempt(lambda: ().__mul__('a'))
attempt(lambda: (2).__pow__(3, 5))
attempt(lambda: int.__add__('a', 1))
attempt(lambda: 'a'.__len__(x=1))
attempt(lambda: type('X', (1,), {}))
attempt(lambda: '{:.1}|{:.0}'.format(2 + 3j, 1j))
attempt(lambda: abs(2 + 3j))
