"""A module without annotations of its own, for test_grammar."""


class Attributes:
    pass


attributes = Attributes()
attributes.number: int = 1
