# Tracebacks that a program makes keep what it said of them.
import sys
import types


def fail():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__


inner = fail()
for number in 0, 1, 6, 7:
    made = types.TracebackType(inner, sys._getframe(), number, 2)
    print(made.tb_lasti, made.tb_lineno, made.tb_next is inner, made.tb_frame is sys._getframe())
print(inner.tb_lineno, inner.tb_lasti > 0)
try:
    type('Name', (), {'__doc__': 'x\udcdcy'})
except UnicodeEncodeError as error:
    print(error)
