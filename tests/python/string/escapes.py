print('\x41\u0042\U00000043\103\a\b'[0], len('\x41\u0042\U00000043\103'))
print(repr('\a\b\f\v\r\0\x1b\x7f'))
print('a\
b')
print(len('\0'), len('\12'), '\1012')
