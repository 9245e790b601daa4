# Parts of complex() that are no real numbers: which are deprecated, and which are refused.
import warnings


class Float(float):
    def __float__(self):
        return 99.0


class Nested(float):
    def __float__(self):
        return Float(7)


class Both(float):
    def __complex__(self):
        return 4j


class Int(int):
    def __float__(self):
        return 3.5


class Complex(complex):
    def __complex__(self):
        return 8j


class Real(complex):
    def __float__(self):
        return 8.0


class Index:
    def __index__(self):
        return 2


class Derived(complex):
    pass


warnings.simplefilter('always')
FORMS = ['c(a)', 'c(real=a)', 'c(imag=a)', 'c(0, a)', 'c(a, 1)', 'c(real=a, imag=Float(3))', 'c(a, a)', 'c(2j, a)', 'c(a, 2j)']
for c in complex, Derived:
    for a in 1, 3j, Float(1.5), Nested(1.5), Both(1.5), Int(2), Complex(1), Real(2), Index(), True, 'a', None:
        for form in FORMS:
            with warnings.catch_warnings(record=True) as log:
                try:
                    result = repr(eval(form))
                except Exception as error:
                    result = f'{type(error).__name__} {error}'
            print(form, type(a).__name__, result, *[warning.message for warning in log])
