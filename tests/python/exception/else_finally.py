def f(x):
    try:
        print('try')
        r = 10 // x
    except ZeroDivisionError:
        print('except')
        return 'error'
    else:
        print('else')
        return r
    finally:
        print('finally')
print(f(2))
print(f(0))
