n = 255
print(n.bit_length(), n.bit_count(), n.real, n.imag, n.numerator, n.denominator, (5).conjugate(), n.to_bytes(2, 'big'), n.to_bytes(2, 'little'), int.from_bytes(b'\x01\x00', 'big'), n.is_integer(), (3).as_integer_ratio(), (-1).to_bytes(2, 'big', signed=True))
