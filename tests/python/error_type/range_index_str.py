range(5)['a']
