class Base:
    @property
    def spam(self):
        "of Base"
        return 1
    documented = property(lambda self: 1, doc='given')
class Sub(Base):
    @Base.spam.getter
    def spam(self):
        "of Sub"
        return 2
    @Base.documented.getter
    def documented(self):
        "ignored"
        return 3
    @spam.setter
    def spam(self, value):
        "ignored"
print(Base.spam.__doc__, Sub.spam.__doc__, Sub.documented.__doc__, Sub().spam, Sub().documented)
print(property().__doc__, property(None, doc='x').__doc__, property(len).__doc__ == len.__doc__)
