print(True == 1, False == 0, True == 1.0, True == 2, False == 0.0, True != 1, True == 'True', True < 2, False < True)
