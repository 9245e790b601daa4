pow(2, 3, modulus=5)
