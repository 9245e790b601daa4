len = 5
del len
print(len('abc'))
del len
