size, absolute = len, abs
print(size('abc'), absolute(-1))
def call(f, x):
    return f(x)
print(call(len, [1, 2]), call(str, 5), call(int, '7'), call(bool, 0), call(repr, 'r'), call(abs, -2.5), call(float, 1))
