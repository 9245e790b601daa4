# The separators U+001C to U+001F are white space for str.strip(), but not around the text of a number.


def show(make, text):
    try:
        print(ascii(text), make(text))
    except ValueError as error:
        print(ascii(text), ascii(str(error)))


for make in (int, float, complex):
    for text in ("\x1c8\x1f", "\x1c٣\x1f", "\x858", "\xa08", "8\u2003", "\x0b8\x0c", "\x1c8\xa0", "1_0\x1c"):
        show(make, text)
show(int, b"\x1c8")
show(float, b"\x1c8")
show(int, bytearray(b"\x0b8"))
print("\x1c8\x1f".strip(), "\x1d".isspace())
