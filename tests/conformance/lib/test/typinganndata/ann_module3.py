"""Functions whose annotated targets fail, for test_grammar."""


def f_bad_ann():
    unknown[1]: int


def g_bad_ann():
    unknown.attribute: int


class D_bad_ann:
    def __init__(self, value):
        unknown.attribute: int = value
