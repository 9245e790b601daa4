print(list(map(str, range(3))), tuple(zip()), list(zip([1])), max(map(len, ['a', 'bb'])), sorted(zip([2, 1], 'ab')))
