t = str.maketrans({'a': '1', 'b': None, ord('c'): 'xyz'})
print('aabbcc'.translate(t), 'hello'.translate(str.maketrans('el', 'ip', 'o')), 'abc'.translate({97: 98}))
