def deco(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@deco
def div(a, b):
    return a / b
div(1, 0)
