assert 1 < 2 < 2
