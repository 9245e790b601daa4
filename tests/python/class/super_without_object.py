class Base:
    def m(*args):
        return super().m()

    def n(self):
        return super().missing


try:
    Base().m()
except RuntimeError as error:
    print(error)
Base.n(None)
