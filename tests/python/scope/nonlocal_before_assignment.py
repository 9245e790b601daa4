def outer():
    def inner():
        nonlocal x
        x += 1
    inner()
    x = 1
outer()
