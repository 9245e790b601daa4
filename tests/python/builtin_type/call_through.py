t = type('x')
print(t(5) + '!', type(0)('12') + 1, type(1.5)('2.5'), type(False)(3))
