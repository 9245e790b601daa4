print(int(), int(True), int(False), int(12), int(-(10 ** 20)))
print(int('12', base=8))
