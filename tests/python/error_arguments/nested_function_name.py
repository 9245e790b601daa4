def outer():
    def inner(x):
        pass
    inner()
outer()
