# A name that a module does not have, and one that it has.
import sys
from traceback import print_exc

for statement in ('from math import sine', 'from sys import arg', 'from math import zzzzzz', 'from time import _tme'):
    try:
        exec(statement)
    except ImportError as error:
        print(error, error.name, error.name_from)
from math import squrt
