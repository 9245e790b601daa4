code = compile('a = 1\na + 1', '<test>', 'exec')
print(type(code).__name__, code.co_filename)
print(eval(compile('2 + 3', 'f', 'eval')))
