def dump(x):
    if x is None: return 'null'
    if x is True: return 'true'
    if x is False: return 'false'
    if isinstance(x, (int, float)): return repr(x)
    if isinstance(x, str): return '"' + x.replace('\\', '\\\\').replace('"', '\\"') + '"'
    if isinstance(x, (list, tuple)): return '[' + ', '.join(map(dump, x)) + ']'
    if isinstance(x, dict): return '{' + ', '.join(f'{dump(str(k))}: {dump(v)}' for k, v in x.items()) + '}'
    raise TypeError(f'cannot dump {type(x).__name__}')
print(dump({'a': [1, 2.5, None], 'b': {'c': True, 'd': 'q"\\'}, 3: ()}))
dump({1})
