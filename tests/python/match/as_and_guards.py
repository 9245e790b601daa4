def f(x):
    match x:
        case [int() as a, (2 | 3) as b]: return a + b
        case n if n == 'guard': return 'guarded'
        case (str() as s) | [str() as s]: return s
        case other: return ('other', other)
print(f([5, 2]), f([5, 9]), f('guard'), f('abc'), f(['q']), f(None))
