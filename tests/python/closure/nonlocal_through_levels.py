def outer():
    x = 0
    def middle():
        def inner():
            nonlocal x
            x += 1
        inner()
        inner()
    middle()
    return x
print(outer())
