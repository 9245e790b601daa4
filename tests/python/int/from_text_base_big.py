print(int('f' * 30, 16))
print(int('-' + '1' * 70, 2))
print(int('z' * 20, 36))
print(int('7' * 40, 8))
