def g():
    it.throw(ValueError)
    yield
it = g()
next(it)
