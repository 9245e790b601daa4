# The differences of texts with and without an end of line.
import unittest

case = unittest.TestCase()
for first, second in [('a', 'b'), ('a\nb\nc', 'a\nx\nc'), ('a\n', 'b'), ('a', 'b\n'), ('', 'x'), ('x', ''), ('a\nb', 'a\nb\n'),
                      ('a\n', ''), ('a\nb\n', 'a\nc\n')]:
    try:
        case.assertMultiLineEqual(first, second)
    except AssertionError as error:
        print(repr(str(error)))
