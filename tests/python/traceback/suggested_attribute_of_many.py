import sys
import traceback

class A:
    _blech = None

class B:
    blucha = bluc = None

class C:
    bluchi = blach = None

for cls, name in [(A, 'blech'), (A, '_blecj'), (B, 'bluch'), (C, 'bluch')]:
    try:
        getattr(cls(), name)
    except AttributeError as error:
        print(*traceback.format_exception_only(error), end='')
A().blech
