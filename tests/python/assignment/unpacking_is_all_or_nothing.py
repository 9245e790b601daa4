# A target is bound only when all members are there.
def of_iterator(values):
    a = b = 'before'
    try:
        a, b = iter(values)
    except ValueError as error:
        print(error)
    return a, b


def of_generator():
    a = b = 'before'

    def members():
        yield 1
        raise KeyError('no more')

    try:
        a, b = members()
    except KeyError as error:
        print(error)
    return a, b


def in_a_loop(pairs):
    seen = []
    try:
        for a, b in pairs:
            seen.append((a, b))
    except (TypeError, ValueError) as error:
        print(error, a, b)
    return seen


print(of_iterator([1]), of_iterator([1, 2]), of_iterator([1, 2, 3]))
print(of_generator())
print(in_a_loop([(1, 2), 'ab', (3,)]), in_a_loop([[1, 2], 5]))
print([a + b for a, b in zip('ab', 'cd')], {b: a for a, b in {1: 2}.items()})
