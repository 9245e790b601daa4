class A:
    """A docstring."""
    def f(self):
        "f doc"
def g(): pass
print(A.__doc__, A.f.__doc__, g.__doc__)
