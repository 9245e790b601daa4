try:
    assert 1 == 2, 'math'
except AssertionError as e:
    print(e, e.args)
