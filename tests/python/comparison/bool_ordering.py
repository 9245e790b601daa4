print(False < True, True <= 1, True > 0.5, True < 2 ** 60, -1 < False, True >= True)
