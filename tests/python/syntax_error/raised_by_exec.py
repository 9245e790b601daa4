exec('a = 1\nif a\n    b = 2')
