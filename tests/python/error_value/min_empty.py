print(min(()))
