print(len(str(5)) + len(6))
