x = 3
assert (x > 1
        and x > 5), 'too small'
