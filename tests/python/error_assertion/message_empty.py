assert 0, ''
