def f(x):
    match x:
        case 0: return 'zero'
        case 1 | 2: return 'one or two'
        case 'a': return 'letter'
        case -1.5: return 'negative'
        case None: return 'none'
        case True: return 'true'
        case _: return 'other'
for x in [0, 1, 2, 'a', -1.5, None, True, False, 'b', [], 1.0]:
    print(repr(x), f(x))
