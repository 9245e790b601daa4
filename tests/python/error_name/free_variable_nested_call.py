def a():
    def b():
        def c():
            return value
        return c
    b()()
    value = 1
a()
