print(None, repr(None), str(None), None is None, None == None, None != 0, not None, type(None))
x = print('called')
print(x is None)
