print(list(), list('abc'), list(range(3)), list({'a': 1}), list((1, 2)), list(map(str, [1])))
