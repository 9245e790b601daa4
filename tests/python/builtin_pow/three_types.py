# pow() with a modulus asks the types in turn; the modulus of complex numbers is not even looked at.
values = (3, 2 ** 70, True, 1.5, 1.5 - 0.5j, (), 'a', None)
for base in values:
    for exponent in values:
        for modulus in values[:-1]:
            try:
                print(pow(base, exponent, modulus))
            except (TypeError, ValueError) as error:
                print(type(error).__name__, error)
