print(round(2.675, 2), round(1.005, 2), round(0.5, 0), round(1.5, 0), round(2.5, 0), round(-0.5, 0), round(1234.5678, -2), round(1e300, -290))
print(round(0.15, 1), round(0.25, 1), round(0.35, 1), round(5e-324, 400), round(1.5, 400), round(1.5, -400), round(123.456, 1), round(1e22, 2))
print(round(number=3.14159, ndigits=3), type(round(2.0, 0)))
