z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z * 1j, z / 2, z ** 2, -z, z == 3 + 4j, 1j * 1j, complex(1, -2), complex('1+2j'), 2j, -0j, (1 + 0j) == 1)
