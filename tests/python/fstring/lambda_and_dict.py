print(f'{(lambda x: x * 2)(4)} { {'a': 1}['a'] } {[i for i in range(3)]}')
