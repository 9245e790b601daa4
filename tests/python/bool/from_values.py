for value in [0, 1, -1, 0.0, 0.5, '', ' ', '0', [], [0], (), (0,), None, True, range(0), range(1), print, int, 10 ** 30]:
    print(bool(value))
print(bool())
