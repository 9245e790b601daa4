print(eval(b'# -*- coding: latin-1 -*-\n"\xe9"'))
print(eval(b' \t1 + 1'), eval('"é"'.encode()), eval(b'\xef\xbb\xbf"\xc3\xa9"'))
exec(b'#!/usr/bin/python\n# vim: set fileencoding=koi8-r :\nprint("\xd0\xd2\xc9")')
exec(bytearray(b'print("array")\r\nprint("of bytes")'))
for action in [lambda: eval(b'"\xe9"'), lambda: exec(b'x = "\xff"'), lambda: compile(b'\n\nx = "\xb5"', 'some.py', 'exec'),
               lambda: compile(b'# coding: foo\nx=1', 'some.py', 'exec'), lambda: exec(b'\xef\xbb\xbf# coding: latin-1\n'),
               lambda: exec(b'x\0'), lambda: eval(b'\xef\xbb\xbf 1')]:
    try:
        action()
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, error)
