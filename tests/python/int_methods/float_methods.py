x = 2.5
print(x.is_integer(), (2.0).is_integer(), x.as_integer_ratio(), x.hex(), float.fromhex('0x1.4p+1'), x.real, x.conjugate(), (0.1).as_integer_ratio())
