def outer():
    def inner():
        nonlocal n
        n += 1
    inner()
    n = 0
outer()
