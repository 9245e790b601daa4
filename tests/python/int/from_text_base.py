print(int('ff', 16), int('FF', 16), int('0xff', 16), int('-0Xff', 16), int('z', 36), int('Zz', 36))
print(int('101', 2), int('0b101', 2), int('17', 8), int('0o17', 8), int('12', 3))
print(int('0x1f', 0), int('0b11', 0), int('0o11', 0), int('11', 0), int('0_1', 16), int('0x_f', 16))
print(int('b1', 16), int('0b1', 16))
