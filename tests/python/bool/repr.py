print(True, False, repr(True), str(False), not True, not 0, not '')
