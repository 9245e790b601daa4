class I:
    def __index__(self): return 12
print(int(I()), float(I()), hex(I()), chr(I() + 0 if False else 65), bin(I()), round(3.14159, I()))
