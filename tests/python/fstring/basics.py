name, n = 'Ann', 3
print(f'{name} has {n} and {n * 2}', f'{n!r} {name!r} {name!s} {name!a}', f'{{}} {n}', f'', f'{"nested"}', f'{n=} {n + 1 = }', f'{name!r:>8}|')
