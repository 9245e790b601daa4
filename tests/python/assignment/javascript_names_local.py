def f(constructor, __proto__, toString=3):
    hasOwnProperty = constructor + __proto__
    arguments = toString
    eval_ = 1
    def g():
        return __proto__ + hasOwnProperty + arguments
    return g()
print(f(1, 2), f(__proto__=5, constructor=6, toString=7))
