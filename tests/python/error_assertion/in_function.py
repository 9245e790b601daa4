def positive(n):
    assert n > 0, 'need a positive number'
    return n
print(positive(1))
print(positive(-1))
