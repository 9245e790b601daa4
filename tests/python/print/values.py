print(1, 1.0, True, None, 'text', [1, 'a'], (1, 'a'), range(3))
print([1.0, None, True, 'q', ['nested']])
