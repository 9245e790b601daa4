print(ord('a'), chr(97), ord('😀'), chr(128512), chr(0x10ffff) == '\U0010ffff', repr(chr(0)), [ord(c) for c in 'aé漢'], hex(255), oct(8), bin(5), hex(-255), ascii('é😀a'))
