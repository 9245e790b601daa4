assert 1 / 0, 'never'
