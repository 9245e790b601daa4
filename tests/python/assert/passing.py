assert True
assert 1, 'message is not evaluated'
assert [0]
assert 1 < 2 < 3
print('ok')
