# Values of a parallel assignment are all evaluated before the first target is bound.
def swap(a, b):
    a, b = b, a
    return a, b


def rotate(a, b, c):
    a, b, c = b, c, a
    return a, b, c


def chain(a, b):
    a, b, a = b, 1, a
    return a, b


def fibonacci(n):
    a, b = 0, 1
    while n:
        a, b, n = b, a + b, n - 1
    return a


def failing(a, b):
    try:
        a, b = b, a // 0
    except ZeroDivisionError:
        return a, b


def failing_first(a, b):
    try:
        a, b = a // 0, missing
    except ZeroDivisionError:
        return a, b


def assigning(a, b):
    a, b = b, (b := 5) + a
    return a, b


def unbound():
    try:
        a, b = 1, a
    except UnboundLocalError as error:
        print(error)


def same(a):
    a, a = 1, a
    return a


print(swap(1, 2), rotate(1, 2, 3), chain(1, 2), fibonacci(50))
print(failing(1, 2), failing_first(3, 4), assigning(1, 2), same(7))
unbound()
