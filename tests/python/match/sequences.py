def f(x):
    match x:
        case []: return 'empty'
        case [a]: return f'one {a}'
        case [a, b]: return f'two {a} {b}'
        case [a, *rest, b]: return f'{a} {rest} {b}'
        case str(): return 'str'
        case _: return 'no'
for x in [[], (1,), [1, 2], range(4), 'ab', {1}, 5, [[1], 2, 3]]:
    print(x, f(x))
