'ab' * 'c'
