def f(x):
    match x:
        case {'type': 'a', 'v': v}: return f'a {v}'
        case {'type': t, **rest}: return f'{t} {rest}'
        case {}: return 'some dict'
        case _: return 'no'
print(f({'type': 'a', 'v': 1, 'w': 2}), f({'type': 'b', 'k': 1}), f({}), f([]), f({'x': 1}))
