str('a', 'utf-8')
