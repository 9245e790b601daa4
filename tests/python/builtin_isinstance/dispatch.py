def kind(x):
    if isinstance(x, bool):
        return 'bool'
    if isinstance(x, (int, float)):
        return 'number'
    if isinstance(x, str):
        return 'text'
    return 'other'
for x in [1, True, 2.5, 'a', None, []]:
    print(x, kind(x))
