class A:
    def show(self):
        return repr(super())


class B(A):
    class Inner(A):
        pass


print(A().show())
print(B().show())
print(B.Inner().show())
print(repr(super(int, 5)))
print(repr(super(A)))
