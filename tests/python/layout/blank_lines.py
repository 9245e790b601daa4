x = 1

def f():

    y = 2

    return x + y


print(f())
