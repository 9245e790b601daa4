x = 1
if x: print('one'); print('two')
if not x: print('no')
else: print('else')
