() = ()
[] = []
() = ''
[] = range(0)
print('ok')
