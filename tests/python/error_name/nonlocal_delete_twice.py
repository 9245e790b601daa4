def outer():
    n = 0
    def inner():
        nonlocal n
        del n
    inner()
    inner()
outer()
