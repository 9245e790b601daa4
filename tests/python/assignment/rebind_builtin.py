print(len([1, 2]))
def f():
    len = 5
    return len
print(f(), len([1]))
len = 'mine'
print(len)
del len
print(len([1, 2, 3]))
