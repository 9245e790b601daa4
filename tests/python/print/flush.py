print('a', flush=True)
print('b', flush=False, sep='', end='\n')
