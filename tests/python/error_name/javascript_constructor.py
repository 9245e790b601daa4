print(constructor)
