def f(n):
    return f(n - 1)
def start():
    return f(1)
start()
