def message():
    print('evaluated')
    return 'm'
assert True, message()
print('not evaluated')
